import { expect, test } from "vitest";
import { registerOutcome, registerWords } from "./register";

test("an entry matches whatever its capitals, dots and Ltd", () => {
  const entry = { name: "SKERROW SENSING LIMITED", status: "active" };
  expect(registerOutcome("Skerrow Sensing Ltd", entry)).toBe("MATCHES");
  expect(registerOutcome("Skerrow Sensors Ltd", entry)).toBe("OTHER_NAME");
  expect(registerOutcome("Skerrow Sensing Ltd", { ...entry, status: "dissolved" })).toBe(
    "NOT_ACTIVE",
  );
  expect(registerOutcome("Skerrow Sensing Ltd", null)).toBe("NOT_FOUND");
});

test("the result in words says when, and what differs", () => {
  const registerCheckedAt = new Date("2026-10-01T09:00:00Z");
  const found = { registerCheckedAt, registerName: "Gauges Ltd", registerStatus: "dissolved" };
  const words = (registerOutcome: Parameters<typeof registerWords>[0]["registerOutcome"]) =>
    registerWords({ ...found, registerOutcome }, true);
  expect(words("MATCHES")).toBe(
    "Checked in the register on 1 October 2026: active, under this name.",
  );
  expect(words("OTHER_NAME")).toMatch(/active, under another name, “Gauges Ltd”\.$/);
  expect(words("NOT_ACTIVE")).toMatch(/“Gauges Ltd” is dissolved\.$/);
  expect(words("NOT_FOUND")).toMatch(/it has no such number\.$/);
  expect(words(null)).toMatch(/^Not checked in the register yet/);
  expect(registerWords({ ...found, registerOutcome: null }, false)).toMatch(/has no key for it/);
});
