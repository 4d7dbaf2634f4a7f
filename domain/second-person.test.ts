import { expect, test } from "vitest";
import type { Role } from "./actor";
import { ANONYMOUS, member, person, why } from "./actor.fixture";
import { isSecondPerson, rolesAt } from "./second-person";
import { refuse } from "./verdict";

const refusal = refuse("You did the first step.", "Somebody else does the second.");
const asks = (
  actor: Parameters<typeof isSecondPerson>[0],
  oneOf: Role[] = ["COMMERCIAL", "APPROVER"],
) =>
  why(
    isSecondPerson(actor, {
      notAgain: ["first", null],
      refusal,
      roles: { held: rolesAt(actor, "body"), oneOf },
    }),
  );
const of = (userId: string, roles: Parameters<typeof member>[2], body = "body") =>
  member(body, "PUBLIC_BODY", roles, { userId });

test("the second person is another one", () => {
  expect(why(isSecondPerson(person("first"), { notAgain: ["first"], refusal }))).toMatch(
    /first step/,
  );
  expect(why(isSecondPerson(person("second"), { notAgain: ["first"], refusal }))).toBe("yes");
  expect(why(isSecondPerson(person("second"), { notAgain: [null], refusal }))).toBe("yes");
  expect(asks(of("first", ["APPROVER"]))).toMatch(/first step/);
});

test("and has a role at the body that an administrator gave", () => {
  expect(asks(of("second", ["COMMERCIAL"]))).toBe("yes");
  expect(asks(of("second", []))).toMatch(/no role that an administrator/);
  expect(asks(of("second", ["REFERENCE"]))).toMatch(/no role that an administrator/);
  expect(asks(of("second", ["COMMERCIAL"], "another"))).toMatch(/no role/);
  expect(asks(ANONYMOUS)).toMatch(/no role/);
  expect(asks(of("second", ["COMMERCIAL"]), ["APPROVER"])).toMatch(/no role/);
  expect(asks(of("second", ["COMMERCIAL", "APPROVER"]), ["APPROVER"])).toBe("yes");
});
