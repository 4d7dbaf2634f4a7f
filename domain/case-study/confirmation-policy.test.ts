import { describe, expect, test } from "vitest";
import type { Actor } from "../actor";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import type { ClaimVerdict } from "../evidence/grade";
import {
  kindOfAnotherAnswer,
  mayAcceptCorrection,
  mayAcceptReferenceInvitation,
  mayAnswer,
  mayAnswerAgain,
  mayInviteReference,
  mayJudgeWords,
  mayPermit,
  mayReadRequests,
  mayRemind,
  mayReplyToDispute,
  mayRequestConfirmation,
  mayRevoke,
  mayWithdrawRequest,
} from "./confirmation-policy";
import {
  mayChangeBody,
  mayCreate,
  mayDetachFile,
  mayEdit,
  mayPublish,
  mayRemoveClaim,
} from "./policy";
import type { CaseStudyState, ConfirmationState } from "./states";

const editor = member("skerrow", "SUPPLIER", ["EDITOR"]);
const reader = member("skerrow", "SUPPLIER", []);
const reference = member("body", "PUBLIC_BODY", ["REFERENCE"]);
const officer = member("body", "PUBLIC_BODY", ["ADMIN", "COMMERCIAL", "CHAMPION"]);
const NOW = new Date("2026-11-23T10:00:00Z");

const asking = {
  state: "PUBLISHED" as CaseStudyState,
  supplierId: "skerrow",
  bodyId: "body" as string | null,
  claims: 1,
  requests: [] as ConfirmationState[],
  references: 0,
  domains: ["northmere.gov.uk"],
};

describe("whoever writes for a supplier", () => {
  test("is administrator or editor of it, and is told otherwise why not", () => {
    for (const actor of [editor, member("skerrow", "SUPPLIER", ["ADMIN"])]) {
      expect(why(mayCreate(actor))).toBe("yes");
      expect(why(mayEdit(actor, asking))).toBe("yes");
    }
    expect(why(mayCreate(reader))).toMatch(/Your role/);
    expect(why(mayEdit(reader, asking))).toMatch(/Your role/);
    expect(why(mayCreate(person("somebody")))).toMatch(/written by suppliers/);
    expect(why(mayEdit(officer, asking))).toMatch(/another organisation/);
    for (const actor of [ANONYMOUS, SYSTEM]) {
      expect(why(mayCreate(actor))).toMatch(/not signed in/);
      expect(why(mayEdit(actor, asking))).toMatch(/not signed in/);
    }
  });

  test("keeps the body once it was asked or has answered", () => {
    const changes = (requests: ConfirmationState[], actor: Actor = editor) =>
      why(mayChangeBody(actor, { supplierId: "skerrow", requests }));
    expect(changes(["DECLINED", "WITHDRAWN"])).toBe("yes");
    expect(changes(["REQUESTED"])).toMatch(/has been asked/);
    expect(changes(["ANSWERED"])).toMatch(/its word stays/);
    expect(changes([], reader)).toMatch(/Your role/);
  });

  test("keeps what a story shows", () => {
    for (const rule of [mayRemoveClaim, mayDetachFile]) {
      expect(why(rule(editor, { supplierId: "skerrow", inStory: false }))).toBe("yes");
      expect(why(rule(editor, { supplierId: "skerrow", inStory: true }))).toMatch(/A story/);
      expect(why(rule(reader, { supplierId: "skerrow", inStory: false }))).toMatch(/Your role/);
    }
    const draft = {
      state: "DRAFT" as const,
      supplierId: "skerrow",
      missing: ["a title"],
      alone: [],
    };
    expect(why(mayPublish(editor, draft))).toMatch(/not complete/);
    expect(why(mayPublish(editor, { ...draft, missing: [] }))).toBe("yes");
  });
});

describe("somebody of the body is invited", () => {
  const invites = (change: Partial<typeof asking>, actor: Actor = editor) =>
    why(mayInviteReference(actor, { ...asking, ...change }));

  test("where a request could be made and nobody is there to answer it", () => {
    expect(invites({})).toBe("yes");
    expect(invites({ references: 1 })).toMatch(/can confirm here already/);
    expect(invites({ domains: [] })).toMatch(/do not know which e-mail addresses/);
    expect(invites({ state: "DRAFT" })).toMatch(/not published/);
    expect(invites({ bodyId: null })).toMatch(/no public body/);
    expect(invites({ claims: 0 })).toMatch(/nothing to confirm/);
    expect(invites({ requests: ["REQUESTED"] })).toMatch(/has not answered yet/);
    expect(invites({}, reader)).toMatch(/Your role/);
    expect(why(mayRequestConfirmation(editor, asking))).toMatch(/Nobody at this public body/);
    expect(why(mayRequestConfirmation(reader, asking))).toMatch(/Your role/);
  });

  const invitation = {
    mailbox: "somebody@example.org",
    state: "PENDING",
    expiresAt: new Date(NOW.getTime() + 1),
    request: "REQUESTED" as ConfirmationState,
  };
  const accepts = (change: Partial<typeof invitation>, actor: Actor = person("somebody")) =>
    why(mayAcceptReferenceInvitation(actor, { ...invitation, ...change }, NOW));

  test("and accepts at that address, once, while it holds", () => {
    expect(accepts({})).toBe("yes");
    expect(accepts({}, ANONYMOUS)).toMatch(/not signed in/);
    expect(accepts({ mailbox: "other@example.org" })).toMatch(/another address/);
    expect(accepts({ state: "ACCEPTED" })).toMatch(/has been used/);
    expect(accepts({ state: "WITHDRAWN" })).toMatch(/does not hold/);
    expect(accepts({ expiresAt: NOW })).toMatch(/does not hold/);
    expect(accepts({ request: "WITHDRAWN" })).toMatch(/does not hold/);
  });
});

describe("the word of a body", () => {
  const answering = {
    bodyId: "body",
    request: "REQUESTED" as ConfirmationState,
    requestedById: "asker",
    belongsToSupplier: false,
  };

  test("is a reference's, who does not gain by it", () => {
    const answers = (actor: Actor, change = {}) =>
      why(mayAnswer(actor, { ...answering, ...change }));
    expect(answers(reference)).toBe("yes");
    for (const actor of [officer, editor, member("other", "PUBLIC_BODY", ["REFERENCE"]), OPERATOR])
      expect(answers(actor)).toMatch(/Only a reference/);
    for (const actor of [ANONYMOUS, SYSTEM]) expect(answers(actor)).toMatch(/not signed in/);
    expect(answers(member("body", "PUBLIC_BODY", ["REFERENCE"], { verified: false }))).toMatch(
      /not been checked/,
    );
    expect(answers(reference, { belongsToSupplier: true })).toMatch(/as well/);
    expect(answers(reference, { requestedById: "somebody" })).toMatch(/You asked/);
    expect(why(mayRevoke(reference, { ...answering, revoked: true }))).toMatch(/taken back/);
    expect(why(mayWithdrawRequest(reader, { ...asking, request: "REQUESTED" }))).toMatch(
      /Your role/,
    );
  });

  test("is permitted to be used once it is given, by any reference", () => {
    const answered = { ...answering, request: "ANSWERED" as const };
    expect(why(mayPermit(reference, answered))).toBe("yes");
    expect(why(mayPermit(reference, answering))).toMatch(/has not been answered/);
    expect(why(mayPermit(officer, answered))).toMatch(/Only a reference/);
  });

  test("is asked for in a list that references read", () => {
    expect(why(mayReadRequests(reference))).toBe("yes");
    expect(why(mayReadRequests(member("x", "SUPPLIER", ["REFERENCE"])))).toMatch(
      /Only a reference/,
    );
    expect(why(mayReadRequests(person("somebody")))).toMatch(/Only a reference/);
    expect(why(mayReadRequests(SYSTEM))).toMatch(/not signed in/);
  });

  test("is about to lapse: the platform reminds both sides, once", () => {
    expect(why(mayRemind(SYSTEM, { reminded: false }))).toBe("yes");
    expect(why(mayRemind(SYSTEM, { reminded: true }))).toMatch(/have been reminded/);
    expect(why(mayRemind(OPERATOR, { reminded: false }))).toMatch(/by the platform/);
  });
});

describe("an answer that is put right", () => {
  const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  const given = (kind: "FIRST" | "SLIP" | "CHANGED", minutes: number, answeredById = "ada") => ({
    kind,
    answeredById,
    answeredAt: at(minutes),
  });

  test("is a slip for an hour, of whoever answered, counted from the answer that it is a slip of", () => {
    const first = given("FIRST", 0);
    expect(kindOfAnotherAnswer([first], "ada", at(60))).toBe("SLIP");
    expect(kindOfAnotherAnswer([first], "ada", new Date(at(60).getTime() + 1))).toBe("CHANGED");
    expect(kindOfAnotherAnswer([first], "ben", at(1))).toBe("CHANGED");
    expect(kindOfAnotherAnswer([given("SLIP", 59), first], "ada", at(61))).toBe("CHANGED");
    const changed = given("CHANGED", 90, "ben");
    expect(kindOfAnotherAnswer([changed, first], "ben", at(100))).toBe("SLIP");
    expect(kindOfAnotherAnswer([first, changed], "ada", at(100))).toBe("CHANGED");
    expect(kindOfAnotherAnswer([], "ada", NOW)).toBe("CHANGED");
  });

  test("is for the references of the body, of what is answered and was not asked again", () => {
    const facts = {
      bodyId: "body",
      request: "ANSWERED" as ConfirmationState,
      requestedById: "another",
      belongsToSupplier: false,
      last: true,
    };
    expect(why(mayAnswerAgain(reference, facts))).toBe("yes");
    expect(why(mayAnswerAgain(officer, facts))).toMatch(/Only a reference/);
    expect(why(mayAnswerAgain(reference, { ...facts, request: "REQUESTED" }))).toMatch(/not been/);
    expect(why(mayAnswerAgain(reference, { ...facts, last: false }))).toMatch(/asked again since/);
    expect(why(mayAnswerAgain(reference, { ...facts, belongsToSupplier: true }))).toMatch(
      /own work/,
    );
  });

  test("words that were changed are judged by the references, and only where they were", () => {
    const facts = {
      bodyId: "body",
      request: "ANSWERED" as ConfirmationState,
      requestedById: "another",
      belongsToSupplier: false,
      changed: true,
    };
    expect(why(mayJudgeWords(reference, facts))).toBe("yes");
    expect(why(mayJudgeWords(editor, facts))).toMatch(/Only a reference/);
    expect(why(mayJudgeWords(reference, { ...facts, changed: false }))).toMatch(
      /what it said when/,
    );
  });
});

describe("a dispute", () => {
  const facts = {
    supplierId: "skerrow",
    verdict: "CORRECTED" as ClaimVerdict,
    revoked: false,
    present: true,
    lapsed: false,
  };
  const replies = (change: Partial<typeof facts>, actor: Actor = editor) =>
    why(mayReplyToDispute(actor, { ...facts, ...change }));
  const takesOver = (change: Partial<typeof facts>, actor: Actor = editor) =>
    why(mayAcceptCorrection(actor, { ...facts, ...change }));

  test("is replied to while it stands", () => {
    expect(replies({})).toBe("yes");
    expect(replies({ verdict: "DISPUTED" })).toBe("yes");
    expect(replies({ verdict: "CONFIRMED" })).toMatch(/confirmed this/);
    expect(replies({ revoked: true })).toMatch(/dispute back/);
    expect(replies({}, reader)).toMatch(/Your role/);
  });

  test("with other figures can be taken over, as long as they are of the claim as it is", () => {
    expect(takesOver({})).toBe("yes");
    expect(takesOver({ verdict: "DISPUTED" })).toMatch(/no other figures/);
    expect(takesOver({ verdict: "CONFIRMED" })).toMatch(/no other figures/);
    expect(takesOver({ revoked: true })).toMatch(/correction back/);
    expect(takesOver({ present: false })).toMatch(/have changed this outcome/);
    expect(takesOver({ lapsed: true })).toMatch(/24 months ago/);
    expect(takesOver({}, reader)).toMatch(/Your role/);
  });
});
