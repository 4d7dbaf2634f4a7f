import { evaluationPath } from "../assessment/paths";
import { formatDate, formatWeekdayDate } from "../format/dates";
import { plural } from "../format/numbers";
import { listWords } from "../format/words";
import type { Day } from "../timetable/day";
import { type AboutChallenge, EXAMPLE, readIt } from "./challenge";
import { type Named, TO_SUPPLIER, type ToSupplier } from "./evaluation";
import { AT, both, NAME, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

function summaryLink(responseId: string, label = "Read your assessment summary") {
  return { label, path: `/account/responses/${responseId}/letter` };
}

const SUPPLIERS = "Everybody of each supplier whose response was opened";

/** From the recommendation on: what is decided, raised against it and awarded. */
export const AWARD_LETTERS = {
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
