import { z } from "zod";
import { MOST_TITLE, PROCUREMENT_KINDS } from "@/domain/challenge/content";
import { AMENDABLE_TEXTS, CHALLENGE_PARTS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { TEMPLATE_NAMES } from "@/domain/challenge/templates";
import { inputsOf } from "@/domain/fields/derived";
import {
  clock,
  day,
  email,
  file,
  id,
  oneOf,
  optionalText,
  paragraphs,
  text,
  tick,
  wholeNumber,
} from "@/domain/input";
import { londonInstant } from "@/domain/timetable/london";
import { original } from "./records/revisions";

const list = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(200)).max(50),
);

/** What every form of the builder carries along. */
const about = { id: id(), original };
const item = { ...about, item: z.union([z.literal("new"), id()]) };

export const subject = z.object({ id: id() });

export const newChallenge = z.object({
  title: text("Say in a few words what you want to be true", MOST_TITLE),
  kind: oneOf(PROCUREMENT_KINDS, "Choose what is bought"),
  template: oneOf(TEMPLATE_NAMES, "Choose what to start from").default("blank"),
});

export const usersPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.users) });
export const problemPart = z.object({
  ...about,
  ...inputsOf(CHALLENGE_PARTS.problem),
  technologies: list,
});
export const legacyPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.legacy) });
export const triedPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.tried) });
export const conditionsPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.conditions) });
export const rightsPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.rights) });
export const kindPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.kind) });
export const conflictsPart = z.object({ ...about, conflictAssessment: optionalText() });

const { evaluationEndsOn, awardNoticeOn, startsOn } = CHALLENGE_PARTS.timetable;

const dates = {
  questionsCloseOn: day("Say until which day suppliers may ask"),
  questionsCloseTime: clock(),
  closesOn: day("Say on which day responses close"),
  closesTime: clock(),
  ...inputsOf({ evaluationEndsOn, awardNoticeOn, startsOn }),
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

export const pricePart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.price) });

export const attachmentsPart = z
  .object({ ...about, ...inputsOf(CHALLENGE_PARTS.attachments) })
  .superRefine(({ attachments, attachmentsFor }, context) => {
    if (attachments > 0 && attachmentsFor === "") {
      complain(context, "attachmentsFor", "Say what they are for, so that all attach the same");
    }
  });

export const scalePart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.scale) });

/** "descriptor0" to "descriptor10", as one list without the empty end. */
export const descriptorsPart = z
  .object({ ...about })
  .catchall(z.string().trim().max(500, "Use 500 characters or fewer").optional())
  .transform(({ id, original, ...rest }) => {
    const texts = Array.from({ length: 11 }, (_, score) =>
      String(rest[`descriptor${score}`] ?? ""),
    );
    const last = texts.findLastIndex((text) => text !== "");
    return { id, original, descriptors: texts.slice(0, last + 1) };
  });

const tieStep = z
  .string()
  .regex(/^(quality|lot|criterion:c\d{1,4})$/, "Choose a step from the list")
  .optional();

export const tiesPart = z
  .object({ ...about, first: tieStep, second: tieStep, third: tieStep, fourth: tieStep })
  .transform(({ id, original, first, second, third, fourth }, context) => {
    const steps = [first, second, third, fourth].filter((step) => step !== undefined);
    if (steps.length === 0) complain(context, "first", "Choose at least one step");
    if (new Set(steps).size < steps.length) complain(context, "first", "Choose each step once");
    return { id, original, tieBreaks: steps };
  });

export const namesPart = z.object({ ...about, ...inputsOf(CHALLENGE_PARTS.names) });

export const outcomeItem = z.object({ ...item, ...inputsOf(OUTCOME_FIELDS) });
export const dataSetItem = z.object({ ...item, ...inputsOf(DATA_SET_FIELDS) });
export const phaseItem = z.object({ ...item, ...inputsOf(PHASE_FIELDS) });
export const criterionItem = z.object({ ...item, ...inputsOf(CRITERION_FIELDS) });

export const addedSample = z.object({
  id: id(),
  item: id(),
  file: file("Choose the sample or the schema"),
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
  otherMeaning: tick(),
  sure: z.literal("yes", { error: "Tick the box to say that you mean it" }),
});

export const decidedProposal = z.object({
  proposalId: id(),
  decision: oneOf(["approve", "return"], "Choose what you want to do"),
  reason: optionalText(),
});

const { insuranceBeforeAward, accountsBeforeAward } = CHALLENGE_PARTS.conditions;

export const amendment = z
  .object({
    id: id(),
    version: wholeNumber("This form has lost what it is about. Go back and open it again", 1, 9999),
    change: text("Say in a sentence or two what changes and why", 1000),
    otherMeaning: tick(),
    material: oneOf(["rules", "yes", "no"], "Say whether it changes what suppliers would answer"),
    materialReason: optionalText(1000),
    ...inputsOf({ ...AMENDABLE_TEXTS, insuranceBeforeAward, accountsBeforeAward }),
    ...dates,
  })
  .transform(withInstants);

/** Whether what looks like a name means something else is said where the form has been sent. */
export type AmendmentInput = Omit<z.output<typeof amendment>, "otherMeaning" | "materialReason"> & {
  otherMeaning?: boolean;
  materialReason?: string;
};
