import { describe, expect, test } from "vitest";
import { formatMoney, formatMoneyShort } from "./money";

describe("money", () => {
  test.each<[bigint | number, string]>([
    [13_501_800, "£135,018"],
    [13_501_800n, "£135,018"],
    [18_650_050, "£186,500.50"],
    [5, "£0.05"],
    [0, "£0"],
    [-150, "-£1.50"],
    [900_719_925_474_099_301n, "£9,007,199,254,740,993.01"],
  ])("of %s pence is %s", (pence, text) => expect(formatMoney(pence)).toBe(text));

  test("of other currencies has their own smallest unit", () => {
    expect(formatMoney(123_450, "EUR")).toBe("€1,234.50");
    expect(formatMoney(1_234, "JPY")).toBe("JP¥1,234");
    expect(formatMoney(1_234_500, "KWD").replace(/\s/, " ")).toBe("KWD 1,234.500");
  });

  test.each<[bigint | number, string]>([
    [1_420_000_000, "£14.2 million"],
    [1_400_000_000, "£14 million"],
    [100_000_000n, "£1 million"],
    [99_999_999_999n, "£1 billion"],
    [150_000_000_000n, "£1.5 billion"],
    [13_501_850, "£135,019"],
    [-1_425_000_000, "-£14.3 million"],
  ])("of %s pence at a glance is %s", (pence, text) => expect(formatMoneyShort(pence)).toBe(text));

  test("is never a fraction of a penny", () => {
    expect(() => formatMoney(1.5)).toThrow(RangeError);
  });
});
