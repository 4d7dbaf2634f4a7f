import { evaluationPath, scoringPath } from "../assessment/paths";
import { formatDate, formatDateTime, formatWeekdayDate } from "../format/dates";
import { plural } from "../format/numbers";
import { listWords } from "../format/words";
import type { Day } from "../timetable/day";
import { type AboutChallenge, EXAMPLE, readIt } from "./challenge";
import { AT, both, ID, NAME, typed, typedLines } from "./examples";
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
interface ToSupplier {
  challenge: AboutChallenge;
  responseId: string;
}

const TO_SUPPLIER = both((length): ToSupplier => ({ challenge: EXAMPLE[length], responseId: ID }));

function summaryLink(responseId: string, label = "Read your assessment summary") {
  return { label, path: `/account/responses/${responseId}/letter` };
}

const SUPPLIERS = "Everybody of each supplier whose response was opened";

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
        `${challenge.body.name} asks how you would do it for the price in your response to ${challenge.reference}.`,
        `Answer until ${formatDateTime(answerBy)}, London time. What you do not explain may be excluded.`,
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

  recommended: defineLetter({
    to: "The approver of a challenge",
    why: "they approve the recommendation or send it back",
    write: ({ challenge, winners }: { challenge: AboutChallenge; winners: number }) => ({
      subject: `${challenge.reference}: a recommendation waits for you`,
      paragraphs: [
        `The moderator of “${challenge.title}” recommends ${winners === 1 ? "a winner" : plural(winners, "winner")}. Nothing goes out until you approve.`,
      ],
      link: { label: "Read and decide", path: evaluationPath(challenge.id, "decide") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, winners: 1 },
      longest: { challenge: EXAMPLE.longest, winners: 20 },
    },
  }),

  recommendationReturned: defineLetter({
    to: "The moderator of a challenge",
    why: "they look at a recommendation again that the approver has returned",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: your recommendation came back`,
      paragraphs: ["The approver returned it and writes:", reason],
      link: { label: "Read it again", path: evaluationPath(challenge.id, "recommend") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  approved: defineLetter({
    to: "The lead of a challenge",
    why: "they send the assessment summaries, and then the award notice",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference} is decided`,
      paragraphs: [
        `The approver has approved the recommendation for “${title}”.`,
        "Send the assessment summaries next; the award notice follows them.",
      ],
      link: { label: "Go to the letters", path: evaluationPath(id, "summaries") },
    }),
    examples: EXAMPLE,
  }),

  summary: defineLetter({
    to: SUPPLIERS,
    why: "each reads how its response was scored, and why",
    write: ({ challenge, responseId }: ToSupplier) => ({
      subject: `Your assessment summary: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} has decided on challenge ${challenge.reference}. Your assessment summary says how your response was scored, and why.`,
      ],
      link: summaryLink(responseId),
    }),
    examples: TO_SUPPLIER,
  }),

  awardNotice: defineLetter({
    to: SUPPLIERS,
    why: "each can raise a concern before the standstill ends",
    write: ({ challenge, responseId, lastDay }: ToSupplier & { lastDay: Day }) => ({
      subject: `Award notice: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} has published its award notice for challenge ${challenge.reference}. The standstill lasts until ${formatWeekdayDate(lastDay)}, 23:59:59; no contract is signed before that.`,
        "If you have a concern, tell the body before the standstill ends.",
      ],
      link: summaryLink(responseId),
    }),
    examples: {
      shortest: { ...TO_SUPPLIER.shortest, lastDay: "2026-05-01" },
      longest: { ...TO_SUPPLIER.longest, lastDay: "2026-09-30" },
    },
  }),

  concernRaised: defineLetter({
    to: "The lead and the approver of a challenge",
    why: "they answer, and know whether the standstill goes on",
    write: ({
      challenge,
      supplier,
      pauses,
    }: {
      challenge: Named;
      supplier: string;
      pauses: boolean;
    }) => ({
      subject: `${challenge.reference}: a concern was raised`,
      paragraphs: [
        `${supplier} has raised a concern about the decision on “${challenge.title}”.`,
        pauses
          ? "The standstill is paused, and no contract is awarded, until the lead has answered."
          : "It is not their first, so the standstill goes on. Answer it all the same.",
      ],
      link: { label: "Read and answer", path: evaluationPath(challenge.id, "award") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, supplier: NAME.shortest, pauses: false },
      longest: { challenge: EXAMPLE.longest, supplier: NAME.longest, pauses: true },
    },
  }),

  concernAnswered: defineLetter({
    to: "Everybody of the supplier that raised the concern",
    why: "they read the answer, and know when the standstill ends",
    write: ({ challenge, responseId, end }: ToSupplier & { end: StandstillEnd }) => ({
      subject: `Your concern was answered: ${challenge.title}`,
      paragraphs: [`${challenge.body.name} has answered the concern that you raised.`, sayEnd(end)],
      link: summaryLink(responseId, "Read it"),
    }),
    examples: {
      shortest: { ...TO_SUPPLIER.shortest, end: { day: null, paused: false } },
      longest: { ...TO_SUPPLIER.longest, end: { day: "2026-09-30", paused: true } },
    },
  }),

  standstillPaused: defineLetter({
    to: "Everybody of the other suppliers whose response was opened",
    why: "they know when the standstill ends now",
    write: ({
      challenge,
      responseId,
      answeredAt,
      end,
    }: ToSupplier & { answeredAt: Date; end: StandstillEnd }) => ({
      subject: `The standstill was paused: ${challenge.title}`,
      paragraphs: [
        `A concern was raised about the decision, and answered on ${formatDate(answeredAt)}.`,
        sayEnd(end),
      ],
      link: summaryLink(responseId, "Read it"),
    }),
    examples: {
      shortest: {
        ...TO_SUPPLIER.shortest,
        answeredAt: AT.shortest,
        end: { day: "2026-05-01", paused: true },
      },
      longest: {
        ...TO_SUPPLIER.longest,
        answeredAt: AT.longest,
        end: { day: "2026-09-30", paused: false },
      },
    },
  }),

  won: defineLetter({
    to: "Everybody of a supplier to which a contract was awarded",
    why: "they know that it is theirs",
    write: ({ challenge, winners, awardedAt }: Awarded) => ({
      subject: `Awarded: ${challenge.title}`,
      paragraphs: [
        `${winners.length === 1 ? "The" : "A"} contract for challenge ${challenge.reference} was awarded to you on ${formatDate(awardedAt)}. ${challenge.body.name} will be in touch.`,
      ],
      link: readIt(challenge),
    }),
    examples: both((length) => awarded(length)),
  }),

  awarded: defineLetter({
    to: "Everybody of the other suppliers whose response was opened",
    why: "they know who won",
    write: ({ challenge, winners, awardedAt }: Awarded) => {
      const [what, was] = winners.length === 1 ? ["contract", "was"] : ["contracts", "were"];
      return {
        subject: `Awarded: ${challenge.title}`,
        paragraphs: [
          `The ${what} for challenge ${challenge.reference} ${was} awarded to ${listWords(winners)} on ${formatDate(awardedAt)}. Your assessment summary stays on your account.`,
        ],
        link: readIt(challenge),
      };
    },
    examples: both((length) => awarded(length)),
  }),
};

type Named = Pick<AboutChallenge, "id" | "reference" | "title">;

/** Until when the standstill lasts, where it is not paused by another concern. */
interface StandstillEnd {
  day: Day | null;
  paused: boolean;
}

function sayEnd({ day, paused }: StandstillEnd): string {
  return paused
    ? "The standstill stays paused: another concern waits for its answer."
    : `The standstill lasts until ${day ? formatWeekdayDate(day) : "its last day"}, 23:59:59.`;
}

interface Awarded {
  challenge: AboutChallenge;
  /** The names of the suppliers to which a contract was awarded. */
  winners: string[];
  awardedAt: Date;
}

function awarded(length: Length): Awarded {
  const winners = Array.from({ length: length === "shortest" ? 1 : 20 }, () => NAME[length]);
  return { challenge: EXAMPLE[length], winners, awardedAt: AT[length] };
}
