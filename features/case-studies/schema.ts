import { z } from "zod";
import { CASE_STUDY_FIELDS, CASE_STUDY_PARTS, CLAIM_FIELDS } from "@/domain/case-study/fields";
import {
  type GivenPermission,
  PERMISSIONS,
  permissionProblems,
} from "@/domain/evidence/permission";
import { inputsOf } from "@/domain/fields/derived";
import {
  anyOf,
  day,
  email,
  file,
  id,
  oneOf,
  optionalDecimal,
  optionalFile,
  optionalText,
  optionalUrl,
  text,
  tick,
} from "@/domain/input";

/** What every form of a part carries along. */
const part = { id: id(), original: z.string().default("") };

/** A section of a case study, as the command that saves it takes it. */
function section<Sent extends { id: string; original: string }>({ id, original, ...fields }: Sent) {
  return { id, original, fields };
}

export const create = z.object({ title: CASE_STUDY_FIELDS.title.input });

export const aboutCaseStudy = z.object({ id: id() });

export const summary = z
  .object({ ...part, ...inputsOf(CASE_STUDY_PARTS.summary) })
  .transform(section);
export const problem = z
  .object({ ...part, ...inputsOf(CASE_STUDY_PARTS.problem) })
  .transform(section);
export const work = z.object({ ...part, ...inputsOf(CASE_STUDY_PARTS.work) }).transform(section);

export const technologies = z
  .object({
    ...part,
    technologies: z
      .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
      .refine((chosen) => chosen.length > 0, "Choose at least one technology"),
    /** Those of the supplier that it shows, by their keys. */
    capabilities: z
      .preprocess(
        (value) => (value === undefined ? [] : [value].flat()),
        z.array(z.uuid({ error: "Choose from your own capabilities" })),
      )
      .transform((keys) => [...new Set(keys)]),
  })
  .transform(section);

export const body = z.object({
  id: id(),
  bodyId: z.uuid({ error: "Choose the public body that the work was done for" }),
});

export const facts = z
  .object({ ...part, ...inputsOf(CASE_STUDY_PARTS.facts) })
  .refine(({ startedOn, endedOn }) => !startedOn || !endedOn || startedOn <= endedOn, {
    path: ["endedOn"],
    message: "The work ends before it starts. Swap the dates, or correct one",
  })
  .transform(section);

export const ending = z
  .object({ ...part, ...inputsOf(CASE_STUDY_PARTS.ending) })
  .refine(({ stopped, learnt }) => !stopped || learnt !== "", {
    path: ["learnt"],
    message: "Say what was learnt, so that the next one need not learn it again",
  })
  .transform(section);

export const claim = z.object({
  ...part,
  claimId: z.uuid().nullish(),
  ...inputsOf(CLAIM_FIELDS),
  /** They know that the change ends a confirmation. */
  endsConfirmation: tick(),
});

export const aboutClaim = z.object({ id: id(), claimId: id() });

const evidenceBase = { id: id(), claimId: id(), evidenceId: z.uuid().nullish() };
const title = text("Say what it is, as a reader would look for it", 160);

/** What can be attached, each with its own fields. */
export const evidence = z.discriminatedUnion("kind", [
  z.object({
    ...evidenceBase,
    kind: z.literal("DOCUMENT"),
    title,
    // One of the two: which, the command says, since there may be a file already.
    file: optionalFile(),
    url: optionalUrl(),
  }),
  z.object({
    ...evidenceBase,
    kind: z.literal("SOURCE"),
    title,
    url: optionalUrl().refine((value) => value !== null, "Give the address where it is published"),
  }),
  z.object({
    ...evidenceBase,
    kind: z.literal("AWARD_NOTICE"),
    ocid: text("Choose one of your award notices, or give its OCID", 120),
  }),
  z.object({
    ...evidenceBase,
    kind: z.literal("MEASUREMENT"),
    title,
    file: optionalFile(),
    url: optionalUrl(),
    measuredBy: text("Say who measured it", 160),
    measuredOn: day("Give the day of the measurement"),
  }),
]);

export const aboutEvidence = z.object({ id: id(), claimId: id(), evidenceId: id() });

const caption = optionalText(200);
const alt = text("Say in words what the picture shows, for whoever does not see it", 300);
const documentTitle = text("Say what the document is, as a reader would look for it", 160);

export const addPicture = z.object({
  id: id(),
  file: file("Choose the picture"),
  alt,
  title: caption,
});

export const addDocument = z
  .object({
    id: id(),
    file: file("Choose the document"),
    title: documentTitle,
  })
  .transform(withoutAlt);

export const changePicture = z.object({ id: id(), attachedId: id(), alt, title: caption });

export const changeDocument = z
  .object({ id: id(), attachedId: id(), title: documentTitle })
  .transform(withoutAlt);

/** Only a picture is described for whoever does not see it. */
function withoutAlt<Sent>(fields: Sent) {
  return { ...fields, alt: "" };
}

export const aboutAttached = z.object({ id: id(), attachedId: id() });

export const ask = z.object({ id: id(), message: optionalText(1000) });

export const inviteReference = z.object({
  id: id(),
  email: email("Give the address of somebody there who knows the work"),
  message: optionalText(1000),
});

export const aboutInvitation = z.object({ invitationId: id() });

export const ownRequest = z.object({ id: id(), requestId: id() });

const claimAnswer = z
  .object({
    claimId: id(),
    edition: z.coerce.number().int(),
    verdict: oneOf(
      ["CONFIRMED", "CORRECTED", "DISPUTED", "NO_WORD"],
      "Say whether you confirm, correct or dispute this outcome",
    ),
    correctBaseline: optionalDecimal(),
    correctResult: optionalDecimal(),
    reason: optionalText(1000),
    accepted: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.uuid()),
    ),
  })
  .refine(({ verdict, reason }) => verdict !== "DISPUTED" || reason !== "", {
    path: ["reason"],
    message: "Say what you dispute and why: the public reads it",
  })
  .refine(({ verdict, correctResult }) => verdict !== "CORRECTED" || correctResult !== null, {
    path: ["correctResult"],
    message: "Give the result as you have it, as a number",
  });

const permission = {
  permissions: anyOf(PERMISSIONS, "Choose from the list"),
  quote: optionalText(300),
};

const answerFields = {
  requestId: id(),
  /** What the case study said when the page was opened, in short. */
  words: z.string().default(""),
  post: text("Give your post, for example: Head of Waste", 120),
  showName: oneOf(["post", "name"], "Say whether your name may be shown").transform(
    (choice) => choice === "name",
  ),
  scope: text("Say what you can vouch for, and from when to when", 500),
  claims: z.array(claimAnswer),
  ...permission,
};

export const answer = z.object(answerFields).superRefine(refusePermission);

/** Why is asked for by the command: it knows whether this is a slip. */
export const answerAgain = z
  .object({ ...answerFields, why: optionalText(500) })
  .superRefine(refusePermission);

export const judgeWords = z
  .object({
    requestId: id(),
    words: z.string().default(""),
    verdict: oneOf(["agree", "object"], "Say whether the changed words are right"),
    reason: optionalText(500),
  })
  .transform(({ verdict, ...rest }) => ({ ...rest, agrees: verdict === "agree" }));

export const permit = z.object({ requestId: id(), ...permission }).superRefine(refusePermission);

/** A permission that lacks something is refused at its own field. */
function refusePermission(
  permission: Pick<GivenPermission, "permissions" | "quote">,
  context: z.RefinementCtx,
): void {
  for (const [field, [message]] of Object.entries(permissionProblems(permission))) {
    context.addIssue({ code: "custom", path: [field], message });
  }
}

export const decline = z.object({
  requestId: id(),
  reason: text("Say why you cannot answer: the supplier reads it", 500),
});

export const aboutConfirmation = z.object({ requestId: id(), confirmationId: id() });

export const aboutOwnConfirmation = z.object({ id: id(), confirmationId: id() });

export const reply = z.object({
  id: id(),
  confirmationId: id(),
  reply: text("Write your reply: it stands beside the dispute", 1000),
});

export type Sections = "summary" | "problem" | "work" | "technologies" | "facts" | "ending";
export type ClaimFormInput = z.output<typeof claim>;
export type EvidenceFormInput = z.output<typeof evidence>;
export type PermissionFormInput = z.output<typeof permit>;
export type AnswerFormInput = z.output<typeof answer>;
export type AnswerAgainInput = z.output<typeof answerAgain>;
