/** What can be reported, and what it is called. */
export const SUBJECT_TYPES = ["supplier", "case-study", "story", "challenge", "notice"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const SUBJECT_WORDS: Readonly<Record<SubjectType, string>> = {
  supplier: "profile",
  "case-study": "case study",
  story: "story",
  challenge: "challenge",
  notice: "notice",
};

/** Where the public reads it. */
export const SUBJECT_PATHS: Readonly<Record<SubjectType, string>> = {
  supplier: "/suppliers",
  "case-study": "/case-studies",
  story: "/stories",
  challenge: "/challenges",
  notice: "/notices",
};

export function isSubjectType(text: string): text is SubjectType {
  return SUBJECT_TYPES.some((type) => type === text);
}

/** What is wrong with a page, as a reporter says it and as an operator tells the public. */
export const FAULTS = [
  "FALSE",
  "PERSONAL_DATA",
  "SECRET",
  "ABUSIVE",
  "COPYRIGHT",
  "OTHER",
] as const;
export type Fault = (typeof FAULTS)[number];

export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  FALSE: "It is false, or misleads",
  PERSONAL_DATA: "It gives away personal data",
  SECRET: "It gives away a secret of somebody’s",
  ABUSIVE: "It is abusive",
  COPYRIGHT: "It uses somebody else’s work without leave",
  OTHER: "Something else",
};

/** Why it is hidden, in short: all that the public learns. */
export const PUBLIC_REASONS: Readonly<Record<Fault, string>> = {
  FALSE: "It may be false, or mislead.",
  PERSONAL_DATA: "It may give away personal data.",
  SECRET: "It may give away a secret of somebody’s.",
  ABUSIVE: "It may be abusive.",
  COPYRIGHT: "It may use somebody else’s work without leave.",
  OTHER: "It may break the rules of this site.",
};
