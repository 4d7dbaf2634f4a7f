import { v7 as newId } from "uuid";
import { mailboxOf } from "@/domain/membership/mailbox";
import { at } from "./clock";
import type { Ground } from "./ground";
import type { OrganisationIds } from "./organisations";
import type { PersonKey } from "./people";

const FORTNIGHT = 14 * 86_400_000;

const FOLLOWS: { by: PersonKey; challenge?: string; story?: string }[] = [
  { by: "founder", challenge: "064" },
  { by: "founder", story: "missed-bins" },
  { by: "bidWriter", challenge: "064" },
  { by: "bidWriter", challenge: "071" },
  { by: "twoHats", challenge: "064" },
  { by: "officer", story: "flash-floods" },
  { by: "minister", story: "flash-floods" },
  { by: "minister", story: "certificate-queries" },
  { by: "callowApprover", story: "flash-floods" },
];

/** What a monthly digest tells of. */
const MONTHLY: {
  by: PersonKey;
  technologies: string[];
  organisations: (keyof OrganisationIds)[];
}[] = [
  {
    by: "minister",
    technologies: ["water-and-weather-sensing", "language-models-for-casework"],
    organisations: ["brackenshire", "northmere", "skerrow"],
  },
  { by: "cityOfficer", technologies: ["building-and-damp-sensing"], organisations: ["registry"] },
  { by: "founder", technologies: ["water-and-weather-sensing"], organisations: ["coasts"] },
];

const INVITATIONS: {
  by: PersonKey;
  to: keyof OrganisationIds;
  email: string;
  roles: ("EDITOR" | "COMMERCIAL" | "REFERENCE")[];
}[] = [
  { by: "founder", to: "skerrow", email: "edda@skerrow.example", roles: ["EDITOR"] },
  {
    by: "departmentAdmin",
    to: "coasts",
    email: "basil@coasts.example",
    roles: ["COMMERCIAL", "REFERENCE"],
  },
];

/** Who follows what, who asks to join, and who has been invited and has not come yet. */
export async function layWaiting(
  ground: Ground,
  challenges: ReadonlyMap<string, string>,
  stories: ReadonlyMap<string, string>,
): Promise<void> {
  const { tx, clock, people, organisations } = ground;
  await layMonthly(ground);
  await tx.follow.createMany({
    data: FOLLOWS.map(({ by, challenge = "", story = "" }) => ({
      userId: people[by],
      subjectType: challenge ? "challenge" : "story",
      subjectId: challenges.get(challenge) ?? stories.get(story) ?? "",
      createdAt: at(clock.daysAgo(1), "18:30"),
    })),
  });
  await tx.joinRequest.create({
    data: {
      id: newId(),
      kind: "JOIN",
      userId: people.newcomer,
      organisationId: organisations.skerrow,
      why: "I start next month as your field engineer for the south, and would keep the sensor pages up to date.",
      createdAt: at(clock.daysAgo(2), "13:45"),
    },
  });
  await tx.invitation.createMany({
    data: INVITATIONS.map(({ by, to, ...invitation }) => ({
      id: newId(),
      organisationId: organisations[to],
      invitedById: people[by],
      mailbox: mailboxOf(invitation.email),
      ...invitation,
      createdAt: at(clock.daysAgo(1), "17:10"),
      expiresAt: new Date(at(clock.daysAgo(1), "17:10").getTime() + FORTNIGHT),
    })),
  });
}

async function layMonthly({ tx, clock, people, organisations, technology }: Ground): Promise<void> {
  await tx.follow.createMany({
    data: MONTHLY.flatMap(({ by, ...followed }) =>
      [
        ...followed.technologies.map((slug) => ["technology", technology(slug)] as const),
        ...followed.organisations.map((key) => ["organisation", organisations[key]] as const),
      ].map(([subjectType, subjectId]) => ({
        userId: people[by],
        subjectType,
        subjectId,
        createdAt: at(clock.daysAgo(90), "09:15"),
      })),
    ),
  });
}
