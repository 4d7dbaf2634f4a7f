type Decimal = `${number}`;

/**
 * An amount in full: "£135,018", or "£186,500.50" with pence when there are any. Say beside it
 * whether VAT is in it.
 * @param minor the amount in the currency's smallest unit: pence for GBP. Whole numbers only.
 * @param currency its ISO 4217 code.
 * @throws {RangeError} if `minor` is not whole or the code is none.
 */
export function formatMoney(minor: bigint | number, currency = "GBP"): string {
  const digits = minorDigits(currency);
  const unit = 10n ** BigInt(digits);
  const amount = BigInt(minor);
  const decimals = amount % unit === 0n ? 0 : digits;
  return formatter(currency, decimals, decimals).format(decimalText(amount, digits));
}

/**
 * An amount at a glance: "£14.2 million", "£1.5 billion", and below a million whole pounds,
 * "£135,018". Rounded half away from zero. Arguments and errors as for `formatMoney`.
 */
export function formatMoneyShort(minor: bigint | number, currency = "GBP"): string {
  const amount = BigInt(minor);
  const unit = 10n ** BigInt(minorDigits(currency));
  for (const [name, size] of SCALES) {
    const tenths = roundedDivide(amount, (unit * size) / 10n);
    if (magnitude(tenths) < 10n) continue;
    return `${formatter(currency, 0, 1).format(decimalText(tenths, 1))} ${name}`;
  }
  return formatter(currency, 0, 0).format(roundedDivide(amount, unit));
}

const SCALES = [
  ["billion", 1_000_000_000n],
  ["million", 1_000_000n],
] as const;

function formatter(currency: string, least: number, most: number): Intl.NumberFormat {
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
}

function minorDigits(currency: string): number {
  const options = new Intl.NumberFormat("en-GB", { style: "currency", currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

function decimalText(amount: bigint, digits: number): Decimal {
  const text = String(magnitude(amount)).padStart(digits + 1, "0");
  const cut = text.length - digits;
  const sign = amount < 0n ? "-" : "";
  return `${sign}${text.slice(0, cut)}.${text.slice(cut) || "0"}` as Decimal;
}

function roundedDivide(amount: bigint, by: bigint): bigint {
  const rounded = (2n * magnitude(amount) + by) / (2n * by);
  return amount < 0n ? -rounded : rounded;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
