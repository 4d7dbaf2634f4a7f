import { expect, test } from "vitest";
import { newIndexName, ourPrefix, SETTINGS, settingsPrefix } from "./index-settings";

test("an index is named by its settings: the same ones the same, others not", () => {
  expect(settingsPrefix("a")).toBe(settingsPrefix("a", structuredClone(SETTINGS)));
  expect(settingsPrefix("a", { ...SETTINGS, faceting: { maxValuesPerFacet: 301 } })).not.toBe(
    settingsPrefix("a"),
  );
  expect(settingsPrefix("b")).not.toBe(settingsPrefix("a"));
});

test("every new index has a name of its own, that begins as all of the installation's do", () => {
  const names = [newIndexName("a"), newIndexName("a")];
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name.startsWith(settingsPrefix("a"))).toBe(true);
    expect(name.startsWith(ourPrefix("a"))).toBe(true);
  }
});
