import { evaluationPath, replacePath, scoringPath } from "../assessment/paths";
import { formatDate, formatDateTime } from "../format/dates";
import { plural } from "../format/numbers";
import { type AboutChallenge, EXAMPLE } from "./challenge";
import { AT, both, ID, typed, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

/** A response as its evaluators know it. */
interface LabelledFacts {
  challenge: AboutChallenge;
  label: string;
}

const LABELLED: Record<Length, LabelledFacts> = {
  shortest: { challenge: EXAMPLE.shortest, label: "A" },
  longest: { challenge: EXAMPLE.longest, label: "ZZ" },
};

/** What a supplier reads about its own response. */
export interface ToSupplier {
  challenge: AboutChallenge;
  responseId: string;
}

export const TO_SUPPLIER = both(
  (length): ToSupplier => ({ challenge: EXAMPLE[length], responseId: ID }),
);

/** Who is to take which part over from whom. */
interface Replacing {
  challenge: AboutChallenge;
  part: string;
  leaves: string;
  takesOver: string;
  reason: string;
  /** The days for which they are only a deputy; null where they take over for good. */
  span: { from: string; until: string } | null;
}

/** "for good", or for which days. */
function spanWords(span: Replacing["span"]): string {
  return span
    ? `as a deputy, from ${formatDate(span.from)} to the end of ${formatDate(span.until)}`
    : "for good";
}

const REPLACING: Record<Length, Replacing> = {
  shortest: {
    challenge: EXAMPLE.shortest,
    part: "lead",
    leaves: "Bo",
    takesOver: "Al",
    reason: "Ill",
    span: null,
  },
  longest: {
    challenge: EXAMPLE.longest,
    part: "moderator",
    leaves: typed(254),
    takesOver: typed(254),
    reason: typed(500),
    span: { from: "2026-12-21", until: "2027-01-15" },
  },
};

/** Up to the recommendation: the panel, its scores and the prices it asks about. */
export const EVALUATION_LETTERS = {
  partGiven: defineLetter({
    to: "Somebody who joins the panel of an evaluation or takes over a part in it",
    why: "they declare their interests and begin",
    write: ({ challenge, part }: { challenge: AboutChallenge; part: string }) => ({
      subject: `You are ${part} of ${challenge.reference}`,
      paragraphs: [
        `You have a part in “${challenge.title}” of ${challenge.body.name} from now on.`,
        "Declare your interests first: nothing of a response can be read before that.",
      ],
      link: { label: "Open the evaluation", path: evaluationPath(challenge.id) },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, part: "lead" },
      longest: { challenge: EXAMPLE.longest, part: "moderator" },
    },
  }),

  partEnded: defineLetter({
    to: "Somebody of whom somebody else has written down that they left",
    why: "they know that they can read no response any more, and who says so",
    write: ({
      challenge,
      part,
      by,
    }: {
      challenge: AboutChallenge;
      part: string;
      /** The name or the address of whoever wrote it down. */
      by: string;
    }) => ({
      subject: `Your part in ${challenge.reference} has ended`,
      paragraphs: [
        `${by} has written down that you have left as ${part} of “${challenge.title}”.`,
        "You can read its responses no more. What you declared and scored stays in the record.",
      ],
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, part: "lead", by: "Bo" },
      longest: { challenge: EXAMPLE.longest, part: "moderator", by: typed(254) },
    },
  }),

  replacementProposed: defineLetter({
    to: "The approvers and administrators of a body, but for who proposes and who is to take over",
    why: "a lead, an approver or a moderator is replaced only when a second person agrees",
    write: ({
      challenge,
      part,
      leaves,
      takesOver,
      reason,
      span,
      by,
    }: Replacing & { by: string }) => ({
      subject: `${challenge.reference}: somebody is to take over as ${part}`,
      paragraphs: [
        `${by} proposes that ${takesOver} takes over as ${part} of “${challenge.title}” from ${leaves}, ${spanWords(span)}. The reason:`,
        reason,
        "Nothing changes before a second person agrees.",
      ],
      link: { label: "Read and decide", path: replacePath(challenge.id) },
    }),
    examples: {
      shortest: { ...REPLACING.shortest, by: "Cy" },
      longest: { ...REPLACING.longest, by: typed(254) },
    },
  }),

  replacementRefused: defineLetter({
    to: "Whoever proposed that somebody takes over as lead, approver or moderator",
    why: "they know that it was not agreed to, and why",
    write: ({ challenge, part, leaves, reason }: Omit<Replacing, "takesOver">) => ({
      subject: `${challenge.reference}: ${leaves} stays ${part}`,
      paragraphs: [
        `The second person does not agree that somebody takes over as ${part} of “${challenge.title}”, and writes:`,
        reason,
      ],
      link: { label: "Propose somebody else", path: replacePath(challenge.id) },
    }),
    examples: {
      shortest: REPLACING.shortest,
      longest: { ...REPLACING.longest, reason: typedLines(10_000) },
    },
  }),

  replaced: defineLetter({
    to: "Everybody with a part in a challenge, and who has left one",
    why: "they know who leads, approves or moderates from now on, why, and which two people decided it",
    write: ({
      challenge,
      part,
      leaves,
      takesOver,
      reason,
      span,
      by,
      agreedBy,
    }: Replacing & { by: string; agreedBy: string }) => ({
      subject: span
        ? `${challenge.reference}: ${takesOver} is deputy ${part} from ${formatDate(span.from)}`
        : `${challenge.reference}: ${takesOver} is ${part} from now on`,
      paragraphs: [
        `${takesOver} takes over as ${part} of “${challenge.title}” from ${leaves}, ${spanWords(span)}. ${by} proposed it, and ${agreedBy} agreed. The reason:`,
        reason,
        "What was done, declared and decided before stays in the record. Whoever takes over declares their interests before they read a response.",
      ],
      link: { label: "See who has which part", path: replacePath(challenge.id) },
    }),
    examples: {
      shortest: { ...REPLACING.shortest, by: "Cy", agreedBy: "Di" },
      longest: { ...REPLACING.longest, by: typed(254), agreedBy: typed(254) },
    },
  }),

  deputyEnded: defineLetter({
    to: "Everybody with a part in a challenge, the deputy and whoever is back",
    why: "they know who leads, approves or moderates again",
    write: ({
      challenge,
      part,
      deputy,
      back,
    }: {
      challenge: AboutChallenge;
      part: string;
      deputy: string;
      back: string;
    }) => ({
      subject: `${challenge.reference}: ${back} is ${part} again`,
      paragraphs: [
        `The days for which ${deputy} was deputy ${part} of “${challenge.title}” are over, and ${back} has the part again.`,
        "What the deputy did, declared and decided stays in the record.",
      ],
      link: { label: "See who has which part", path: replacePath(challenge.id) },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, part: "lead", deputy: "Al", back: "Bo" },
      longest: {
        challenge: EXAMPLE.longest,
        part: "moderator",
        deputy: typed(254),
        back: typed(254),
      },
    },
  }),

  exclusionUndone: defineLetter({
    to: "The evaluators, the moderator and the approver of a challenge",
    why: "a response that was excluded is scored after all, and they know why",
    write: ({ challenge, label, reason }: LabelledFacts & { reason: string }) => ({
      subject: `${challenge.reference}: response ${label} is not excluded`,
      paragraphs: [
        `The approver did not agree that response ${label} to “${challenge.title}” is excluded, and the lead has undone it, for this reason:`,
        reason,
        "Each evaluator scores it alone, and the panel meets again. Nothing else can be scored anew.",
      ],
      link: { label: "Open the evaluation", path: evaluationPath(challenge.id) },
    }),
    examples: {
      shortest: { ...LABELLED.shortest, reason: "It meets the condition." },
      longest: { ...LABELLED.longest, reason: typedLines(10_000) },
    },
  }),

  interestDeclared: defineLetter({
    to: "The lead and the approver of a challenge, but for who declares",
    why: "somebody of the panel has declared an interest: one that can be managed is decided by another person",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: an interest was declared`,
      paragraphs: [
        `Somebody with a part in “${title}” has declared an interest in one of the suppliers that responded.`,
        "Read it, and decide how it is kept out of their judgement. They can read nothing before that.",
      ],
      link: { label: "Read and decide", path: evaluationPath(id, "declare") },
    }),
    examples: EXAMPLE,
  }),

  interestDecided: defineLetter({
    to: "Somebody who has declared an interest that can be managed",
    why: "they know how it is kept out of their judgement, or that it bars them",
    write: ({
      challenge,
      bars,
      measures,
    }: {
      challenge: AboutChallenge;
      bars: boolean;
      measures: string;
    }) => ({
      subject: `${challenge.reference}: your interest was decided`,
      paragraphs: [
        bars
          ? `It bars you from “${challenge.title}”. You read nothing, and the panel goes on without you. The reason:`
          : `You go on with your part in “${challenge.title}”. How your interest is kept out of your judgement:`,
        measures,
      ],
      link: { label: "Open the evaluation", path: evaluationPath(challenge.id) },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, bars: true, measures: "No" },
      longest: { challenge: EXAMPLE.longest, bars: false, measures: typedLines(10_000) },
    },
  }),

  calibration: defineLetter({
    to: "The evaluators of a challenge",
    why: "the panel sees how far apart it stands before it scores",
    write: ({ id, reference }: AboutChallenge) => ({
      subject: `${reference}: score a made-up answer first`,
      paragraphs: [
        "It shows the panel how far apart it stands, before anybody scores a real response.",
      ],
      link: { label: "Score it", path: evaluationPath(id, "calibration") },
    }),
    examples: EXAMPLE,
  }),

  started: defineLetter({
    to: "The evaluators of a challenge",
    why: "each scores on their own what has to be scored",
    write: ({ challenge, responses }: { challenge: AboutChallenge; responses: number }) => ({
      subject: `Score responses to ${challenge.reference}`,
      paragraphs: [
        `${plural(responses, "response")} to “${challenge.title}” wait for your scores. Declare your interests first, if you have not.`,
        "You score alone: nobody sees a score of yours until you submit all of them.",
      ],
      link: { label: "Score them", path: scoringPath(challenge.id) },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, responses: 1 },
      longest: { challenge: EXAMPLE.longest, responses: 1000 },
    },
  }),

  scored: defineLetter({
    to: "The moderator of a challenge",
    why: "the panel meets once the last evaluator has submitted",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `All scores for ${reference} are in`,
      paragraphs: [`Every evaluator of “${title}” has submitted. The panel can meet.`],
      link: { label: "See the scores", path: evaluationPath(id, "panel") },
    }),
    examples: EXAMPLE,
  }),

  scoresToConfirm: defineLetter({
    to: "An evaluator who gave another score alone than the panel agreed",
    why: "an agreed score counts once they stand by it",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: confirm what the panel agreed`,
      paragraphs: [
        `The moderator has recorded every agreed score for “${title}”. Some differ from what you gave alone.`,
        "Read each with its reason and confirm it, or tell the moderator why you cannot. No price is opened before that.",
      ],
      link: { label: "See what was agreed", path: evaluationPath(id, "moderation") },
    }),
    examples: EXAMPLE,
  }),

  meetingClosed: defineLetter({
    to: "The lead and the approver of a challenge",
    why: "a second person opens the prices",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: quality is agreed, open the prices`,
      paragraphs: [
        `The moderator has closed the panel’s meeting on “${title}”. Every score is agreed.`,
        "Look through the agreed scores, then open the prices. From then on scores stand.",
      ],
      link: { label: "Look through them", path: evaluationPath(id, "moderation") },
    }),
    examples: EXAMPLE,
  }),

  pricesOpened: defineLetter({
    to: "The moderator of a challenge",
    why: "the ranking is drawn once the prices are open",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: the prices are open`,
      paragraphs: [`The prices of “${title}” are open, and the ranking is drawn.`],
      link: { label: "See the ranking", path: evaluationPath(id, "ranking") },
    }),
    examples: EXAMPLE,
  }),

  scoresReturned: defineLetter({
    to: "The evaluator whose scores of a response the moderator has returned",
    why: "they look at their scores again",
    write: ({ challenge, label, reason }: LabelledFacts & { reason: string }) => ({
      subject: `Scores returned to you: ${challenge.reference}, response ${label}`,
      paragraphs: ["The moderator asks you to look at your scores again, and writes:", reason],
      link: { label: "Look at them again", path: scoringPath(challenge.id) },
    }),
    examples: {
      shortest: { ...LABELLED.shortest, reason: "No" },
      longest: { ...LABELLED.longest, reason: typedLines(10_000) },
    },
  }),

  priceAsked: defineLetter({
    to: "Everybody of the supplier whose price is asked about",
    why: "it explains its price while there is time",
    write: ({ challenge, responseId, answerBy }: ToSupplier & { answerBy: Date }) => ({
      subject: `A question about your price: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} considers the price in your response to ${challenge.reference} abnormally low (Procurement Act 2023, section 19), and asks you to show that you can do it for that.`,
        `Answer until ${formatDateTime(answerBy)}, London time. Where you do not show it, your response may be excluded.`,
      ],
      link: { label: "Read and answer", path: `/account/responses/${responseId}/price-question` },
    }),
    examples: both((length) => ({ ...TO_SUPPLIER[length], answerBy: AT[length] })),
  }),

  priceExplained: defineLetter({
    to: "The lead and the moderator of a challenge",
    why: "they decide whether the price stands",
    write: ({ challenge, label }: Omit<LabelledFacts, "challenge"> & { challenge: Named }) => ({
      subject: `${challenge.reference}: response ${label} explains its price`,
      paragraphs: ["Decide whether the price stands. Nobody can be recommended before."],
      link: { label: "Read and decide", path: evaluationPath(challenge.id, "prices") },
    }),
    examples: LABELLED,
  }),

  priceDecided: defineLetter({
    to: "The moderator of a challenge",
    why: "they recommend on what holds",
    write: ({
      challenge,
      label,
      stands,
      reason,
    }: LabelledFacts & { stands: boolean; reason: string }) => ({
      subject: `${challenge.reference}: the price of response ${label} ${stands ? "stands" : "is excluded"}`,
      paragraphs: [reason],
      link: { label: "See the prices", path: evaluationPath(challenge.id, "prices") },
    }),
    examples: {
      shortest: { ...LABELLED.shortest, stands: true, reason: "No" },
      longest: { ...LABELLED.longest, stands: false, reason: typedLines(10_000) },
    },
  }),
};

export type Named = Pick<AboutChallenge, "id" | "reference" | "title">;
