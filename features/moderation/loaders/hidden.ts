import { redirect } from "next/navigation";
import {
  type Fault,
  isSubjectType,
  PUBLIC_REASONS,
  SUBJECT_WORDS,
  type SubjectType,
} from "@/domain/moderation/subjects";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { subjectBySlug } from "../queries/subjects";

/**
 * For a page that the reader may not read: leads to the page that says that an operator has hidden
 * it, with nothing of what it held, else to the one that says that there is no such page. Both have
 * the status 404 (decisions 0011 and 0014).
 */
export async function hiddenOrMissing(type: SubjectType, slug: string): Promise<never> {
  const subject = await subjectBySlug(database(), type, slug);
  if (subject?.row?.state !== "HIDDEN") missing();
  const hiding = await database().hiding.findFirst({
    where: { subjectType: type, subjectId: subject.id, state: { not: "RESTORED" } },
    orderBy: { hiddenAt: "desc" },
    select: { fault: true },
  });
  redirect(`/hidden/${type}/${hiding?.fault ?? "OTHER"}`.toLowerCase());
}

/** What the public reads at such an address. Null for every other one. */
export function hiddenWords(path: string): string | null {
  const [, hidden, type = "", fault = "", ...rest] = path.split("/");
  if (hidden !== "hidden" || rest.length > 0 || !isSubjectType(type)) return null;
  const why = PUBLIC_REASONS[fault.toUpperCase() as Fault];
  if (!why) return null;
  return `${why.replace(/^It/, `The ${SUBJECT_WORDS[type]}`)} Its owner knows the reason and can answer; an operator then decides whether it is shown again.`;
}
