import { describe, expect, test } from "vitest";
import type { Actor, Person } from "../actor";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import {
  type InvitationFacts,
  inviteeProblem,
  knownRoles,
  mayAcceptInvitation,
  mayChangeRoles,
  mayClaim,
  mayDecideRequest,
  mayJoin,
  mayManagePeople,
  mayNameThemselves,
  mayReadUnverified,
  mayRecordRegister,
  mayRegisterSupplier,
  mayRemove,
  mayRestoreAdministrator,
  maySetDomains,
  mayVerify,
  type OrganisationFacts,
} from "./policy";

const SUPPLIER: OrganisationFacts = {
  id: "skerrow",
  kind: "SUPPLIER",
  name: "Skerrow",
  claimed: true,
  verified: true,
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

  test("to join is decided by an administrator of it, a claim by an operator", () => {
    expect(decides(admin, "JOIN")).toBe("yes");
    expect(decides(OPERATOR, "JOIN"), "an operator lets nobody into a supplier").toMatch(
      /Only an administrator of Skerrow/,
    );
    expect(decides(OPERATOR, "CLAIM")).toBe("yes");
    expect(decides(admin, "CLAIM")).toMatch(/Only an operator/);
    for (const actor of OTHERS) {
      expect(decides(actor, "JOIN")).toMatch(/Only an administrator of Skerrow/);
      expect(decides(actor, "CLAIM")).toMatch(/Only an operator/);
    }
  });

  test("to join a public body is an operator’s where it has no administrator, and only there", () => {
    const join = { kind: "JOIN", state: "REQUESTED", userId: "asker" } as const;
    const bare = { ...BODY, hasAdmin: false };
    expect(why(mayDecideRequest(OPERATOR, bare, join))).toBe("yes");
    expect(why(mayDecideRequest(OPERATOR, BODY, join))).toMatch(/Only an administrator/);
    const supplier = { ...SUPPLIER, hasAdmin: false };
    expect(why(mayDecideRequest(OPERATOR, supplier, join))).toMatch(/Only an administrator/);
    for (const actor of OTHERS)
      expect(why(mayDecideRequest(actor, bare, join))).toMatch(/Only an administrator/);
  });

  test("is decided once, and never by whoever made it", () => {
    expect(decides(admin, "JOIN", { state: "ACCEPTED" })).toMatch(/decided already/);
    expect(decides(admin, "JOIN", { userId: "admin" })).toMatch(/own request/);
    expect(decides(OPERATOR, "CLAIM", { userId: "operator" })).toMatch(/own request/);
    const own = { ...BODY, hasAdmin: false, isMember: true };
    const join = { kind: "JOIN", state: "REQUESTED", userId: "asker" } as const;
    expect(why(mayDecideRequest(OPERATOR, own, join))).toMatch(/own case/);
  });
});

describe("the people of an organisation", () => {
  test("are changed by its administrators alone", () => {
    expect(why(mayManagePeople(admin, SUPPLIER))).toBe("yes");
    for (const actor of [OPERATOR, ...OTHERS])
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
    expect(removes(OPERATOR, "another")).toMatch(/Only an administrator/);
    expect(removes(OPERATOR, "another", true)).toMatch(/Only an administrator/);
    expect(removes(SYSTEM, "another")).toMatch(/Only an administrator/);
  });
});

test("an administrator is restored by an operator: of a public body that has none, and never themselves", () => {
  const restores = (actor: Actor, change: Partial<OrganisationFacts> = {}, userId = "felix") =>
    why(mayRestoreAdministrator(actor, { ...BODY, hasAdmin: false, ...change }, { userId }));
  expect(restores(OPERATOR)).toBe("yes");
  expect(restores(OPERATOR, { hasAdmin: true })).toMatch(/has an administrator/);
  expect(restores(OPERATOR, { kind: "SUPPLIER" })).toMatch(/is a supplier/);
  expect(restores(OPERATOR, {}, "operator")).toMatch(/Nobody gives a role to themselves/);
  expect(restores(OPERATOR, { isMember: true })).toMatch(/own case/);
  for (const actor of [admin, ...OTHERS]) expect(restores(actor)).toMatch(/Only an operator/);
});

test("an invitation is accepted with its own mailbox, once, while it holds and its sender administers", () => {
  const NOW = new Date("2026-11-23T10:00:00Z");
  const invitation: InvitationFacts = {
    mailbox: "somebody@example.org",
    state: "PENDING",
    expiresAt: new Date(NOW.getTime() + 1),
    invitedById: "admin",
    requestId: null,
    inviterAdministers: true,
  };
  const accepts = (change: Partial<InvitationFacts>, actor: Actor = somebody) =>
    why(mayAcceptInvitation(actor, BODY, { ...invitation, ...change }, NOW));
  expect(accepts({})).toBe("yes");
  const spelled = { ...somebody, email: "Somebody+body@example.org" };
  expect(accepts({}, spelled), "whatever the spelling").toBe("yes");
  expect(accepts({ inviterAdministers: false })).toMatch(/does not hold/);
  expect(accepts({ invitedById: "somebody" })).toMatch(/sent this invitation yourself/);
  expect(accepts({ requestId: "request" })).toMatch(/invites you to confirm/);
  expect(why(mayAcceptInvitation(somebody, GONE, invitation, NOW))).toMatch(/merged into/);
  expect(accepts({ expiresAt: NOW })).toMatch(/does not hold/);
  expect(accepts({ state: "ACCEPTED" })).toMatch(/does not hold/);
  expect(accepts({ mailbox: "other@example.org" })).toMatch(/another address/);
  expect(accepts({}, ANONYMOUS)).toMatch(/not signed in/);
});

test("an operator verifies organisations and writes down the domains of public bodies", () => {
  const acting: Person = { ...admin, operator: true };
  const unchecked = { ...SUPPLIER, verified: false };
  expect(why(mayReadUnverified(OPERATOR))).toBe("yes");
  expect(why(mayVerify(OPERATOR, unchecked))).toBe("yes");
  expect(why(mayVerify(OPERATOR, SUPPLIER))).toMatch(/verified already/);
  expect(why(mayVerify(OPERATOR, { ...unchecked, isMember: true }))).toMatch(/own case/);
  expect(why(maySetDomains(OPERATOR, BODY))).toBe("yes");
  expect(why(maySetDomains(OPERATOR, { ...BODY, isMember: true }))).toMatch(/own case/);
  expect(why(maySetDomains(acting, SUPPLIER))).toMatch(/has no domains/);
  for (const actor of [admin, ...OTHERS]) {
    expect(why(mayReadUnverified(actor))).toMatch(/Only an operator/);
    expect(why(mayVerify(actor, unchecked))).toMatch(/Only an operator/);
    expect(why(maySetDomains(actor, BODY))).toMatch(/Only an operator/);
  }
});

test("what the register says is written down by the platform alone", () => {
  expect(why(mayRecordRegister(SYSTEM))).toBe("yes");
  for (const actor of [OPERATOR, admin, ANONYMOUS])
    expect(why(mayRecordRegister(actor))).toMatch(/nobody types it in/);
});

test("an organisation that nobody has checked invites at the domain of whoever invites", () => {
  const unchecked = { ...SUPPLIER, verified: false };
  const asked = (email: string, organisation = unchecked, actor: Actor = admin) =>
    inviteeProblem(actor, organisation, email);
  expect(asked("colleague@example.org")).toBeNull();
  expect(asked("target@cabinet.gov.uk")).toMatch(/has not checked Skerrow/);
  const free: Actor = { ...admin, email: "founder@gmail.com" };
  expect(asked("stranger@gmail.com", unchecked, free)).toMatch(/a domain of your own/);
  expect(asked("stranger@gmail.com", SUPPLIER, free)).toBeNull();
  expect(asked("target@cabinet.gov.uk", SUPPLIER)).toBeNull();
  expect(asked("colleague@example.org", unchecked, ANONYMOUS)).toMatch(/has not checked/);
});

test("an organisation has the roles of its kind, in one order", () => {
  expect(knownRoles("SUPPLIER", ["EDITOR", "APPROVER", "ADMIN"])).toEqual(["ADMIN", "EDITOR"]);
  expect(knownRoles("PUBLIC_BODY", ["EDITOR", "CHAMPION", "APPROVER"])).toEqual([
    "APPROVER",
    "CHAMPION",
  ]);
  expect(knownRoles("SUPPLIER", [])).toEqual([]);
});
