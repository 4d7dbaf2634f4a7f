import { expect, test } from "vitest";
import { ANONYMOUS, OPERATOR, person, SYSTEM, why } from "../actor.fixture";
import { maySendDigest, maySetDigest, mayStopByLink } from "./policy";

const somebody = person("somebody");
const due = { over: true, wanted: true, done: false };

test("the digest is switched on and off by whoever is signed in, and off by whoever has the link", () => {
  expect(why(maySetDigest(somebody))).toBe("yes");
  for (const actor of [ANONYMOUS, SYSTEM]) expect(why(maySetDigest(actor))).toMatch(/signed in/);
  expect(why(mayStopByLink(ANONYMOUS, { holds: true }))).toBe("yes");
  expect(why(mayStopByLink(somebody, { holds: false }))).toMatch(/not whole/);
});

test("the digest is sent by the platform, once for a month that is over, to whoever wants it", () => {
  expect(why(maySendDigest(SYSTEM, due))).toBe("yes");
  expect(why(maySendDigest(SYSTEM, { ...due, over: false }))).toMatch(/not over/);
  expect(why(maySendDigest(SYSTEM, { ...due, wanted: false }))).toMatch(/do not want it/);
  expect(why(maySendDigest(SYSTEM, { ...due, done: true }))).toMatch(/sent already/);
  for (const actor of [OPERATOR, ANONYMOUS])
    expect(why(maySendDigest(actor, due))).toMatch(/Nobody sends a digest/);
});
