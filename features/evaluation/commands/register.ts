import { asPerson } from "@/domain/actor";
import { mayReadRegister } from "@/domain/assessment/register";
import { command } from "@/lib/command";
import { type RegisterEntry, registerEntries } from "../queries/register";

/** Somebody takes the register of interests of a body away as a file: the audit says who and when. */
export const drawRegister = command({
  name: "evaluation.drawRegister",
  load: (tx, { bodyId }: { bodyId: string }) =>
    tx.organisation.findUnique({ where: { id: bodyId }, select: { id: true } }),
  subject: ({ id }) => ({ type: "organisation", id }),
  policy: (actor, { id }) => mayReadRegister(actor, id),
  decide: (_body, _input, { actor, now }) => ({
    change: { by: asPerson(actor), at: now },
  }),
  async save(tx, { by, at }, { id }): Promise<Drawn> {
    const entries = await registerEntries(tx, id, by.userId);
    return { entries, by: by.name || by.email, at };
  },
});

/** The register as it was drawn. */
export interface Drawn {
  entries: RegisterEntry[];
  by: string;
  at: Date;
}
