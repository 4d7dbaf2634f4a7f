import { formatDate } from "@/domain/format/dates";
import {
  type CaseStudyRow,
  type ClaimRow,
  type ConfirmationRow,
  type EvidenceRow,
  isReplaced,
} from "../records";
import { CLAIM_VERDICT_WORDS } from "../words";

/** One step on a claim, for its history. */
export interface ClaimEvent {
  key: string;
  at: Date;
  says: string;
}

/** Every step on a claim, newest first: who claimed, attached, asked, confirmed, disputed, replied, took back. */
export function historyOf(row: CaseStudyRow, claim: ClaimRow, now: Date): ClaimEvent[] {
  const body = row.body?.name ?? "the public body";
  const events: ClaimEvent[] = [
    { key: "claimed", at: claim.createdAt, says: `Claimed by ${row.supplier.name}` },
    ...claim.evidence.flatMap(ofEvidence),
    ...claim.confirmations.flatMap((word) => ofWord(word, claim, row, body, now)),
    ...row.requests
      .filter((request) => request.requestedAt >= claim.createdAt)
      .flatMap((request) => ofRequest(request, body)),
  ];
  return events.sort((one, other) => other.at.getTime() - one.at.getTime());
}

function ofEvidence(item: EvidenceRow): ClaimEvent[] {
  const attached = {
    key: `attached ${item.id}`,
    at: item.addedAt,
    says: `Attached: ${item.title}`,
  };
  if (!item.acceptedAt) return [attached];
  const says = `Measurement by ${item.measuredBy} accepted as independent`;
  return [{ key: `accepted ${item.id}`, at: item.acceptedAt, says }, attached];
}

function ofWord(
  word: ConfirmationRow,
  claim: ClaimRow,
  row: CaseStudyRow,
  body: string,
  now: Date,
): ClaimEvent[] {
  const confirmed = word.verdict === "CONFIRMED";
  const former = word.edition === claim.edition ? "" : `, as it then was: ${word.statement}`;
  const events: ClaimEvent[] = [
    {
      key: `given ${word.id}`,
      at: word.givenAt,
      says: `${CLAIM_VERDICT_WORDS[word.verdict]} by the ${word.referencePost}, ${body}${former}`,
    },
  ];
  for (const { id, repliedAt } of word.replies) {
    events.push({ key: `reply ${id}`, at: repliedAt, says: `${row.supplier.name} replied` });
  }
  if (isReplaced(word, row.requests)) return events;
  if (word.revokedAt) {
    const what = SPOKEN_WORDS[word.verdict];
    const says = `${body} took back its ${what} of ${formatDate(word.givenAt)}`;
    events.push({ key: `revoked ${word.id}`, at: word.revokedAt, says });
  } else if (confirmed && word.edition === claim.edition && word.expiresAt <= now) {
    events.push({ key: `lapsed ${word.id}`, at: word.expiresAt, says: "The confirmation lapsed" });
  }
  return events;
}

const SPOKEN_WORDS = {
  CONFIRMED: "confirmation",
  CORRECTED: "correction",
  DISPUTED: "dispute",
} as const;

function ofRequest(request: CaseStudyRow["requests"][number], body: string): ClaimEvent[] {
  const requested = {
    key: `asked ${request.id}`,
    at: request.requestedAt,
    says: `${body} was asked to confirm`,
  };
  if (request.state === "DECLINED" && request.answeredAt) {
    const says = `${body} declined to answer`;
    return [{ key: `declined ${request.id}`, at: request.answeredAt, says }, requested];
  }
  const putRight = request.answers.flatMap(({ id, kind, reason, answeredAt }) => {
    if (kind === "FIRST") return [];
    const says =
      kind === "SLIP"
        ? `${body} put right a slip in its answer`
        : `${body} changed its answer: ${reason}`;
    return [{ key: `answered ${id}`, at: answeredAt, says }];
  });
  return [...putRight, requested];
}
