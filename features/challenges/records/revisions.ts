import { z } from "zod";
import type { Fields } from "@/domain/challenge/merge";

const LOST = "This form has lost what it is about. Go back and open it again";

/** What a form held when it was opened, carried along unseen, so that two people can save it. */
export const original = z.string({ error: LOST }).transform((text, context): Fields => {
  const value = parse(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  context.addIssue({ code: "custom", message: LOST });
  return z.NEVER;
});

/** The text for the hidden field. */
export function originalText(fields: Fields): string {
  return JSON.stringify(fields);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
