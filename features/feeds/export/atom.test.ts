import fc from "fast-check";
import { expect, it } from "vitest";
import { atomFeed } from "./atom";

const at = new Date("2026-11-23T12:00:00Z");
const feed = (title: string) =>
  atomFeed({
    self: "https://proven.example.org/feeds/stories.atom",
    page: "https://proven.example.org/stories",
    title,
    subtitle: title,
    updated: at,
    entries: [
      {
        url: "https://proven.example.org/stories/a?b=1&c=2",
        title,
        summary: title,
        author: title,
        published: at,
        updated: at,
      },
    ],
  });

it("holds its entries with id, title, dates, author and link", () => {
  const text = feed("One");
  expect(text).toContain("<id>https://proven.example.org/stories/a?b=1&amp;c=2</id>");
  expect(text).toContain("<updated>2026-11-23T12:00:00.000Z</updated>");
  expect(text).toContain("<author><name>One</name></author>");
});

it("lets no title be taken for markup, or break the file", () => {
  const tags = (text: string) => text.match(/<[^>]*>/g);
  const expected = tags(feed("x"));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const text = feed(title);
      expect(tags(text)).toEqual(expected);
      expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|&(?!(?:amp|lt|gt|quot|apos);)/u);
    }),
  );
});
