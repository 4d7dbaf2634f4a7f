import { SUBJECT_WORDS } from "@/domain/moderation/subjects";
import { BODY_ROLES, SUPPLIER_ROLES } from "@/domain/story/policy";
import type { Reader } from "@/lib/database";
import type { Job, Message } from "@/lib/queue";
import type { OpenReport } from "./records";
import type { Subject } from "./subjects";

type Letter = Omit<Message, "to">;

/** One letter to several people, each their own; nobody gets it twice. */
export function letters(people: readonly string[], letter: Letter): Job[] {
  return [...new Set(people)].map((to) => ({ name: "mail.message", data: { to, ...letter } }));
}

/** Addresses of those who write for the owners. */
export async function ownersPeople(reader: Reader, { owners }: Subject): Promise<string[]> {
  if (owners.length === 0) return [];
  const members = await reader.membership.findMany({
    where: {
      OR: owners.map(({ id, kind }) => ({
        organisationId: id,
        roles: { hasSome: [...(kind === "SUPPLIER" ? SUPPLIER_ROLES : BODY_ROLES)] },
      })),
    },
    select: { user: { select: { email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return members.map(({ user }) => user.email);
}

/** Those who lead a challenge. */
export async function leadsOf(reader: Reader, challengeId: string): Promise<string[]> {
  const parts = await reader.challengePart.findMany({
    where: { challengeId, part: "LEAD", endedAt: null },
    select: { user: { select: { email: true } } },
  });
  return parts.map(({ user }) => user.email);
}

export async function operatorsOf(reader: Reader): Promise<string[]> {
  const people = await reader.user.findMany({ where: { operator: true }, select: { email: true } });
  return people.map(({ email }) => email);
}

/** To everybody who reported a page and can be reached. */
export function toReporters(
  reports: readonly OpenReport[],
  { title, type }: Subject,
  paragraphs: string[],
  link?: Message["link"],
): Job[] {
  const people = reports.flatMap(({ reporter, email }) => reporter?.email ?? email ?? []);
  return letters(people, {
    subject: `What came of your report of “${title}”`,
    paragraphs: [`You reported the ${SUBJECT_WORDS[type]} “${title}”. Thank you.`, ...paragraphs],
    link,
  });
}

/** Everything that shows it is looked at again. */
export function refresh({ type, id }: Subject): Job {
  return { name: "search.refresh", data: { type, id } };
}

/** For operators: everything there is on a page. */
export function caseLink({ type, id }: Pick<Subject, "type" | "id">, label = "Look at it") {
  return { label, path: `/operator/moderation/${type}/${id}` };
}

export function hidingLink(id: string): NonNullable<Message["link"]> {
  return { label: "Read why, and answer", path: `/account/moderation/${id}` };
}
