import type { TaskState } from "@/components/desk/task-state";
import type { BuilderPart, Finding } from "@/domain/challenge/builder-parts";
import {
  type ChallengeDraft,
  phaseWords,
  RIGHTS_WORDS,
  totalValue,
} from "@/domain/challenge/content";
import { CHALLENGE_PARTS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { tieBreakWords } from "@/domain/challenge/tie-breaks";
import { weightText } from "@/domain/challenge/weights";
import { linesOf, type Overrides, type Values } from "@/domain/fields/derived";
import type { Fields } from "@/domain/fields/kinds";
import { formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { countWords, listWords } from "@/domain/format/words";
import { attachmentsWords } from "@/domain/response/attachments";
import { KIND_WORDS, PART_WORDS } from "../words";
import { type Filled, fill, filledItems, firstWords, labelled, lines, momentOf } from "./part-text";

/** A label and what was answered; lines of their own where there are several. */
export interface AnswerLine {
  label: string;
  says: string;
}

/**
 * One part of the builder. The task list, the page of the part, the page to check the answers and the
 * tests are all read from it.
 */
export interface PartDescription {
  slug: BuilderPart;
  title: string;
  group: (typeof GROUPS)[number];
  /** What it is for, while nothing is written. */
  invites: string;
  /** What it holds by now, in a few words. */
  says(draft: ChallengeDraft): string;
  /** How much of it is written, whether or not it keeps the rules. */
  filled(draft: ChallengeDraft): Filled;
  /** Everything that was answered. */
  answers(draft: ChallengeDraft): AnswerLine[];
}

export const GROUPS = [
  "The problem",
  "What exists",
  "Money and time",
  "How you will choose",
  "People",
] as const;

const { name: _set, ...SET_DETAILS } = DATA_SET_FIELDS;
const { name: _phase, ...PHASE_DETAILS } = PHASE_FIELDS;
const { title: _criterion, ...CRITERION_DETAILS } = CRITERION_FIELDS;

export const PARTS: readonly PartDescription[] = [
  {
    slug: "users",
    title: "Users and what they need",
    group: "The problem",
    invites: "Who needs this, and what for",
    says: ({ content }) => firstWords(content.users || content.summary),
    filled: ({ content }) => fill(content.title, content.summary, content.users),
    answers: ({ content }) => answersOf(CHALLENGE_PARTS.users, content),
  },
  {
    slug: "problem",
    title: "What is wrong today",
    group: "The problem",
    invites: "The problem, not the purchase",
    says: ({ content }) => plural(countWords(content.problem), "word"),
    filled: ({ content }) => fill(content.problem),
    answers: ({ content }) => [
      ...answersOf(CHALLENGE_PARTS.problem, content),
      {
        label: "Technologies it may touch",
        says: listWords(content.technologies.map(({ name }) => name)),
      },
    ],
  },
  {
    slug: "outcomes",
    title: "Outcomes, and how you will measure them",
    group: "The problem",
    invites: "What has to be true in the end",
    says({ content: { outcomes } }) {
      const based = outcomes.every(({ baseline }) => baseline);
      return `${plural(outcomes.length, "outcome")}${based ? ", each with a baseline" : ""}`;
    },
    filled: ({ content }) => filledItems(content.outcomes, ({ measure }) => measure !== ""),
    answers: ({ content }) =>
      content.outcomes.map((outcome, place) => ({
        label: `Outcome ${place + 1}`,
        says: labelled(linesOf(OUTCOME_FIELDS, outcome)),
      })),
  },
  {
    slug: "data",
    title: "Data",
    group: "What exists",
    invites: "What there is, how good it is, and how a supplier gets it",
    says: ({ content }) => `${plural(content.dataSets.length, "set")} described`,
    filled: ({ content }) => filledItems(content.dataSets, ({ access }) => access !== ""),
    answers: ({ content }) =>
      content.dataSets.map((set) => ({
        label: set.name,
        says: labelled([
          ...linesOf(SET_DETAILS, set, {
            personalData: ({ personalData, legalBasis }) =>
              personalData ? legalBasis || "no legal basis given" : "none",
            legalBasis: () => "",
          }),
          ["Sample or schema", set.sample?.name ?? ""],
        ]),
      })),
  },
  {
    slug: "legacy",
    title: "Legacy and constraints",
    group: "What exists",
    invites: "The systems and rules that a supplier has to live with",
    says: ({ content }) => firstWords(content.legacy),
    filled: ({ content }) => fill(content.legacy),
    answers: ({ content }) => answersOf(CHALLENGE_PARTS.legacy, content),
  },
  {
    slug: "tried",
    title: "What has been tried",
    group: "What exists",
    invites: "A stopped pilot counts. Suppliers price the unknown",
    says: ({ content }) => firstWords(content.tried),
    filled: ({ content }) => fill(content.tried),
    answers: ({ content }) => answersOf(CHALLENGE_PARTS.tried, content),
  },
  {
    slug: "budget",
    title: "Budget and phases",
    group: "Money and time",
    invites: "Each phase with its value, and a way out between them",
    says({ content: { phases } }) {
      const values = phases.map(({ valuePence }) => formatMoney(BigInt(valuePence)));
      return `${values.join(", then ")}${values.length > 1 ? ", with a no-fault stop" : ""}`;
    },
    filled: ({ content }) => filledItems(content.phases, () => true),
    answers: ({ content }) => [
      { label: "What is bought", says: KIND_WORDS[content.kind] },
      ...content.phases.map((phase) => ({
        label: phase.name,
        says: labelled(linesOf(PHASE_DETAILS, phase, { detail: phaseWords, suppliers: () => "" })),
      })),
      ...(content.phases.length > 0
        ? [{ label: "Together", says: `${formatMoney(totalValue(content.phases))} with VAT` }]
        : []),
    ],
  },
  {
    slug: "rights",
    title: "Who owns what is made",
    group: "Money and time",
    invites: "Suppliers price what they may keep",
    says: ({ content }) => (content.rights ? RIGHTS_WORDS[content.rights] : ""),
    filled: ({ content }) => fill(content.rights ?? ""),
    answers: ({ content }) => [
      {
        label: "Who owns what is made",
        says: lines(content.rights ? RIGHTS_WORDS[content.rights] : "", content.rightsDetail),
      },
    ],
  },
  {
    slug: "timetable",
    title: "Timetable",
    group: "Money and time",
    invites: "We propose the dates, you change them",
    says: ({ content }) =>
      content.closesAt ? `Closes ${formatDateTime(new Date(content.closesAt))}` : "",
    filled: ({ content }) =>
      fill(content.closesAt ?? "", content.evaluationEndsOn ?? "", content.awardNoticeOn ?? ""),
    answers: ({ content }) =>
      answersOf(CHALLENGE_PARTS.timetable, content, {
        questionsCloseAt: ({ questionsCloseAt }) => momentOf(questionsCloseAt),
        closesAt: ({ closesAt }) => momentOf(closesAt),
      }),
  },
  {
    slug: "conditions",
    title: "Conditions of taking part",
    group: "Money and time",
    invites: "As few as you can: each keeps somebody out",
    says: ({ content }) => firstWords(content.conditions),
    filled: ({ content }) => fill(content.conditions),
    answers: ({ content }) =>
      answersOf(CHALLENGE_PARTS.conditions, content, {
        conditions: ({ conditions }) => conditions || "Anyone may answer",
      }),
  },
  {
    slug: "criteria",
    title: "Award criteria",
    group: "How you will choose",
    invites: "Questions with weights, and the weight of the price",
    says: ({ content }) => `${plural(content.criteria.length, "question")} and the price`,
    filled: ({ content }) => filledItems(content.criteria, () => true),
    answers: ({ content }) => [
      ...content.criteria.map((one) => ({
        label: one.title,
        says: labelled(
          linesOf(CRITERION_DETAILS, one, {
            weight: ({ weight }) => weightText(weight),
            minimum: ({ minimum }) => (minimum === null ? "" : `${minimum} of ${content.maximum}`),
          }),
        ),
      })),
      { label: "Price", says: `Weight ${weightText(content.priceWeight)}` },
      { label: "Attachments", says: attachmentsWords(content.attachments, content.attachmentsFor) },
    ],
  },
  {
    slug: "descriptors",
    title: "Score descriptors",
    group: "How you will choose",
    invites: "What each score means, the same for each question",
    says: ({ content }) => `0 to ${content.maximum}, the same for each question`,
    filled: ({ content }) => {
      const filledIn = content.descriptors.slice(0, content.maximum + 1).filter((text) => text);
      if (filledIn.length === 0) return "none";
      return filledIn.length === content.maximum + 1 ? "all" : "some";
    },
    answers: ({ content }) =>
      content.descriptors
        .slice(0, content.maximum + 1)
        .map((says, score) => ({ label: `Score ${score}`, says })),
  },
  {
    slug: "ties",
    title: "Ties and rounding",
    group: "How you will choose",
    invites: "We suggest an order. You can change it until you publish",
    says: ({ content }) =>
      listWords(content.tieBreaks.map((text) => tieBreakWords(text, content.criteria))),
    filled: ({ content }) => fill(content.tieBreaks.join()),
    answers: ({ content }) => [
      {
        label: "Ties are broken by",
        says: lines(...content.tieBreaks.map((text) => tieBreakWords(text, content.criteria))),
      },
      { label: "Rounding", says: "Each total half up to two places, ranked on the rounded totals" },
    ],
  },
  {
    slug: "panel",
    title: "Panel and moderator",
    group: "People",
    invites: "Who scores, who leads the meeting, who approves",
    says({ panel }) {
      const evaluators = panel.filter(({ part }) => part === "EVALUATOR").length;
      const moderator = panel.some(({ part }) => part === "MODERATOR")
        ? "1 moderator"
        : "no moderator";
      const approver = panel.some(({ part }) => part === "APPROVER") ? "1 approver" : "no approver";
      return listWords([plural(evaluators, "evaluator"), moderator, approver]);
    },
    filled({ panel }) {
      const named = new Set(panel.map(({ part }) => part).filter((part) => part !== "LEAD"));
      if (named.size === 0) return "none";
      return named.size === 3 ? "all" : "some";
    },
    answers: ({ panel, content }) => [
      ...panel.map(({ name, part }) => ({ label: PART_WORDS[part], says: name })),
      {
        label: "Suppliers’ names",
        says: content.namesHidden ? "Hidden from evaluators until scores are agreed" : "Shown",
      },
    ],
  },
  {
    slug: "conflicts",
    title: "Conflicts of interest",
    group: "People",
    invites: "Ministers and everyone who can influence the decision count",
    says: ({ conflictAssessment }) => firstWords(conflictAssessment),
    filled: ({ conflictAssessment }) => fill(conflictAssessment),
    answers: ({ conflictAssessment }) => [
      { label: "Assessment of conflicts of interest", says: conflictAssessment },
    ],
  },
];

/** What a form of the builder asked for, field by field. */
function answersOf<Of extends Fields>(
  fields: Of,
  content: Values<Of>,
  overrides?: Overrides<Values<Of>>,
): AnswerLine[] {
  return linesOf(fields, content, overrides).map(([label, says]) => ({ label, says }));
}

/** How a part stands on the task list. */
export function partState(
  part: PartDescription,
  draft: ChallengeDraft,
  findings: readonly Finding[],
): TaskState {
  const own = findings.filter((finding) => finding.part === part.slug);
  if (own.some(({ kind }) => kind === "stop")) return "stop";
  const filled = part.filled(draft);
  if (filled === "none") return "todo";
  return filled === "some" || own.some(({ kind }) => kind === "missing") ? "part" : "done";
}

export function partOf(slug: BuilderPart): PartDescription {
  const found = PARTS.find((part) => part.slug === slug);
  if (!found) throw new Error(`The builder has no part ${slug}`);
  return found;
}
