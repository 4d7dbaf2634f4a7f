import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutName } from "./black-out";

const BLACK = "█████";

describe("a name that is hidden", () => {
  test.each([
    ["Skerrow Sensing Ltd", "We, Skerrow Sensing Ltd, did it.", `We, ${BLACK}, did it.`],
    ["Skerrow Sensing Ltd", "SKERROW  Sensing\nLimited did.", `${BLACK}\nLimited did.`],
    ["Skerrow Sensing Ltd", "At Skerrow we did.", `At ${BLACK} we did.`],
    ["Skerrow Sensing Ltd", "SKERROW’S sensors", `${BLACK} sensors`],
    ["Skerrow Sensing Ltd", "Skerrow’s sensors", `${BLACK} sensors`],
    ["Marlpit Data Co-operative", "MARLPIT  Data\nCo-operative did it.", `${BLACK} did it.`],
    ["O'Hara Systems", "O’Hara Systems and OHara", `${BLACK} and ${BLACK}`],
    ["Smith & Jones LLP", "Smith and Jones, Smith&Jones", `${BLACK}, ${BLACK}`],
    ["Smith and Jones LLP", "Smith & Jones", BLACK],
    ["Café Noir Ltd", "Cafe Noir; Cafe\u0301 Noir", `${BLACK}; ${BLACK}`],
    ["Wren\u200bfold Systems", "Wrenfold Systems", BLACK],
    ["Wrenfold Systems", "Wren\u200bfold Systems", BLACK],
  ])("%s is not told by “%s”", (name, text, told) => {
    expect(withoutName(text, name)).toBe(told);
  });

  test.each([
    ["Skerrow Sensing Ltd", "write to ines@skerrow.example, please", `write to ${BLACK} please`],
    ["Skerrow Sensing Ltd", "see https://www.skerrow-sensing.example/a?b=c.", `see ${BLACK}`],
    ["Tarn Hollow Collective", "see tarnhollow.example", `see ${BLACK}`],
    ["Ora Sensing Ltd", "see ora-sensing.example", `see ${BLACK}`],
  ])("nor by an address of %s", (name, text, told) => {
    expect(withoutName(text, name)).toBe(told);
  });

  test.each([
    ["Skerrow Sensing Ltd", "The skerrows of the north, and www.gov.uk/skerries"],
    ["Skerrow Sensing Ltd", "A proskerrow sensing device"],
    ["Marlpit Data Co-operative", "Marlpits did not; a marlpit is a pit."],
    ["Harbour Data Ltd", "The harbour wall, and data of harbours."],
    ["IT Ltd", "It did it, with IT."],
    ["Ltd", "A company Ltd."],
    ["", "Nothing"],
  ])("and words that are not %s stay as they are: “%s”", (name, text) => {
    expect(withoutName(text, name)).toBe(text);
  });

  test.each([
    "CIC",
    "Company",
    "Group",
    "Holdings",
    "Inc.",
    "Limited",
    "LLP",
    "LP",
    "Ltd",
    "PLC",
    "UK",
  ])("is told by all of it but its legal form, %s", (form) => {
    expect(withoutName("the skerrow way", `Skerrow ${form}`)).toBe(`the ${BLACK} way`);
    expect(withoutName("the skerrow way", `Skerrow Sensing ${form}`)).toBe("the skerrow way");
  });

  test("is taken literally, whatever signs it has", () => {
    expect(withoutName("We are (B+) Works", "(B+) Works")).not.toContain("Works");
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        expect(() => withoutName(text, name)).not.toThrow();
      }),
    );
  });
});
