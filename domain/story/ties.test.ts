import { expect, test } from "vitest";
import { tiesWords } from "./ties";

test("what links a champion's body and the supplier is told in full, and nothing as nothing", () => {
  expect(tiesWords({ contracts: 0, challenges: 0, confirmations: 0 })).toBeNull();
  expect(tiesWords({ contracts: 1, challenges: 0, confirmations: 0 })).toBe("1 contract");
  expect(tiesWords({ contracts: 2, challenges: 1, confirmations: 3 })).toBe(
    "2 contracts, 1 challenge won and 3 outcomes confirmed",
  );
});
