import { describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS, type Role } from "../actor";
import type { Verdict } from "../verdict";
import {
  type AgreeFacts,
  type EndorseFacts,
  type Ground,
  mayAgree,
  mayDropCorrection,
  mayEdit,
  mayEndorse,
  mayPublish,
  mayRead,
  mayStart,
  mayWithdraw,
  mayWithdrawEndorsement,
  type StoryFacts,
} from "./policy";

function acting(organisationId: string, roles: Role[], verified = true): Actor {
  const kind = organisationId === "supplier" ? "SUPPLIER" : "PUBLIC_BODY";
  return {
    kind: "person",
    userId: "u",
    name: "Somebody",
    email: "somebody@people.example",
    operator: false,
    actingFor: {
      membershipId: "m",
      organisationId,
      kind,
      name: organisationId,
      slug: organisationId,
      roles,
      verified,
    },
  };
}

const EDITOR = acting("supplier", ["EDITOR"]);
const OFFICER = acting("body", ["COMMERCIAL"]);
const STRANGER = acting("another", ["ADMIN", "COMMERCIAL", "REFERENCE"]);
const CHAMPION = acting("another", ["CHAMPION"]);

const DRAFT: StoryFacts = {
  state: "DRAFT",
  supplierId: "supplier",
  bodyId: "body",
  version: 3,
  supplierAgreedVersion: null,
  bodyAgreedVersion: null,
  publishedVersion: null,
};
const AGREE: AgreeFacts = {
  ...DRAFT,
  onBothSides: false,
  missing: [],
  alone: [],
  changedClaims: 0,
  changedFiles: 0,
  asPublished: false,
};

const why = (verdict: Verdict) => (verdict.allowed ? "yes" : verdict.reason);
const GROUND: Extract<Ground, { kind: "case-study" }> = {
  kind: "case-study",
  published: true,
  bodyId: "body",
  supplierId: "supplier",
  confirmed: 1,
  stopped: false,
  nameable: true,
};
const start = (actor: Actor, ground: Ground, change = {}) =>
  why(mayStart(actor, { ground, underWay: false, counterparts: 1, ...change }));

describe("a story starts", () => {
  test("from either side, where an outcome is proven", () => {
    expect(start(EDITOR, GROUND)).toBe("yes");
    expect(start(OFFICER, GROUND)).toBe("yes");
    expect(start(STRANGER, GROUND)).toMatch(/nobody else/);
    expect(start(ANONYMOUS, GROUND)).toMatch(/signed in/);
    expect(start(acting("body", ["APPROVER"]), GROUND)).toMatch(/role/);
  });

  test("not where nothing is confirmed today, unless the work was stopped", () => {
    expect(start(EDITOR, { ...GROUND, confirmed: 0 })).toMatch(/No outcome/);
    expect(start(EDITOR, { ...GROUND, confirmed: 0, stopped: true })).toBe("yes");
    expect(start(EDITOR, { ...GROUND, published: false })).toMatch(/not published/);
  });

  test("by the supplier only where the body lets itself be named; the body may always", () => {
    const unnamed = { ...GROUND, nameable: false };
    expect(start(EDITOR, unnamed)).toMatch(/has not permitted/);
    expect(start(OFFICER, unnamed)).toBe("yes");
    expect(start(EDITOR, { ...unnamed, confirmed: 0, stopped: true })).toBe("yes");
  });

  test("from an award, and from nothing before it", () => {
    const award: Ground = {
      kind: "award",
      state: "AWARDED",
      bodyId: "body",
      supplierId: "supplier",
    };
    expect(start(EDITOR, award)).toBe("yes");
    expect(start(OFFICER, { ...award, state: "COMPLETED" })).toBe("yes");
    expect(start(OFFICER, { ...award, state: "STANDSTILL" })).toMatch(/not been awarded/);
  });

  test("once, and where somebody of the other side can agree", () => {
    expect(start(EDITOR, GROUND, { underWay: true })).toMatch(/already/);
    expect(start(EDITOR, GROUND, { counterparts: 0 })).toMatch(/Nobody of the other side/);
  });
});

describe("the two sides", () => {
  test("read and edit a draft, and nobody else does", () => {
    for (const actor of [EDITOR, OFFICER]) {
      expect(why(mayRead(actor, DRAFT))).toBe("yes");
      expect(why(mayEdit(actor, DRAFT))).toBe("yes");
    }
    for (const actor of [STRANGER, ANONYMOUS]) {
      expect(mayRead(actor, DRAFT).allowed).toBe(false);
      expect(mayEdit(actor, DRAFT).allowed).toBe(false);
      expect(mayWithdraw(actor, DRAFT).allowed).toBe(false);
    }
    expect(why(mayRead(ANONYMOUS, { ...DRAFT, state: "PUBLISHED" }))).toBe("yes");
    expect(mayEdit(EDITOR, { ...DRAFT, state: "WITHDRAWN" }).allowed).toBe(false);
  });

  test("agree each for itself, once, to what is complete and still so", () => {
    expect(why(mayAgree(EDITOR, AGREE))).toBe("yes");
    expect(why(mayAgree(OFFICER, AGREE))).toBe("yes");
    expect(why(mayAgree(EDITOR, { ...AGREE, supplierAgreedVersion: 3 }))).toMatch(/already/);
    expect(why(mayAgree(OFFICER, { ...AGREE, supplierAgreedVersion: 3 }))).toBe("yes");
    expect(why(mayAgree(EDITOR, { ...AGREE, missing: ["the problem"] }))).toMatch(/not complete/);
    expect(why(mayAgree(EDITOR, { ...AGREE, changedClaims: 1 }))).toMatch(/outcome was changed/);
    expect(why(mayAgree(EDITOR, { ...AGREE, alone: ["“97%”"] }))).toMatch(/what no outcome does/);
    expect(why(mayAgree(EDITOR, { ...AGREE, changedFiles: 1 }))).toMatch(/picture or a document/);
  });

  test("are two: nobody agrees for the body who belongs to the supplier, nor an unchecked body", () => {
    expect(why(mayAgree(OFFICER, { ...AGREE, onBothSides: true }))).toMatch(/themselves/);
    expect(why(mayAgree(acting("body", ["COMMERCIAL"], false), AGREE))).toMatch(/not been checked/);
  });

  test("publish only what both agreed to, as it is now", () => {
    const both = {
      ...AGREE,
      state: "AGREED",
      supplierAgreedVersion: 3,
      bodyAgreedVersion: 3,
    } as const;
    expect(why(mayPublish(EDITOR, both))).toBe("yes");
    expect(why(mayPublish(OFFICER, both))).toBe("yes");
    expect(mayPublish(EDITOR, { ...both, bodyAgreedVersion: 2 }).allowed).toBe(false);
    expect(mayPublish(EDITOR, { ...both, state: "DRAFT" }).allowed).toBe(false);
    expect(mayPublish(EDITOR, { ...both, changedClaims: 1 }).allowed).toBe(false);
    expect(mayPublish(EDITOR, { ...both, alone: ["“97%”"] }).allowed).toBe(false);
    expect(mayPublish(STRANGER, both).allowed).toBe(false);
  });
});

describe("a published story", () => {
  const read: AgreeFacts = {
    ...AGREE,
    state: "CHAMPIONED",
    version: 3,
    publishedVersion: 3,
    supplierAgreedVersion: 3,
    bodyAgreedVersion: 3,
  };
  const later: AgreeFacts = { ...read, version: 4 };

  test("is corrected by either side, and by nobody else", () => {
    for (const facts of [read, later]) {
      expect(why(mayEdit(EDITOR, facts))).toBe("yes");
      expect(why(mayEdit(OFFICER, { ...facts, state: "PUBLISHED" }))).toBe("yes");
      expect(mayEdit(STRANGER, facts).allowed).toBe(false);
      expect(mayEdit(ANONYMOUS, facts).allowed).toBe(false);
    }
  });

  test("without a later version has nothing to agree to, to publish or to drop", () => {
    expect(why(mayAgree(EDITOR, read))).toMatch(/nothing has been changed/);
    expect(why(mayPublish(EDITOR, read))).toMatch(/nothing has been changed/);
    expect(why(mayDropCorrection(EDITOR, read))).toMatch(/nothing has been changed/);
  });

  test("is replaced only by a later version that both agreed to", () => {
    expect(why(mayAgree(EDITOR, later))).toBe("yes");
    expect(why(mayPublish(EDITOR, later))).toMatch(/Not both/);
    const one = { ...later, supplierAgreedVersion: 4 };
    expect(why(mayPublish(OFFICER, one))).toMatch(/Not both/);
    const both = { ...one, bodyAgreedVersion: 4 };
    expect(why(mayPublish(OFFICER, both))).toBe("yes");
    expect(why(mayPublish(STRANGER, both))).toMatch(/nobody else/);
    expect(why(mayPublish(OFFICER, { ...both, changedClaims: 1 }))).toMatch(/outcome was changed/);
  });

  test("keeps its version when either side drops the correction; a draft has none to drop", () => {
    for (const actor of [EDITOR, OFFICER]) expect(why(mayDropCorrection(actor, later))).toBe("yes");
    expect(mayDropCorrection(STRANGER, later).allowed).toBe(false);
    expect(why(mayDropCorrection(EDITOR, DRAFT))).toMatch(/draft/);
    expect(why(mayDropCorrection(EDITOR, { ...later, state: "WITHDRAWN" }))).toMatch(/withdrawn/);
  });
});

describe("a champion", () => {
  const facts: EndorseFacts = {
    ...DRAFT,
    state: "PUBLISHED",
    belongsToSupplier: false,
    obstacle: null,
  };

  test("of any checked public body stands behind a published story", () => {
    expect(why(mayEndorse(CHAMPION, facts))).toBe("yes");
    expect(why(mayEndorse(acting("body", ["CHAMPION"]), facts))).toBe("yes");
    expect(why(mayEndorse(CHAMPION, { ...facts, state: "CHAMPIONED" }))).toBe("yes");
  });

  test("does not without the role, the check, or the publication", () => {
    expect(why(mayEndorse(STRANGER, facts))).toMatch(/Only a champion/);
    expect(why(mayEndorse(EDITOR, facts))).toMatch(/Only a champion/);
    expect(why(mayEndorse(acting("another", ["CHAMPION"], false), facts))).toMatch(
      /not been checked/,
    );
    expect(mayEndorse(CHAMPION, { ...facts, state: "AGREED" }).allowed).toBe(false);
    expect(why(mayEndorse(CHAMPION, { ...facts, belongsToSupplier: true }))).toMatch(/own work/);
  });

  test("does not while a competition stands between", () => {
    const competition = {
      id: "c",
      bodyId: "another",
      body: "Department for Coasts and Rivers",
      reference: "2026-064",
      title: "Berth plans",
      state: "PUBLISHED",
      technologies: [],
      opened: [],
    } as const;
    const verdict = mayEndorse(CHAMPION, { ...facts, obstacle: { competition, why: "field" } });
    expect(why(verdict)).toMatch(/2026-064/);
  });

  test("takes back what they gave, and nothing else", () => {
    expect(why(mayWithdrawEndorsement(CHAMPION, { ...facts, endorsed: true }))).toBe("yes");
    expect(mayWithdrawEndorsement(CHAMPION, { ...facts, endorsed: false }).allowed).toBe(false);
    expect(mayWithdrawEndorsement(ANONYMOUS, { ...facts, endorsed: true }).allowed).toBe(false);
  });
});

describe("the roles that work on a story", () => {
  const ROLES: Role[] = ["ADMIN", "EDITOR", "COMMERCIAL", "APPROVER", "REFERENCE", "CHAMPION"];
  const may = (organisationId: string) =>
    ROLES.filter((role) => mayEdit(acting(organisationId, [role]), DRAFT).allowed);

  test("are these of the supplier and these of the body", () => {
    expect(may("supplier")).toEqual(["ADMIN", "EDITOR"]);
    expect(may("body")).toEqual(["ADMIN", "COMMERCIAL", "REFERENCE", "CHAMPION"]);
    expect(may("another")).toEqual([]);
  });

  test("speak for a supplier that nobody has checked, and not for such a body", () => {
    expect(why(mayAgree(acting("supplier", ["ADMIN"], false), AGREE))).toBe("yes");
    expect(why(mayAgree(acting("body", ["ADMIN"], false), AGREE))).toMatch(/not been checked/);
  });
});

test("a story starts from a case study that names its body, and a correction says something new", () => {
  expect(start(EDITOR, { ...GROUND, bodyId: null })).toMatch(/not published for a public body/);
  const same = { ...AGREE, asPublished: true };
  expect(why(mayAgree(EDITOR, same))).toMatch(/word for word/);
  expect(why(mayPublish(EDITOR, { ...same, state: "AGREED" }))).toMatch(/word for word/);
  for (const actor of [ANONYMOUS, { ...CHAMPION, actingFor: null } as Actor])
    expect(
      mayEndorse(actor, { ...DRAFT, state: "PUBLISHED", belongsToSupplier: false, obstacle: null })
        .allowed,
    ).toBe(false);
});
