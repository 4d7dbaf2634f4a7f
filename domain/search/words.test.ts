import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, MOST_WORDS, searchWords, spellableWords } from "./words";

test("case, accents, apostrophes and signs make no difference", () => {
  expect(fold("Dŵr Cymru’s CON-00309")).toBe("dwr cymru con 00309");
  expect(fold("<b>Straße</b>")).toBe("b strasse b");
  expect(fold("  ")).toBe("");
});

test("folding twice changes nothing, and leaves no sign that an engine could read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text)).toMatch(/^[\p{Letter}\p{Number} ]*$/u);
    }),
  );
});

test("small words are left out, unless there are no others", () => {
  expect(searchWords("sensors for the flood")).toEqual(["sensors", "flood"]);
  expect(searchWords("for the")).toEqual(["for", "the"]);
  expect(searchWords("IT support")).toEqual(["it", "support"]);
});

test("a question has so many words and no more, each once", () => {
  const many = Array.from({ length: 40 }, (_, place) => `word${place}`).join(" ");
  expect(searchWords(`${many} word0`)).toHaveLength(MOST_WORDS);
  expect(searchWords("Flood flood FLOOD")).toEqual(["flood"]);
});

test("numbers and very short words are nothing that somebody misspelt", () => {
  expect(spellableWords("UK4 of 140 level sensors in 2025")).toEqual(["level", "sensors"]);
});
