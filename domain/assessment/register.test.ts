import { expect, test } from "vitest";
import type { OrganisationKind, Role } from "../actor";
import { ANONYMOUS, person } from "../actor.fixture";
import { mayReadRegister } from "./register";

const member = (kind: OrganisationKind, ...roles: Role[]) => ({
  ...person("member"),
  actingFor: {
    membershipId: "membership",
    organisationId: "body",
    kind,
    name: "A body",
    slug: "body",
    roles,
    verified: true,
  },
});

test("the register is read by administrators and approvers of the body, and by nobody else", () => {
  for (const role of ["ADMIN", "APPROVER"] as const) {
    expect(mayReadRegister(member("PUBLIC_BODY", role), "body").allowed).toBe(true);
    expect(mayReadRegister(member("PUBLIC_BODY", role), "another").allowed).toBe(false);
  }
  for (const role of ["COMMERCIAL", "REFERENCE", "CHAMPION"] as const)
    expect(mayReadRegister(member("PUBLIC_BODY", role), "body").allowed).toBe(false);
  expect(mayReadRegister(member("SUPPLIER", "ADMIN"), "body").allowed).toBe(false);
  expect(mayReadRegister({ ...person("operator"), operator: true }, "body").allowed).toBe(false);
  expect(mayReadRegister(ANONYMOUS, "body").allowed).toBe(false);
});
