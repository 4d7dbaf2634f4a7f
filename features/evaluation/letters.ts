import type { Job, Message } from "@/lib/queue";
import type { EvaluationRow } from "./queries";

/** The job that sends a message to one address. */
export function letter(
  to: string,
  subject: string,
  paragraphs: string[],
  link?: Message["link"],
): Job {
  return { name: "mail.message", data: { to, subject, paragraphs, link } };
}

/** One message to each of those who hold a part still and are not barred. */
export function toPart(
  row: EvaluationRow,
  part: EvaluationRow["parts"][number]["part"],
  subject: string,
  paragraphs: string[],
  link: Message["link"],
): Job[] {
  return row.parts
    .filter((held) => held.part === part && held.conflict !== "BARRED" && !held.endedAt)
    .map(({ user }) => letter(user.email, subject, paragraphs, link));
}

export function evaluationPath(challengeId: string, page = ""): string {
  return `/account/challenges/${challengeId}/evaluation${page && `/${page}`}`;
}

/** The page of one response. */
export function responsePath(challengeId: string, label: string): string {
  return evaluationPath(challengeId, `responses/${label}`);
}

/** The evaluator's own pages: the list of answers, or one of them. */
export function scoringPath(challengeId: string, place?: { label: string; key: string }): string {
  return `/account/evaluations/${challengeId}${place ? `/${place.label}/${place.key}` : ""}`;
}

export function refreshSearch(challengeId: string): Job {
  return { name: "search.refresh", data: { type: "challenge", id: challengeId } };
}
