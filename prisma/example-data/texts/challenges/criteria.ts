import type { CriterionText, DataSetText, DeclarationText } from "../../challenges/text";
import type { PersonKey } from "../../people";

/** The questions of the Department for Coasts and Rivers: 70 for quality, 30 for price. */
export function departmentCriteria(questions: {
  understanding: string;
  approach: string;
  data: string;
  social: string;
}): CriterionText[] {
  return [
    {
      kind: "understanding",
      title: "Understanding",
      question: questions.understanding,
      weight: 15,
    },
    {
      kind: "approach",
      title: "Approach and evidence",
      question: questions.approach,
      weight: 30,
      minimum: 2,
    },
    { kind: "data", title: "Data and legacy", question: questions.data, weight: 15 },
    {
      kind: "social",
      title: "Social value",
      question: questions.social,
      weight: 10,
      wordLimit: 250,
    },
  ];
}

/** The questions of Northmere City Council: 80 for quality, 20 for price. */
export function cityCriteria(questions: {
  understanding: string;
  approach: string;
  fairness: string;
  social: string;
}): CriterionText[] {
  return [
    {
      kind: "understanding",
      title: "Understanding",
      question: questions.understanding,
      weight: 15,
    },
    {
      kind: "approach",
      title: "Approach and evidence",
      question: questions.approach,
      weight: 35,
      minimum: 2,
    },
    {
      kind: "fairness",
      title: "Fairness and privacy",
      question: questions.fairness,
      weight: 20,
      minimum: 2,
    },
    {
      kind: "social",
      title: "Social value",
      question: questions.social,
      weight: 10,
      wordLimit: 250,
    },
  ];
}

export const DEPARTMENT_PANEL = {
  lead: "officer",
  approver: "approver",
  moderator: "moderator",
  evaluators: ["evaluatorOne", "evaluatorTwo", "evaluatorThree"],
} satisfies Record<string, PersonKey | PersonKey[]>;

export const CITY_PANEL = {
  lead: "cityOfficer",
  approver: "cityApprover",
  moderator: "reference",
  evaluators: ["evaluatorOne", "evaluatorTwo", "evaluatorThree"],
} satisfies Record<string, PersonKey | PersonKey[]>;

/** Everybody declares that they have no interest, but for those given. */
export function declarations(
  people: readonly PersonKey[],
  ...others: DeclarationText[]
): DeclarationText[] {
  const none = people.filter((by) => !others.some((other) => other.by === by));
  return [...none.map((by): DeclarationText => ({ by, conflict: "NONE" })), ...others];
}

export const DEPARTMENT_PEOPLE: readonly PersonKey[] = [
  "officer",
  "approver",
  "moderator",
  "evaluatorOne",
  "evaluatorTwo",
  "evaluatorThree",
];

export const CITY_PEOPLE: readonly PersonKey[] = [
  "cityOfficer",
  "cityApprover",
  "reference",
  "evaluatorOne",
  "evaluatorTwo",
  "evaluatorThree",
];

const OPEN_LICENCE = "Open Government Licence";

/** Data that anybody may have, at once. */
export function openData(
  set: Pick<DataSetText, "name" | "holds" | "quality" | "format" | "sample">,
): DataSetText {
  return {
    ...set,
    licence: OPEN_LICENCE,
    legalBasis: "No personal data",
    personalData: false,
    access: "Now, with its description and a sample",
  };
}

/** Data about people, for this challenge only. */
export function personalData(
  set: Pick<DataSetText, "name" | "holds" | "quality" | "format" | "legalBasis" | "access">,
): DataSetText {
  return { ...set, licence: "For this challenge only", personalData: true };
}
