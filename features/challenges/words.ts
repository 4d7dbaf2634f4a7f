import type { ParticipantPart, ProcurementKind } from "@/domain/challenge/content";

export const PART_WORDS: Readonly<Record<ParticipantPart, string>> = {
  LEAD: "Lead",
  APPROVER: "Approver",
  MODERATOR: "Moderator",
  EVALUATOR: "Evaluator",
};

export const KIND_WORDS: Readonly<Record<ProcurementKind, string>> = {
  SERVICES: "Goods or services",
  LIGHT_TOUCH: "Light-touch services: health, social care, education and others in the list",
  WORKS: "Works",
};

/** What a form proposes for each score of a scale from 0 to 5. */
export const SUGGESTED_DESCRIPTORS = [
  "No answer, or one to another question",
  "Says what, not how",
  "How, without evidence that it works",
  "How, with evidence from another setting",
  "How, with evidence from a setting like ours",
  "As 4, and says what failed and what changed",
];
