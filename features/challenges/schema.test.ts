import { describe, expect, it } from "vitest";
import {
  criterionItem,
  descriptorsPart,
  phaseItem,
  pricePart,
  tiesPart,
  timetablePart,
} from "./schema";

const about = { id: "0198c1f0-0000-7000-8000-000000000001", original: "{}" };
const item = { ...about, item: "new" };

function errorsOf(result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) {
  return result.error?.issues.map(({ path }) => path.join(".")) ?? [];
}

describe("the timetable's form", () => {
  const dates = {
    ...about,
    questionsCloseOn: "2026-12-14",
    questionsCloseTime: "12:00",
    closesOn: "2027-01-11",
    closesTime: "12:00",
  };

  it("reads days and times as London has them", () => {
    const read = timetablePart.parse({ ...dates, closesOn: "2027-06-11" });
    expect(read.closesAt).toBe("2027-06-11T11:00:00.000Z");
    expect(read.questionsCloseAt).toBe("2026-12-14T12:00:00.000Z");
    expect(read.startsOn).toBeNull();
  });

  it("refuses an hour that the clocks leave out, and one that comes twice", () => {
    const spring = timetablePart.safeParse({
      ...dates,
      closesOn: "2027-03-28",
      closesTime: "01:30",
    });
    const autumn = timetablePart.safeParse({
      ...dates,
      closesOn: "2027-10-31",
      closesTime: "01:30",
    });
    expect(errorsOf(spring)).toEqual(["closesTime"]);
    expect(errorsOf(autumn)).toEqual(["closesTime"]);
  });

  it("refuses a day that does not exist", () => {
    expect(errorsOf(timetablePart.safeParse({ ...dates, closesOn: "2027-02-29" }))).toContain(
      "closesOn",
    );
  });
});

describe("weights", () => {
  it.each(["0", "12.5", "100"])("of the price may be %s", (priceWeight) => {
    expect(pricePart.safeParse({ ...about, priceWeight }).success).toBe(true);
  });

  it.each(["-1", "101", "12.345", "a lot", ""])("of the price may not be “%s”", (priceWeight) => {
    expect(pricePart.safeParse({ ...about, priceWeight }).success).toBe(false);
  });

  it("of a criterion are above zero", () => {
    const criterion = {
      ...item,
      title: "Approach",
      question: "How?",
      weight: "0",
      wordLimit: "400",
    };
    expect(errorsOf(criterionItem.safeParse(criterion))).toEqual(["weight"]);
  });
});

describe("values", () => {
  const phase = { ...item, name: "Explore", suppliers: "3", valuePence: "60000" };

  it.each(["0", "21", "2.5", "three", ""])("have no room for “%s” suppliers", (suppliers) => {
    expect(errorsOf(phaseItem.safeParse({ ...phase, suppliers }))).toEqual(["suppliers"]);
  });

  it("are pounds, kept in pence", () => {
    const read = phaseItem.parse({ ...phase, valuePence: "£60,000.50" });
    expect(read.valuePence).toBe("6000050");
  });

  it.each(["0", "12.345", "€50", ""])("may not be “%s”", (valuePence) => {
    expect(errorsOf(phaseItem.safeParse({ ...phase, valuePence }))).toEqual(["valuePence"]);
  });
});

describe("the scale and the ties", () => {
  it("reads descriptors as a list without its empty end", () => {
    const read = descriptorsPart.parse({ ...about, descriptor0: "None", descriptor2: "How" });
    expect(read.descriptors).toEqual(["None", "", "How"]);
  });

  it("keeps the order of the steps, and refuses one twice", () => {
    const read = tiesPart.parse({ ...about, first: "quality", third: "lot" });
    expect(read.tieBreaks).toEqual(["quality", "lot"]);
    const twice = { ...about, first: "lot", second: "lot" };
    expect(errorsOf(tiesPart.safeParse(twice))).toEqual(["first"]);
  });

  it("refuses a form that has lost what it held", () => {
    expect(errorsOf(pricePart.safeParse({ ...about, original: "[]", priceWeight: "20" }))).toEqual([
      "original",
    ]);
  });
});
