import { expect, test } from "vitest";
import type { Person } from "../actor";
import {
  type AskFacts,
  haveDifferentNumbers,
  type MergingSupplier,
  mayAskToMerge,
  mayDecideMerge,
  mayMerge,
  mayWithdrawMerge,
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
  const pair = { kept: KEPT, gone: GONE, belongs: false };
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
  for (const decision of ["merge", "refuse"] as const) {
    const verdict = mayDecideMerge(PERSON, { ...request, belongs: true }, { ...merge, decision });
    expect(reason(verdict)).toMatch(/own case/);
  }
  const claimed = { ...request, gone: { ...GONE, claimed: true } };
  expect(reason(mayDecideMerge(PERSON, claimed, merge))).toMatch(/have not asked/);
  const agreed = { ...claimed, bothAsk: true };
  expect(reason(mayDecideMerge(PERSON, agreed, merge))).toBe("allowed");
});

test("a merge is no way around a hidden page", () => {
  const gone = { ...GONE, hidden: true };
  expect(reason(mayMerge(PERSON, { kept: KEPT, gone, belongs: false }, false))).toMatch(
    /is hidden by an operator/,
  );
  expect(asks({ gone })).toMatch(/is hidden by an operator/);
});

test("only an operator merges unasked", () => {
  const pair = { kept: KEPT, gone: GONE, belongs: false };
  expect(reason(mayMerge(PERSON, pair, false))).toBe("allowed");
  expect(reason(mayMerge(PERSON, { ...pair, belongs: true }, false))).toMatch(/own case/);
  expect(reason(mayMerge({ ...PERSON, operator: false }, pair, false))).toMatch(/Only an operator/);
});

test("two suppliers are merged, different ones that are there and that nobody has merged yet", () => {
  const both = (change: Partial<MergingSupplier>, of: "kept" | "gone") => {
    const pair = { kept: KEPT, gone: GONE, belongs: false };
    return reason(mayMerge(PERSON, { ...pair, [of]: { ...pair[of], ...change } }, false));
  };
  expect(both({ id: "kept" }, "gone")).toMatch(/one and the same/);
  for (const of of ["kept", "gone"] as const) {
    expect(both({ kind: "PUBLIC_BODY" }, of)).toMatch(/is a public body/);
    expect(both({ mergedInto: "Quillmoor" }, of)).toMatch(/merged into Quillmoor already/);
    expect(both({ hidden: true }, of)).toMatch(/is hidden/);
  }
  expect(both({ mergedInto: "Quillmoor" }, "gone")).toMatch(/^Skerrow Wales/);
  expect(both({ claimed: true }, "gone")).toMatch(/have not asked for this/);
  const empty = { ...KEPT, claimed: false };
  const taken = { ...GONE, claimed: true };
  expect(reason(mayMerge(PERSON, { kept: empty, gone: taken, belongs: false }, false))).toMatch(
    /has none/,
  );
  expect(reason(mayMerge(PERSON, { kept: empty, gone: GONE, belongs: false }, false))).toBe(
    "allowed",
  );
});

test("two legal persons become one only where that is confirmed", () => {
  const gone = { ...GONE, companyNumbers: ["99100215"] };
  const pair = { kept: { ...KEPT, companyNumbers: ["99100214", "SC1"] }, gone, belongs: false };
  expect(reason(mayMerge(PERSON, pair, false))).toMatch(/two legal persons/);
  expect(reason(mayMerge(PERSON, pair, true))).toBe("allowed");
  const request = { ...pair, state: "REQUESTED" as const, requestedById: "mara", bothAsk: false };
  const decide = (decision: "merge" | "refuse", confirmed: boolean) =>
    reason(mayDecideMerge(PERSON, request, { decision, confirmed }));
  expect(decide("merge", false)).toMatch(/two legal persons/);
  expect(decide("merge", true)).toBe("allowed");
  expect(decide("refuse", false)).toBe("allowed");
  const same = { ...gone, companyNumbers: ["99100215", "SC1"] };
  expect(haveDifferentNumbers({ ...pair, gone: same })).toBe(false);
  expect(haveDifferentNumbers({ kept: { ...KEPT, companyNumbers: [] }, gone })).toBe(false);
});

test("an administrator of the one that is kept asks, and is told why not", () => {
  const none = { administersGone: false, waits: false, participation: null };
  const ask = (actor: Parameters<typeof mayAskToMerge>[0]) =>
    reason(mayAskToMerge(actor, { kept: KEPT, gone: GONE, ...none }));
  expect(ask(PERSON)).toBe("allowed");
  expect(ask({ kind: "anonymous" })).toMatch(/not signed in/);
  expect(ask({ kind: "system", as: "test" })).toMatch(/not signed in/);
  expect(ask({ ...PERSON, actingFor: null })).toMatch(/Only an administrator of/);
  expect(asks({ gone: { ...GONE, id: "kept" } })).toMatch(/one and the same/);
  expect(asks({ waits: true })).toMatch(/waits already/);
  expect(asks({ participation: { live: false, shared: false } })).toBe("allowed");
  expect(asks({ participation: { live: true, shared: false } })).toMatch(/not decided/);
});

test("a request is decided by an operator, and taken back by an administrator of either", () => {
  const request = {
    kept: KEPT,
    gone: GONE,
    belongs: false,
    state: "REQUESTED" as const,
    requestedById: "mara",
    bothAsk: false,
  };
  const merge = { decision: "merge", confirmed: false } as const;
  const nobody = { ...PERSON, operator: false };
  expect(reason(mayDecideMerge(nobody, request, merge))).toMatch(/Only an operator/);
  expect(reason(mayDecideMerge({ kind: "anonymous" }, request, merge))).toMatch(/Only an operator/);
  const hidden = { ...request, gone: { ...GONE, hidden: true } };
  expect(reason(mayDecideMerge(PERSON, hidden, merge))).toMatch(/is hidden/);
  expect(reason(mayDecideMerge(PERSON, hidden, { ...merge, decision: "refuse" }))).toBe("allowed");

  const acting = (organisationId: string, role: "ADMIN" | "EDITOR") => ({
    ...PERSON,
    actingFor: PERSON.actingFor && { ...PERSON.actingFor, organisationId, roles: [role] },
  });
  expect(reason(mayWithdrawMerge(acting("kept", "ADMIN"), request))).toBe("allowed");
  expect(reason(mayWithdrawMerge(acting("gone", "ADMIN"), request))).toBe("allowed");
  expect(reason(mayWithdrawMerge(acting("other", "ADMIN"), request))).toMatch(/takes this back/);
  expect(reason(mayWithdrawMerge(acting("kept", "EDITOR"), request))).toMatch(/takes this back/);
  expect(reason(mayWithdrawMerge(PERSON, { ...request, state: "MERGED" }))).toMatch(/merged/);
});
