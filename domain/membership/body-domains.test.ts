import { expect, test } from "vitest";
import { bodyDomains } from "./body-domains";

test("what is on record counts before the website", () => {
  expect(bodyDomains(["northmere.example"], "https://www.other.gov.uk")).toEqual([
    "northmere.example",
  ]);
});

test.each([
  ["https://www.brackenshire.gov.uk/about", ["brackenshire.gov.uk"]],
  ["http://Registry.Service.gov.uk", ["registry.service.gov.uk"]],
  ["https://trust.nhs.uk", ["trust.nhs.uk"]],
  // The address of everybody's page at the government's own site is nobody's domain.
  ["https://www.gov.uk/government/organisations/hm-treasury", []],
  ["https://gov.uk.example.com", []],
  ["https://brackenshire.com", []],
  ["no address", []],
])("of the website %s, %j", (website, domains) => {
  expect(bodyDomains([], website)).toEqual(domains);
});

test("nothing is known of a body without either", () => {
  expect(bodyDomains([], null)).toEqual([]);
});
