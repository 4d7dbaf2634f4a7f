import {
  FAULT_WORDS,
  FAULTS,
  type Fault,
  PUBLIC_REASONS,
  SUBJECT_PATHS,
  SUBJECT_WORDS,
  type SubjectType,
} from "../moderation/subjects";
import { both, ID, NAME, SLUG, TITLE, typedLines } from "./examples";
import { defineLetter, type Length } from "./letter";

/** A page that was reported or hidden. */
interface AboutPage {
  type: SubjectType;
  id: string;
  title: string;
  /** Where it is read. */
  href: string;
}

const PAGE: Record<Length, AboutPage> = {
  shortest: page("story", "shortest"),
  longest: page("case-study", "longest"),
};

function page(type: SubjectType, length: Length): AboutPage {
  const href = `${SUBJECT_PATHS[type]}/${SLUG[length]}`;
  return { type, id: ID, title: TITLE[length], href };
}

/** A page, and what an operator writes about it. */
interface Noted {
  subject: AboutPage;
  note: string;
}

const NOTED: Record<Length, Noted> = {
  shortest: { subject: PAGE.shortest, note: "No" },
  longest: { subject: PAGE.longest, note: typedLines(2000) },
};

const OWNERS = "Those who write for the suppliers and public bodies whose page it is";
const REPORTERS = "Everybody who reported the page and can be reached";

/** For operators: everything there is on a page. */
const caseLink = ({ type, id }: AboutPage) => ({
  label: "Look at it",
  path: `/operator/moderation/${type}/${id}`,
});

const hidingLink = (hidingId: string) => ({
  label: "Read why, and answer",
  path: `/account/moderation/${hidingId}`,
});

export const MODERATION_LETTERS = {
  reported: defineLetter({
    to: "The operators, at the first report of a page",
    why: "one of them looks at it",
    write: (subject: AboutPage) => ({
      subject: `Reported: “${subject.title}”`,
      paragraphs: [`Somebody has reported the ${SUBJECT_WORDS[subject.type]} “${subject.title}”.`],
      link: caseLink(subject),
    }),
    examples: PAGE,
  }),

  dismissed: defineLetter({
    to: REPORTERS,
    why: "they know that it stays as it is, and why",
    write: ({ subject, note }: Noted) => ({
      ...toReporter(subject, [
        "An operator has looked at it, and the page stays as it is.",
        `They write: ${note}`,
      ]),
      link: { label: "Read the page", path: subject.href },
    }),
    examples: NOTED,
  }),

  passedOn: defineLetter({
    to: REPORTERS,
    why: "they know who decides about it",
    write: ({ subject, note }: Noted) =>
      toReporter(subject, [
        "An operator has passed it on to the public body that runs the competition.",
        `They write: ${note}`,
      ]),
    examples: NOTED,
  }),

  passedOnToBody: defineLetter({
    to: "The lead of a challenge that was reported",
    why: "they decide what is done about it",
    write: ({
      subject,
      note,
      reports,
    }: Noted & { reports: readonly { fault: Fault; says: string }[] }) => ({
      subject: `Reported to us: “${subject.title}”`,
      paragraphs: [
        "Readers have reported your challenge. It goes on as it is: what is done about it is for you.",
        `An operator of Proven writes: ${note}`,
        ...reports.map(({ fault, says }) => `Reported: ${FAULT_WORDS[fault]}. ${says}`),
      ],
      link: { label: "Read the challenge", path: subject.href },
    }),
    examples: {
      shortest: {
        subject: page("challenge", "shortest"),
        note: "No",
        reports: [{ fault: "OTHER", says: "Hm" }],
      },
      longest: {
        subject: page("challenge", "longest"),
        note: typedLines(2000),
        reports: FAULTS.map((fault) => ({ fault, says: typedLines(2000) })),
      },
    },
  }),

  upheld: defineLetter({
    to: REPORTERS,
    why: "they know that it was hidden",
    write: ({ subject, fault }: { subject: AboutPage; fault: Fault }) =>
      toReporter(subject, [
        `An operator has looked at it, and has hidden the page. ${PUBLIC_REASONS[fault]}`,
      ]),
    examples: {
      shortest: { subject: PAGE.shortest, fault: "ABUSIVE" },
      longest: { subject: PAGE.longest, fault: "SECRET" },
    },
  }),

  hidden: defineLetter({
    to: OWNERS,
    why: "they know why nobody else can read their page, and answer",
    write: ({
      subject,
      hidingId,
      fault,
      reason,
    }: {
      subject: AboutPage;
      hidingId: string;
      fault: Fault;
      reason: string;
    }) => ({
      subject: `We have hidden “${subject.title}”`,
      paragraphs: [
        `An operator of Proven has hidden the ${SUBJECT_WORDS[subject.type]} “${subject.title}”. You can still read it, and nobody else can.`,
        `The reason: ${reason}`,
        `The public reads in its place that an operator has hidden it, and this: ${PUBLIC_REASONS[fault]}`,
        "You can answer, and an operator decides whether it is shown again.",
      ],
      link: hidingLink(hidingId),
    }),
    examples: {
      shortest: { subject: PAGE.shortest, hidingId: ID, fault: "ABUSIVE", reason: "No" },
      longest: {
        subject: PAGE.longest,
        hidingId: ID,
        fault: "SECRET",
        reason: typedLines(2000),
      },
    },
  }),

  answered: defineLetter({
    to: "The operators",
    why: "one of them reads what the owner of a hidden page says, and decides",
    write: ({ subject, owner }: { subject: AboutPage; owner: string }) => ({
      subject: `The owner of “${subject.title}” has answered`,
      paragraphs: [
        `You hid the ${SUBJECT_WORDS[subject.type]}, and ${owner} has answered.`,
        "Read the answer, then show the page again or keep it hidden.",
      ],
      link: caseLink(subject),
    }),
    examples: both((length) => ({ subject: PAGE[length], owner: NAME[length] })),
  }),

  keptHidden: defineLetter({
    to: OWNERS,
    why: "they know why their answer was not enough, and can answer once more",
    write: ({ subject, hidingId, note }: Noted & { hidingId: string }) => ({
      subject: `“${subject.title}” stays hidden`,
      paragraphs: [
        `An operator of Proven has read your answer, and the ${SUBJECT_WORDS[subject.type]} stays hidden for now.`,
        `They write: ${note}`,
        "You can answer once more.",
      ],
      link: hidingLink(hidingId),
    }),
    examples: both((length) => ({ ...NOTED[length], hidingId: ID })),
  }),

  restored: defineLetter({
    to: OWNERS,
    why: "they know that everybody can read their page again",
    write: ({ subject, note }: Noted) => ({
      subject: `“${subject.title}” is shown again`,
      paragraphs: [
        `An operator of Proven shows the ${SUBJECT_WORDS[subject.type]} again. Everybody can read it.`,
        `They write: ${note}`,
      ],
      link: { label: "Read it as the public does", path: subject.href },
    }),
    examples: NOTED,
  }),
};

function toReporter({ title, type }: AboutPage, paragraphs: string[]) {
  return {
    subject: `What came of your report of “${title}”`,
    paragraphs: [`You reported the ${SUBJECT_WORDS[type]} “${title}”. Thank you.`, ...paragraphs],
  };
}
