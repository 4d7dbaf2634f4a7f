import { expect, test } from "vitest";
import type { Person } from "../actor";
import {
  type AskFacts,
  haveDifferentNumbers,
  type MergingSupplier,
  mayAskToMerge,
  mayDecideMerge,
  mayMerge,
} from "./policy";

const KEPT: MergingSupplier = {
  id: "kept",
  kind: "SUPPLIER",
  name: "Skerrow Sensing Ltd",
  claimed: true,
  mergedInto: null,
  companyNumbers: ["99100214"],
  hidden: false,
};
const GONE: MergingSupplier = {
  ...KEPT,
  id: "gone",
  name: "Skerrow Wales",
  claimed: false,
  companyNumbers: [],
};
const PERSON: Person = {
  kind: "person",
  userId: "ada",
  name: "Ada",
  email: "ada@example.org",
  operator: true,
  actingFor: {
    membershipId: "m",
    organisationId: "kept",
    kind: "SUPPLIER",
    name: KEPT.name,
    slug: "skerrow",
    roles: ["ADMIN"],
    verified: true,
  },
};

const reason = (verdict: ReturnType<typeof mayMerge>) =>
  verdict.allowed ? "allowed" : verdict.reason;

function asks(facts: Partial<AskFacts> = {}): string {
  const none = { administersGone: false, waits: false, participation: null };
  return reason(mayAskToMerge(PERSON, { kept: KEPT, gone: GONE, ...none, ...facts }));
}

test("a number that only one of them has is no contradiction", () => {
  expect(haveDifferentNumbers({ kept: KEPT, gone: GONE })).toBe(false);
  expect(haveDifferentNumbers({ kept: KEPT, gone: KEPT })).toBe(false);
  const other = { ...GONE, companyNumbers: ["99100215"] };
  expect(haveDifferentNumbers({ kept: KEPT, gone: other })).toBe(true);
});

test("who takes part is the last thing asked, and only of who administers both", () => {
  const gone = { ...GONE, claimed: true };
  const participation = { live: true, shared: true };
  expect(asks({ gone, participation })).toMatch(/you do not administer it/);
  expect(asks({ gone, administersGone: true, waits: true, participation })).toMatch(/waits/);
  expect(asks({ gone, administersGone: true, participation })).toMatch(/not decided/);
  const shared = { live: false, shared: true };
  expect(asks({ gone, administersGone: true, participation: shared })).toMatch(/same challenge/);
  expect(asks()).toBe("allowed");
});

test("an operator decides once, and not on what they asked themselves", () => {
  const pair = { kept: KEPT, gone: GONE };
  const request = {
    ...pair,
    state: "REQUESTED" as const,
    requestedById: "mara",
    bothAsk: false,
  };
  const merge = { decision: "merge", confirmed: false } as const;
  expect(reason(mayDecideMerge(PERSON, request, merge))).toBe("allowed");
  expect(reason(mayDecideMerge(PERSON, { ...request, state: "MERGED" }, merge))).toMatch(/merged/);
  const own = { ...request, requestedById: "ada" };
  expect(reason(mayDecideMerge(PERSON, own, merge))).toMatch(/own request/);
  const claimed = { ...request, gone: { ...GONE, claimed: true } };
  expect(reason(mayDecideMerge(PERSON, claimed, merge))).toMatch(/have not asked/);
  const agreed = { ...claimed, bothAsk: true };
  expect(reason(mayDecideMerge(PERSON, agreed, merge))).toBe("allowed");
});

test("a merge is no way around a hidden page", () => {
  const gone = { ...GONE, hidden: true };
  expect(reason(mayMerge(PERSON, { kept: KEPT, gone }, false))).toMatch(/is hidden by an operator/);
  expect(asks({ gone })).toMatch(/is hidden by an operator/);
});

test("only an operator merges unasked", () => {
  const pair = { kept: KEPT, gone: GONE };
  expect(reason(mayMerge(PERSON, pair, false))).toBe("allowed");
  expect(reason(mayMerge({ ...PERSON, operator: false }, pair, false))).toMatch(/Only an operator/);
});
