import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesShown } from "./pages-shown";

const shown = (page: number, pages: number) =>
  pagesShown(page, pages)
    .map((one) => (one.kind === "gap" ? "…" : one.page))
    .join(" ");

test("few pages are all shown", () => {
  expect(shown(1, 3)).toBe("1 2 3");
  expect(shown(3, 5)).toBe("1 2 3 4 5");
});

test("many pages leave gaps, never a gap of one", () => {
  expect(shown(10, 20)).toBe("1 … 9 10 11 … 20");
  expect(shown(4, 20)).toBe("1 2 3 4 5 … 20");
});

test("first, last and current page can always be reached", () => {
  const range = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(range, range, (a, b) => {
      const [page, pages] = [Math.min(a, b), Math.max(a, b)];
      const numbers = pagesShown(page, pages).flatMap((one) =>
        one.kind === "page" ? one.page : [],
      );
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]));
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
    }),
  );
});
