import { expect } from "vitest";
import type { Outcome } from "@/lib/command";
import { arrange, makeSupplier } from "./supplier-fixture";

/** Gives a text that everybody will read to the command that makes it public. */
export type Say = (text: string, otherMeaning?: boolean) => Promise<Outcome<unknown>>;

/** For each text: the field it is typed in, and a state in which it can be given. */
export type PublicTexts = Record<string, { field: string; lay: () => Promise<Say> }>;

/** A supplier with a public page, and nothing to do with any challenge. */
export async function makeListed(): Promise<void> {
  const { organisation } = await makeSupplier("Marlpit Optics Ltd");
  await arrange((tx) =>
    tx.supplierProfile.create({ data: { organisationId: organisation.id, state: "PUBLISHED" } }),
  );
}

const NAMING = "As Marlpit Optics said of it, in five words or more.";

/** A text that names the supplier is refused, and goes out where the word is said to mean something else. */
export async function namesNobody(field: string, lay: () => Promise<Say>): Promise<void> {
  const say = await lay();
  const says = expect.stringMatching(/names a supplier, “Marlpit Optics”\. Take it out/);
  expect(await say(NAMING)).toMatchObject({ ok: false, errors: { [field]: [says] } });
  const outcome = await say(NAMING, true);
  expect(outcome.ok, JSON.stringify(outcome)).toBe(true);
}
