import { expect, test } from "vitest";
import { split } from "./marked";

const words = (text: string) =>
  split(text, "<mark>", "</mark>").map(({ words, found }) => (found ? `[${words}]` : words));

test("found words are told from the rest", () => {
  expect(words("<mark>Flood</mark> gauge")).toEqual(["[Flood]", " gauge"]);
  expect(words("a <mark>b</mark> c <mark>d</mark>")).toEqual(["a ", "[b]", " c ", "[d]"]);
});

test("other HTML stays text", () => {
  expect(words("<b>x</b>")).toEqual(["<b>x</b>"]);
});

test("a mark that never ends is shown as it is", () => {
  expect(words("a <mark>b")).toEqual(["a <mark>b"]);
  expect(words("")).toEqual([]);
});
