import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathOnSite } from "./path";

const BASE = "https://proven.example";
/** Where a browser ends that is led there from a page of the site. */
const endsAt = (path: string) => new URL(path, `${BASE}/sign-in/code`).origin;

/** What stands before the name of another site, in all the ways that have led somebody there somewhere. */
const BEFORE = [
  "",
  "/",
  "//",
  "///",
  "////",
  "/\\",
  "\\/",
  "\\\\",
  "/\\/",
  "/\t/",
  "/\n/",
  "/\r/",
  "/\v/",
  "\t//",
  " //",
  "/ /",
  "/%09/",
  "/%0a/",
  "/%0d%0a/",
  "/%5c",
  "/%2f",
  "/./",
  "/.//",
  "/..//",
  "/x/..//",
  "/%2e%2e//",
  "https:",
  "https:/",
  "https://",
  "https:\\\\",
  "http://",
  "HTTPS://",
  "javascript://",
  "data:text/html,",
  "//user@",
  "//proven.example@",
  "//proven.example.",
  "https://proven.example@",
  "https://proven.example\\@",
  "/\u0000/",
  "/\u00a0/",
  "/\u2028/",
  "/\u200b/",
  "/\u202e/",
  "/\ufeff/",
  "//\u3002",
  "/;//",
  "/?//",
  "/#//",
  ".",
  "..//",
  "@",
];

describe("where a redirect may go", () => {
  test.each(BEFORE.flatMap((before) => [`${before}evil.example`, `${before}evil.example/account`]))(
    "%j stays on this site",
    (wanted) => {
      const path = pathOnSite(wanted, "/account");
      expect(endsAt(path)).toBe(BASE);
      expect(path).toMatch(/^\/(?!\/)/);
    },
  );

  test("anything at all stays on this site", () => {
    const parts = fc.constantFrom(
      ...BEFORE,
      "evil.example",
      "/",
      "\\",
      "a",
      "%",
      ":",
      "?",
      "#",
      "@",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(parts).map((some) => some.join("")),
    );
    fc.assert(
      fc.property(texts, (wanted) => endsAt(pathOnSite(wanted, "/account")) === BASE),
      { numRuns: 2_000 },
    );
  });

  test.each([
    "/",
    "/account",
    "/account/people?done=invited",
    "/search?q=flood%20warning&type=story#hits",
    "/challenges/find-damp/respond",
  ])("%s is a path of ours", (path) => expect(pathOnSite(path, "/account")).toBe(path));

  test.each([undefined, null, "", "account", "https://proven.example/account"])(
    "%j is none",
    (wanted) => expect(pathOnSite(wanted, "/account")).toBe("/account"),
  );
});
