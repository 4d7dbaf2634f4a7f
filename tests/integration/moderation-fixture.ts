import type { SubjectType } from "@/domain/moderation/subjects";
import { layStranger } from "../setup/lay";

export const REASON = "“What was done” quotes a letter word for word. Take it out.";

export const operator = () => layStranger({ operator: true });

/** What an operator fills in to hide a page. */
export const hiding = (type: "case-study" | "story" | "supplier", id: string) => ({
  type,
  id,
  fault: "PERSONAL_DATA" as const,
  reason: REASON,
});

/** What somebody fills in to report one. */
export const report = (type: SubjectType, id: string, email?: string) => ({
  type,
  id,
  fault: "FALSE" as const,
  says: "It counts a mild winter.",
  email: email ?? null,
});

/** What public readers give, as one text. */
export function inOneText(parts: unknown): string {
  return JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? `${value}` : value));
}
