import { HEARD_DAYS } from "../company-number/policy";
import { formatDateTime, formatTimestamp } from "../format/dates";
import { listWords } from "../format/words";
import { CODE_MINUTES } from "../session/code";
import { AT, both, ID, NAME, TITLE, typed } from "./examples";
import { defineLetter, type Length } from "./letter";

export const SESSION_LETTERS = {
  code: defineLetter({
    to: "Whoever asks for a sign-in code, at the address that they gave",
    why: "they sign in without a password",
    write: ({ code }: { code: string }) => ({
      subject: `${code.slice(0, 3)} ${code.slice(3)} is your Proven sign-in code`,
      code,
      paragraphs: [
        `Type it in where you asked for it. It holds for ${CODE_MINUTES} minutes and works once.`,
        "If you did not ask for it, do nothing: without the code nobody gets in.",
      ],
    }),
    examples: { shortest: { code: "000000" }, longest: { code: "987654" } },
  }),
};

interface PasskeyFacts {
  name: string;
  at: Date;
}

const PASSKEY = both(
  (length): PasskeyFacts => ({ name: NAME[length].slice(0, 60), at: AT[length] }),
);
const yourPasskeys = { label: "Your passkeys", path: "/account/passkeys" };
const NOT_YOU =
  "If that was not you, somebody else reads your mail or sits at your computer: sign in, remove every passkey that you do not know, and tell the operators of Proven.";

export const PASSKEY_LETTERS = {
  added: defineLetter({
    to: "Whoever has an account, when a passkey is added to it",
    why: "nobody adds one behind their back",
    write: ({ name, at }: PasskeyFacts) => ({
      subject: "A passkey was added to your Proven account",
      paragraphs: [
        `The passkey “${name}” was added on ${formatTimestamp(at)}, London time. It signs you in without a code.`,
        NOT_YOU,
      ],
      link: yourPasskeys,
    }),
    examples: PASSKEY,
  }),

  removed: defineLetter({
    to: "Whoever has an account, when a passkey of theirs is removed",
    why: "nobody removes one behind their back",
    write: ({ name, at }: PasskeyFacts) => ({
      subject: "A passkey was removed from your Proven account",
      paragraphs: [
        `The passkey “${name}” was removed on ${formatTimestamp(at)}, London time. It signs nobody in any more, and where somebody had signed in by it they are signed out. A code by mail still signs you in.`,
        NOT_YOU,
      ],
      link: yourPasskeys,
    }),
    examples: PASSKEY,
  }),
};

/** What is decided about a request, to whoever asked. */
interface Refused {
  organisation: string;
  reason: string;
}

interface Invited {
  organisation: string;
  verified: boolean;
  days: number;
}

interface Restored {
  organisation: string;
  person: string;
  why: string;
}

interface Claimed {
  number: string;
  claimant: string;
  holder: string;
}

const claimed = (length: "shortest" | "longest"): Claimed => ({
  number: "01234567",
  claimant: NAME[length],
  holder: NAME[length],
});

const yourRequests = { label: "Look at the request", path: "/account/requests" };

export const MEMBERSHIP_LETTERS = {
  invited: defineLetter({
    to: "Somebody whom an administrator invites to their organisation",
    why: "they sign in and accept",
    write: ({ organisation, verified, days }: Invited) => ({
      // A name that nobody has checked does not stand where the letter is shown first.
      subject: verified ? `${organisation} invites you to Proven` : "You are invited to Proven",
      paragraphs: [
        `You are invited to act for ${organisation} on Proven.`,
        `Sign in with this address within ${days} days and accept.`,
      ],
      link: { label: "Sign in and accept", path: "/account" },
    }),
    examples: {
      shortest: { organisation: NAME.shortest, verified: false, days: 14 },
      longest: { organisation: NAME.longest, verified: true, days: 14 },
    },
  }),

  administratorRestored: defineLetter({
    to: "Everybody who belongs to a public body without an administrator, when an operator gives it one",
    why: "a role that nobody there gave is known to all of them",
    write: ({ organisation, person, why }: Restored) => ({
      subject: `${organisation} has an administrator again`,
      paragraphs: [
        `An operator of Proven made ${person} the administrator of ${organisation}, which had none. The reason: ${why}`,
        `If that is wrong, tell the operators of Proven at once. The public page of ${organisation} says it too, for 30 days.`,
      ],
      link: { label: "Who belongs to it", path: "/account/people" },
    }),
    examples: {
      shortest: { organisation: NAME.shortest, person: NAME.shortest, why: "No" },
      longest: { organisation: NAME.longest, person: NAME.longest, why: typed(500) },
    },
  }),

  requested: defineLetter({
    to: "The administrators of an organisation that somebody asks to join, else the operators; the operators where somebody claims it",
    why: "they decide",
    write: ({ organisation, asks }: { organisation: string; asks: "join" | "claim" }) => ({
      subject: `Somebody asks to ${asks} ${organisation}`,
      paragraphs: [`Somebody asks to ${asks} ${organisation}, and waits for you to decide.`],
      link: yourRequests,
    }),
    examples: {
      shortest: { organisation: NAME.shortest, asks: "join" },
      longest: { organisation: NAME.longest, asks: "claim" },
    },
  }),

  domainsChanged: defineLetter({
    to: "The administrators of a public body when an operator changes its e-mail domains",
    why: "whoever has an address there joins at once, and a supplier can ask them to confirm",
    write: ({ organisation, domains }: { organisation: string; domains: readonly string[] }) => ({
      subject: `The e-mail domains of ${organisation} were changed`,
      paragraphs: [
        domains.length > 0
          ? `An operator of Proven wrote down that the people of ${organisation} have their addresses at ${listWords(domains)}.`
          : `An operator of Proven wrote down that ${organisation} has no e-mail domain of its own.`,
        "Whoever has an address there joins at once, without a role. If that is wrong, tell the operators.",
      ],
      link: { label: "Who belongs to it", path: "/account/people" },
    }),
    examples: {
      shortest: { organisation: NAME.shortest, domains: [] },
      longest: {
        organisation: NAME.longest,
        domains: Array.from({ length: 40 }, (_, place) => `council-${place}.example.gov.uk`),
      },
    },
  }),

  numberClaimed: defineLetter({
    to: "The administrators of a supplier whose company number another supplier says is its own",
    why: "they are heard before an operator decides",
    write: ({ number, claimant, holder }: Claimed) => ({
      // Who claims it may be nobody whom an operator has checked, so the subject names none.
      subject: `Another supplier says that the company number ${number} is its own`,
      paragraphs: [
        `${claimant} says that the company number ${number}, with which ${holder} is registered, is its own.`,
        `Say why it is yours, or that it is not. An operator decides then, or after ${HEARD_DAYS} days without your answer.`,
      ],
      link: { label: "Answer", path: "/account/number" },
    }),
    examples: both(claimed),
  }),

  numberToDecide: defineLetter({
    to: "The operators, when a supplier says that another one's company number is its own",
    why: "they decide",
    write: ({ number, claimant, holder }: Claimed) => ({
      subject: `Whose is the company number ${number}?`,
      paragraphs: [
        `${claimant} says that the company number ${number} is its own; ${holder} is registered with it, and is asked.`,
      ],
      link: { label: "Look at it", path: "/operator/numbers" },
    }),
    examples: both(claimed),
  }),

  numberDecided: defineLetter({
    to: "The administrators of both suppliers that say a company number is theirs",
    why: "they know whose it is, and why",
    write: ({ number, owner, reason }: { number: string; owner: string; reason: string }) => ({
      subject: `The company number ${number} is that of ${owner}`,
      paragraphs: [
        `An operator of Proven decided that the company number ${number} is that of ${owner}. The reason: ${reason}`,
      ],
      link: { label: "Your company number", path: "/account/number" },
    }),
    examples: {
      shortest: { number: "01234567", owner: NAME.shortest, reason: "No" },
      longest: { number: "SC123456", owner: NAME.longest, reason: typed(1_000) },
    },
  }),

  admitted: defineLetter({
    to: "Whoever asked to join or to claim an organisation",
    why: "they know that they can act for it",
    write: ({ organisation }: { organisation: string }) => ({
      subject: `Welcome to ${organisation}`,
      paragraphs: [`You belong to ${organisation} on Proven now.`],
      link: { label: "Your account", path: "/account" },
    }),
    examples: both((length) => ({ organisation: NAME[length] })),
  }),

  refused: defineLetter({
    to: "Whoever asked to join or to claim an organisation",
    why: "they know that they were refused, and why",
    write: ({ organisation, reason }: Refused) => ({
      subject: `Your request about ${organisation}`,
      paragraphs: [`Your request about ${organisation} was refused: ${reason}`],
      link: { label: "Your account", path: "/account" },
    }),
    examples: {
      shortest: { organisation: NAME.shortest, reason: "No" },
      longest: { organisation: NAME.longest, reason: typed(500) },
    },
  }),

  supplierRegistered: defineLetter({
    to: "The operators",
    why: "one of them checks that a new supplier is what it says",
    write: ({ supplier }: { supplier: string }) => ({
      subject: `New supplier to verify: ${supplier}`,
      paragraphs: [`${supplier} was registered and waits to be verified.`],
      link: { label: "Organisations to verify", path: "/operator" },
    }),
    examples: both((length) => ({ supplier: NAME[length] })),
  }),
};

/** Two suppliers of which one is merged into the other. */
interface Pair {
  kept: { name: string };
  gone: { name: string };
}

const PAIR = both(
  (length): Pair => ({ kept: { name: NAME[length] }, gone: { name: NAME[length] } }),
);

const yourProfile = { label: "Your profile", path: "/account/profile" };

export const MERGE_LETTERS = {
  requested: defineLetter({
    to: "The operators",
    why: "one of them decides whether two suppliers are the same",
    write: ({ kept, gone }: Pair) => ({
      subject: `${kept.name} asks to merge ${gone.name} into it`,
      paragraphs: [
        `${kept.name} says that ${gone.name} is the same supplier, and waits for you to decide.`,
      ],
      link: yourRequests,
    }),
    examples: PAIR,
  }),

  merged: defineLetter({
    to: "Whoever asked to merge two suppliers",
    why: "they look through what is theirs now",
    write: ({ kept, gone }: Pair) => ({
      subject: `${gone.name} is merged into ${kept.name}`,
      paragraphs: [
        `${gone.name} has been merged into ${kept.name}. Everything that was on record for it is on record for ${kept.name} now, and its old address leads there. What its profile said and yours did not is in your draft.`,
      ],
      link: yourProfile,
    }),
    examples: PAIR,
  }),

  refused: defineLetter({
    to: "Whoever asked to merge two suppliers",
    why: "they know that they were refused, and why",
    write: ({ kept, gone, reason }: Pair & { reason: string }) => ({
      subject: `About ${gone.name}`,
      paragraphs: [`Your request to merge ${gone.name} into ${kept.name} was refused: ${reason}`],
      link: yourProfile,
    }),
    examples: {
      shortest: { ...PAIR.shortest, reason: "No" },
      longest: { ...PAIR.longest, reason: typed(1000) },
    },
  }),
};

export const RESPONSE_LETTERS = {
  received: defineLetter({
    to: "Whoever submits a response",
    why: "they can prove when it was received, and that it was not changed since",
    write: ({
      title,
      responseId,
      receivedAt,
      sha256,
    }: {
      /** Of the challenge. */
      title: string;
      responseId: string;
      receivedAt: Date;
      sha256: string;
    }) => ({
      subject: `Received: your response to “${title}”`,
      paragraphs: [
        `Your response was received whole on ${formatTimestamp(receivedAt)}, London time, by our database’s clock.`,
        `Its SHA-256 is ${sha256}.`,
        "It is sealed until the deadline. You can replace or withdraw it until then.",
      ],
      link: { label: "Your receipt", path: `/account/responses/${responseId}/receipt` },
    }),
    examples: both((length) => ({
      title: TITLE[length],
      responseId: ID,
      receivedAt: AT[length],
      sha256: "0123456789abcdef".repeat(4),
    })),
  }),

  withdrawn: defineLetter({
    to: "Whoever withdraws a response, and those who write for its supplier",
    why: "a withdrawal that nobody meant can be undone in time",
    write: ({ title, responseId, number, at, by, closesAt }: Withdrawn) => ({
      subject: `Withdrawn: your response to “${title}”`,
      paragraphs: [
        `${by} withdrew submission number ${number} on ${formatTimestamp(at)}, London time. Nothing of yours counts now.`,
        `Until ${formatDateTime(closesAt)}, London time, you can undo this or submit again. Your draft and your receipts stay.`,
      ],
      link: { label: "Your response", path: `/account/responses/${responseId}` },
    }),
    examples: both(withdrawn),
  }),

  restored: defineLetter({
    to: "Whoever undoes the withdrawal of a response, and those who write for its supplier",
    why: "they know that what was submitted counts again",
    write: ({ title, responseId, number, at, by, closesAt }: Withdrawn) => ({
      subject: `Counts again: your response to “${title}”`,
      paragraphs: [
        `${by} undid the withdrawal on ${formatTimestamp(at)}, London time. Submission number ${number} counts again, as it was received.`,
        `It is sealed until ${formatDateTime(closesAt)}, London time. You can replace or withdraw it until then.`,
      ],
      link: { label: "Your response", path: `/account/responses/${responseId}` },
    }),
    examples: both(withdrawn),
  }),
};

interface Withdrawn {
  /** Of the challenge. */
  title: string;
  responseId: string;
  /** Of the submission. */
  number: number;
  at: Date;
  /** The name or the address of whoever did it. */
  by: string;
  closesAt: Date;
}

function withdrawn(length: Length): Withdrawn {
  return {
    title: TITLE[length],
    responseId: ID,
    number: length === "shortest" ? 1 : 9999,
    at: AT[length],
    by: length === "shortest" ? "Bo" : typed(254),
    closesAt: AT[length],
  };
}
