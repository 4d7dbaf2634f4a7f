import type { RegisterCheck } from "@/domain/membership/register";
import { sameContent } from "@/domain/supplier/changes";
import type { EarlierSave } from "@/domain/supplier/concurrency";
import type { ProfileContent } from "@/domain/supplier/fields";
import type { PublicationFacts } from "@/domain/supplier/policy";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import { REGISTER } from "../queries";
import { contentOf, DRAFT, type DraftRow, EMPTY_PROFILE } from "../records";

interface OwnOrganisation extends RegisterCheck {
  id: string;
  name: string;
  slug: string;
  verifiedAt: Date | null;
  identifiers: { value: string }[];
}

/** A supplier's own profile as it stands: the rows, and what the rules look at. */
export interface Draft {
  organisation: OwnOrganisation;
  /** Null before the first save. */
  row: DraftRow | null;
  facts: PublicationFacts;
  content: ProfileContent;
  /** Counts saves, from 0. */
  revision: number;
}

/** Reads the draft of a supplier. Null if there is no such supplier. */
export async function readDraft(reader: Reader, organisationId: string): Promise<Draft | null> {
  if (!isUuid(organisationId)) return null;
  const organisation = await reader.organisation.findUnique({
    where: { id: organisationId, kind: "SUPPLIER" },
    select: {
      id: true,
      name: true,
      slug: true,
      verifiedAt: true,
      ...REGISTER,
      identifiers: { where: { scheme: "GB-COH" }, select: { value: true } },
      profile: { select: DRAFT },
    },
  });
  if (!organisation) return null;
  const { profile: row, ...rest } = organisation;
  const content = row ? contentOf(row) : EMPTY_PROFILE;
  const current = row?.current ? contentOf(row.current) : null;
  const facts = {
    organisationId,
    name: organisation.name,
    state: row?.state ?? "DRAFT",
    draft: content,
    changed: current === null || !sameContent(current, content),
  };
  return { organisation: rest, row, facts, content, revision: row?.revision ?? 0 };
}

/** Reads the draft for a command: the organisation's row is locked, since the profile may not be there yet. */
export async function lockDraft(tx: Transaction, organisationId: string): Promise<Draft | null> {
  if (!(await lockRow(tx, "Organisation", organisationId))) return null;
  return readDraft(tx, organisationId);
}

const SAVE = row("earlier saves of a profile", {
  at: column.time,
  by: column.text.nullable(),
  fields: column.texts,
});

/**
 * What others saved in one part of the draft since a revision, oldest first. The audit log knows:
 * it holds the names of the fields, never what was in them.
 */
export async function savesSince(
  tx: Transaction,
  organisationId: string,
  part: string,
  revision: number,
): Promise<EarlierSave[]> {
  const saves = await rows(tx, SAVE)`
    SELECT e."at", u."name" AS "by",
           ARRAY(SELECT jsonb_array_elements_text(e."data"->'fields')) AS "fields"
    FROM "AuditEvent" e LEFT JOIN "User" u ON e."actor" = 'person:' || u."id"
    WHERE e."subjectType" = 'supplier' AND e."subjectId" = ${organisationId}
      AND e."outcome" = 'DONE' AND e."data"->>'part' = ${part}
      AND e."data"->'revision' > to_jsonb(${revision}::int)
    ORDER BY e."id"`;
  return saves.map(({ at, by, fields }) => ({ at, by: by || "Somebody", fields }));
}

/** Saves the draft's own columns and counts the save. @returns the profile's id. */
export async function saveDraft(
  tx: Transaction,
  draft: Draft,
  newId: string,
  data: Prisma.SupplierProfileUncheckedUpdateInput = {},
): Promise<string> {
  const { organisationId } = draft.facts;
  const create = { ...(data as Prisma.SupplierProfileUncheckedCreateInput), id: newId };
  const { id } = await tx.supplierProfile.upsert({
    where: { organisationId },
    create: { ...create, organisationId, revision: 1 },
    update: { ...data, revision: { increment: 1 } },
    select: { id: true },
  });
  return id;
}
