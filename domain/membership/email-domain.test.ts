import { expect, test } from "vitest";
import { domainProblem, isAtDomain } from "./email-domain";

test.each(["brackenshire.gov.uk", "coasts.example", "a-b.nhs.uk"])(
  "%s can be a public body's",
  (domain) => {
    expect(domainProblem(domain)).toBeNull();
  },
);

test.each([
  "@coasts.example",
  "https://coasts.example",
  "coasts",
  "coasts..example",
  "-coasts.example",
  "gmail.com",
  "gov.uk",
])("%s cannot", (domain) => {
  expect(domainProblem(domain)).toEqual(expect.any(String));
});

test("an address is at a domain and below it, and not at one that only ends like it", () => {
  expect(isAtDomain("a@coasts.example", ["coasts.example"])).toBe(true);
  expect(isAtDomain("a@harbour.coasts.example", ["coasts.example"])).toBe(true);
  expect(isAtDomain("a@not-coasts.example", ["coasts.example"])).toBe(false);
});
