/**
 * Roles for tables and regions. A table whose rows are stacked by the style sheet loses its meaning in
 * some browsers unless it says what each part is; a region that scrolls has to be reached by keyboard.
 */
export const TABLE = { role: "table" } as const;
export const GROUP = { role: "rowgroup" } as const;
export const ROW = { role: "row" } as const;
export const COLUMN_HEADER = { role: "columnheader" } as const;
export const ROW_HEADER = { role: "rowheader" } as const;
export const CELL = { role: "cell" } as const;
export const SCROLLS = { tabIndex: 0 } as const;
