import type { Standing } from "../evidence/grade";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** The most that a challenge may allow. */
export const MOST_ATTACHMENTS = 5;

/** A document that goes with a response, as the supplier's people and, after the opening, the panel know it. */
export interface Attachment {
  id: string;
  name: string;
  /** A media type: "application/pdf". */
  type: string;
  bytes: number;
  /** Of the document as it was given. */
  sha256: string;
  /** What its bytes in the storage are encrypted with, in base64. */
  key: string;
}

/** Whether one more fits. @param allowed by the challenge. */
export function hasRoom(attached: number, allowed: number): Verdict {
  if (allowed === 0) {
    return refuse("This challenge takes no attachments.", "Say it in your answers.");
  }
  if (attached < allowed) return ALLOWED;
  return refuse(
    allowed === 1 ? "A document is attached already." : `There are ${allowed} attached already.`,
    "Take one away before you add another.",
  );
}

/** Something that is published here and that a response points to, as it was called when it was submitted. */
export interface Pointed {
  kind: "case-study" | "capability";
  /** The case study's id, or the capability's key. */
  id: string;
  title: string;
  /** Of a case study: what it claims, and how far each claim was proven then. Left out before that was kept. */
  claims?: PointedClaim[];
}

export interface PointedClaim {
  says: string;
  standing: Standing;
}

/** What a challenge allows, in words. */
export function attachmentsWords(allowed: number, whatFor: string): string {
  if (allowed === 0) return "A response carries no attachments.";
  const count = allowed === 1 ? "one document" : `up to ${allowed} documents`;
  return `A response may carry ${count}: ${whatFor.replace(/\.$/, "")}.`;
}
