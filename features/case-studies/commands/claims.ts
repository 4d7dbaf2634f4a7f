import { asPerson } from "@/domain/actor";
import { claimProblems, sameClaim } from "@/domain/case-study/claim";
import { CLAIM_FIELDS } from "@/domain/case-study/fields";
import { claimStatement } from "@/domain/case-study/figures";
import { mayEdit, mayRemoveClaim } from "@/domain/case-study/policy";
import { attached, edited } from "@/domain/evidence/claim-record";
import type { WithdrawnWord } from "@/domain/evidence/withdrawn";
import { pick, writeRow } from "@/domain/fields/derived";
import { LETTERS } from "@/domain/letters/catalogue";
import { londonDay } from "@/domain/timetable/london";
import { createFile, removals } from "@/features/files/records";
import { command, Invalid, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { nextOrder, refuseTooMany } from "@/lib/limits";
import {
  type CaseStudyRow,
  type ClaimRow,
  claimInputOf,
  holdingConfirmation,
  lockCaseStudy,
  speakerOf,
} from "../records";
import { referencesWhoAnswered } from "../records/answered";
import { awardedNotice, type EvidenceInput, evidenceFields } from "../records/evidence";
import { lostHeading } from "../records/heading";
import { refreshesIfPublic } from "../records/refreshes";
import { refuseStale } from "../records/revisions";
import type { ClaimFormInput } from "../schema";

/** More than this no reader takes in, and no reference answers on a phone. */
const MOST_CLAIMS = 12;
const MOST_EVIDENCE = 10;

interface OfClaim {
  id: string;
  claimId: string;
}

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** Adds an outcome, or changes one: a change makes the next edition, for which no confirmation holds yet. */
export const saveClaim = command({
  name: "caseStudy.saveClaim",
  async load(tx, { id, claimId }: ClaimFormInput) {
    const row = await lockCaseStudy(tx, id);
    if (!row) return null;
    const claim = claimId ? row.claims.find((one) => one.id === claimId) : undefined;
    return claimId && !claim ? null : { row, claim };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide({ row, claim }, form, { now, newId }) {
    const input = pick(form, CLAIM_FIELDS);
    const problems = claimProblems(input, londonDay(now));
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    if (!claim) {
      refuseTooMany(row.claims.length, MOST_CLAIMS, "outcomes");
      const order = nextOrder(row.claims);
      const change = { id: newId(), input, order, edition: 1, changed: true };
      return { change, audit: { claim: change.id, edition: 1 }, effects: refreshesIfPublic(row) };
    }
    const stored = claimInputOf(claim);
    refuseStale(stored, form.original);
    const changed = !sameClaim(stored, input);
    const confirmed = holdingConfirmation(claim, now);
    if (changed && confirmed && !form.endsConfirmation) {
      throw new Invalid({
        endsConfirmation: [
          "The public body confirmed this outcome as it was. Tick the box if you want to change it all the same",
        ],
      });
    }
    const lost = lostHeading(row, claim.id, input);
    if (lost) {
      throw new Invalid({
        "": [
          `The title or the summary says ${lost}, which no outcome would say any more. Change it first, under “The summary”, then save this`,
        ],
      });
    }
    const edition = changed ? edited(claim).edition : claim.edition;
    return {
      change: { id: claim.id, input, order: claim.order, edition, changed },
      audit: { claim: claim.id, edition, endedConfirmation: changed && confirmed !== null },
      effects: refreshesIfPublic(row),
    };
  },
  async save(tx, { id, input, order, edition, changed }, { row }) {
    if (!changed) return { id };
    const data = { ...writeRow(CLAIM_FIELDS, input), edition };
    await tx.claim.upsert({
      where: { id },
      create: { id, caseStudyId: row.id, order, ...data },
      update: data,
    });
    // The body accepted a measurement of the former edition.
    await tx.claimEvidence.updateMany({ where: { claimId: id }, data: { acceptedAt: null } });
    return { id };
  },
});

/** Takes an outcome out. What the body has said of it stays on the record, and it is told. */
export const removeClaim = command({
  name: "caseStudy.removeClaim",
  async load(tx, input: OfClaim) {
    const loaded = await loadClaim(tx, input);
    return loaded && { ...loaded, references: await referencesWhoAnswered(tx, loaded.row) };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row, claim }) =>
    mayRemoveClaim(actor, {
      supplierId: row.supplierId,
      inStory: claim.stories.some(({ story }) => story.state !== "WITHDRAWN"),
    }),
  decide({ row, claim, references }, _input, { now }) {
    if (row.state === "PUBLISHED" && row.claims.length === 1 && !row.stopped) {
      throw new Refused({
        allowed: false,
        reason: "This is the last outcome of a published case study.",
        remedy: "Add another one first, or withdraw the case study.",
      });
    }
    const lost = lostHeading(row, claim.id, null);
    if (lost) {
      throw new Refused({
        allowed: false,
        reason: `The title or the summary says ${lost}, which is this outcome.`,
        remedy: "Change the summary first, then take the outcome out.",
      });
    }
    const confirmed = withdrawnRecordOf(claim);
    return {
      change: { id: claim.id, confirmed, now },
      audit: { claim: claim.id, edition: claim.edition },
      effects: [
        ...refreshesIfPublic(row),
        ...removals(claim.evidence.map(({ fileId }) => fileId)),
        ...(confirmed
          ? letterTo(references, LETTERS.caseStudy.takenOut, {
              caseStudy: row,
              statement: confirmed.statement,
            })
          : []),
      ],
    };
  },
  async save(tx, { id, confirmed, now }, { row }) {
    await tx.claim.delete({ where: { id } });
    if (!confirmed) return;
    await tx.withdrawnClaim.create({
      data: { id, caseStudyId: row.id, withdrawnAt: now, ...confirmed },
    });
  },
});

/** Attaches evidence to a claim, or changes what is attached: nobody has accepted it then. */
export const saveEvidence = command({
  name: "caseStudy.saveEvidence",
  async load(tx, input: EvidenceInput) {
    const loaded = await loadClaim(tx, input);
    if (!loaded) return null;
    const { evidenceId } = input;
    const present = loaded.claim.evidence.find(({ id }) => id === evidenceId);
    if (evidenceId && !present) return null;
    const notice =
      input.kind === "AWARD_NOTICE"
        ? await awardedNotice(tx, input.ocid, loaded.row.supplierId)
        : null;
    return { ...loaded, present, notice };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide({ row, claim, present, notice }, input, { now, newId }) {
    const id = present?.id ?? newId();
    if (!present) refuseTooMany(claim.evidence.length, MOST_EVIDENCE, "attachments");
    const record = attached(claim, { id, kind: input.kind }).evidence.find(
      (item) => item.id === id,
    );
    const context = { notice, present, today: londonDay(now), fileId: newId() };
    const fields = evidenceFields(input, context);
    const replaced = present?.fileId === fields.fileId ? null : present?.fileId;
    return {
      change: { id, record, fields, upload: input.upload },
      audit: { claim: claim.id, evidence: id, file: fields.fileId },
      effects: [...refreshesIfPublic(row), ...removals([replaced])],
    };
  },
  async save(tx, { id, record, fields, upload }, { row, claim }, { actor, now }) {
    if (upload && fields.fileId) {
      const by = { organisationId: row.supplierId, userId: asPerson(actor).userId, now };
      await createFile(tx, fields.fileId, upload, by);
    }
    const data = { ...fields, acceptedAt: record?.acceptedAt ?? null };
    await tx.claimEvidence.upsert({
      where: { id },
      create: { id, claimId: claim.id, ...data },
      update: data,
    });
  },
});

export const removeEvidence = command({
  name: "caseStudy.removeEvidence",
  async load(tx, input: OfClaim & { evidenceId: string }) {
    const loaded = await loadClaim(tx, input);
    return loaded?.claim.evidence.some(({ id }) => id === input.evidenceId) ? loaded : null;
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide: ({ row, claim }, { evidenceId }) => ({
    change: evidenceId,
    audit: { claim: claim.id, evidence: evidenceId },
    effects: [
      ...refreshesIfPublic(row),
      ...removals([claim.evidence.find(({ id }) => id === evidenceId)?.fileId]),
    ],
  }),
  async save(tx, id) {
    await tx.claimEvidence.delete({ where: { id } });
  },
});

/** What stays on record of a claim that a public body has spoken of; null where none has. */
function withdrawnRecordOf(claim: ClaimRow) {
  if (claim.confirmations.length === 0) return null;
  const words = claim.confirmations.map(
    ({
      verdict,
      statement,
      reason,
      scope,
      givenAt,
      revokedAt,
      replies,
      ...word
    }): WithdrawnWord => ({
      verdict,
      statement,
      reason,
      scope,
      reply: replies[0]?.says ?? null,
      earlierReplies: replies.slice(1).map(({ says }) => says),
      by: speakerOf(word),
      givenAt: givenAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }),
  );
  const last = claim.confirmations.find(({ revokedAt }) => !revokedAt);
  return {
    statement: claimStatement(claimInputOf(claim)),
    words: [...words],
    against: last !== undefined && last.verdict !== "CONFIRMED",
  };
}

async function loadClaim(
  tx: Transaction,
  { id, claimId }: OfClaim,
): Promise<{ row: CaseStudyRow; claim: ClaimRow } | null> {
  const row = await lockCaseStudy(tx, id);
  const claim = row?.claims.find((one) => one.id === claimId);
  return row && claim ? { row, claim } : null;
}
