import { addDays } from "date-fns";
import { expect, test } from "vitest";
import { ANONYMOUS, member, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import {
  type ClaimantFacts,
  HEARD_DAYS,
  mayAnswerNumberClaim,
  mayClaimNumber,
  mayDecideNumberClaim,
  type NumberClaimFacts,
} from "./policy";

const NOW = new Date("2026-11-30T10:00:00Z");
const claimant: ClaimantFacts = {
  supplierId: "skerrow",
  name: "Skerrow",
  hasNumber: false,
  waits: false,
};
const claim: NumberClaimFacts = {
  state: "REQUESTED",
  claimant: { name: "Skerrow" },
  claimantsNumber: null,
  holder: { id: "squatter", name: "Squatter" },
  isHeld: true,
  requestedById: "asker",
  requestedAt: NOW,
  answeredAt: NOW,
  belongs: false,
};
const admin = member("skerrow", "SUPPLIER", ["ADMIN"]);
const holder = member("squatter", "SUPPLIER", ["ADMIN"]);
const STRANGERS = [
  member("skerrow", "SUPPLIER", ["EDITOR"]),
  member("other", "SUPPLIER", ["ADMIN"]),
  person("somebody"),
  ANONYMOUS,
  SYSTEM,
];

test("an administrator of a supplier without a number claims one, and one at a time", () => {
  const claims = (change: Partial<ClaimantFacts>) =>
    why(mayClaimNumber(admin, { ...claimant, ...change }));
  expect(claims({})).toBe("yes");
  expect(claims({ hasNumber: true })).toMatch(/has a company number/);
  expect(claims({ waits: true })).toMatch(/waits to be decided/);
  for (const actor of [holder, OPERATOR, ...STRANGERS])
    expect(why(mayClaimNumber(actor, claimant))).toMatch(/Only an administrator of Skerrow/);
});

test("the supplier that has it is heard, once, while it waits", () => {
  const open = { ...claim, answeredAt: null };
  expect(why(mayAnswerNumberClaim(holder, open))).toBe("yes");
  expect(why(mayAnswerNumberClaim(holder, claim))).toMatch(/have answered/);
  expect(why(mayAnswerNumberClaim(holder, { ...open, state: "GIVEN" }))).toMatch(/decided already/);
  for (const actor of [admin, OPERATOR, ...STRANGERS])
    expect(why(mayAnswerNumberClaim(actor, open))).toMatch(/Only an administrator of Squatter/);
});

test("an operator of neither side decides, once the other side was heard", () => {
  const decides = (
    change: Partial<NumberClaimFacts>,
    now = NOW,
    actor: Parameters<typeof mayDecideNumberClaim>[0] = OPERATOR,
  ) => why(mayDecideNumberClaim(actor, { ...claim, ...change }, "give", now));
  expect(decides({})).toBe("yes");
  expect(decides({ answeredAt: null })).toMatch(/has not answered yet/);
  expect(decides({ answeredAt: null }, new Date(addDays(NOW, HEARD_DAYS).getTime() - 1))).toMatch(
    /not answered/,
  );
  expect(decides({ answeredAt: null }, addDays(NOW, HEARD_DAYS))).toBe("yes");
  expect(decides({ belongs: true })).toMatch(/own case/);
  expect(decides({ requestedById: "operator" })).toMatch(/own claim/);
  expect(decides({ claimantsNumber: "99100214" })).toMatch(
    /has the company number 99100214 by now/,
  );
  expect(decides({ isHeld: false })).toMatch(/does not have this number any more/);
  for (const state of ["GIVEN", "REFUSED"] as const)
    expect(decides({ state })).toMatch(/is (given|refused)/);
  for (const actor of [admin, holder, ...STRANGERS])
    expect(decides({}, NOW, actor)).toMatch(/Only an operator/);
  const stale = { ...claim, isHeld: false, claimantsNumber: "99100214" };
  expect(why(mayDecideNumberClaim(OPERATOR, stale, "refuse", NOW))).toBe("yes");
});
