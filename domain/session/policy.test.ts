import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { MOST_PASSKEYS } from "./passkey";
import {
  mayActFor,
  mayAddPasskey,
  mayAskForPasskey,
  mayBecomeExample,
  mayConfirm,
  mayUsePasskey,
} from "./policy";

test("a person acts for an organisation by a membership of their own", () => {
  expect(why(mayActFor(person("somebody"), { userId: "somebody" }))).toBe("yes");
  for (const actor of [OPERATOR, ANONYMOUS, SYSTEM])
    expect(why(mayActFor(actor, { userId: "somebody" }))).toMatch(/do not belong/);
});

test("one becomes an example person in a trial installation, and nobody else there or elsewhere", () => {
  expect(why(mayBecomeExample(true, { example: true }))).toBe("yes");
  expect(why(mayBecomeExample(true, { example: false }))).toMatch(/example people/);
  expect(why(mayBecomeExample(false, { example: true }))).toMatch(/example people/);
});

test("a session is confirmed, and a passkey used, by whose it is", () => {
  for (const may of [mayConfirm, mayUsePasskey]) {
    expect(why(may(person("somebody"), { userId: "somebody" }))).toBe("yes");
    for (const actor of [person("another"), OPERATOR, ANONYMOUS, SYSTEM])
      expect(why(may(actor, { userId: "somebody" }))).toMatch(/not yours/);
  }
});

test("whoever is signed in adds passkeys, up to twenty", () => {
  expect(why(mayAddPasskey(person("somebody"), MOST_PASSKEYS - 1))).toBe("yes");
  expect(why(mayAddPasskey(person("somebody"), MOST_PASSKEYS))).toMatch(/20 passkeys/);
  for (const actor of [ANONYMOUS, SYSTEM])
    expect(why(mayAddPasskey(actor, 0))).toMatch(/signed in/);
});

test("anybody is asked for a passkey to sign in, and only who is signed in for anything else", () => {
  expect(why(mayAskForPasskey(ANONYMOUS, "SIGN_IN"))).toBe("yes");
  for (const purpose of ["ADD", "CONFIRM"] as const) {
    expect(why(mayAskForPasskey(ANONYMOUS, purpose))).toMatch(/signed in/);
    expect(why(mayAskForPasskey(person("somebody"), purpose))).toBe("yes");
  }
});
