import { expect, test } from "vitest";
import { ANONYMOUS, type Person } from "../actor";
import { mayFollow, mayStopFollowing } from "./policy";

const ANYBODY: Person = {
  kind: "person",
  userId: "u",
  name: "Ines",
  email: "ines@example.org",
  operator: false,
  actingFor: null,
};

test("whoever is signed in follows what is public, and nothing else", () => {
  expect(mayFollow(ANYBODY, { public: true }).allowed).toBe(true);
  expect(mayFollow(ANYBODY, { public: false }).allowed).toBe(false);
  expect(mayFollow(ANONYMOUS, { public: true }).allowed).toBe(false);
  expect(mayFollow({ kind: "system", as: "test" }, { public: true }).allowed).toBe(false);
});

test("whoever follows may stop, also when it is gone", () => {
  expect(mayStopFollowing(ANYBODY).allowed).toBe(true);
  expect(mayStopFollowing(ANONYMOUS).allowed).toBe(false);
});
