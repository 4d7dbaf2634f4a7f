import { expect, test } from "vitest";
import { LETTERS } from "@/domain/letters/catalogue";
import { letterTo } from "./letters";

const CODE = { code: "123456" };

function addressesIn(jobs: ReturnType<typeof letterTo>): string[] {
  return jobs.flatMap((job) => (job.name === "mail.message" ? [job.data.to] : []));
}

test("everybody gets a letter once, and nobody without an address gets one", () => {
  const jobs = letterTo(
    ["a@example.org", "b@example.org", "", "a@example.org"],
    LETTERS.session.code,
    CODE,
  );
  expect(addressesIn(jobs)).toEqual(["a@example.org", "b@example.org"]);
  expect(letterTo([""], LETTERS.session.code, CODE)).toEqual([]);
});

test("the sign of the catalogue is not put on the queue", () => {
  const [job] = letterTo(["a@example.org"], LETTERS.session.code, CODE);
  const sent = JSON.parse(JSON.stringify(job));
  expect(Object.keys(sent.data).toSorted()).toEqual(["code", "paragraphs", "subject", "to"]);
});
