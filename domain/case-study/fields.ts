import type { Values } from "../fields/derived";
import {
  DECIMAL,
  dayField,
  decimalField,
  moneyField,
  regionsField,
  requiredDayField,
  textField,
  tickField,
} from "../fields/kinds";
import { decimal, LONGEST, oneOf, optionalDecimal } from "../input";

/** What a case study says in its own words, by the page that asks for it. Its outcomes, blockers and files are rows of their own. */
export const CASE_STUDY_PARTS = {
  summary: {
    title: textField({
      label: "Title",
      missing: "Give the case study a title",
      limit: 120,
      isSearched: false,
      publicName: "title",
    }),
    summary: textField({
      label: "Summary",
      missing: "Say in two or three sentences what changed, and for whom",
      limit: 500,
      isSearched: false,
      publicName: "summary",
    }),
  },
  problem: {
    problem: textField({
      label: "The problem",
      missing: "Describe the problem",
      limit: LONGEST,
      publicName: "problem",
    }),
  },
  work: {
    approach: textField({
      label: "What was done",
      missing: "Describe what was done",
      limit: LONGEST,
      publicName: "approach",
    }),
  },
  facts: {
    regions: regionsField({ label: "Where", publicName: "regions" }),
    startedOn: dayField({ label: "Began", publicName: "started_on" }),
    endedOn: dayField({ label: "Ended", publicName: "ended_on" }),
    // The API gives an amount with its currency.
    cost: moneyField({ label: "Paid", publicName: null }),
  },
  ending: {
    /** The work was stopped: what was learnt is the result. */
    stopped: tickField({
      label: "How it ended",
      yes: "Stopped",
      no: "It went on",
      input: oneOf(["no", "yes"], "Say whether the work was stopped").transform(
        (answer) => answer === "yes",
      ),
      publicName: "stopped",
    }),
    learnt: textField({ label: "What was learnt", publicName: "learnt" }),
  },
} as const;

export const CASE_STUDY_FIELDS = {
  ...CASE_STUDY_PARTS.summary,
  ...CASE_STUDY_PARTS.problem,
  ...CASE_STUDY_PARTS.work,
  ...CASE_STUDY_PARTS.facts,
  ...CASE_STUDY_PARTS.ending,
};

/** The figures of an outcome, before and after. */
export const FIGURE_FIELDS = {
  measure: textField({
    label: "Measured",
    missing: "Say what was measured, for example: handling time of a case",
    limit: 120,
    publicName: "measure",
  }),
  baseline: decimalField({
    label: "Before",
    input: optionalDecimal(),
    shape: DECIMAL.nullable(),
    publicName: "baseline",
  }),
  result: decimalField({
    label: "After",
    input: decimal("Give the result as a number"),
    shape: DECIMAL,
    publicName: "result",
  }),
  unit: textField({
    label: "Unit",
    missing: "Give the unit: minutes, %, £ a year",
    limit: 40,
    publicName: "unit",
  }),
  /** Which way is better: more warning time, or less handling time. */
  higherIsBetter: tickField({
    label: "Better",
    yes: "higher",
    no: "lower",
    input: oneOf(["lower", "higher"], "Say whether a lower or a higher figure is better").transform(
      (answer) => answer === "higher",
    ),
    publicName: "higher_is_better",
  }),
  // The API gives the two days as one period.
  periodStart: requiredDayField({
    label: "From",
    missing: "Give the first day of the period",
    publicName: null,
  }),
  periodEnd: requiredDayField({
    label: "To",
    missing: "Give the last day of the period",
    publicName: null,
  }),
} as const;

/** What a supplier says it achieved: one outcome. */
export const CLAIM_FIELDS = {
  ...FIGURE_FIELDS,
  method: textField({ label: "How it was measured", limit: 500, publicName: "method" }),
};

export type CaseStudyText = Values<typeof CASE_STUDY_FIELDS>;

/** What a supplier says it achieved. Numbers are decimals as text. */
export type ClaimInput = Values<typeof CLAIM_FIELDS>;
