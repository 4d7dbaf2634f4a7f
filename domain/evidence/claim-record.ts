import type { AttachedEvidence, ClaimVerdict, GivenConfirmation } from "./grade";

export interface EvidenceRecord extends AttachedEvidence {
  id: string;
}

export interface ConfirmationRecord extends GivenConfirmation {
  id: string;
}

/** All that a grade is computed from. */
export interface ClaimRecord {
  edition: number;
  evidence: readonly EvidenceRecord[];
  confirmations: readonly ConfirmationRecord[];
}

/** What the public body says of a claim. */
export interface Word {
  id: string;
  verdict: ClaimVerdict;
  /** The measurements that it vouches for as independent; they count with a confirmation only. */
  acceptedEvidence: readonly string[];
  expiresAt: Date;
}

/**
 * The claim says something else now. What the body said was said of the former edition, and so was
 * its acceptance of a measurement.
 */
export function edited(claim: ClaimRecord): ClaimRecord {
  return { ...claim, edition: claim.edition + 1, evidence: claim.evidence.map(unaccepted) };
}

/** Attaches a piece of evidence, or replaces the one with its id. Nobody has accepted it yet. */
export function attached(
  claim: ClaimRecord,
  item: Omit<EvidenceRecord, "acceptedAt">,
): ClaimRecord {
  return {
    ...claim,
    evidence: [...without(claim.evidence, item.id), { ...item, acceptedAt: null }],
  };
}

export function detached(claim: ClaimRecord, evidenceId: string): ClaimRecord {
  return { ...claim, evidence: without(claim.evidence, evidenceId) };
}

/** The body's word on the present edition. Acceptance of measurements is as this word says, and no older one. */
export function answered(claim: ClaimRecord, word: Word, now: Date): ClaimRecord {
  const accepts = (item: EvidenceRecord) =>
    word.verdict === "CONFIRMED" &&
    item.kind === "MEASUREMENT" &&
    word.acceptedEvidence.includes(item.id);
  return {
    edition: claim.edition,
    evidence: claim.evidence.map((item) => ({ ...item, acceptedAt: accepts(item) ? now : null })),
    confirmations: [
      ...claim.confirmations,
      {
        id: word.id,
        edition: claim.edition,
        verdict: word.verdict,
        givenAt: now,
        expiresAt: word.expiresAt,
        revokedAt: null,
      },
    ],
  };
}

/** The body takes a word back, and with a confirmation what it had accepted. */
export function revoked(claim: ClaimRecord, confirmationId: string, now: Date): ClaimRecord {
  const word = claim.confirmations.find(({ id }) => id === confirmationId);
  return {
    ...claim,
    evidence: word?.verdict === "CONFIRMED" ? claim.evidence.map(unaccepted) : claim.evidence,
    confirmations: claim.confirmations.map((confirmation) =>
      confirmation.id === confirmationId ? { ...confirmation, revokedAt: now } : confirmation,
    ),
  };
}

/**
 * The supplier takes over the figures that the body gave: the claim is the next edition, and what the
 * body said of these figures stands as its confirmation, from the day on which it said so.
 * @param wordId the id of the confirmation that comes of it.
 */
export function correctionAccepted(
  claim: ClaimRecord,
  correction: ConfirmationRecord,
  wordId: string,
): ClaimRecord {
  const next = edited(claim);
  const { givenAt, expiresAt } = correction;
  const word: ConfirmationRecord = {
    id: wordId,
    edition: next.edition,
    verdict: "CONFIRMED",
    revokedAt: null,
    givenAt,
    expiresAt,
  };
  return { ...next, confirmations: [...next.confirmations, word] };
}

function unaccepted(item: EvidenceRecord): EvidenceRecord {
  return item.acceptedAt === null ? item : { ...item, acceptedAt: null };
}

function without(evidence: readonly EvidenceRecord[], id: string): readonly EvidenceRecord[] {
  return evidence.filter((item) => item.id !== id);
}
