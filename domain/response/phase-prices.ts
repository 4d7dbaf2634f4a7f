import { phasesWon } from "../challenge/content";
import { unitsToText } from "../evaluation/decimal";
import { formatMoney } from "../format/money";
import { listWords } from "../format/words";
import { toPence } from "../input";

/** What a supplier asks for one phase, in pounds with two decimals. */
export interface PhasePrice {
  phase: string;
  price: string;
}

/** The names of the phases that are priced one by one; none where one price is asked for. */
export function pricedPhases(phases: readonly { name: string; suppliers: number }[]): string[] {
  const won = phasesWon(phases);
  return won.length > 1 ? won.map(({ name }) => name) : [];
}

/** The fields of the form and what they hold: "price", or "phase0", "phase1" … in the order of the phases. */
export function priceFields(
  names: readonly string[],
  draft: { price: string | null; phasePrices: readonly PhasePrice[] },
): Record<string, string | null> {
  if (names.length === 0) return { price: draft.price };
  return Object.fromEntries(
    names.map((name, place) => {
      const stored = draft.phasePrices[place];
      return [`phase${place}`, stored?.phase === name ? stored.price : null];
    }),
  );
}

/** What is wrong with the fields, by field: one that is empty, or a sum beyond all that a price can be; else null. */
export function priceProblems(
  names: readonly string[],
  fields: Readonly<Record<string, string | null>>,
): Record<string, string[]> | null {
  const empty = Object.keys(fields).filter((name) => toPence(fields[name] ?? "") === null);
  if (empty.length > 0) {
    return Object.fromEntries(empty.map((name) => [name, ["Give the price in pounds"]]));
  }
  if (toPence(pricesOf(names, fields).price) !== null) return null;
  const last = Object.keys(fields).at(-1) ?? "";
  return { [last]: ["Together they are more than a price can be. Lower one of them"] };
}

/** What the fields add up to: the price that counts. @throws {Error} if one of them holds no amount. */
export function pricesOf(
  names: readonly string[],
  fields: Readonly<Record<string, string | null>>,
): { price: string; phasePrices: PhasePrice[] } {
  const amount = (name: string) => {
    const pence = toPence(fields[name] ?? "");
    if (pence === null) throw new Error(`${name} holds no amount.`);
    return pence;
  };
  if (names.length === 0) return { price: unitsToText(amount("price"), 2), phasePrices: [] };
  const pence = names.map((_, place) => amount(`phase${place}`));
  return {
    price: unitsToText(
      pence.reduce((sum, one) => sum + one, 0n),
      2,
    ),
    phasePrices: names.map((phase, place) => ({
      phase,
      price: unitsToText(pence[place] ?? 0n, 2),
    })),
  };
}

/** "£159,000 with VAT", and behind it what each phase costs. */
export function pricesWords(price: string, phasePrices: readonly PhasePrice[]): string {
  const whole = `${formatMoney(toPence(price) ?? 0n)} with VAT`;
  return phasePrices.length > 0 ? `${whole}: ${phasePricesWords(phasePrices)}` : whole;
}

/** "Try £28,000 and Fit £131,000" */
export function phasePricesWords(phasePrices: readonly PhasePrice[]): string {
  return listWords(
    phasePrices.map(({ phase, price }) => `${phase} ${formatMoney(toPence(price) ?? 0n)}`),
  );
}
