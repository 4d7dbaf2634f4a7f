import { Fold } from "../data/fold";
import { ScrollRegion } from "../data/scroll-region";

export interface FiguresTable {
  caption: string;
  /** Column heads; the first names the row. */
  head: readonly string[];
  /** As they are read; the first of each row names it and is its own. */
  rows: readonly (readonly string[])[];
}

/** The figures of a chart as a table, folded. Every column but the first is to the right. */
export function ChartFigures({ figures, open }: { figures: FiguresTable; open?: boolean }) {
  const { caption, head, rows } = figures;
  return (
    <Fold summary="The figures as a table" open={open}>
      <ScrollRegion label={`${caption}, table`}>
        <table className="t">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {head.map((words, place) => (
                <th key={words} scope="col" className={place > 0 ? "n" : undefined}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  <td key={head[place + 1]} className="n">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Fold>
  );
}
