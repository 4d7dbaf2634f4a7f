import type { Criterion, Phase } from "./content";

/** What a draft begins with: every word of it can be changed. */
export interface ChallengeTemplate {
  /** What the officer chooses by. */
  label: string;
  hint: string;
  phases: readonly Phase[];
  criteria: readonly Omit<Criterion, "key">[];
  priceWeight: string;
  conditions: string;
}

export const TEMPLATES = {
  blank: {
    label: "Nothing written yet",
    hint: "You add phases and criteria yourself",
    phases: [],
    criteria: [],
    priceWeight: "0",
    conditions: "",
  },
  explore: {
    label: "Nobody knows yet whether it can work",
    hint: "Explore, pilot, scale, with a way out between them",
    phases: [
      phase(
        "Explore",
        "8 weeks",
        "40000",
        "What was found out is public, and the data stays with us.",
        4,
      ),
      phase(
        "Pilot",
        "16 weeks",
        "120000",
        "The people in the pilot keep what they use until its last day.",
        2,
      ),
      phase("Scale", "2 years", "400000", ""),
    ],
    criteria: [
      criterion(
        "Understanding",
        "What have you understood about the problem that we have not said?",
        "25",
      ),
      criterion(
        "Approach and evidence",
        "How would you find out whether it works, and what shows that you can?",
        "35",
        { minimum: 2 },
      ),
      criterion(
        "What may fail",
        "What is most likely to fail, how would you notice, and what would you do?",
        "10",
        { wordLimit: 300 },
      ),
      criterion("Social value", "What stays in the place after you leave?", "10", {
        socialValue: true,
        wordLimit: 300,
      }),
    ],
    priceWeight: "20",
    conditions: "",
  },
  proven: {
    label: "It works elsewhere, and we want it here",
    hint: "One phase, with the evidence weighing most",
    phases: [phase("Put into use", "12 months", "150000", "")],
    criteria: [
      criterion(
        "Evidence",
        "Where has this been in use, what was measured there, and who confirms it?",
        "35",
        { minimum: 2 },
      ),
      criterion("Fit", "What is different here, and what would you change because of it?", "20"),
      criterion("Getting out", "How would we leave you, with our data, at the end?", "5", {
        wordLimit: 200,
      }),
      criterion("Social value", "What stays in the place after you leave?", "10", {
        socialValue: true,
        wordLimit: 300,
      }),
    ],
    priceWeight: "30",
    conditions: "",
  },
  data: {
    label: "Several bodies have to share data",
    hint: "Legal basis and standards first, then a pilot",
    phases: [
      phase(
        "Agree",
        "10 weeks: what is shared, on which legal basis, by which standard",
        "50000",
        "The agreements hold without the supplier.",
      ),
      phase(
        "Pilot",
        "16 weeks, between two bodies",
        "130000",
        "Both bodies can go on with the files as they are.",
      ),
    ],
    criteria: [
      criterion(
        "Standards and legal basis",
        "Which open standards would you use, and how does each body keep to its legal basis?",
        "30",
        { minimum: 2 },
      ),
      criterion(
        "Quality of data",
        "How would you deal with data that is late, doubled or wrong?",
        "25",
      ),
      criterion(
        "People",
        "How does a person see what is held about them, and have it put right?",
        "10",
        { wordLimit: 300 },
      ),
      criterion("Social value", "What stays in the place after you leave?", "10", {
        socialValue: true,
        wordLimit: 300,
      }),
    ],
    priceWeight: "25",
    conditions: "",
  },
} as const satisfies Record<string, ChallengeTemplate>;

export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as [TemplateName, ...TemplateName[]];

/** What each score means, until somebody writes it otherwise. */
export const TEMPLATE_DESCRIPTORS = [
  "No answer, or an answer to another question",
  "Says what will be done, not how",
  "Says how, with no evidence that it works",
  "Says how, with evidence from a different setting",
  "Says how, with evidence from a setting like ours",
  "As 4, and says what failed and what was changed",
] as const;

function phase(
  name: string,
  detail: string,
  pounds: string,
  carriesOn: string,
  suppliers = 1,
): Phase {
  return { name, detail, suppliers, valuePence: `${pounds}00`, carriesOn };
}

function criterion(
  title: string,
  question: string,
  weight: string,
  more: Partial<Pick<Criterion, "minimum" | "wordLimit" | "socialValue">> = {},
): Omit<Criterion, "key"> {
  const { minimum = null, wordLimit = 500, socialValue = false } = more;
  return { title, question, weight, minimum, wordLimit, socialValue };
}
