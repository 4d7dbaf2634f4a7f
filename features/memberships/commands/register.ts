import { asPerson } from "@/domain/actor";
import { slugify } from "@/domain/format/slug";
import { LETTERS } from "@/domain/letters/catalogue";
import { mayNameThemselves, mayRegisterSupplier } from "@/domain/membership/policy";
import { operators } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { lockKey } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { checkJob } from "./register-check";

interface NewSupplier {
  name: string;
  companyNumber: string | null;
}

/** A person puts a new supplier on record, and administers it. */
export const registerSupplier = command({
  name: "organisation.registerSupplier",
  async load(tx, { companyNumber }: NewSupplier) {
    // Two who register one number at the same moment come one after the other.
    if (companyNumber) await lockKey(tx, `GB-COH ${companyNumber}`);
    const registered = companyNumber
      ? await tx.identifier.findUnique({
          where: { scheme_value: { scheme: "GB-COH", value: companyNumber } },
          include: { organisation: { select: { name: true, slug: true, claimed: true } } },
        })
      : null;
    return { registered: registered?.organisation ?? null, operators: await operators(tx) };
  },
  subject: () => ({ type: "organisation", id: "new" }),
  policy: (actor) => mayRegisterSupplier(actor),
  decide({ registered, operators }, { name, companyNumber }, { newId }) {
    if (registered) throw new Invalid({ companyNumber: [sayTaken(registered)] });
    const id = newId();
    return {
      change: { id, name, companyNumber, slug: `${slugify(name)}-${id.slice(-6)}` },
      audit: { organisationId: id },
      effects: [
        ...letterTo(operators, LETTERS.membership.supplierRegistered, { supplier: name }),
        ...(companyNumber ? [checkJob(id)] : []),
      ],
    };
  },
  async save(tx, { id, name, slug, companyNumber }, _loaded, { actor }) {
    const free = (await tx.organisation.count({ where: { slug: slugify(name) } })) === 0;
    await tx.organisation.create({
      data: {
        id,
        name,
        slug: free ? slugify(name) : slug,
        kind: "SUPPLIER",
        claimed: true,
        profile: { create: {} },
        identifiers: companyNumber
          ? { create: { scheme: "GB-COH", value: companyNumber } }
          : undefined,
      },
    });
    const membership = await tx.membership.create({
      data: { userId: asPerson(actor).userId, organisationId: id, roles: ["ADMIN"] },
    });
    return { membershipId: membership.id };
  },
});

function sayTaken({
  name,
  slug,
  claimed,
}: {
  name: string;
  slug: string;
  claimed: boolean;
}): string {
  return claimed
    ? `${name} is registered with this number. Ask its administrator to invite you. If the number is yours and not theirs, register without it, then say so under “Company number” on your account page`
    : `${name} is here already, from public notices. Claim its page at /suppliers/${slug}/claim`;
}

/** What others see a person called. */
export const saveName = command({
  name: "person.saveName",
  load: async (_tx, input: { name: string }) => input,
  subject: () => ({ type: "user", id: "self" }),
  policy: (actor) => mayNameThemselves(actor),
  decide: (_loaded, { name }) => ({ change: { name } }),
  async save(tx, { name }, _loaded, { actor }) {
    await tx.user.update({ where: { id: asPerson(actor).userId }, data: { name } });
  },
});
