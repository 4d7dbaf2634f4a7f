import { z } from "zod";
import { DECIMAL, decimalField, field, numberField, textField, tickField } from "../fields/kinds";
import { formatMoney } from "../format/money";
import { decimal, pounds, wholeNumber } from "../input";

/** How many suppliers a phase has room for. */
const MOST_PLACES = 20;

const WEIGHT = "Give a weight from 0 to 100 with at most two decimals, for example 12.5";

/** Points of 100, as text. */
export const weight = decimal("Give the weight, for example 20", WEIGHT).refine(
  (value) => /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100,
  WEIGHT,
);

/** What has to be true in the end, and how anybody can tell. */
export const OUTCOME_FIELDS = {
  statement: textField({
    label: "What has to be true",
    missing: "Say what has to be true in the end",
    limit: 500,
    publicName: "statement",
  }),
  measure: textField({ label: "Measured by", limit: 500, publicName: "measure" }),
  baseline: textField({ label: "Today", limit: 500, publicName: "baseline" }),
} as const;

/** Data that exists, and how a supplier gets at it. Its sample is a file, with a form of its own. */
export const DATA_SET_FIELDS = {
  name: textField({
    label: "Name",
    missing: "Give the data set a name",
    limit: 200,
    publicName: "name",
  }),
  holds: textField({ label: "Holds", limit: 1000, publicName: "holds" }),
  quality: textField({ label: "Quality", limit: 500, publicName: "quality" }),
  format: textField({ label: "Format and size", limit: 300, publicName: "format" }),
  licence: textField({ label: "Licence", limit: 300, publicName: "licence" }),
  personalData: tickField({
    label: "Personal data",
    yes: "Yes",
    no: "No",
    publicName: "personal_data",
  }),
  legalBasis: textField({ label: "Legal basis", limit: 300, publicName: "legal_basis" }),
  access: textField({ label: "How and when", limit: 500, publicName: "access" }),
} as const;

/** A step of the work with a value of its own, after which either side may stop. */
export const PHASE_FIELDS = {
  name: textField({
    label: "Name",
    missing: "Give the phase a name",
    limit: 200,
    publicName: "name",
  }),
  detail: textField({ label: "How long, and what is done", limit: 500, publicName: "detail" }),
  suppliers: field({
    label: "Suppliers in it",
    input: wholeNumber("Say how many suppliers take part in it at most", 1, MOST_PLACES),
    shape: z.int(),
    words: String,
    publicName: "suppliers",
    means: "How many take part in it at most",
  }),
  /** Pence with VAT for all of them together, as a whole number in text: JSON has no bigint. */
  valuePence: {
    ...field({
      label: "Value",
      input: pounds("Give its value in pounds, with VAT")
        .refine((pence) => pence > 0n, "Give a value above zero")
        .transform(String),
      shape: z.string(),
      words: (pence) => `${formatMoney(BigInt(pence))} with VAT`,
      // The API gives it in pounds.
      publicName: null,
    }),
    read: (pence: bigint) => pence.toString(),
    write: (pence: string) => BigInt(pence),
  },
  carriesOn: textField({ label: "If it stops here", limit: 500, publicName: "carries_on" }),
} as const;

/** A question that suppliers answer, and what it counts. */
export const CRITERION_FIELDS = {
  title: textField({
    label: "Title",
    missing: "Give the criterion a title",
    limit: 120,
    publicName: "title",
  }),
  question: textField({
    label: "Question",
    missing: "Write the question that suppliers answer",
    limit: 2000,
    publicName: "question",
  }),
  /** Points of 100. */
  weight: decimalField({
    label: "Weight",
    input: weight.refine((value) => Number(value) > 0, "Give a weight above zero"),
    shape: DECIMAL,
    publicName: "weight",
  }),
  /** The least agreed score that stays in. */
  minimum: numberField({ label: "Least score", from: 1, to: 10, publicName: "minimum" }),
  wordLimit: field({
    label: "Most words",
    input: wholeNumber("Say how many words an answer may have", 50, 5000),
    shape: z.int(),
    words: String,
    publicName: "word_limit",
  }),
  socialValue: tickField({
    label: "Social value",
    yes: "Yes",
    no: "No",
    publicName: "social_value",
  }),
} as const;
