import { expect, test } from "vitest";
import { confirmationExpiry } from "./confirmation";

test("a confirmation holds to the end of the same day two years later, in London", () => {
  expect(confirmationExpiry(new Date("2026-05-12T09:30:00Z"))).toEqual(
    new Date("2028-05-12T22:59:59Z"),
  );
});

test("late in a summer evening it is London's day that counts, not the server's", () => {
  expect(confirmationExpiry(new Date("2026-06-30T23:30:00Z"))).toEqual(
    new Date("2028-07-01T22:59:59Z"),
  );
});

test("29 February becomes the last of February", () => {
  expect(confirmationExpiry(new Date("2028-02-29T12:00:00Z"))).toEqual(
    new Date("2030-02-28T23:59:59Z"),
  );
});
