import { describe, expect, test } from "vitest";
import { TEMPLATE_DESCRIPTORS, TEMPLATE_NAMES, TEMPLATES } from "./templates";
import { socialValueTotal, weightsTotal } from "./weights";

describe.each(TEMPLATE_NAMES.filter((name) => name !== "blank"))("the template %s", (name) => {
  const { criteria, priceWeight, phases } = TEMPLATES[name];

  test("has weights that make 100, ten of them for social value", () => {
    const content = { criteria: criteria.map((one) => ({ ...one, key: "c1" })), priceWeight };
    expect(weightsTotal(content).toString()).toBe("100");
    expect(socialValueTotal(content).toString()).toBe("10");
  });

  test("says of every phase but the last what carries on", () => {
    for (const { carriesOn } of phases.slice(0, -1)) expect(carriesOn).not.toBe("");
  });

  test("asks for a least score that its scale has", () => {
    for (const { minimum } of criteria)
      expect(minimum ?? 0).toBeLessThan(TEMPLATE_DESCRIPTORS.length);
  });
});
