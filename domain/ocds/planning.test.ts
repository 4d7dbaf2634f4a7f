import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, it, test } from "vitest";
import { engagementContent } from "../engagement/content";
import { noticeForm, noticeParts } from "./notice-form";
import { buildPlanningRelease, type PlanningFacts } from "./planning";
import { buildRelease } from "./release";
import { released } from "./release.fixture";

const SCHEMA = join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "shared",
  "data",
  "ocds-schema",
  "release-schema.json",
);
const here = existsSync(SCHEMA);
if (!here) console.warn("The OCDS schema is not at ../shared/data: nothing is held against it.");

const { reference, buyer, content } = released();
const FACTS: PlanningFacts = {
  tag: "planning",
  number: 1,
  reference,
  buyer,
  content: engagementContent(content),
  releasedAt: new Date("2026-10-01T09:00:00Z"),
  url: "https://proven.example.org/engagements/damp-in-council-homes",
  asks: "What holds?",
  publishedAt: new Date("2026-10-01T09:00:00Z"),
  closesAt: new Date("2026-10-15T11:00:00Z"),
  shared: null,
};
const SHARED: PlanningFacts = {
  ...FACTS,
  tag: "planningUpdate",
  number: 2,
  releasedAt: new Date("2026-10-20T09:00:00Z"),
  shared: { summary: "It holds.", at: new Date("2026-10-20T09:00:00Z"), replies: 3 },
};

test("an engagement says what is asked and until when, and nothing of how it will be decided", () => {
  const release = buildPlanningRelease(FACTS);
  expect(release).toMatchObject({
    ocid: buildRelease(released()).ocid,
    tag: ["planning"],
    planning: {
      milestones: [
        { type: "engagement", status: "scheduled", dueDate: "2026-10-15T11:00:00.000Z" },
      ],
    },
    tender: { status: "planning" },
  });
  expect(JSON.stringify(release)).not.toMatch(/criteria|weight|250000|value/i);
});

test("what was learned is said once it is shared", () => {
  const [before, after] = [FACTS, SHARED].map((facts) => {
    const parts = noticeParts(buildPlanningRelease(facts));
    return parts.find(({ heading }) => heading === "The engagement")?.fields;
  });
  expect(before?.map(({ label }) => label)).not.toContain("What was learned, from 3 replies");
  expect(after).toContainEqual({ label: "What was learned, from 3 replies", says: "It holds." });
  expect([noticeForm("planning").code, noticeForm("planningUpdate").code]).toEqual(["UK2", "UK2"]);
});

it.runIf(here)("is an OCDS 1.1.5 release", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
  for (const facts of [FACTS, SHARED]) {
    expect([valid(buildPlanningRelease(facts)), valid.errors]).toEqual([true, null]);
  }
});
