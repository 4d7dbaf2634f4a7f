import { maySetDomains } from "@/domain/membership/policy";
import { command, Invalid } from "@/lib/command";
import { lockRow } from "@/lib/database";

interface Domains {
  organisationId: string;
  /** In lower case, each once. */
  domains: string[];
}

/** An operator writes down at which domains the people of a public body have their addresses. */
export const setDomains = command({
  name: "organisation.setDomains",
  async load(tx, { organisationId, domains }: Domains) {
    if (!(await lockRow(tx, "Organisation", organisationId))) return null;
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      include: { emailDomains: true },
    });
    const ofOthers = await tx.emailDomain.findMany({
      where: { domain: { in: domains }, organisationId: { not: organisationId } },
      include: { organisation: { select: { name: true } } },
    });
    return { organisation, ofOthers };
  },
  subject: ({ organisation }) => ({ type: "organisation", id: organisation.id }),
  policy: (actor, { organisation }) => maySetDomains(actor, organisation.kind),
  decide({ organisation, ofOthers }, { domains }) {
    const [other] = ofOthers;
    if (other) {
      throw new Invalid({
        domains: [`${other.domain} belongs to ${other.organisation.name}. Take it out there first`],
      });
    }
    return {
      change: domains,
      audit: { before: organisation.emailDomains.map(({ domain }) => domain), after: domains },
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
