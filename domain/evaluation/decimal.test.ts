import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { parseDecimal, toPlaces } from "./decimal";

describe("exact decimals", () => {
  test("rounds half up once, from the exact value", () => {
    expect(toPlaces(new Fraction(1005n, 1000n), 2)).toBe("1.01");
    expect(toPlaces(new Fraction(10049n, 10000n), 2)).toBe("1.00");
    expect(toPlaces(new Fraction(2n, 3n), 3)).toBe("0.667");
    expect(toPlaces(new Fraction(-1n, 3n), 3)).toBe("-0.333");
  });

  test("rounds down and up to either side", () => {
    expect(toPlaces(new Fraction(2n, 3n), 2, "down")).toBe("0.66");
    expect(toPlaces(new Fraction(1n, 3n), 2, "up")).toBe("0.34");
    expect(toPlaces(new Fraction(-1n, 3n), 2, "down")).toBe("-0.34");
    expect(toPlaces(new Fraction(7n), 2, "up")).toBe("7.00");
  });

  test.each([
    "1e3",
    "-1",
    "+1",
    " 1",
    "1 ",
    "1.",
    ".5",
    "1/2",
    "1,000",
    "0x1",
    "",
    "NaN",
    "1.1234567",
  ])("does not take %j for a number", (text) => expect(parseDecimal(text)).toBeNull());

  test("keeps what binary floating point loses", () => {
    const tenth = parseDecimal("0.1");
    expect(tenth?.add(parseDecimal("0.2") ?? 0).equals(parseDecimal("0.3") ?? 0)).toBe(true);
  });

  test("writes back every decimal that it reads", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 16n), (units) => {
        const text = `${units / 100n}.${String(units % 100n).padStart(2, "0")}`;
        const read = parseDecimal(text);
        expect(read && toPlaces(read, 2)).toBe(text);
      }),
    );
  });
});
