import { pricesOpen } from "@/domain/assessment/agreement";
import { type PricePlace, pricePlaces } from "@/domain/decision/price-question";
import type { PhasePrice } from "@/domain/response/phase-prices";
import { database } from "@/lib/database";
import type { EvaluationRow } from "../queries";
import type { EvaluationPage } from "./page";

type ResponseRow = EvaluationRow["responses"][number];

export interface PriceLine extends PricePlace {
  response: ResponseRow;
  phasePrices: PhasePrice[];
}

/** The prices of all that are in, the lowest first, then of those that were excluded for theirs. Ask `maySeeRanking` first. */
export async function priceLines({ row, facts }: EvaluationPage): Promise<PriceLine[]> {
  if (!pricesOpen(facts)) return [];
  const priced = row.responses.filter(
    ({ state, priceQuestion }) => state !== "EXCLUDED" || priceQuestion !== null,
  );
  const rows = await database().response.findMany({
    where: { id: { in: priced.map(({ id }) => id) }, price: { not: null } },
    select: { id: true, price: true, phasePrices: true },
  });
  const prices = rows.map(({ id, price }) => ({ label: id, price: price?.toFixed(2) ?? "0" }));
  return pricePlaces(prices)
    .flatMap((place) => {
      const response = priced.find(({ id }) => id === place.label);
      const row = rows.find(({ id }) => id === place.label);
      const phasePrices = (row?.phasePrices ?? []) as unknown as PhasePrice[];
      return response ? [{ ...place, label: response.label ?? "", response, phasePrices }] : [];
    })
    .toSorted((a, b) => Number(a.price) - Number(b.price));
}
