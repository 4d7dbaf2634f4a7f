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
    write: ({ challenge, responseId, marked }: ToSupplier & { marked: number }) => ({
      subject: `Your assessment summary: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} has decided on challenge ${challenge.reference}. Your assessment summary says how your response was scored, and why.`,
        ...(marked === 0
          ? []
          : [
              `${plural(marked, "score of your response is", "scores of your response are")} outside what the evaluators gave alone, or more than one step from the middle of it. The summary says which, and why.`,
            ]),
      ],
      link: summaryLink(responseId),
    }),
    examples: {
      shortest: { ...TO_SUPPLIER.shortest, marked: 0 },
      longest: { ...TO_SUPPLIER.longest, marked: 20 },
    },
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

  claimIssued: defineLetter({
    to: "The lead and the approver of a challenge, and everybody of each supplier whose response was opened",
    why: "they know that nothing is awarded while a claim runs",
    write: ({ challenge }: { challenge: AboutChallenge }) => ({
      subject: `A claim was issued: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} was notified of a claim about its decision on challenge ${challenge.reference}. Nothing is awarded before it has ended.`,
      ],
      link: readIt(challenge),
    }),
    examples: both((length) => ({ challenge: EXAMPLE[length] })),
  }),

  claimEnded: defineLetter({
    to: "The lead and the approver of a challenge, and everybody of each supplier whose response was opened",
    why: "they know when the standstill ends now",
    write: ({ challenge, end }: { challenge: AboutChallenge; end: StandstillEnd }) => ({
      subject: `A claim has ended: ${challenge.title}`,
      paragraphs: [
        `A claim about the decision of ${challenge.body.name} on challenge ${challenge.reference} has ended.`,
        sayEnd(end),
      ],
      link: readIt(challenge),
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, end: { day: null, paused: false } },
      longest: { challenge: EXAMPLE.longest, end: { day: "2026-09-30", paused: true } },
    },
  }),

  lookAgainProposed: defineLetter({
    to: "The approver of a challenge",
    why: "a decision is looked at again only when a second person agrees",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: the lead proposes to look at the decision again`,
      paragraphs: [
        `The lead of “${title}” proposes to look again at what was decided. The decision stands until you agree.`,
      ],
      link: { label: "Read and decide", path: evaluationPath(id, "award") },
    }),
    examples: EXAMPLE,
  }),

  lookAgainRefused: defineLetter({
    to: "Whoever proposed to look at a decision again",
    why: "they know that it stands, and why",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: the decision stands`,
      paragraphs: [
        `The approver does not agree to look again at what was decided on “${challenge.title}”, and writes:`,
        reason,
      ],
      link: { label: "Go on with it", path: evaluationPath(challenge.id, "award") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  lookedAgain: defineLetter({
    to: "The lead and the moderator of a challenge",
    why: "the panel agrees on what was named, and the moderator recommends anew",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: the decision is looked at again`,
      paragraphs: ["The lead and the approver agreed to look again at the decision:", reason],
      link: { label: "Open the evaluation", path: evaluationPath(challenge.id, "recommend") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  decisionWithdrawn: defineLetter({
    to: SUPPLIERS,
    why: "their assessment summary does not hold any more, and another one follows",
    write: ({ challenge, responseId }: ToSupplier) => ({
      subject: `The decision is looked at again: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} looks again at its decision on challenge ${challenge.reference}. No contract follows from the decision that you were told of.`,
        "You get a new assessment summary, and the standstill begins anew after it. The one that you have stays on your account.",
      ],
      link: summaryLink(responseId, "Read the earlier one"),
    }),
    examples: TO_SUPPLIER,
  }),

  letterReturned: defineLetter({
    to: "The lead of a challenge",
    why: "no letter goes out before the approver releases the one that came back",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: a letter came back`,
      paragraphs: ["The approver returned an assessment summary and writes:", reason],
      link: { label: "Read the letters", path: evaluationPath(challenge.id, "summaries") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  contractWaits: defineLetter({
    to: "The approver of a challenge",
    why: "what differs from the award, or from what is published, needs a second person",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: a contract waits for you`,
      paragraphs: [
        `What was signed for “${title}” differs from what is known of it. It is published when you confirm it.`,
      ],
      link: { label: "Read and decide", path: evaluationPath(id, "award") },
    }),
    examples: EXAMPLE,
  }),

  contractReturned: defineLetter({
    to: "Whoever wrote down a contract",
    why: "they know that it was sent back and not published, and why",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: what you wrote down of a contract came back`,
      paragraphs: ["Nothing of it was published. The approver writes:", reason],
      link: { label: "Write it down again", path: evaluationPath(challenge.id, "award") },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
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
    ? "The standstill stays paused: a concern waits for its answer, or a claim runs."
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
