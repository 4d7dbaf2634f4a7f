import { mayReadUnverified, mayRecordRegister } from "@/domain/membership/policy";
import { registerOutcome } from "@/domain/membership/register";
import { command, Refused } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { settings } from "@/lib/settings";

/** Has the worker look a supplier's number up. */
export function checkJob(organisationId: string): Job {
  return { name: "supplier.checkRegister", data: { organisationId } };
}

/** An operator has the number looked up again. */
export const askRegister = command({
  name: "organisation.askRegister",
  load: (tx, { organisationId }: { organisationId: string }) => lockNumbered(tx, organisationId),
  subject: ({ id }) => ({ type: "organisation", id }),
  policy: (actor) => mayReadUnverified(actor),
  decide({ id, number, name }) {
    if (!number) throw refusal(`${name} has given no company number.`, "Ask it for the number.");
    if (!settings().COMPANIES_HOUSE_KEY)
      throw refusal(
        "This platform has no key for the register.",
        "Set COMPANIES_HOUSE_KEY, or look the number up by hand.",
      );
    return { change: {}, effects: [checkJob(id)] };
  },
  save: async () => undefined,
});

interface Found {
  organisationId: string;
  number: string;
  /** Null where the register has no such number. */
  entry: { name: string; status: string } | null;
}

/** Writes down what the register said of a number, unless the supplier has another one by now. */
export const recordRegister = command({
  name: "organisation.recordRegister",
  async load(tx, { organisationId, number }: Found) {
    const numbered = await lockNumbered(tx, organisationId);
    return numbered?.number === number ? numbered : null;
  },
  subject: ({ id }) => ({ type: "organisation", id }),
  policy: (actor) => mayRecordRegister(actor),
  decide({ name }, { number, entry }, { now }) {
    const outcome = registerOutcome(name, entry);
    return {
      change: {
        registerNumber: number,
        registerCheckedAt: now,
        registerOutcome: outcome,
        registerName: entry?.name ?? null,
        registerStatus: entry?.status ?? null,
      },
      audit: { outcome },
    };
  },
  async save(tx, data, { id }) {
    await tx.organisation.update({ where: { id }, data });
  },
});

async function lockNumbered(tx: Transaction, organisationId: string) {
  if (!(await lockRow(tx, "Organisation", organisationId))) return null;
  const { id, name, identifiers } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { id: true, name: true, identifiers: NUMBER },
  });
  return { id, name, number: identifiers[0]?.value ?? null };
}

/** The number that is looked up: the first that was given. */
export const NUMBER = {
  where: { scheme: "GB-COH" },
  orderBy: { id: "asc" },
  take: 1,
  select: { value: true },
} as const;

function refusal(reason: string, remedy: string): Refused {
  return new Refused({ allowed: false, reason, remedy });
}
