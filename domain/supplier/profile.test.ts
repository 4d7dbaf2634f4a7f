import { expect, test } from "vitest";
import { maturityWords } from "./maturity";
import {
  certificatesFor,
  hasLapsed,
  isSme,
  missingForPublication,
  sizeWords,
  worthAdding,
} from "./profile";

const EMPTY = {
  standfirst: "",
  about: "",
  people: null,
  founded: null,
  vcse: false,
  regions: [],
  website: null,
  contactEmail: null,
  address: "",
  capabilities: [],
  certifications: [],
};

test("an SME has fewer than 250 people", () => {
  expect(isSme(1)).toBe(true);
  expect(isSme(249)).toBe(true);
  expect(isSme(250)).toBe(false);
  expect(isSme(null)).toBe(false);
});

test("size is said in words", () => {
  expect(sizeWords({ people: 11, vcse: false })).toBe("11 people, SME");
  expect(sizeWords({ people: 1, vcse: true })).toBe("1 person, SME and VCSE");
  expect(sizeWords({ people: 4200, vcse: false })).toBe("4,200 people");
  expect(sizeWords({ people: null, vcse: true })).toBe("VCSE");
  expect(sizeWords({ people: null, vcse: false })).toBe("");
});

test("an empty profile misses five things, each on a page that can put it right", () => {
  const gaps = missingForPublication(EMPTY);
  expect(gaps.map(({ part, field }) => field ?? part)).toEqual([
    "standfirst",
    "people",
    "regions",
    "contactEmail",
    "capabilities",
  ]);
});

test("a certificate holds until the end of its last day", () => {
  expect(hasLapsed({ expiresOn: "2026-11-23" }, "2026-11-23")).toBe(false);
  expect(hasLapsed({ expiresOn: "2026-11-23" }, "2026-11-24")).toBe(true);
  expect(hasLapsed({ expiresOn: null }, "2099-01-01")).toBe(false);
});

test("a lapsed certificate is worth a second thought and stops nothing", () => {
  const lapsed = { name: "Radio equipment", issuer: "", expiresOn: "2026-10-31", technologies: [] };
  const profile = { ...EMPTY, about: "Text", certifications: [lapsed] };
  expect(worthAdding(profile, "2026-11-23").map(({ says }) => says)).toEqual([
    "Radio equipment has lapsed, and the page says so. Renew it or remove it.",
  ]);
  expect(missingForPublication(profile).some(({ part }) => part === "certifications")).toBe(false);
});

test("a certificate stands under what it names, and one of the whole company under nothing", () => {
  const [one, all] = [{ technologies: ["sensors"] }, { technologies: [] }];
  expect(certificatesFor("sensors", [one, all])).toEqual([one]);
  expect(certificatesFor("ledgers", [one, all])).toEqual([]);
});

test("maturity is one of nine levels, in words", () => {
  expect(maturityWords(9)).toBe("9, in daily use");
  expect(() => maturityWords(0)).toThrow(RangeError);
  expect(() => maturityWords(10)).toThrow(RangeError);
});
