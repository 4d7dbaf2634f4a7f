import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DoneNotice } from "./done-notice";

const WORDS = { saved: "It is saved.", asked: ["They are asked", "You get a mail."] } as const;

function rendered(done: string | string[] | undefined): string {
  return renderToStaticMarkup(<DoneNotice done={done} words={WORDS} />).replace(/<[^>]*>/g, "|");
}

test("what was done is said, with a text below it where there is one", () => {
  expect(rendered("saved")).toContain("It is saved.");
  expect(rendered("asked")).toMatch(/They are asked.*You get a mail\./);
});

test.each([undefined, "", "nothing-known", "__proto__", "constructor", ["saved", "asked"]])(
  "an address that says %j says nothing",
  (done) => {
    expect(rendered(done)).toBe("");
  },
);
