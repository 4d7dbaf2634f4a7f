import { describe, expect, test } from "vitest";
import { type KnownNames, namedIn, namingProblems } from "./public-names";

const NOBODY: KnownNames = { suppliers: [], listed: [], people: [], prices: [] };
const asked = (name: string): KnownNames => ({ ...NOBODY, suppliers: [{ name, as: "who asked" }] });

describe("a supplier that is known to have asked, replied or responded", () => {
  test.each([
    ["Skerrow Sensing Ltd asks", "Skerrow Sensing Ltd"],
    ["skerrow-sensing asks", "skerrow-sensing"],
    ["Ask Skerrow about it", "Skerrow"],
    ["See skerrowsensing.example", "skerrowsensing.example"],
    ["SSL has shown it", "SSL"],
    ["Škerrow Sensing’s sensor", "Škerrow Sensing’s"],
  ])("is found in %j", (text, words) => {
    expect(namedIn(text, asked("Skerrow Sensing Ltd"))).toEqual({ words, as: "who asked" });
  });

  test.each(["Is sensing required?", "A TUSSLE of words", "An SS badge", "skerrows of rock"])(
    "is not found in %j",
    (text) => expect(namedIn(text, asked("Skerrow Sensing Ltd"))).toBeNull(),
  );

  test("has initials from three words on", () => {
    expect(namedIn("An SS badge", asked("Skerrow Sensing"))).toBeNull();
  });
});

describe("a supplier with a public page", () => {
  const known: KnownNames = {
    ...NOBODY,
    listed: ["Digital Services Ltd", "Beacon Ltd", "Marlpit & Son", "Ox"],
  };

  test.each([
    ["We asked Digital Services for it", "Digital Services"],
    ["It was digital services limited", null],
    ["Digital things and Services", null],
    ["The trial with Beacon failed", "Beacon"],
    ["Beacon sites come first", null],
    ["A beacon on the hill", null],
    ["Marlpit and Son said so", "Marlpit and Son"],
    ["An Ox", null],
  ])("in %j is %j", (text, words) => {
    expect(namedIn(text, known)?.words ?? null).toBe(words);
  });
});

describe("a person", () => {
  const known: KnownNames = { ...NOBODY, people: [{ name: "Dev Sands", as: "somebody" }] };

  test.each([
    ["Dev Sands scored it", "Dev Sands"],
    ["dev sands scored it", "dev sands"],
    ["Mr Sands scored it", "Mr Sands"],
    ["Dr. Sands scored it", "Dr. Sands"],
    ["Dev scored it", null],
    ["The Sands of time", null],
    ["DevSands", null],
  ])("in %j is %j", (text, words) => {
    expect(namedIn(text, known)?.words ?? null).toBe(words);
  });
});

describe("the price of a response", () => {
  const known: KnownNames = { ...NOBODY, prices: [8_400_000n, 123_456_700n] };

  test.each([
    ["It cost £84,000.", "£84,000"],
    ["It cost 84 000 pounds", "84 000 pounds"],
    ["It cost 84000.00", "84000.00"],
    ["About £84k", "£84k"],
    ["£1.2m", "£1.2m"],
    ["£1.23 million was too much", "£1.23 million"],
    ["84", null],
    ["84%", null],
    ["£84,001", null],
    ["£85k", null],
    ["£1.3m", null],
    ["A1234567", null],
  ])("in %j is %j", (text, words) => {
    expect(namedIn(text, known)?.words ?? null).toBe(words);
  });
});

describe("what is wrong with texts", () => {
  test("is said by field, with the words that are meant and what to do", () => {
    const texts = { answer: "Skerrow must support it.", topic: "Support" };
    expect(namingProblems(texts, asked("Skerrow Sensing Ltd"))).toEqual({
      answer: [
        "This names who asked, “Skerrow”. Take it out, or tick that it means something else",
      ],
    });
  });

  test("leaves out what stood there before, and nothing else", () => {
    const known = { ...NOBODY, listed: ["Digital Services Ltd", "Marlpit & Son"] };
    const before = { legacy: "Run by Digital Services since 2019." };
    const same = { legacy: "Run by Digital Services until 2027.", problem: "It sticks." };
    expect(namingProblems(same, known, before)).toEqual({});
    expect(namingProblems({ ...same, problem: "Digital Services left." }, known, before)).toEqual({
      problem: [expect.stringContaining("“Digital Services”")],
    });
    const other = { legacy: "Run by Digital Services, then by Marlpit & Son." };
    expect(namingProblems(other, known, before)).toHaveProperty("legacy");
  });
});
