import { maySetDetails } from "@/domain/membership/policy";
import { command, Invalid } from "@/lib/command";
import { lockRow } from "@/lib/database";
import { organisationFacts } from "../records/facts";

interface Details {
  organisationId: string;
  /** Null where it has none. */
  ppon: string | null;
  address: string;
}

/**
 * An administrator of a public body writes down its identifier and its postal address, which letters and notices name
 * from then on; those that went out stay as they were. No notice is matched by it: only what an import found does that.
 */
export const setDetails = command({
  name: "organisation.setDetails",
  async load(tx, { organisationId, ppon }: Details, actor) {
    if (!(await lockRow(tx, "Organisation", organisationId))) return null;
    const facts = await organisationFacts(tx, actor, organisationId);
    const before = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { ppon: true, address: true },
    });
    const other = ppon
      ? await tx.organisation.findFirst({
          where: {
            id: { not: organisationId },
            OR: [{ ppon }, { identifiers: { some: { scheme: "GB-PPON", value: ppon } } }],
          },
          select: { name: true },
        })
      : null;
    return facts && { facts, before, other };
  },
  subject: ({ facts }) => ({ type: "organisation", id: facts.id }),
  policy: (actor, { facts }) => maySetDetails(actor, facts),
  decide({ before, other }, { ppon, address }) {
    if (other) throw new Invalid({ ppon: [`${other.name} has this number`] });
    const after = { ppon, address };
    return { change: after, audit: { before, after } };
  },
  async save(tx, data, { facts }) {
    await tx.organisation.update({ where: { id: facts.id }, data });
  },
});
