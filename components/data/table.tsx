import type { Key, ReactNode } from "react";
import { classNames } from "../class-names";
import { CELL, COLUMN_HEADER, GROUP, ROW, ROW_HEADER, TABLE } from "./roles";
import { ScrollRegion } from "./scroll-region";

export interface Column<Row> {
  /** Tells the columns of a table apart. */
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Stands before the cell where rows are stacked, on a phone; leave out where the cell speaks for itself. */
  label?: string;
  /** Figures: to the right. */
  numeric?: boolean;
  /** The cell of the closing row: a total. */
  foot?: ReactNode;
}

interface TableProps<Row> {
  caption: string;
  /** Shows the caption; else only those who hear the page get it. */
  captionShown?: boolean;
  /** The first names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** First: bold. Out: soft, out of the ranking. */
  rowKind?: (row: Row) => "first" | "out" | undefined;
  /** Stack: rows become blocks below 44rem. Scroll: the table scrolls sideways. */
  narrow?: "stack" | "scroll";
  /** A row lights up under the pointer. */
  hover?: boolean;
  className?: string;
}

/** A table: a head rule, lines between rows, figures to the right. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, narrow = "stack", hover } = props;
  const stacks = narrow === "stack";
  const table = (
    <table
      className={classNames("t", stacks && "t--stack", hover && "t--row", props.className)}
      {...TABLE}
    >
      <caption className={captionShown ? undefined : "vh"}>{caption}</caption>
      <HeadRow columns={columns} />
      <tbody {...GROUP}>
        {rows.map((row) => (
          <BodyRow
            key={props.rowKey(row)}
            row={row}
            columns={columns}
            kind={props.rowKind?.(row)}
          />
        ))}
      </tbody>
      <FootRow columns={columns} />
    </table>
  );
  return stacks ? table : <ScrollRegion label={`${caption}, table`}>{table}</ScrollRegion>;
}

function HeadRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <thead {...GROUP}>
      <tr {...ROW}>
        {columns.map(({ key, head, numeric }) => (
          <th key={key} scope="col" className={numeric ? "n" : undefined} {...COLUMN_HEADER}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  kind: "first" | "out" | undefined;
}

function BodyRow<Row>({ row, columns, kind }: BodyRowProps<Row>) {
  return (
    <tr className={kind ? `is-${kind}` : undefined} {...ROW}>
      {columns.map(({ key, cell, label, numeric }, place) => {
        const className = numeric ? "n" : undefined;
        return place === 0 ? (
          <th key={key} scope="row" className={className} {...ROW_HEADER}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={className} data-l={label} {...CELL}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function FootRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (!columns.some(({ foot }) => foot !== undefined)) return null;
  return (
    <tfoot {...GROUP}>
      <tr {...ROW}>
        {columns.map(({ key, foot, numeric }, place) => {
          const className = numeric ? "n" : undefined;
          return place === 0 ? (
            <th key={key} scope="row" className={className} {...ROW_HEADER}>
              {foot}
            </th>
          ) : (
            <td key={key} className={className} {...CELL}>
              {foot}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
