import { type MonthTick, monthTicks, monthWords } from "./month-ticks";
import { percent } from "./scale";

export interface GanttRow {
  key: string;
  label: string;
  /** The dates in words: "2 to 20 November". */
  when: string;
  from: Date;
  /** Left out: it goes on past the end. */
  to?: Date | null;
  /** Main: what the reader has to do, or the aim. Work: others work. Wait: nothing may happen. */
  kind?: "work" | "main" | "wait";
}

interface GanttProps {
  rows: readonly GanttRow[];
  /** Draws a line, where it lies within. */
  today?: Date;
  label?: string;
}

interface Axis {
  at: (date: Date) => number;
  /** The month that the axis begins in. */
  start: MonthTick;
  ticks: readonly MonthTick[];
  today: number | null;
}

const FILLS = { work: "c-mid", main: "c-solid", wait: "c-wait" } as const;
const HEIGHT = 30;
/** Share of the width that the word "today" takes on a phone. */
const TODAY_ROOM = 14;
/** Share of the width that the first month takes with its year; the next one may begin within it. */
const START_ROOM = 20;
const DAY = 24 * 60 * 60 * 1000;

/** A timetable: one row a step, the dates in words beside its bar. The words carry it all; the bars are for the eye. */
export function Gantt({ rows, today, label = "Timetable" }: GanttProps) {
  if (rows.length === 0) return null;
  const axis = axisOf(rows, today);
  return (
    <ol className="gantt" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>
          <span className="gantt__t">
            <b>{row.label}</b>
            <span>{row.when}</span>
          </span>
          <Row row={row} axis={axis} />
        </li>
      ))}
      <AxisRow axis={axis} />
    </ol>
  );
}

function Row({ row, axis }: { row: GanttRow; axis: Axis }) {
  const from = axis.at(row.from);
  const to = row.to ? axis.at(row.to) : 100;
  return (
    <svg className="chart" height={HEIGHT} aria-hidden="true">
      {axis.ticks.map(({ at }) => (
        <line key={at} className="c-line" x1={percent(at)} x2={percent(at)} y1="0" y2={HEIGHT} />
      ))}
      <rect
        className={FILLS[row.kind ?? "work"]}
        x={percent(from)}
        width={percent(Math.max(to - from, 0.4))}
        y="6"
        height="18"
      />
      {axis.today === null ? null : (
        <line
          className="c-now"
          x1={percent(axis.today)}
          x2={percent(axis.today)}
          y1="0"
          y2={HEIGHT}
        />
      )}
    </svg>
  );
}

function AxisRow({ axis }: { axis: Axis }) {
  const [first] = axis.ticks;
  const start = first && first.at < START_ROOM ? [] : [axis.start];
  const shown = [...start, ...axis.ticks].filter(({ at }) => isClear(at, axis.today));
  return (
    <li className="gantt__axis" aria-hidden="true">
      <span />
      <svg className="chart" height="22" aria-hidden="true">
        {shown.map(({ at, words }) => (
          <text
            key={at}
            className={at === 0 ? "q gantt__m0" : "q"}
            x={percent(at)}
            y="16"
            textAnchor={at > 93 ? "end" : undefined}
          >
            {words}
          </text>
        ))}
        {axis.today === null ? null : <Today at={axis.today} />}
      </svg>
    </li>
  );
}

/** Before its line, or behind it where the line is close to the start. */
function Today({ at }: { at: number }) {
  const behind = at < TODAY_ROOM;
  return (
    <text
      className="b"
      x={percent(at)}
      dx={behind ? 5 : -5}
      y="16"
      textAnchor={behind ? undefined : "end"}
    >
      today
    </text>
  );
}

/** Whether a month's name would not run into the word "today". */
function isClear(at: number, today: number | null): boolean {
  if (today === null) return true;
  if (today < TODAY_ROOM) return at > today + TODAY_ROOM;
  return at === 0 || at <= today - 2 * TODAY_ROOM || at >= today;
}

/** From the first beginning to the last end; what has no end gets a sixth of the whole more. */
function axisOf(rows: readonly GanttRow[], today?: Date): Axis {
  const starts = rows.map(({ from }) => from.getTime());
  const ends = rows.map(({ from, to }) => (to ?? from).getTime());
  const first = Math.min(...starts);
  const lastEnd = Math.max(...ends, first + DAY);
  const open = rows.some(({ to }) => !to);
  const last = open ? lastEnd + (lastEnd - first) / 6 : lastEnd;
  const at = (date: Date) => ((date.getTime() - first) / (last - first)) * 100;
  const now = today ? at(today) : -1;
  return {
    at,
    start: { at: 0, words: monthWords(new Date(first)) },
    ticks: monthTicks(new Date(first), new Date(last)),
    today: now >= 0 && now <= 100 ? now : null,
  };
}
