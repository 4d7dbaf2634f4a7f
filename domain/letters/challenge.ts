import type { DateChange } from "../challenge/changes";
import { formatDateTime } from "../format/dates";
import { AT, both, ID, NAME, SLUG, TITLE, typed, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

/** A challenge, as the letters about it need it. */
export interface AboutChallenge {
  id: string;
  slug: string;
  reference: string;
  title: string;
  body: { name: string };
}

export const EXAMPLE: Record<Length, AboutChallenge> = both((length) => ({
  id: ID,
  slug: SLUG[length],
  reference: length === "shortest" ? "2026-001" : "2026-12345",
  title: TITLE[length],
  body: { name: NAME[length] },
}));

export const readIt = ({ slug }: AboutChallenge) => ({
  label: "Read the challenge",
  path: `/challenges/${slug}`,
});

export const CHALLENGE_LETTERS = {
  panelInvitation: defineLetter({
    to: "Somebody at the domain of a public body who gets a part in a challenge and has not been here before",
    why: "they sign in once, and can be reached when there is something to do",
    write: ({
      challenge,
      part,
      at,
    }: {
      challenge: AboutChallenge;
      /** "evaluator" */
      part: string;
      /** The body at whose domain the address is. */
      at: string;
    }) => ({
      subject: `You are asked to be ${part} of a challenge`,
      paragraphs: [
        `${challenge.body.name} asks you to be ${part} of “${challenge.title}”.`,
        `Sign in once with this address, which says that you are of ${at}. You get a message when there is something to do, and declare your interests before you read a word.`,
      ],
      link: { label: "Sign in", path: "/sign-in?next=/account/evaluations" },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, part: "approver", at: NAME.shortest },
      longest: { challenge: EXAMPLE.longest, part: "moderator", at: NAME.longest },
    },
  }),

  submitted: defineLetter({
    to: "The approver of a challenge",
    why: "they read the draft, and publish it or send it back",
    write: ({ id, reference, title, body }: AboutChallenge) => ({
      subject: `${reference} waits for your approval`,
      paragraphs: [
        `${body.name} wants to publish “${title}”. Nothing is public until you say yes.`,
      ],
      link: { label: "Read and decide", path: `/account/challenges/${id}/review` },
    }),
    examples: EXAMPLE,
  }),

  recalled: defineLetter({
    to: "The approver of a challenge",
    why: "they know that nothing waits for them until it is sent again",
    write: ({ reference, title, body }: AboutChallenge) => ({
      subject: `${reference} was recalled by its lead`,
      paragraphs: [
        `${body.name} has taken “${title}” back to change it. You do not have to decide about it now. You get a message when it is sent to you again.`,
      ],
    }),
    examples: EXAMPLE,
  }),

  returned: defineLetter({
    to: "The lead of a challenge",
    why: "they go on with a draft that its approver has sent back",
    write: ({ challenge, note }: { challenge: AboutChallenge; note: string }) => ({
      subject: `${challenge.reference} came back from its approver`,
      paragraphs: [`“${challenge.title}” is a draft again. The approver wrote:`, note],
      link: { label: "Go on with the draft", path: `/account/challenges/${challenge.id}` },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, note: "No" },
      longest: { challenge: EXAMPLE.longest, note: typedLines(10_000) },
    },
  }),

  published: defineLetter({
    to: "The lead of a challenge, and everybody who follows it and is not invited to it",
    why: "they know from the first day that it is open",
    write: ({ challenge, closesAt }: Opened) => ({
      subject: `Published: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} has published challenge ${challenge.reference}. ${closes(closesAt)}`,
      ],
      link: readIt(challenge),
    }),
    examples: both((length) => ({ challenge: EXAMPLE[length], closesAt: AT[length] })),
  }),

  invited: defineLetter({
    to: "Everybody of the suppliers that go on to the next phase",
    why: "they answer a challenge that nobody else can answer",
    write: ({ challenge, preceding, closesAt }: Opened & { preceding: string }) => ({
      subject: `You are invited: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} invites you to the next phase of “${preceding}”, which you won. Only the suppliers of that phase can answer.`,
        closes(closesAt),
      ],
      link: readIt(challenge),
    }),
    examples: both((length) => ({
      challenge: EXAMPLE[length],
      preceding: TITLE[length],
      closesAt: AT[length],
    })),
  }),

  replaceOrConfirm: defineLetter({
    to: "Those who write for a supplier that has responded to a challenge",
    why: "they replace or confirm what they submitted after an amendment that may change it",
    write: ({ challenge, number, closesAt, change, dates }: Amended) => ({
      subject: `Replace or confirm your response to “${challenge.title}”`,
      paragraphs: [
        `${challenge.body.name} has amended this challenge in a way that may change what you would answer. What you submitted stays sealed.`,
        change,
        ...dateLines(dates),
        `Read what changed, then replace your response or confirm that it stands, until ${formatDateTime(closesAt)}, London time.`,
      ],
      link: whatChanged(challenge, number),
    }),
    examples: both((length) => amended(length)),
  }),

  proposed: defineLetter({
    to: "The approver of a challenge, or its lead where the approver proposes",
    why: "a second person decides on an amendment or on a cancellation",
    write: ({ id, reference, title }: AboutChallenge) => ({
      subject: `${reference}: a change waits for you`,
      paragraphs: [
        `Somebody of your body proposes a change of “${title}”, which is published. Nothing goes out until a second person says yes.`,
      ],
      link: { label: "Read and decide", path: `/account/challenges/${id}/proposal` },
    }),
    examples: EXAMPLE,
  }),

  proposalReturned: defineLetter({
    to: "Whoever proposed to change or cancel a challenge",
    why: "they know that it was sent back, and why",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `${challenge.reference}: your change was sent back`,
      paragraphs: [`Nothing of “${challenge.title}” was changed. What you were told:`, reason],
      link: { label: "Go on with it", path: `/account/challenges/${challenge.id}` },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  changed: defineLetter({
    to: "Everybody who follows a challenge, has asked about it, has a part in it or writes for a supplier that has begun to respond, and is not asked to replace or confirm a response",
    why: "they know what an amendment changes, and until when they may respond",
    write: ({
      challenge,
      number,
      closesAt,
      change,
      dates,
      material,
    }: Amended & { material: boolean }) => ({
      subject: `Changed: ${challenge.title}`,
      paragraphs: [
        change,
        ...dateLines(dates),
        material
          ? `This changes what you would answer. Responses now close on ${formatDateTime(closesAt)}, London time.`
          : `Responses close on ${formatDateTime(closesAt)}, London time.`,
      ],
      link: whatChanged(challenge, number),
    }),
    examples: {
      shortest: { ...amended("shortest"), material: false },
      longest: { ...amended("longest"), material: true },
    },
  }),

  cancelled: defineLetter({
    to: "Those who write for a supplier that has begun to respond to a challenge, and everybody who follows it, has asked about it or has a part in it",
    why: "they know that it ends without an award, and why",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `Cancelled: ${challenge.title}`,
      paragraphs: [
        `${challenge.body.name} has cancelled challenge ${challenge.reference}. It says why:`,
        reason,
      ],
      link: readIt(challenge),
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),
};

interface Opened {
  challenge: AboutChallenge;
  closesAt: Date | null;
}

interface Amended {
  challenge: AboutChallenge;
  /** Of the version that was published. */
  number: number;
  closesAt: Date;
  /** What changes, and why, as its author wrote it. */
  change: string;
  dates: readonly DateChange[];
}

/** Each date that was moved, on a line of its own. */
function dateLines(dates: readonly DateChange[]): string[] {
  return dates.map(({ field, from, to }) => `${field}: ${to}. Before: ${from}.`);
}

function closes(closesAt: Date | null): string {
  return `Responses close on ${closesAt ? formatDateTime(closesAt) : "a day to be said"}, London time.`;
}

function whatChanged({ slug }: AboutChallenge, number: number) {
  return { label: "See what changed", path: `/challenges/${slug}/versions/${number}` };
}

function amended(length: Length): Amended {
  const short = length === "shortest";
  const at = formatDateTime(AT[length]);
  return {
    challenge: EXAMPLE[length],
    number: short ? 2 : 9999,
    closesAt: AT[length],
    change: short ? "No" : typedLines(1000),
    dates: short ? [] : [{ field: "Questions close", from: "not set", to: at }],
  };
}

export const ENGAGEMENT_LETTERS = {
  proposed: defineLetter({
    to: "The approver of a draft, or every approver of its body where none is named yet",
    why: "a second person decides on what is published before a challenge",
    write: ({ id, title }: { id: string; title: string }) => ({
      subject: `A notice waits for you: ${title}`,
      paragraphs: [
        "Somebody of your body wrote a notice that goes out before the challenge. Nothing is public until a second person says yes.",
      ],
      link: { label: "Read and decide", path: `/account/challenges/${id}/notice` },
    }),
    examples: EXAMPLE,
  }),

  decided: defineLetter({
    to: "Whoever wrote a notice that goes out before a challenge",
    why: "they know whether it was published, or why it was sent back",
    write: ({ id, title, reason }: { id: string; title: string; reason: string | null }) => ({
      subject: reason === null ? `Published: ${title}` : `Sent back: ${title}`,
      paragraphs:
        reason === null
          ? ["Your notice was approved, and is public."]
          : ["Your notice was not published. What you were told:", reason],
      link: { label: "Go on with it", path: `/account/challenges/${id}` },
    }),
    examples: {
      shortest: { ...EXAMPLE.shortest, reason: null },
      longest: { ...EXAMPLE.longest, reason: typedLines(10_000) },
    },
  }),

  replied: defineLetter({
    to: "The lead of a challenge about whose draft the market is asked, at a supplier’s first reply",
    why: "they read what suppliers say is possible",
    write: ({ id, title }: { id: string; title: string }) => ({
      subject: `A supplier replied: ${title}`,
      paragraphs: ["It is given in confidence: what you share with everybody names no supplier."],
      link: { label: "Read it", path: `/account/challenges/${id}/engagement` },
    }),
    examples: EXAMPLE,
  }),

  moved: defineLetter({
    to: "Everybody who follows the challenge about whose draft the market is asked",
    why: "they know until when they may reply",
    write: ({ slug, title, closesAt }: { slug: string; title: string; closesAt: Date }) => ({
      subject: `Changed: ${title}`,
      paragraphs: [`Replies close on ${formatDateTime(closesAt)} now, London time.`],
      link: { label: "Read it", path: `/engagements/${slug}` },
    }),
    examples: both((length) => ({ ...EXAMPLE[length], closesAt: AT[length] })),
  }),

  learned: defineLetter({
    to: "Everybody who follows the challenge about whose draft the market was asked",
    why: "all of them learn the same before the competition",
    write: ({
      slug,
      title,
      body,
      closedAt,
    }: {
      slug: string;
      title: string;
      body: { name: string };
      closedAt: Date;
    }) => ({
      subject: `What was learned: ${title}`,
      paragraphs: [
        `${body.name} shares with everybody what it learned from its early engagement, which closed on ${formatDateTime(closedAt)}.`,
        "You get a message if a challenge follows.",
      ],
      link: { label: "Read it", path: `/engagements/${slug}` },
    }),
    examples: both((length) => ({ ...EXAMPLE[length], closedAt: AT[length] })),
  }),
};

interface PublishedAnswer {
  challenge: { slug: string; title: string };
  question: string;
  answer: string;
}

const ANSWERS = {
  shortest: { challenge: EXAMPLE.shortest, question: "Why", answer: "No" },
  longest: {
    challenge: EXAMPLE.longest,
    question: typedLines(2000),
    answer: typedLines(10_000),
  },
};

export const CLARIFICATION_LETTERS = {
  asked: defineLetter({
    to: "The lead of a challenge",
    why: "they answer a question to everybody while there is time",
    write: ({ challenge, id }: { challenge: Omit<AboutChallenge, "body">; id: string }) => ({
      subject: `A question on ${challenge.reference}`,
      paragraphs: [
        `A supplier asks about “${challenge.title}”. Your answer goes to everybody, and does not say who asked.`,
      ],
      link: {
        label: "Read and answer",
        path: `/account/challenges/${challenge.id}/clarifications/${id}`,
      },
    }),
    examples: both((length) => ({ challenge: EXAMPLE[length], id: ID })),
  }),

  corrected: defineLetter({
    to: "Whoever asked, and everybody who follows the challenge",
    why: "whoever relied on the earlier answer reads the new one",
    write: ({ challenge: { slug, title }, question, answer }: PublishedAnswer) => ({
      subject: `An answer was corrected: ${title}`,
      paragraphs: ["An answer that you could read was mistaken. It says now:", question, answer],
      link: { label: "All questions and answers", path: `/challenges/${slug}/clarifications` },
    }),
    examples: ANSWERS,
  }),

  answered: defineLetter({
    to: "Whoever asked, everybody who follows the challenge, and those who write for a supplier that has begun to respond",
    why: "everybody reads the same answer at the same time",
    write: ({ challenge: { slug, title }, question, answer }: PublishedAnswer) => ({
      subject: `A question was answered: ${title}`,
      paragraphs: [question, answer],
      link: { label: "All questions and answers", path: `/challenges/${slug}/clarifications` },
    }),
    examples: ANSWERS,
  }),

  rejected: defineLetter({
    to: "Whoever asked",
    why: "they know that their question is not answered, and why",
    write: ({ challenge, reason }: { challenge: AboutChallenge; reason: string }) => ({
      subject: `Your question on ${challenge.reference} was not answered`,
      paragraphs: [`${challenge.body.name} turned your question down, and says why:`, reason],
      link: { label: "Your questions", path: `/challenges/${challenge.slug}/clarifications` },
    }),
    examples: {
      shortest: { challenge: EXAMPLE.shortest, reason: "No" },
      longest: { challenge: EXAMPLE.longest, reason: typed(2000) },
    },
  }),
};
