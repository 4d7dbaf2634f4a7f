import type { Draft } from "@/domain/response/draft";
import { pricedPhases } from "@/domain/response/phase-prices";
import { priceDoubt } from "@/domain/response/price-doubt";
import type { DraftFacts } from "@/domain/response/readiness";

interface QuestionsOfChallenge {
  priceWeight: { gt(other: number): boolean };
  phases: readonly { name: string; suppliers: number; valuePence: bigint }[];
  criteria: readonly { id: string; key: string; title: string; wordLimit: number }[];
}

/** What the readiness of a draft is judged by. */
export function draftFactsOf(
  { price, phasePrices, priceMeant, aiUsed, answers }: Draft,
  challenge: QuestionsOfChallenge,
): DraftFacts {
  return {
    questions: challenge.criteria,
    answers: new Map(challenge.criteria.map(({ id, key }) => [key, answers[id] ?? ""])),
    asksForPrice: challenge.priceWeight.gt(0),
    price,
    pricedPhases: pricedPhases(challenge.phases),
    phasePrices: phasePrices.length,
    priceDoubt: priceMeant === price ? null : priceDoubt(price, challenge.phases),
    aiUsed,
  };
}
