import { LETTERS } from "@/domain/letters/catalogue";
import { maySetDomains } from "@/domain/membership/policy";
import { administratorsOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { lockRow } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { belongsToAny } from "../queries";

interface Domains {
  organisationId: string;
  /** In lower case, each once. */
  domains: string[];
}

/**
 * An operator writes down at which domains the people of a public body have their addresses. Its administrators are told
 * when that changes: whoever has an address there joins at once.
 */
export const setDomains = command({
  name: "organisation.setDomains",
  async load(tx, { organisationId, domains }: Domains, actor) {
    if (!(await lockRow(tx, "Organisation", organisationId))) return null;
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      include: { emailDomains: true },
    });
    const ofOthers = await tx.emailDomain.findMany({
      where: { domain: { in: domains }, organisationId: { not: organisationId } },
      include: { organisation: { select: { name: true } } },
    });
    return {
      organisation,
      ofOthers,
      isMember: await belongsToAny(tx, actor, [organisationId]),
      administrators: await administratorsOf(tx, organisationId),
    };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation, isMember }) =>
    maySetDomains(actor, { kind: organisation.kind, isMember }),
  decide({ organisation, ofOthers, administrators }, { domains }) {
    const [other] = ofOthers;
    if (other) {
      throw new Invalid({
        domains: [`${other.domain} belongs to ${other.organisation.name}. Take it out there first`],
      });
    }
    const before = organisation.emailDomains.map(({ domain }) => domain);
    const same = before.length === domains.length && before.every((one) => domains.includes(one));
    return {
      change: domains,
      audit: { before, after: domains },
      effects: same
        ? []
        : letterTo(administrators, LETTERS.membership.domainsChanged, {
            organisation: organisation.name,
            domains,
          }),
    };
  },
  async save(tx, domains, { organisation }) {
    const organisationId = organisation.id;
    await tx.emailDomain.deleteMany({ where: { organisationId } });
    await tx.emailDomain.createMany({
      data: domains.map((domain) => ({ domain, organisationId })),
    });
    return { slug: organisation.slug };
  },
});
