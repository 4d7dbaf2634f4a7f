import { z } from "zod";
import type { Values } from "../fields/derived";
import {
  DECIMAL,
  dayField,
  decimalField,
  type Field,
  field,
  momentField,
  regionsField,
  textField,
  tickField,
} from "../fields/kinds";
import { formatDate } from "../format/dates";
import { oneOf, wholeNumber } from "../input";
import { MOST_ATTACHMENTS } from "../response/attachments";
import { MOST_TITLE, PROCUREMENT_KINDS, RIGHTS, RIGHTS_WORDS, type Rights } from "./content";
import { weight } from "./items";

const rights: Field<Rights | null, null, Rights | null, Rights | null> = {
  isSearched: false,
  label: "Who owns what is made",
  input: oneOf(RIGHTS, "Say who owns what is made"),
  shape: z.enum(RIGHTS).nullable(),
  words: (value) => (value === null ? "" : RIGHTS_WORDS[value]),
  read: (column) => column,
  write: (value) => value,
  // The API gives it in small letters.
  publicName: null,
};

const TEXTS = z.array(z.string());

/** The text of a challenge that may be said differently once it is published. */
export const AMENDABLE_TEXTS = {
  summary: textField({ label: "Summary", limit: 600, isSearched: false, publicName: "summary" }),
  users: textField({ label: "Users and what they need", publicName: "users" }),
  problem: textField({ label: "What is wrong today", publicName: "problem" }),
  legacy: textField({ label: "Legacy and constraints", publicName: "legacy" }),
  tried: textField({ label: "What has been tried", publicName: "tried" }),
  conditions: textField({ label: "Conditions of taking part", publicName: "conditions" }),
} as const;

/** All that may be said differently: everything else is fixed when it is published. */
export const AMENDABLE = {
  ...AMENDABLE_TEXTS,
  insuranceBeforeAward: tickField({
    label: "Insurance before award",
    yes: "Yes",
    no: "No",
    publicName: null,
  }),
  accountsBeforeAward: tickField({
    label: "Audited accounts",
    yes: "Yes",
    no: "No",
    publicName: null,
  }),
  questionsCloseAt: momentField({ label: "Questions close", publicName: "questions_close_at" }),
  closesAt: momentField({ label: "Responses close", publicName: "closes_at" }),
  evaluationEndsOn: dayField({
    label: "Scores are agreed by",
    words: formatDate,
    publicName: "evaluation_ends_on",
  }),
  awardNoticeOn: dayField({
    label: "Award notice",
    words: formatDate,
    publicName: "award_notice_on",
  }),
  startsOn: dayField({ label: "Work starts", words: formatDate, publicName: "starts_on" }),
} as const;

/**
 * What a challenge says in its own words; its technologies are rows of their own, and so are its outcomes,
 * data sets, phases and criteria, which `items.ts` describes.
 */
export const CHALLENGE_FIELDS = {
  title: textField({
    label: "Title",
    missing: "Give the challenge a title",
    limit: MOST_TITLE,
    isSearched: false,
    publicName: "title",
  }),
  ...AMENDABLE,
  regions: regionsField({ label: "Where", publicName: "regions" }),
  kind: field({
    label: "What is bought",
    input: oneOf(PROCUREMENT_KINDS, "Choose what is bought"),
    shape: z.enum(PROCUREMENT_KINDS),
    words: (kind) => kind,
    publicName: null,
  }),
  rights,
  rightsDetail: textField({
    label: "What else holds of it",
    limit: 1000,
    publicName: "rights_detail",
  }),
  priceWeight: decimalField({
    label: "Weight of the price",
    input: weight,
    shape: DECIMAL,
    publicName: "price_weight",
  }),
  maximum: field({
    label: "Highest score",
    input: wholeNumber("Say where the scale ends", 2, 10),
    shape: z.int(),
    words: String,
    publicName: "maximum",
  }),
  /** What each score means, from 0 to the maximum. The form asks for each by itself. */
  descriptors: field({
    label: "Score descriptors",
    input: TEXTS,
    shape: TEXTS,
    words: (texts) => texts.join("\n"),
    publicName: "descriptors",
    means: "What each score from 0 means",
  }),
  /** "quality", "criterion:c1", "lot:<seed>", in this order. The form asks for each by itself. */
  tieBreaks: field({
    label: "Ties are broken by",
    input: TEXTS,
    shape: TEXTS,
    words: (steps) => steps.join("\n"),
    publicName: "tie_breaks",
  }),
  namesHidden: tickField({
    label: "Suppliers’ names",
    yes: "Hidden until scores are agreed",
    no: "Shown",
    publicName: null,
  }),
  attachments: field({
    label: "Attachments",
    input: wholeNumber("Say how many documents a response may carry", 0, MOST_ATTACHMENTS),
    shape: z.int(),
    words: String,
    publicName: null,
  }),
  attachmentsFor: textField({
    label: "What they are for",
    limit: 500,
    isSearched: false,
    publicName: null,
  }),
};

export type ChallengeText = Values<typeof CHALLENGE_FIELDS>;

const { title, summary, users, regions, problem, legacy, tried, kind, rightsDetail } =
  CHALLENGE_FIELDS;
const { conditions, insuranceBeforeAward, accountsBeforeAward } = CHALLENGE_FIELDS;
const { questionsCloseAt, closesAt, evaluationEndsOn, awardNoticeOn, startsOn } = CHALLENGE_FIELDS;
const { priceWeight, maximum, descriptors, namesHidden, attachments, attachmentsFor } =
  CHALLENGE_FIELDS;

/** The same by the form that asks for it. */
export const CHALLENGE_PARTS = {
  users: { title, summary, users, regions },
  problem: { problem },
  legacy: { legacy },
  tried: { tried },
  conditions: { conditions, insuranceBeforeAward, accountsBeforeAward },
  rights: { rights, rightsDetail },
  kind: { kind },
  timetable: { questionsCloseAt, closesAt, evaluationEndsOn, awardNoticeOn, startsOn },
  price: { priceWeight },
  attachments: { attachments, attachmentsFor },
  scale: { maximum },
  descriptors: { descriptors },
  names: { namesHidden },
};
