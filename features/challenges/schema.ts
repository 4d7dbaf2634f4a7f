import { z } from "zod";
import { MOST_PLACES, MOST_TITLE, RIGHTS } from "@/domain/challenge/content";
import { TEMPLATE_NAMES } from "@/domain/challenge/templates";
import {
  anyOf,
  clock,
  day,
  decimal,
  email,
  file,
  id,
  oneOf,
  optionalDay,
  optionalText,
  optionalWholeNumber,
  paragraphs,
  pounds,
  text,
  tick,
  wholeNumber,
} from "@/domain/input";
import { REGION_CODES, type RegionCode } from "@/domain/regions";
import { MOST_ATTACHMENTS } from "@/domain/response/attachments";
import { londonInstant } from "@/domain/timetable/london";
import { seen } from "./seen";

const list = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(200)).max(50),
);

/** What every form of the builder carries along. */
const about = { id: id(), seen };
const item = { ...about, item: z.union([z.literal("new"), id()]) };

export const subject = z.object({ id: id() });

export const newChallenge = z.object({
  title: text("Say in a few words what you want to be true", MOST_TITLE),
  kind: oneOf(["SERVICES", "LIGHT_TOUCH", "WORKS"], "Choose what is bought"),
  template: oneOf(TEMPLATE_NAMES, "Choose what to start from").default("blank"),
});

export const usersPart = z.object({
  ...about,
  title: text("Give the challenge a title", MOST_TITLE),
  summary: optionalText(600),
  users: optionalText(),
  regions: anyOf(REGION_CODES as [RegionCode, ...RegionCode[]], "Choose regions from the list"),
});

export const problemPart = z.object({ ...about, problem: optionalText(), technologies: list });
export const legacyPart = z.object({ ...about, legacy: optionalText() });
export const triedPart = z.object({ ...about, tried: optionalText() });
export const conflictsPart = z.object({ ...about, conflictAssessment: optionalText() });

export const conditionsPart = z.object({
  ...about,
  conditions: optionalText(),
  insuranceBeforeAward: tick(),
  accountsBeforeAward: tick(),
});

export const rightsPart = z.object({
  ...about,
  rights: oneOf(RIGHTS, "Say who owns what is made"),
  rightsDetail: optionalText(1000),
});

export const kindPart = z.object({
  ...about,
  kind: oneOf(["SERVICES", "LIGHT_TOUCH", "WORKS"], "Choose what is bought"),
});

const dates = {
  questionsCloseOn: day("Say until which day suppliers may ask"),
  questionsCloseTime: clock(),
  closesOn: day("Say on which day responses close"),
  closesTime: clock(),
  evaluationEndsOn: optionalDay(),
  awardNoticeOn: optionalDay(),
  startsOn: optionalDay(),
};

/** Turns London's days and times into instants; an hour that does not exist, or comes twice, is said. */
function withInstants<
  Input extends {
    questionsCloseOn: string;
    questionsCloseTime: string;
    closesOn: string;
    closesTime: string;
  },
>(input: Input, context: z.RefinementCtx) {
  const { questionsCloseOn, questionsCloseTime, closesOn, closesTime, ...rest } = input;
  const questions = londonInstant(questionsCloseOn, questionsCloseTime);
  const closes = londonInstant(closesOn, closesTime);
  if (!questions.ok) complain(context, "questionsCloseTime", questions.reason);
  if (!closes.ok) complain(context, "closesTime", closes.reason);
  if (!questions.ok || !closes.ok) return z.NEVER;
  return {
    ...rest,
    questionsCloseAt: questions.at.toISOString(),
    closesAt: closes.at.toISOString(),
  };
}

function complain(context: z.RefinementCtx, field: string, message: string) {
  context.addIssue({ code: "custom", path: [field], message });
}

export const timetablePart = z.object({ ...about, ...dates }).transform(withInstants);

const WEIGHT = "Give a weight from 0 to 100 with at most two decimals, for example 12.5";
const weight = decimal("Give the weight, for example 20", WEIGHT).refine(
  (value) => /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100,
  WEIGHT,
);

export const pricePart = z.object({ ...about, priceWeight: weight });

export const attachmentsPart = z
  .object({
    ...about,
    attachments: wholeNumber("Say how many documents a response may carry", 0, MOST_ATTACHMENTS),
    attachmentsFor: optionalText(500),
  })
  .superRefine(({ attachments, attachmentsFor }, context) => {
    if (attachments > 0 && attachmentsFor === "") {
      complain(context, "attachmentsFor", "Say what they are for, so that all attach the same");
    }
  });

export const scalePart = z.object({
  ...about,
  maximum: wholeNumber("Say where the scale ends", 2, 10),
});

/** "descriptor0" to "descriptor10", as one list without the empty end. */
export const descriptorsPart = z
  .object({ ...about })
  .catchall(z.string().trim().max(500, "Use 500 characters or fewer").optional())
  .transform(({ id, seen, ...rest }) => {
    const texts = Array.from({ length: 11 }, (_, score) =>
      String(rest[`descriptor${score}`] ?? ""),
    );
    const last = texts.findLastIndex((text) => text !== "");
    return { id, seen, descriptors: texts.slice(0, last + 1) };
  });

const tieStep = z
  .string()
  .regex(/^(quality|lot|criterion:c\d{1,4})$/, "Choose a step from the list")
  .optional();

export const tiesPart = z
  .object({ ...about, first: tieStep, second: tieStep, third: tieStep, fourth: tieStep })
  .transform(({ id, seen, first, second, third, fourth }, context) => {
    const steps = [first, second, third, fourth].filter((step) => step !== undefined);
    if (steps.length === 0) complain(context, "first", "Choose at least one step");
    if (new Set(steps).size < steps.length) complain(context, "first", "Choose each step once");
    return { id, seen, tieBreaks: steps };
  });

export const namesPart = z.object({ ...about, namesHidden: tick() });

export const outcomeItem = z.object({
  ...item,
  statement: text("Say what has to be true in the end", 500),
  measure: optionalText(500),
  baseline: optionalText(500),
});

export const dataSetItem = z.object({
  ...item,
  name: text("Give the data set a name"),
  holds: optionalText(1000),
  quality: optionalText(500),
  format: optionalText(300),
  licence: optionalText(300),
  legalBasis: optionalText(300),
  personalData: tick(),
  access: optionalText(500),
});

export const addedSample = z.object({
  id: id(),
  item: id(),
  file: file("Choose the sample or the schema"),
});

export const phaseItem = z.object({
  ...item,
  name: text("Give the phase a name"),
  detail: optionalText(500),
  suppliers: wholeNumber("Say how many suppliers take part in it at most", 1, MOST_PLACES),
  valuePence: pounds("Give its value in pounds, with VAT")
    .refine((pence) => pence > 0n, "Give a value above zero")
    .transform(String),
  carriesOn: optionalText(500),
});

export const criterionItem = z.object({
  ...item,
  title: text("Give the criterion a title", 120),
  question: text("Write the question that suppliers answer", 2000),
  weight: weight.refine((value) => Number(value) > 0, "Give a weight above zero"),
  minimum: optionalWholeNumber(1, 10),
  wordLimit: wholeNumber("Say how many words an answer may have", 50, 5000),
  socialValue: tick(),
});

export const removedItem = z.object({ id: id(), item: id() });

export const addedPerson = z.object({
  id: id(),
  email: email("Give the person’s e-mail address"),
  part: oneOf(["APPROVER", "MODERATOR", "EVALUATOR"], "Choose their part"),
});

export const removedPerson = z.object({ id: id(), partId: id() });

export const planned = z.object({ id: id(), opensOn: day("Say about when it opens") });

export const returned = z.object({ id: id(), note: paragraphs("Say what has to change") });
export const cancelled = z.object({
  id: id(),
  reason: paragraphs("Say why, as everybody will read it"),
  sure: z.literal("yes", { error: "Tick the box to say that you mean it" }),
});

export const amendment = z
  .object({
    id: id(),
    version: wholeNumber("This form has lost what it is about. Go back and open it again", 1, 9999),
    change: text("Say in a sentence or two what changes and why", 1000),
    material: oneOf(["yes", "no"], "Say whether it changes what suppliers would answer"),
    summary: optionalText(600),
    users: optionalText(),
    problem: optionalText(),
    legacy: optionalText(),
    tried: optionalText(),
    conditions: optionalText(),
    insuranceBeforeAward: tick(),
    accountsBeforeAward: tick(),
    ...dates,
  })
  .transform(withInstants);

export type AmendmentInput = z.output<typeof amendment>;
