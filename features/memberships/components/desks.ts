import type { Person, Role } from "@/domain/actor";
import { plural } from "@/domain/format/numbers";

export interface Desk {
  href: string;
  label: string;
  says: string;
}

const SUPPLIER: readonly Desk[] = [
  { href: "/account/profile", label: "Your profile", says: "Who you are and what you can do" },
  {
    href: "/account/case-studies",
    label: "Case studies",
    says: "What you did, and who confirms it",
  },
  { href: "/challenges", label: "Open challenges", says: "Find one, ask, and answer it" },
  { href: "/account/responses", label: "Your responses", says: "Drafts, receipts and results" },
  { href: "/account/stories", label: "Stories", says: "Told together with the public body" },
];

const CHALLENGES: Desk = {
  href: "/account/challenges",
  label: "Challenges",
  says: "From the problem to the award",
};
const CONFIRMATIONS: Desk = {
  href: "/account/confirmations",
  label: "Confirmations",
  says: "What suppliers say they did for you",
};
const STORIES: Desk = {
  href: "/account/stories",
  label: "Stories",
  says: "Agree what is told, and champion what works",
};
const EVALUATIONS: Desk = {
  href: "/account/evaluations",
  label: "Evaluations",
  says: "Challenges that you score or moderate",
};
const PEOPLE: Desk = {
  href: "/account/people",
  label: "People",
  says: "Who belongs, and their roles",
};
const REQUESTS: Desk = { href: "/account/requests", label: "Requests", says: "Who asks to join" };

const INTERESTS: Desk = {
  href: "/account/interests",
  label: "Register of interests",
  says: "What was declared in your challenges, and decided",
};

const NUMBER: Desk = {
  href: "/account/number",
  label: "Company number",
  says: "Yours, and what to do where another supplier has it",
};

/** Everybody has it, whomever they act for. */
const FOLLOWING: Desk = {
  href: "/account/following",
  label: "What you follow",
  says: "Technologies, bodies and suppliers, and the monthly digest",
};

const BODY: Readonly<Partial<Record<Role, readonly Desk[]>>> = {
  ADMIN: [CHALLENGES, STORIES, INTERESTS],
  COMMERCIAL: [CHALLENGES, STORIES],
  APPROVER: [CHALLENGES, INTERESTS],
  REFERENCE: [CONFIRMATIONS, STORIES],
  CHAMPION: [
    {
      href: "/briefing",
      label: "The two-minute briefing",
      says: "What works, for whom, at what cost",
    },
    { href: "/stories", label: "What works", says: "Read a story and endorse it" },
    FOLLOWING,
    STORIES,
  ],
};

/** @param failed how many jobs failed for good. */
const operatorDesks = (failed: number): readonly Desk[] => [
  { href: "/operator", label: "Verify organisations", says: "Who waits to be checked" },
  {
    href: "/operator/moderation",
    label: "Reported and hidden",
    says: "Pages that readers have reported, and what operators have hidden",
  },
  {
    href: "/operator/numbers",
    label: "Claimed company numbers",
    says: "Where two suppliers say that one is theirs",
  },
  { href: "/operator/taxonomy", label: "Taxonomy", says: "The technologies to choose from" },
  {
    href: "/operator/jobs",
    label: "Failed jobs",
    says:
      failed === 0 ? "Nothing has failed" : `${plural(failed, "job")} to try again or put aside`,
  },
];

/**
 * What the person can do here, by the roles in which they act.
 * @param failed how many jobs failed for good; null for who does not look after them.
 */
export function desksOf(person: Person, failed: number | null): Desk[] {
  const { actingFor } = person;
  const desks: Desk[] = [];
  if (actingFor?.kind === "SUPPLIER") desks.push(...SUPPLIER);
  if (actingFor?.kind === "PUBLIC_BODY") {
    desks.push(...actingFor.roles.flatMap((role) => BODY[role] ?? []), EVALUATIONS);
  }
  if (actingFor) desks.push(PEOPLE);
  if (actingFor?.kind === "SUPPLIER" && actingFor.roles.includes("ADMIN")) desks.push(NUMBER);
  if (actingFor?.roles.includes("ADMIN") || person.operator) desks.push(REQUESTS);
  if (person.operator) desks.push(...operatorDesks(failed ?? 0));
  desks.push(FOLLOWING);
  return [...new Map(desks.map((desk) => [desk.href, desk])).values()];
}
