import { describe, expect, test } from "vitest";
import { listLetters } from "@/domain/letters/catalogue";
import { TITLE } from "@/domain/letters/examples";
import { LENGTHS, type Letter } from "@/domain/letters/letter";
import { renderMessage } from "./message";

/** Above the longest that names and titles allow; nobody should read a longer one. */
const MOST_SUBJECT = 400;

const ALL = listLetters();

describe.each(ALL)("$name", ({ letter }) => {
  test("says who gets it, and what for", () => {
    expect(letter.to).toMatch(/^[A-Z].*[^.]$/);
    expect(letter.why).toMatch(/^[a-z].*[^.]$/);
  });

  test.each(LENGTHS)("is whole with the %s values", async (length) => {
    const written = letter.example(length);
    const { html, text } = await renderMessage({ base: "https://proven.example", ...written });
    expect(written.subject).toMatch(/^\S.*\S$/);
    expect(written.subject.length).toBeLessThanOrEqual(MOST_SUBJECT);
    for (const path of pathsOf(written)) expect(path).toMatch(/^\/[^/\s]/);
    for (const paragraph of written.paragraphs) expect(paragraph.trim()).not.toBe("");
    for (const said of [written.subject, html, text]) {
      expect(said).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/);
    }
  });

  test("shows what looks like markup, and never is it", async () => {
    const written = letter.example("longest");
    const { html, text } = await renderMessage({ base: "https://proven.example", ...written });
    expect(html).not.toContain("<b>");
    if (text.includes("<b>")) expect(html).toContain("&lt;b&gt;");
  });
});

test("the longest values try what the above looks for", () => {
  const longest = ALL.map(({ letter }) => letter.example("longest").paragraphs.join());
  expect(longest.filter((says) => says.includes("<b>")).length).toBeGreaterThan(ALL.length / 2);
  expect(TITLE.longest).toContain("\n");
});

/** Every path on this site that a letter leads to. */
function pathsOf({ link, sections = [], stop }: Letter): string[] {
  return [
    ...(link ? [link.path] : []),
    ...(stop ? [stop.page, stop.oneClick] : []),
    ...sections.flatMap(({ path, entries }) => [path, ...entries.map((entry) => entry.path)]),
  ];
}
