/** A share of the chart's width as SVG writes it: 33.333 becomes "33.33%". */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

/** `value` as a share (0 to 100) of `whole`; 0 where there is no whole. */
export function share(value: number, whole: number): number {
  return whole > 0 ? (value / whole) * 100 : 0;
}
