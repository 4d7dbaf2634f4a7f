import { expect, test } from "vitest";
import { noticeForm, noticeParts } from "./notice-form";
import { buildRelease } from "./release";
import { awarded, released, SIGNED, WRENFOLD } from "./release.fixture";

const labels = (parts: ReturnType<typeof noticeParts>) =>
  Object.fromEntries(
    parts.map(({ heading, fields }) => [heading, fields.map(({ label }) => label)]),
  );

test("each public event has its form", () => {
  expect(noticeForm("tender").code).toBe("UK4");
  expect(noticeForm("award").code).toBe("UK6");
  expect(noticeForm("contract").code).toBe("UK7");
  expect(noticeForm("tenderCancellation").code).toBe("UK12");
  expect(() => noticeForm("constructor")).toThrow(/No notice/);
});

test("a tender notice says what is bought, when and how it is awarded, and nothing of an award", () => {
  const facts = released({ tag: "tender" });
  const parts = labels(noticeParts(buildRelease(facts)));
  expect(parts["The procurement"]).toContain("Estimated value, VAT included");
  expect(parts.Dates).toContain("Responses close");
  expect(parts["How it is awarded"]).toEqual(["Award criteria"]);
  expect(parts["The award"]).toBeUndefined();
});

test("an award notice says to whom, at what price and until when the standstill lasts", () => {
  const parts = labels(noticeParts(buildRelease(awarded())));
  expect(parts["The award"]).toEqual(
    expect.arrayContaining(["Supplier", "Price, VAT included", "Standstill"]),
  );
});

test("an empty release makes an empty notice, and no error", () => {
  expect(noticeParts({})).toEqual([]);
});

test("several winners have a part each, and each contract says with whom it is", () => {
  const marlpit = { name: "Marlpit", slug: "marlpit", identifiers: [] };
  const signed = { ...WRENFOLD, contract: SIGNED };
  const winners = [signed, { ...signed, supplier: marlpit }];
  const parts = noticeParts(buildRelease(awarded({}, { winners, awardedAt: new Date(0) })));
  const supplierIn = (heading: string) =>
    parts.find((part) => part.heading === heading)?.fields.find(({ label }) => label === "Supplier")
      ?.says;
  expect(supplierIn("The award, 1 of 2")).toBe("Wrenfold Systems");
  expect(supplierIn("The award, 2 of 2")).toBe("Marlpit");
  expect(supplierIn("The contract, 2 of 2")).toBe("Marlpit");
});
