export type PageShown = { kind: "page"; page: number } | { kind: "gap"; after: number };

/** Which page numbers to show: the first, the last, the one the person is on and its neighbours, gaps between. */
export function pagesShown(page: number, pages: number): PageShown[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((number, place) => {
    const before = numbers[place - 1] ?? number - 1;
    const item: PageShown = { kind: "page", page: number };
    if (number - before === 1) return [item];
    if (number - before === 2) return [{ kind: "page", page: number - 1 }, item];
    return [{ kind: "gap", after: before }, item];
  });
}
