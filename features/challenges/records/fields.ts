import { CHALLENGE_PARTS } from "@/domain/challenge/fields";
import { readTieBreak } from "@/domain/challenge/tie-breaks";
import { readRow, writeRow } from "@/domain/fields";
import { offered } from "@/features/technologies/queries/offered";
import type { Prisma } from "@/generated/prisma/client";
import type { FieldErrors } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { WholeChallenge } from "../queries";

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
  read: (row) => readRow(CHALLENGE_PARTS.legacy, row),
  write: (said) => writeRow(CHALLENGE_PARTS.legacy, said),
});

export const triedFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.tried, row),
  write: (said) => writeRow(CHALLENGE_PARTS.tried, said),
});

export const conditionsFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.conditions, row),
  write: (said) => writeRow(CHALLENGE_PARTS.conditions, said),
});

export const rightsFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.rights, row),
  write: (said) => writeRow(CHALLENGE_PARTS.rights, said),
});

export const kindFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.kind, row),
  write: (said) => writeRow(CHALLENGE_PARTS.kind, said),
});

export const timetableFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.timetable, row),
  write: (said) => writeRow(CHALLENGE_PARTS.timetable, said),
});

export const priceFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.price, row),
  write: (said) => writeRow(CHALLENGE_PARTS.price, said),
});

export const attachmentsFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.attachments, row),
  write: (said) => writeRow(CHALLENGE_PARTS.attachments, said),
});

export const scaleFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.scale, row),
  write: (said) => writeRow(CHALLENGE_PARTS.scale, said),
});

export const descriptorsFields = define({
  read: (row) => readRow(CHALLENGE_PARTS.descriptors, row),
  write: (said) => writeRow(CHALLENGE_PARTS.descriptors, said),
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
  read: (row) => readRow(CHALLENGE_PARTS.names, row),
  write: (said) => writeRow(CHALLENGE_PARTS.names, said),
});

export const conflictsFields = define({
  read: ({ conflictAssessment }) => ({ conflictAssessment }),
  write: (fields) => fields,
});
