import type { DraftFacts } from "@/domain/response/readiness";

interface DraftRow {
  price: { toFixed(places: number): string } | null;
  aiUsed: boolean | null;
  answers: readonly { criterionId: string; text: string }[];
  challenge: {
    priceWeight: { gt(other: number): boolean };
    criteria: readonly { id: string; key: string; title: string; wordLimit: number }[];
  };
}

/** What the readiness of a draft is judged by. */
export function draftFactsOf({ price, aiUsed, answers, challenge }: DraftRow): DraftFacts {
  const keys = new Map(challenge.criteria.map(({ id, key }) => [id, key]));
  return {
    questions: challenge.criteria,
    answers: new Map(answers.map(({ criterionId, text }) => [keys.get(criterionId) ?? "", text])),
    asksForPrice: challenge.priceWeight.gt(0),
    price: price?.toFixed(2) ?? null,
    aiUsed,
  };
}
