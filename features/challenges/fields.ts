import { readTieBreak } from "@/domain/challenge/tie-breaks";
import { dateOf, dayOf } from "@/domain/timetable/day";
import { offered } from "@/features/technologies/offered";
import type { Prisma } from "@/generated/prisma/client";
import type { FieldErrors } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { WholeChallenge } from "./queries";

interface WriteContext {
  row: WholeChallenge;
  /** For a lot that is drawn up for the first time. */
  seed: string;
}

/** A page of the builder with fields of its own: how they are read from the rows, and written to them. */
export interface FieldsOf<F> {
  read(row: WholeChallenge): F;
  /** What is wrong that only the database knows. */
  check?(tx: Transaction, fields: F, row: WholeChallenge): Promise<FieldErrors>;
  write(fields: F, context: WriteContext): Prisma.ChallengeUpdateInput;
}

function define<F>(part: FieldsOf<F>): FieldsOf<F> {
  return part;
}

export const usersFields = define({
  read: ({ title, summary, users, regions }) => ({ title, summary, users, regions }),
  write: (fields) => fields,
});

export const problemFields = define({
  read: ({ problem, technologies }) => ({
    problem,
    technologies: technologies.map(({ slug }) => slug).sort(),
  }),
  async check(tx, { technologies }, row) {
    const chosen = row.technologies.map(({ slug }) => slug);
    const known = await tx.technology.count({
      where: { slug: { in: technologies }, ...offered(chosen) },
    });
    const errors: FieldErrors = {};
    if (known < new Set(technologies).size) errors.technologies = ["Choose from the list"];
    return errors;
  },
  write: ({ problem, technologies }) => ({
    problem,
    technologies: { set: technologies.map((slug) => ({ slug })) },
  }),
});

export const legacyFields = define({
  read: ({ legacy }) => ({ legacy }),
  write: (fields) => fields,
});

export const triedFields = define({ read: ({ tried }) => ({ tried }), write: (fields) => fields });

export const conditionsFields = define({
  read: ({ conditions, insuranceBeforeAward, accountsBeforeAward }) => ({
    conditions,
    insuranceBeforeAward,
    accountsBeforeAward,
  }),
  write: (fields) => fields,
});

export const rightsFields = define({
  read: ({ rights, rightsDetail }) => ({ rights, rightsDetail }),
  write: (fields) => fields,
});

export const kindFields = define({ read: ({ kind }) => ({ kind }), write: (fields) => fields });

export const timetableFields = define({
  read: (row) => ({
    questionsCloseAt: row.questionsCloseAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    evaluationEndsOn: dayOf(row.evaluationEndsOn),
    awardNoticeOn: dayOf(row.awardNoticeOn),
    startsOn: dayOf(row.startsOn),
  }),
  write: (fields) => ({
    questionsCloseAt: fields.questionsCloseAt,
    closesAt: fields.closesAt,
    evaluationEndsOn: dateOf(fields.evaluationEndsOn),
    awardNoticeOn: dateOf(fields.awardNoticeOn),
    startsOn: dateOf(fields.startsOn),
  }),
});

export const priceFields = define({
  read: ({ priceWeight }) => ({ priceWeight: priceWeight.toString() }),
  write: (fields) => fields,
});

export const attachmentsFields = define({
  read: ({ attachments, attachmentsFor }) => ({ attachments, attachmentsFor }),
  write: (fields) => fields,
});

export const scaleFields = define({
  read: ({ maximum }) => ({ maximum }),
  write: (fields) => fields,
});

export const descriptorsFields = define({
  read: ({ descriptors }) => ({ descriptors }),
  write: (fields) => fields,
});

/** A lot keeps its seed for good once it is drawn up; in the form it is only "lot". */
export const tiesFields = define({
  read: ({ tieBreaks }) => ({
    tieBreaks: tieBreaks.map((text) => (readTieBreak(text)?.kind === "lot" ? "lot" : text)),
  }),
  write: ({ tieBreaks }, { seed, row }) => {
    const drawn = row.tieBreaks.find((text) => readTieBreak(text)?.kind === "lot");
    return {
      tieBreaks: tieBreaks.map((step) => (step === "lot" ? (drawn ?? `lot:${seed}`) : step)),
    };
  },
});

export const namesFields = define({
  read: ({ namesHidden }) => ({ namesHidden }),
  write: (fields) => fields,
});

export const conflictsFields = define({
  read: ({ conflictAssessment }) => ({ conflictAssessment }),
  write: (fields) => fields,
});
