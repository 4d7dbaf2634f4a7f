import { phasesWon, placesOf } from "../challenge/content";
import { formatMoney } from "../format/money";
import { toPence } from "../input";

interface ValuedPhase {
  suppliers: number;
  valuePence: bigint | number;
}

/** What was published for what a response prices, in pence with VAT. */
export interface PublishedValue {
  /** For all suppliers together. */
  whole: bigint;
  suppliers: number;
  /** The equal share of one of them. */
  share: bigint;
}

/** The value that a price is held against: of all phases, or of the first one, shared among as many as can win it. */
export function publishedValue(phases: readonly ValuedPhase[]): PublishedValue {
  const won = phasesWon(phases);
  const whole = won.reduce((sum, { valuePence }) => sum + BigInt(valuePence), 0n);
  const suppliers = placesOf(phases);
  return { whole, suppliers, share: whole / BigInt(suppliers) };
}

/**
 * Why a price is asked about once more before it is sealed, as words behind "£110,000 is"; null where it is not. A
 * figure too many or too few costs a supplier the competition, so it is asked and never refused.
 */
export function priceDoubt(price: string | null, phases: readonly ValuedPhase[]): string | null {
  const pence = toPence(price ?? "");
  const { share, suppliers } = publishedValue(phases);
  if (pence === null || share === 0n) return null;
  const value =
    suppliers > 1
      ? `the ${formatMoney(share)} that each of ${suppliers} suppliers would have`
      : `the ${formatMoney(share)} that was published`;
  if (pence > share) return `more than ${value}`;
  return pence * 2n < share ? `less than half of ${value}` : null;
}
