import { PERMISSIONS, type Permission, sayPermissions } from "../evidence/permission";
import { formatDate } from "../format/dates";
import { plural } from "../format/numbers";
import { listWords } from "../format/words";
import { AT, both, ID, NAME, SLUG, TITLE, typed, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

/** A case study that names the public body it was done for, as the letters about it need it. */
interface AboutCaseStudy {
  id: string;
  slug: string;
  title: string;
  supplier: { name: string };
  body: { name: string } | null;
}

const EXAMPLE = both(
  (length): AboutCaseStudy => ({
    id: ID,
    slug: SLUG[length],
    title: TITLE[length],
    supplier: { name: NAME[length] },
    body: { name: NAME[length] },
  }),
);

/** What is told the references of the body names the request that they answer. */
interface Asked {
  caseStudy: AboutCaseStudy;
  requestId: string;
}

const ASKED = both((length): Asked => ({ caseStudy: EXAMPLE[length], requestId: ID }));

/** What an outcome says, as its claim is drawn up. */
const STATEMENT: Record<Length, string> = {
  shortest: "A from 1 to 0 m",
  longest: `${typed(120)} from -999,999,999,999.9999 to 999,999,999,999.9999 ${typed(40)}`,
};

const longDomain = (label: string) => `${label.repeat(60)}.example.gov.uk`;

const SUPPLIER = "Those who write for the supplier of a case study";
const REFERENCES = "The references of the public body that a case study names";

const openIt = ({ id }: AboutCaseStudy, label = "Open the case study") => ({
  label,
  path: `/account/case-studies/${id}`,
});

const readRequest = (requestId: string, label = "Read it") => ({
  label,
  path: `/account/confirmations/${requestId}`,
});

/** The policies let only a case study that names its body be asked about. */
function bodyOf({ body }: AboutCaseStudy): string {
  return body?.name ?? "the public body";
}

export const CASE_STUDY_LETTERS = {
  confirmationAsked: defineLetter({
    to: REFERENCES,
    why: "they confirm or dispute each outcome, or decline",
    write: ({
      caseStudy,
      requestId,
      claims,
      message,
    }: Asked & { claims: readonly string[]; message: string }) => ({
      subject: `${caseStudy.supplier.name} asks you to confirm what it did for ${bodyOf(caseStudy)}`,
      paragraphs: [
        `${caseStudy.supplier.name} has published “${caseStudy.title}” and names ${bodyOf(caseStudy)} as the public body it was done for. It claims:`,
        ...claims,
        "Confirm, correct or dispute each, or decline: it takes about five minutes, on a phone too. Your answer is public, under your post.",
        ...quoted(message),
      ],
      link: readRequest(requestId, "Answer the request"),
    }),
    examples: {
      shortest: { ...ASKED.shortest, claims: [STATEMENT.shortest], message: "" },
      longest: {
        ...ASKED.longest,
        claims: Array.from({ length: 12 }, () => STATEMENT.longest),
        message: typedLines(1000),
      },
    },
  }),

  answerCopy: defineLetter({
    to: "The reference who answered",
    why: "they have what they said, and can put a slip right",
    write: ({ caseStudy, requestId, says }: Asked & { says: readonly string[] }) => ({
      subject: `Your answer on “${caseStudy.title}”`,
      paragraphs: [
        `This is what you said for ${bodyOf(caseStudy)} of the work of ${caseStudy.supplier.name}:`,
        ...says,
        "It is public, under your post. A slip can be put right within an hour; later you can change your answer with a reason.",
      ],
      link: readRequest(requestId, "Your answer"),
    }),
    examples: {
      shortest: { ...ASKED.shortest, says: [STATEMENT.shortest] },
      longest: { ...ASKED.longest, says: Array.from({ length: 12 }, () => STATEMENT.longest) },
    },
  }),

  colleagueAnswered: defineLetter({
    to: REFERENCES,
    why: "they know that a colleague has answered what they were asked too",
    write: ({
      caseStudy,
      requestId,
      post,
      says,
    }: Asked & { post: string; says: readonly string[] }) => ({
      subject: `Your colleague has answered on “${caseStudy.title}”`,
      paragraphs: [
        `For ${bodyOf(caseStudy)}, the ${post} said of the work of ${caseStudy.supplier.name}:`,
        ...says,
        "You need not do anything. If it is wrong, you or they can change it.",
      ],
      link: readRequest(requestId),
    }),
    examples: {
      shortest: { ...ASKED.shortest, post: "A", says: [STATEMENT.shortest] },
      longest: {
        ...ASKED.longest,
        post: typed(120),
        says: Array.from({ length: 12 }, () => STATEMENT.longest),
      },
    },
  }),

  answerChanged: defineLetter({
    to: SUPPLIER,
    why: "they know what counts now, and why",
    write: ({
      caseStudy,
      answer,
      reason,
    }: {
      caseStudy: AboutCaseStudy;
      answer: Answer;
      /** "" for a slip. */
      reason: string;
    }) => ({
      subject: `${bodyOf(caseStudy)} has changed its answer on “${caseStudy.title}”`,
      paragraphs: [
        `Of ${plural(answer.outcomes, "outcome")}: ${sayAnswer(answer)}.`,
        reason ? `They write: ${reason}` : "They put a slip right, within an hour of their answer.",
        "The page shows the new answer. The record keeps both.",
      ],
      link: openIt(caseStudy, "Read the answer"),
    }),
    examples: {
      shortest: {
        caseStudy: EXAMPLE.shortest,
        answer: { outcomes: 1, confirmed: 1, corrected: 0, disputed: 0 },
        reason: "",
      },
      longest: {
        caseStudy: EXAMPLE.longest,
        answer: { outcomes: 1000, confirmed: 300, corrected: 300, disputed: 300 },
        reason: typedLines(500),
      },
    },
  }),

  wordsChanged: defineLetter({
    to: REFERENCES,
    why: "they see what stands beside their answer now, and object with one press",
    write: ({ caseStudy, requestId, changed }: Asked & { changed: readonly string[] }) => ({
      subject: `${caseStudy.supplier.name} has changed a case study that you answered on`,
      paragraphs: [
        `“${caseStudy.title}” is marked as changed since ${bodyOf(caseStudy)} answered. What you said still stands over what you read:`,
        ...changed,
        "If the new words are wrong, object: it takes one press. If they are right, say so, and the mark goes.",
      ],
      link: readRequest(requestId, "See what was changed"),
    }),
    examples: {
      shortest: { ...ASKED.shortest, changed: ["Title: A"] },
      longest: { ...ASKED.longest, changed: [typed(120), typedLines(500), typed(60)] },
    },
  }),

  wordsJudged: defineLetter({
    to: SUPPLIER,
    why: "they know whether the words that they changed may stand",
    write: ({
      caseStudy,
      agrees,
      reason,
    }: {
      caseStudy: AboutCaseStudy;
      agrees: boolean;
      reason: string;
    }) => ({
      subject: agrees
        ? `${bodyOf(caseStudy)} agrees with what you changed in “${caseStudy.title}”`
        : `${bodyOf(caseStudy)} objects to what you changed in “${caseStudy.title}”`,
      paragraphs: agrees
        ? ["The mark that it was changed since their answer is gone."]
        : [
            "The page says so, and shows the title and summary that they read. Change the words back, or to what both of you can stand behind.",
            ...(reason ? [`They write: ${reason}`] : []),
          ],
      link: openIt(caseStudy),
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, agrees: true, reason: "" },
      longest: { caseStudy: EXAMPLE.longest, agrees: false, reason: typedLines(500) },
    },
  }),

  takenOut: defineLetter({
    to: REFERENCES,
    why: "they know that what they answered on has gone, and that their answer stays",
    write: ({
      caseStudy,
      statement,
    }: {
      caseStudy: AboutCaseStudy;
      /** Of the outcome; null where the whole case study was withdrawn. */
      statement: string | null;
    }) => ({
      subject: statement
        ? `${caseStudy.supplier.name} has taken out an outcome that you answered on`
        : `${caseStudy.supplier.name} has withdrawn “${caseStudy.title}”`,
      paragraphs: [
        statement
          ? `It stood in “${caseStudy.title}”: ${statement}.`
          : "The case study is no longer public.",
        `What ${bodyOf(caseStudy)} said stays on the public record, with its date.`,
      ],
      link: { label: "The record", path: `/case-studies/${caseStudy.slug}/record` },
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, statement: null },
      longest: { caseStudy: EXAMPLE.longest, statement: STATEMENT.longest },
    },
  }),

  referenceInvited: defineLetter({
    to: "Somebody at the domain of a public body that has no reference here",
    why: "they confirm, correct or dispute what was done for their body",
    write: ({
      caseStudy,
      invitationId,
      by,
      outcomes,
      message,
      days,
    }: Question & {
      caseStudy: AboutCaseStudy;
      invitationId: string;
      /** "" for somebody who has given no name. */
      by: string;
      /** For which the invitation holds. */
      days: number;
    }) => ({
      subject: `${caseStudy.supplier.name} asks you to confirm what it did for ${bodyOf(caseStudy)}`,
      paragraphs: [
        `${by || "Somebody"} of ${caseStudy.supplier.name} names you as the person at ${bodyOf(caseStudy)} who knows the work “${caseStudy.title}”.`,
        `It claims ${plural(outcomes, "outcome")}. You confirm, correct or dispute each: about five minutes, on a phone too. Your address is your key: there is no password.`,
        ...quoted(message),
        `The invitation is for you alone and holds for ${days} days. If you do not know this work, do nothing.`,
      ],
      link: { label: "Read what they claim", path: `/invitations/${invitationId}` },
    }),
    examples: both((length) => ({
      caseStudy: EXAMPLE[length],
      invitationId: ID,
      by: length === "shortest" ? "" : typed(120),
      outcomes: length === "shortest" ? 1 : 1000,
      message: length === "shortest" ? "" : typedLines(1000),
      days: 30,
    })),
  }),

  referenceInvitedHere: defineLetter({
    to: "The administrators of a public body of which a supplier has invited somebody",
    why: "they see who speaks for their body, and can take the role away",
    write: ({ caseStudy, domains }: { caseStudy: AboutCaseStudy; domains: readonly string[] }) => ({
      subject: `A supplier has asked a colleague of yours to confirm its work for ${bodyOf(caseStudy)}`,
      paragraphs: [
        `${caseStudy.supplier.name} has invited a person with an address at ${listWords(domains)} to speak for ${bodyOf(caseStudy)} on “${caseStudy.title}”, since nobody there has the role of reference here.`,
        "You see who accepted among your people, and can take the role away.",
      ],
      link: { label: "Your people", path: "/account/people" },
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, domains: ["gov.uk"] },
      longest: { caseStudy: EXAMPLE.longest, domains: ["a", "b", "c"].map(longDomain) },
    },
  }),

  answered: defineLetter({
    to: SUPPLIER,
    why: "they use corrected figures, reply to a dispute, and know what they may use",
    write: ({
      caseStudy,
      answer,
      holdsUntil,
      permissions,
    }: {
      caseStudy: AboutCaseStudy;
      /** How many outcomes were given which word. */
      answer: Answer;
      holdsUntil: Date;
      permissions: readonly Permission[];
    }) => ({
      subject: `${bodyOf(caseStudy)} has answered on “${caseStudy.title}”`,
      paragraphs: [
        `Of ${plural(answer.outcomes, "outcome")}: ${sayAnswer(answer)}.`,
        `What is confirmed holds until ${formatDate(holdsUntil)}. Corrected figures stand beside yours; use them, and they are confirmed. You can reply to a dispute; your reply stands beside it.`,
        sayPermissions(permissions),
      ],
      link: openIt(caseStudy, "Read the answer"),
    }),
    examples: {
      shortest: {
        caseStudy: EXAMPLE.shortest,
        answer: { outcomes: 1, confirmed: 1, corrected: 0, disputed: 0 },
        holdsUntil: AT.shortest,
        permissions: [],
      },
      longest: {
        caseStudy: EXAMPLE.longest,
        answer: { outcomes: 1000, confirmed: 300, corrected: 300, disputed: 300 },
        holdsUntil: AT.longest,
        permissions: PERMISSIONS,
      },
    },
  }),

  declined: defineLetter({
    to: SUPPLIER,
    why: "they know that there is no answer, and why",
    write: ({ caseStudy, reason }: { caseStudy: AboutCaseStudy; reason: string }) => ({
      subject: `${bodyOf(caseStudy)} declined to answer on “${caseStudy.title}”`,
      paragraphs: [
        `The reason they gave: ${reason}`,
        "Your case study stays as it was. You can change it, or name another body, and ask again.",
      ],
      link: openIt(caseStudy),
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, reason: "No" },
      longest: { caseStudy: EXAMPLE.longest, reason: typedLines(500) },
    },
  }),

  revoked: defineLetter({
    to: SUPPLIER,
    why: "they know that an outcome is no longer confirmed, or no longer disputed",
    write: ({ caseStudy, statement }: { caseStudy: AboutCaseStudy; statement: string }) => ({
      subject: `${bodyOf(caseStudy)} has taken back its word on “${caseStudy.title}”`,
      paragraphs: [
        `It was about: ${statement}.`,
        "The outcome shows the grade that its attachments carry. Talk to the public body, then ask again.",
      ],
      link: openIt(caseStudy),
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, statement: STATEMENT.shortest },
      longest: { caseStudy: EXAMPLE.longest, statement: STATEMENT.longest },
    },
  }),

  correctionTakenOver: defineLetter({
    to: "The reference who corrected the figures of an outcome",
    why: "they know what shows as confirmed by them, and can take it back",
    write: ({ caseStudy, requestId, statement }: Asked & { statement: string }) => ({
      subject: `${caseStudy.supplier.name} now uses your figures`,
      paragraphs: [
        `The outcome now says: ${statement}.`,
        "It shows as confirmed by you, since you gave these figures. You can take that back at any time.",
      ],
      link: readRequest(requestId),
    }),
    examples: both((length) => ({ ...ASKED[length], statement: STATEMENT[length] })),
  }),

  disputeReplied: defineLetter({
    to: "The reference who disputed an outcome",
    why: "they take the dispute back if the reply settles it",
    write: ({
      caseStudy,
      requestId,
      statement,
      reply,
    }: Asked & { statement: string; reply: string }) => ({
      subject: `${caseStudy.supplier.name} has replied to your dispute`,
      paragraphs: [
        `You disputed: ${statement}.`,
        `They reply: ${reply}`,
        "Both stand side by side for the public. You can take your dispute back if the reply settles it.",
      ],
      link: readRequest(requestId),
    }),
    examples: {
      shortest: { ...ASKED.shortest, statement: STATEMENT.shortest, reply: "No" },
      longest: { ...ASKED.longest, statement: STATEMENT.longest, reply: typedLines(1000) },
    },
  }),

  lapsesSoon: defineLetter({
    to: `${SUPPLIER}, a month before what was confirmed lapses`,
    why: "they ask again while the outcomes still show as confirmed",
    write: ({ caseStudy, expiresAt }: { caseStudy: AboutCaseStudy; expiresAt: Date }) => ({
      subject: `The confirmation of “${caseStudy.title}” runs out on ${formatDate(expiresAt)}`,
      paragraphs: [
        `What ${bodyOf(caseStudy)} confirmed holds until ${formatDate(expiresAt)}. After that the outcomes show as lapsed, and so does the badge.`,
        "Ask again if the outcomes are still so.",
      ],
      link: {
        label: "Ask again",
        path: `/account/case-studies/${caseStudy.id}/confirmation`,
      },
    }),
    examples: both((length) => ({ caseStudy: EXAMPLE[length], expiresAt: AT[length] })),
  }),

  lapsesSoonForReferences: defineLetter({
    to: `${REFERENCES}, a month before what was confirmed lapses`,
    why: "they know that they may be asked again",
    write: ({ caseStudy, requestId, expiresAt }: Asked & { expiresAt: Date }) => ({
      subject: `Your confirmation of “${caseStudy.title}” runs out on ${formatDate(expiresAt)}`,
      paragraphs: [
        `What was confirmed for ${caseStudy.supplier.name} holds until ${formatDate(expiresAt)}. ${caseStudy.supplier.name} has been told, and may ask you again.`,
      ],
      link: readRequest(requestId),
    }),
    examples: both((length) => ({ ...ASKED[length], expiresAt: AT[length] })),
  }),

  permissionChanged: defineLetter({
    to: SUPPLIER,
    why: "they change what they have printed or published of the answer",
    write: ({
      caseStudy,
      permissions,
    }: {
      caseStudy: AboutCaseStudy;
      permissions: readonly Permission[];
    }) => ({
      subject: `${bodyOf(caseStudy)} has changed what you may use of “${caseStudy.title}”`,
      paragraphs: [
        sayPermissions(permissions),
        "The badge on your own pages follows by itself. Change what you have printed or published.",
      ],
      link: { label: "See the record", path: `/case-studies/${caseStudy.slug}/record` },
    }),
    examples: {
      shortest: { caseStudy: EXAMPLE.shortest, permissions: [] },
      longest: { caseStudy: EXAMPLE.longest, permissions: PERMISSIONS },
    },
  }),
};

/** What a supplier asks for. */
interface Question {
  outcomes: number;
  /** "" where nothing was written. */
  message: string;
}

function quoted(message: string): string[] {
  return message ? [`They write: ${message}`] : [];
}

interface Answer {
  outcomes: number;
  confirmed: number;
  corrected: number;
  disputed: number;
}

function sayAnswer({ outcomes, ...words }: Answer): string {
  const { confirmed, corrected, disputed } = words;
  const remaining = outcomes - confirmed - corrected - disputed;
  return `${confirmed} confirmed, ${corrected} corrected, ${disputed} disputed, ${remaining} left without a word`;
}
