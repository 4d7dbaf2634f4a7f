import { describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS, type OrganisationKind, type Person, type Role } from "../actor";
import type { Verdict } from "../verdict";
import { missingParts } from "./completeness";
import {
  type AnswerFacts,
  mayAnswer,
  mayDecline,
  mayReadRequests,
  mayReplyToDispute,
  mayRequestConfirmation,
  mayRevoke,
  mayWithdrawRequest,
  type RequestFacts,
} from "./confirmation-policy";
import {
  mayChangeBody,
  mayCreate,
  mayDetachFile,
  mayEdit,
  mayPublish,
  mayRemoveClaim,
  mayWithdraw,
} from "./policy";

function person(
  organisationId: string,
  kind: OrganisationKind,
  roles: Role[],
  verified = true,
): Person {
  const actingFor = {
    membershipId: "m",
    organisationId,
    kind,
    name: organisationId,
    slug: organisationId,
    roles,
    verified,
  };
  return { kind: "person", userId: "u", name: "", email: "", operator: false, actingFor };
}

const editor = person("skerrow", "SUPPLIER", ["EDITOR"]);
const stranger = person("quillmoor", "SUPPLIER", ["ADMIN"]);
const reference = person("brackenshire", "PUBLIC_BODY", ["REFERENCE"]);
const officer = person("brackenshire", "PUBLIC_BODY", ["COMMERCIAL", "ADMIN", "CHAMPION"]);
const operator: Person = { ...editor, operator: true, actingFor: null };
const system: Actor = { kind: "system", as: "nightly" };

const study = { state: "PUBLISHED" as const, supplierId: "skerrow" };
const asking: RequestFacts = {
  ...study,
  bodyId: "brackenshire",
  claims: 1,
  requests: [],
  references: 1,
};
const answering: AnswerFacts = {
  bodyId: "brackenshire",
  request: "REQUESTED",
  requestedById: "somebody",
  belongsToSupplier: false,
};

const reason = (verdict: Verdict) => (verdict.allowed ? "allowed" : verdict.reason);

describe("the supplier's side", () => {
  test("only people who edit for the supplier may change its case studies", () => {
    expect(mayEdit(editor, study).allowed).toBe(true);
    for (const actor of [stranger, reference, officer, operator, system, ANONYMOUS]) {
      expect(mayEdit(actor, study).allowed).toBe(false);
      expect(mayPublish(actor, { ...study, state: "DRAFT", missing: [], alone: [] }).allowed).toBe(
        false,
      );
      expect(mayWithdraw(actor, study).allowed).toBe(false);
      expect(mayRequestConfirmation(actor, asking).allowed).toBe(false);
      expect(mayChangeBody(actor, { ...study, requests: [] }).allowed).toBe(false);
      expect(mayRemoveClaim(actor, { ...study, inStory: false }).allowed).toBe(false);
    }
  });

  test("a public body writes no case studies", () => {
    expect(mayCreate(editor).allowed).toBe(true);
    expect(reason(mayCreate(officer))).toMatch(/written by suppliers/);
    expect(mayCreate(ANONYMOUS).allowed).toBe(false);
    expect(mayCreate(operator).allowed).toBe(false);
  });

  test("what is missing stops publication, and is named", () => {
    const verdict = mayPublish(editor, {
      ...study,
      state: "DRAFT",
      missing: ["the problem"],
      alone: [],
    });
    expect(verdict).toMatchObject({ allowed: false, remedy: "Add the problem, then publish." });
    expect(
      mayPublish(editor, { ...study, state: "WITHDRAWN", missing: [], alone: [] }).allowed,
    ).toBe(true);
    expect(mayPublish(editor, { ...study, missing: [], alone: [] }).allowed).toBe(false);
  });

  test("a figure in the title that no outcome has stops publication, with what to do", () => {
    const facts = { ...study, state: "DRAFT" as const, missing: [], alone: ["“97%” is in none"] };
    expect(reason(mayPublish(editor, facts))).toMatch(/what no outcome does/);
    expect(mayPublish(editor, facts)).toMatchObject({ remedy: "“97%” is in none." });
  });

  test("work that was stopped needs no outcome, but has to say what was learnt", () => {
    const content = {
      title: "Pumps",
      summary: "s",
      problem: "p",
      approach: "a",
      technologies: 1,
      claims: 0,
      stopped: true,
      learnt: "",
    };
    expect(missingParts(content).map(({ part }) => part)).toEqual(["ending"]);
    expect(missingParts({ ...content, learnt: "A lot" })).toEqual([]);
    expect(missingParts({ ...content, stopped: false }).map(({ part }) => part)).toEqual([
      "claims",
    ]);
  });

  test("an outcome that a story tells of cannot vanish", () => {
    expect(mayRemoveClaim(editor, { ...study, inStory: true }).allowed).toBe(false);
    expect(mayDetachFile(editor, { ...study, inStory: false }).allowed).toBe(true);
    expect(mayDetachFile(editor, { ...study, inStory: true }).allowed).toBe(false);
  });

  test("the body cannot be exchanged under its own word", () => {
    expect(mayChangeBody(editor, { ...study, requests: ["DECLINED", "WITHDRAWN"] }).allowed).toBe(
      true,
    );
    expect(mayChangeBody(editor, { ...study, requests: ["REQUESTED"] }).allowed).toBe(false);
    expect(mayChangeBody(editor, { ...study, requests: ["ANSWERED", "DECLINED"] }).allowed).toBe(
      false,
    );
  });
});

describe("asking for confirmation", () => {
  test("takes a published case study with a claim, a body, and somebody there to answer", () => {
    expect(mayRequestConfirmation(editor, asking).allowed).toBe(true);
    expect(reason(mayRequestConfirmation(editor, { ...asking, state: "DRAFT" }))).toMatch(
      /published/,
    );
    expect(reason(mayRequestConfirmation(editor, { ...asking, bodyId: null }))).toMatch(
      /no public body/,
    );
    expect(reason(mayRequestConfirmation(editor, { ...asking, claims: 0 }))).toMatch(
      /nothing to confirm/,
    );
    expect(reason(mayRequestConfirmation(editor, { ...asking, references: 0 }))).toMatch(/Nobody/);
  });

  test("one request at a time; after an answer it may be asked anew", () => {
    expect(mayRequestConfirmation(editor, { ...asking, requests: ["REQUESTED"] }).allowed).toBe(
      false,
    );
    expect(
      mayRequestConfirmation(editor, { ...asking, requests: ["ANSWERED", "DECLINED"] }).allowed,
    ).toBe(true);
  });

  test("only a request that waits can be withdrawn", () => {
    const facts = { supplierId: "skerrow", request: "REQUESTED" as const };
    expect(mayWithdrawRequest(editor, facts).allowed).toBe(true);
    expect(mayWithdrawRequest(editor, { ...facts, request: "ANSWERED" }).allowed).toBe(false);
  });
});

describe("answering for the public body", () => {
  const verdicts = (actor: Actor, facts: AnswerFacts) => [
    mayAnswer(actor, facts),
    mayDecline(actor, facts),
    mayRevoke(actor, { ...facts, revoked: false }),
  ];

  test("a reference of the body named may", () => {
    for (const verdict of verdicts(reference, answering)) expect(verdict.allowed).toBe(true);
  });

  test("nobody else may: not another role, not another body, not an operator, not the platform", () => {
    const elsewhere = person("estuary", "PUBLIC_BODY", ["REFERENCE"]);
    for (const actor of [officer, elsewhere, editor, operator, system, ANONYMOUS]) {
      for (const verdict of verdicts(actor, answering)) expect(verdict.allowed).toBe(false);
    }
  });

  test("a person who acts for the supplier as well is refused, with the reason", () => {
    for (const verdict of verdicts(reference, { ...answering, belongsToSupplier: true })) {
      expect(reason(verdict)).toBe(
        "You act for the supplier as well, and nobody confirms their own work.",
      );
    }
  });

  test("so is whoever asked, even if they have changed sides since", () => {
    for (const verdict of verdicts(reference, { ...answering, requestedById: "u" })) {
      expect(reason(verdict)).toMatch(/You asked for this/);
    }
  });

  test("the word of a body that nobody has checked does not count", () => {
    const unchecked = person("brackenshire", "PUBLIC_BODY", ["REFERENCE"], false);
    for (const verdict of verdicts(unchecked, answering)) expect(verdict.allowed).toBe(false);
  });

  test("a request is answered once", () => {
    for (const request of ["ANSWERED", "DECLINED", "WITHDRAWN"] as const) {
      expect(mayAnswer(reference, { ...answering, request }).allowed).toBe(false);
      expect(mayDecline(reference, { ...answering, request }).allowed).toBe(false);
    }
  });

  test("what was taken back cannot be taken back again", () => {
    expect(mayRevoke(reference, { ...answering, revoked: true }).allowed).toBe(false);
  });

  test("the list of requests is for references only", () => {
    expect(mayReadRequests(reference).allowed).toBe(true);
    for (const actor of [officer, editor, operator, ANONYMOUS]) {
      expect(mayReadRequests(actor).allowed).toBe(false);
    }
  });
});

test("a supplier replies to a dispute that stands, and to nothing else", () => {
  const facts = { supplierId: "skerrow", verdict: "DISPUTED" as const, revoked: false };
  expect(mayReplyToDispute(editor, facts).allowed).toBe(true);
  expect(mayReplyToDispute(reference, facts).allowed).toBe(false);
  expect(mayReplyToDispute(editor, { ...facts, verdict: "CONFIRMED" }).allowed).toBe(false);
  expect(mayReplyToDispute(editor, { ...facts, revoked: true }).allowed).toBe(false);
});
