import { describe, expect, test } from "vitest";
import type { Actor, Person } from "../actor";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import {
  knownRoles,
  mayAcceptInvitation,
  mayChangeRoles,
  mayClaim,
  mayDecideRequest,
  mayJoin,
  mayManagePeople,
  mayNameThemselves,
  mayRecordRegister,
  mayRegisterSupplier,
  mayRemove,
  maySetDomains,
  mayVerify,
  type OrganisationFacts,
} from "./policy";

const SUPPLIER: OrganisationFacts = {
  id: "skerrow",
  kind: "SUPPLIER",
  name: "Skerrow",
  claimed: true,
  hasAdmin: true,
  isMember: false,
  mergedInto: null,
};
const BODY: OrganisationFacts = { ...SUPPLIER, id: "body", kind: "PUBLIC_BODY", name: "Northmere" };
const GONE = { ...SUPPLIER, mergedInto: "Quillmoor" };

const admin = member("skerrow", "SUPPLIER", ["ADMIN"], { userId: "admin" });
const editor = member("skerrow", "SUPPLIER", ["EDITOR"]);
const elsewhere = member("other", "SUPPLIER", ["ADMIN"]);
const somebody = person("somebody");
const OTHERS: Actor[] = [editor, elsewhere, somebody, ANONYMOUS, SYSTEM];

test("whoever is signed in registers a supplier and gives themselves a name", () => {
  for (const rule of [mayRegisterSupplier, mayNameThemselves]) {
    expect(why(rule(somebody))).toBe("yes");
    expect(why(rule(ANONYMOUS))).toMatch(/not signed in/);
    expect(why(rule(SYSTEM))).toMatch(/not signed in/);
  }
});

test("anybody asks to join a public body, or a supplier that somebody has claimed", () => {
  expect(why(mayJoin(somebody, BODY))).toBe("yes");
  expect(why(mayJoin(somebody, { ...BODY, claimed: false }))).toBe("yes");
  expect(why(mayJoin(somebody, SUPPLIER))).toBe("yes");
  expect(why(mayJoin(somebody, { ...SUPPLIER, claimed: false }))).toMatch(/Nobody has claimed/);
  expect(why(mayJoin(somebody, { ...SUPPLIER, isMember: true }))).toMatch(/belong to Skerrow/);
  expect(why(mayJoin(somebody, GONE))).toBe("Skerrow has been merged into Quillmoor.");
  expect(why(mayJoin(ANONYMOUS, SUPPLIER))).toMatch(/not signed in/);
});

test("a supplier that nobody has claimed is claimed; a public body is not", () => {
  const unclaimed = { ...SUPPLIER, claimed: false };
  expect(why(mayClaim(somebody, unclaimed))).toBe("yes");
  expect(why(mayClaim(somebody, SUPPLIER))).toMatch(/has an owner/);
  expect(why(mayClaim(somebody, { ...BODY, claimed: false }))).toMatch(/joined, not claimed/);
  expect(why(mayClaim(somebody, { ...unclaimed, mergedInto: "Quillmoor" }))).toMatch(/merged/);
  expect(why(mayClaim(ANONYMOUS, unclaimed))).toMatch(/not signed in/);
});

describe("a request", () => {
  const decides = (actor: Actor, kind: "JOIN" | "CLAIM", change = {}) =>
    why(
      mayDecideRequest(actor, SUPPLIER, { kind, state: "REQUESTED", userId: "asker", ...change }),
    );

  test("to join is decided by an administrator of it or an operator, a claim by an operator", () => {
    expect(decides(admin, "JOIN")).toBe("yes");
    expect(decides(OPERATOR, "JOIN")).toBe("yes");
    expect(decides(OPERATOR, "CLAIM")).toBe("yes");
    expect(decides(admin, "CLAIM")).toMatch(/Only an operator/);
    for (const actor of OTHERS) {
      expect(decides(actor, "JOIN")).toMatch(/Only an administrator of Skerrow/);
      expect(decides(actor, "CLAIM")).toMatch(/Only an operator/);
    }
  });

  test("is decided once, and never by whoever made it", () => {
    expect(decides(admin, "JOIN", { state: "ACCEPTED" })).toMatch(/decided already/);
    expect(decides(admin, "JOIN", { userId: "admin" })).toMatch(/own request/);
    expect(decides(OPERATOR, "CLAIM", { userId: "operator" })).toMatch(/own request/);
  });
});

describe("the people of an organisation", () => {
  test("are changed by its administrators and by operators", () => {
    expect(why(mayManagePeople(admin, SUPPLIER))).toBe("yes");
    expect(why(mayManagePeople(OPERATOR, SUPPLIER))).toBe("yes");
    for (const actor of OTHERS)
      expect(why(mayManagePeople(actor, SUPPLIER))).toMatch(/Only an administrator of Skerrow/);
    expect(why(mayManagePeople(admin, GONE))).toMatch(/merged into Quillmoor/);
  });

  test("keep an administrator when roles change", () => {
    const changes = (isLastAdmin: boolean, keepsAdmin: boolean, actor: Actor = admin) =>
      why(mayChangeRoles(actor, SUPPLIER, { isLastAdmin, keepsAdmin }));
    expect(changes(true, false)).toMatch(/without an administrator/);
    expect(changes(true, true)).toBe("yes");
    expect(changes(false, false)).toBe("yes");
    expect(changes(false, false, editor)).toMatch(/Only an administrator/);
  });

  test("leave by themselves or are removed, but never the last administrator", () => {
    const removes = (actor: Actor, userId: string, isLastAdmin = false) =>
      why(mayRemove(actor, SUPPLIER, { userId, isLastAdmin }));
    expect(removes(editor, "somebody")).toBe("yes");
    expect(removes(editor, "another")).toMatch(/Only an administrator/);
    expect(removes(admin, "another")).toBe("yes");
    expect(removes(admin, "admin", true)).toMatch(/without an administrator/);
    expect(removes(OPERATOR, "another", true)).toMatch(/without an administrator/);
    expect(removes(SYSTEM, "another")).toMatch(/Only an administrator/);
  });
});

test("an invitation is accepted at its own address, once, before it expires", () => {
  const NOW = new Date("2026-11-23T10:00:00Z");
  const invitation = {
    email: "somebody@example.org",
    state: "PENDING",
    expiresAt: new Date(NOW.getTime() + 1),
  };
  const accepts = (change: Partial<typeof invitation>, actor: Actor = somebody) =>
    why(mayAcceptInvitation(actor, { ...invitation, ...change }, NOW));
  expect(accepts({})).toBe("yes");
  expect(accepts({ expiresAt: NOW })).toMatch(/does not hold/);
  expect(accepts({ state: "ACCEPTED" })).toMatch(/does not hold/);
  expect(accepts({ email: "other@example.org" })).toMatch(/another address/);
  expect(accepts({}, ANONYMOUS)).toMatch(/not signed in/);
});

test("an operator verifies organisations and writes down the domains of public bodies", () => {
  const acting: Person = { ...admin, operator: true };
  expect(why(mayVerify(OPERATOR))).toBe("yes");
  expect(why(maySetDomains(OPERATOR, "PUBLIC_BODY"))).toBe("yes");
  expect(why(maySetDomains(acting, "SUPPLIER"))).toMatch(/has no domains/);
  for (const actor of [admin, ...OTHERS]) {
    expect(why(mayVerify(actor))).toMatch(/Only an operator/);
    expect(why(maySetDomains(actor, "PUBLIC_BODY"))).toMatch(/Only an operator/);
  }
});

test("what the register says is written down by the platform alone", () => {
  expect(why(mayRecordRegister(SYSTEM))).toBe("yes");
  for (const actor of [OPERATOR, admin, ANONYMOUS])
    expect(why(mayRecordRegister(actor))).toMatch(/nobody types it in/);
});

test("an organisation has the roles of its kind, in one order", () => {
  expect(knownRoles("SUPPLIER", ["EDITOR", "APPROVER", "ADMIN"])).toEqual(["ADMIN", "EDITOR"]);
  expect(knownRoles("PUBLIC_BODY", ["EDITOR", "CHAMPION", "APPROVER"])).toEqual([
    "APPROVER",
    "CHAMPION",
  ]);
  expect(knownRoles("SUPPLIER", [])).toEqual([]);
});
