import { formatMoney } from "@/domain/format/money";

/** "£248,750.00" of "248750.00": prices compared in a table all show their pence. */
export function priceWords(price: string | null): string {
  if (price === null) return "–";
  const [pounds = "0", pence = "00"] = price.split(".");
  return `${formatMoney(BigInt(pounds) * 100n)}.${pence.padEnd(2, "0")}`;
}
