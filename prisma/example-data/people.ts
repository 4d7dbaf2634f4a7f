import type { Role } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import type { Transaction } from "@/lib/database";
import { COLLEAGUES } from "./colleagues";
import type { BodyKey, OrganisationIds, SupplierKey } from "./organisations";

export interface ExamplePerson {
  name: string;
  email: string;
  operator?: boolean;
  belongs: { to: BodyKey | SupplierKey; roles: Role[] }[];
}

/** Invented people, one at least for each role. The order is that of the sign-in page. */
const PERSONAS = {
  founder: {
    name: "Ines Calloway",
    email: "ines@skerrow.example",
    belongs: [{ to: "skerrow", roles: ["ADMIN", "EDITOR"] }],
  },
  bidWriter: {
    name: "Tobias Renn",
    email: "tobias@marlpit.example",
    belongs: [{ to: "marlpit", roles: ["ADMIN", "EDITOR"] }],
  },
  officer: {
    name: "Priya Anand",
    email: "priya@coasts.example",
    belongs: [{ to: "coasts", roles: ["COMMERCIAL"] }],
  },
  approver: {
    name: "Gareth Lowe",
    email: "gareth@coasts.example",
    belongs: [{ to: "coasts", roles: ["APPROVER"] }],
  },
  moderator: {
    name: "Wanda Achterberg",
    email: "wanda@coasts.example",
    belongs: [{ to: "coasts", roles: [] }],
  },
  evaluatorOne: {
    name: "Samir Haddow",
    email: "samir@coasts.example",
    belongs: [{ to: "coasts", roles: [] }],
  },
  evaluatorTwo: {
    name: "Lotte Fairweather",
    email: "lotte@registry.example",
    belongs: [{ to: "registry", roles: ["REFERENCE"] }],
  },
  evaluatorThree: {
    name: "Owen Pritchard-Bell",
    email: "owen@brackenshire.example",
    belongs: [{ to: "brackenshire", roles: ["COMMERCIAL", "REFERENCE"] }],
  },
  reference: {
    name: "Marguerite Stell",
    email: "marguerite@brackenshire.example",
    belongs: [{ to: "brackenshire", roles: ["REFERENCE"] }],
  },
  minister: {
    name: "Rt Hon Edith Vance",
    email: "edith@coasts.example",
    belongs: [{ to: "coasts", roles: ["CHAMPION"] }],
  },
  cityOfficer: {
    name: "Dougal Ferrant",
    email: "dougal@northmere.example",
    belongs: [{ to: "northmere", roles: ["ADMIN", "COMMERCIAL", "REFERENCE"] }],
  },
  cityApprover: {
    name: "Halima Okonjo",
    email: "halima@northmere.example",
    belongs: [{ to: "northmere", roles: ["APPROVER", "CHAMPION"] }],
  },
  departmentAdmin: {
    name: "Rosalind Teague",
    email: "rosalind@coasts.example",
    belongs: [{ to: "coasts", roles: ["ADMIN", "REFERENCE"] }],
  },
  twoHats: {
    name: "Callum Strand",
    email: "callum@orrin.example",
    belongs: [
      { to: "orrin", roles: ["ADMIN", "COMMERCIAL", "REFERENCE"] },
      { to: "tarn", roles: ["EDITOR"] },
    ],
  },
  operator: {
    name: "Juno Marchetti",
    email: "juno@proven.example",
    operator: true,
    belongs: [],
  },
} satisfies Record<string, ExamplePerson>;

/** The personas first, then those who work behind the other organisations. */
export const PEOPLE = { ...PERSONAS, ...COLLEAGUES };

export type PersonKey = keyof typeof PEOPLE;
export type PersonIds = Record<PersonKey, string>;

/** Makes the invented people and what they belong to. */
export async function layPeople(
  tx: Transaction,
  organisations: OrganisationIds,
  now: Date,
): Promise<PersonIds> {
  const ids: Record<string, string> = {};
  let place = 0;
  for (const [key, person] of Object.entries<ExamplePerson>(PEOPLE)) {
    const { name, email, operator = false, belongs } = person;
    const createdAt = new Date(now.getTime() - 400 * 86_400_000 + 1_000 * place++);
    const { id } = await tx.user.create({
      data: {
        name,
        email,
        mailbox: mailboxOf(email),
        operator,
        example: true,
        emailVerified: now,
        createdAt,
        memberships: {
          create: belongs.map(({ to, roles }) => ({ organisationId: organisations[to], roles })),
        },
      },
    });
    ids[key] = id;
  }
  return ids as PersonIds;
}
