import { CHALLENGE_PARTS } from "@/domain/challenge/fields";
import { readTieBreak } from "@/domain/challenge/tie-breaks";
import { described } from "@/domain/fields/derived";
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
    const count = await tx.technology.count({
      where: { slug: { in: technologies }, ...offered(chosen) },
    });
    const errors: FieldErrors = {};
    if (count < new Set(technologies).size) errors.technologies = ["Choose from the list"];
    return errors;
  },
  write: ({ problem, technologies }) => ({
    problem,
    technologies: { set: technologies.map((slug) => ({ slug })) },
  }),
});

export const legacyFields = define(described(CHALLENGE_PARTS.legacy));
export const triedFields = define(described(CHALLENGE_PARTS.tried));
export const conditionsFields = define(described(CHALLENGE_PARTS.conditions));
export const rightsFields = define(described(CHALLENGE_PARTS.rights));
export const kindFields = define(described(CHALLENGE_PARTS.kind));
export const timetableFields = define(described(CHALLENGE_PARTS.timetable));
export const priceFields = define(described(CHALLENGE_PARTS.price));
export const attachmentsFields = define(described(CHALLENGE_PARTS.attachments));
export const scaleFields = define(described(CHALLENGE_PARTS.scale));
export const descriptorsFields = define(described(CHALLENGE_PARTS.descriptors));

/** A lot keeps its seed for good once it is drawn up; in the form it is only "lot". */
export const tiesFields = define({
  read: ({ tieBreaks }) => ({
    tieBreaks: tieBreaks.map((text) => (readTieBreak(text)?.kind === "lot" ? "lot" : text)),
  }),
  write: ({ tieBreaks }, { seed, row }) => {
    const storedLot = row.tieBreaks.find((text) => readTieBreak(text)?.kind === "lot");
    return {
      tieBreaks: tieBreaks.map((step) => (step === "lot" ? (storedLot ?? `lot:${seed}`) : step)),
    };
  },
});

export const namesFields = define(described(CHALLENGE_PARTS.names));

export const conflictsFields = define({
  read: ({ conflictAssessment }) => ({ conflictAssessment }),
  write: (fields) => fields,
});
