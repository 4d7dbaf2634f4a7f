import { expect, it } from "vitest";
import { ANONYMOUS } from "../actor";
import { mayImport } from "./policy";

it("lets an import write public records, and no person, whatever they are", () => {
  expect(mayImport({ kind: "system", as: "import" }).allowed).toBe(true);
  const operator = {
    kind: "person",
    userId: "u",
    name: "",
    email: "",
    operator: true,
    actingFor: null,
  } as const;
  for (const actor of [ANONYMOUS, operator]) expect(mayImport(actor).allowed).toBe(false);
});
