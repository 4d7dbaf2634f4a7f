import { tieBreakWords } from "@/domain/challenge/tie-breaks";
import {
  type AssessmentSummaryContent,
  assessmentSummary,
  type LowPrice,
  type SummaryParty,
} from "@/domain/decision/summary";
import { type EvaluationRow, recommendationOf, winnersOf } from "../queries";
import type { Ranked } from "../queries/ranked";

export interface DrawnSummary {
  responseId: string;
  supplierId: string;
  content: AssessmentSummaryContent;
}

/** The letters to all suppliers, drawn from the record. Empty while none is recommended, or the recommendation was returned. */
export function drawSummaries(row: EvaluationRow, ranked: Ranked): DrawnSummary[] {
  const recommendation = recommendationOf(row);
  if (!recommendation || recommendation.returnedAt) return [];
  const winning = winnersOf(row).map(({ label }) => label);
  const winners = ranked.ranking.map(({ id }) => id).filter((label) => winning.includes(label));
  if (winners.length === 0) return [];
  const facts = {
    challenge: {
      title: row.title,
      reference: row.reference,
      slug: row.slug,
      body: row.body.name,
    },
    record: ranked.record,
    ranking: ranked.ranking,
    winners,
    tieBreakWords: row.tieBreaks.map((text) =>
      tieBreakWords(
        text,
        row.criteria.map(({ key, title, weight }) => ({ key, title, weight: weight.toString() })),
      ),
    ),
    from: bodyOf(row),
    parties: new Map(row.responses.map(({ label, supplier }) => [label ?? "", partyOf(supplier)])),
    decided: decidedBy(row),
    inFull: `/challenges/${row.slug}/versions/${row.version}`,
  };
  return row.responses.map((response) => ({
    responseId: response.id,
    supplierId: response.supplierId,
    content: {
      ...assessmentSummary(facts, response.label ?? ""),
      note: response.letterNote,
      lowPrice: lowPriceOf(row, response),
    },
  }));
}

/** What a supplier was asked about its price and answered, where it is excluded for that. */
function lowPriceOf(
  row: EvaluationRow,
  { id, priceQuestion }: EvaluationRow["responses"][number],
): LowPrice | null {
  if (!priceQuestion?.excludes) return null;
  const { asks, askedAt, answerBy, answer, answeredAt, reason } = priceQuestion;
  const agreed = recommendationOf(row)?.exclusions.find(
    ({ responseId, agrees }) => responseId === id && agrees,
  );
  return {
    asks,
    askedAt: askedAt.toISOString(),
    answerBy: answerBy.toISOString(),
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
    reason,
    agreedBy: agreed ? nameOf(row, agreed.decidedById) : null,
  };
}

function nameOf({ parts }: EvaluationRow, id: string): string {
  const user = parts.find(({ userId }) => userId === id)?.user;
  return user?.name || user?.email || "the approver";
}

/** The body, with its lead to write to. */
function bodyOf({ body, parts }: EvaluationRow): SummaryParty {
  const lead = parts.find(({ part, endedAt }) => part === "LEAD" && !endedAt)?.user;
  return {
    name: body.name,
    identifiers: [
      ...(body.ppon ? [`GB-PPON ${body.ppon}`] : []),
      ...body.identifiers
        .filter(({ scheme }) => scheme !== "GB-PPON" || !body.ppon)
        .map(({ scheme, value }) => `${scheme} ${value}`),
    ],
    address: body.address,
    email: lead?.email ?? "",
  };
}

function partyOf(supplier: EvaluationRow["responses"][number]["supplier"]): SummaryParty {
  const { name, identifiers, profile } = supplier;
  return {
    name,
    identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    address: profile?.address ?? "",
    email: profile?.contactEmail ?? "",
  };
}

/** Who approved the recommendation that holds, and when. */
function decidedBy(row: EvaluationRow): { by: string; at: string } | null {
  const { approvedById, approvedAt } = recommendationOf(row) ?? {};
  if (!approvedById || !approvedAt) return null;
  return { by: nameOf(row, approvedById), at: approvedAt.toISOString() };
}
