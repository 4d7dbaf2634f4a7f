import type { Draft } from "@/domain/response/draft";
import { pricedPhases } from "@/domain/response/phase-prices";
import type { DraftFacts } from "@/domain/response/readiness";

interface QuestionsOfChallenge {
  priceWeight: { gt(other: number): boolean };
  phases: readonly { name: string; suppliers: number }[];
  criteria: readonly { id: string; key: string; title: string; wordLimit: number }[];
}

/** What the readiness of a draft is judged by. */
export function draftFactsOf(
  { price, phasePrices, aiUsed, answers }: Draft,
  challenge: QuestionsOfChallenge,
): DraftFacts {
  return {
    questions: challenge.criteria,
    answers: new Map(challenge.criteria.map(({ id, key }) => [key, answers[id] ?? ""])),
    asksForPrice: challenge.priceWeight.gt(0),
    price,
    pricedPhases: pricedPhases(challenge.phases),
    phasePrices: phasePrices.length,
    aiUsed,
  };
}
