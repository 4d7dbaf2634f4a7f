import { expect, test } from "vitest";
import {
  changedClaims,
  changedFiles,
  changesBetween,
  missingParts,
  type StoryBlocker,
  type StoryContent,
  sameContent,
} from "./content";
import type { StoryText } from "./fields";

const STORY: StoryContent = {
  title: "Letters read sooner",
  summary: "Replies take two days, not eleven.",
  problem: "Replies took eleven days.",
  done: "A draft for each letter, checked by a person.",
  whyItWorked: "",
  wouldNotTravel: "",
  unsolved: "",
  quote: "",
  quoteBy: "",
  stopped: false,
  cost: "38600000",
  claims: [{ id: "a", edition: 1, statement: "Reply: from 11 days to 2 days" }],
  blockers: [],
  files: [
    { id: "p", kind: "PICTURE", title: "The desk at noon", alt: "A desk with one letter" },
    { id: "d", kind: "DOCUMENT", title: "Counts by week", alt: "" },
  ],
};

test("a story without its parts says which are missing; a stopped one has to say what was learnt", () => {
  expect(missingParts(STORY)).toEqual([]);
  expect(missingParts({ ...STORY, done: " ", problem: "" })).toEqual([
    "the problem",
    "what was done",
  ]);
  expect(missingParts({ ...STORY, stopped: true })).toEqual(["what was learnt"]);
});

test("what changed is shown part by part, word by word, with money in pounds", () => {
  const after = { ...STORY, summary: "Replies take three days, not eleven.", cost: null };
  expect(sameContent(STORY, after)).toBe(false);
  expect(changesBetween(STORY, after)).toEqual([
    {
      label: "Summary",
      parts: [
        { kind: "same", text: "Replies take " },
        { kind: "removed", text: "two" },
        { kind: "added", text: "three" },
        { kind: "same", text: " days, not eleven." },
      ],
    },
    { label: "Paid", parts: [{ kind: "removed", text: "£386,000 with VAT" }] },
  ]);
  expect(changesBetween(STORY, STORY)).toEqual([]);
});

test("what got in the way is compared as a sentence, whatever its id", () => {
  const blocker: StoryBlocker = {
    id: "b",
    kind: "LEGACY",
    what: "A system of 1998",
    overcameBy: "",
    whoCanChange: "Its owner",
  };
  const met = { ...STORY, blockers: [blocker] };
  expect(sameContent(met, { ...STORY, blockers: [{ ...blocker, id: "c" }] })).toBe(true);
  expect(changesBetween(STORY, met)).toEqual([
    {
      label: "What got in the way",
      parts: [
        {
          kind: "added",
          text: "Legacy: A system of 1998. Not overcome. Who can change it: Its owner.",
        },
      ],
    },
  ]);
});

test("an outcome that was edited or taken away since is known by its edition", () => {
  expect(changedClaims(STORY.claims, [{ id: "a", edition: 1 }])).toEqual([]);
  expect(changedClaims(STORY.claims, [{ id: "a", edition: 2 }])).toHaveLength(1);
  expect(changedClaims(STORY.claims, [])).toHaveLength(1);
});

test("a picture that is gone, or of which other words are said, is known", () => {
  const [picture, document] = STORY.files;
  if (!picture || !document) throw new Error("There are two.");
  expect(changedFiles(STORY.files, [document, picture])).toEqual([]);
  expect(changedFiles(STORY.files, [picture])).toEqual([document]);
  expect(changedFiles(STORY.files, [{ ...picture, alt: "An empty desk" }, document])).toEqual([
    picture,
  ]);
});

test("pictures and documents are among what changed, each by its words", () => {
  const labels = (after: StoryContent) => changesBetween(STORY, after).map(({ label }) => label);
  expect(labels({ ...STORY, files: STORY.files.slice(0, 1) })).toEqual(["Documents"]);
  expect(labels({ ...STORY, files: [] })).toEqual(["Pictures", "Documents"]);
});

test("a change of anything that a story says is told", () => {
  const other: StoryText = {
    title: "Letters in three days",
    summary: "Other",
    problem: "Other",
    done: "Other",
    whyItWorked: "Other",
    wouldNotTravel: "Other",
    unsolved: "Other",
    quote: "Other",
    quoteBy: "Other",
    stopped: true,
    cost: null,
  };
  const untold = Object.entries(other).filter(
    ([field, value]) => changesBetween(STORY, { ...STORY, [field]: value }).length === 0,
  );
  expect(untold).toEqual([]);
});
