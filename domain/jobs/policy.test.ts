import { expect, test } from "vitest";
import { ANONYMOUS, type Person } from "../actor";
import { mayLookAfterJobs } from "./policy";

const person: Person = {
  kind: "person",
  userId: "1",
  name: "A",
  email: "a@example.org",
  operator: false,
  actingFor: null,
};

test("operators look after jobs that failed, and nobody else does", () => {
  expect(mayLookAfterJobs({ ...person, operator: true }).allowed).toBe(true);
  expect(mayLookAfterJobs(person).allowed).toBe(false);
  expect(mayLookAfterJobs(ANONYMOUS).allowed).toBe(false);
  expect(mayLookAfterJobs({ kind: "system", as: "test" }).allowed).toBe(false);
});
