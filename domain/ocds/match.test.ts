import { describe, expect, it } from "vitest";
import { identifierOf, identifierOfPartyId, nameKey } from "./identity";
import { type Candidate, identifiersToAdd, matchParty } from "./match";

const coh = (value: string) => ({ scheme: "GB-COH", value });
const cfs = (value: string) => ({ scheme: "GB-CFS", value });
const known = (id: string, name: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: "SUPPLIER",
  key: nameKey(name),
  identifiers: [],
  ...given,
});

describe("identifiers", () => {
  it.each([
    ["GB-COH", "4142000", coh("04142000")],
    ["gb-coh", " oc301540 ", coh("OC301540")],
    ["GB-COH", "458577871", null],
    ["GB-CFS", 123209, cfs("123209")],
    ["XX-WHAT", "1", null],
    ["GB-GOR", "", null],
    [undefined, undefined, null],
  ])("%s %s", (scheme, value, expected) => expect(identifierOf(scheme, value)).toEqual(expected));

  it("are read out of the id that a party has in a release", () => {
    expect(identifierOfPartyId("GB-CFS-123209")).toEqual(cfs("123209"));
    expect(identifierOfPartyId("party-1")).toBeNull();
  });
});

describe("which organisation a party is", () => {
  it("is the one with its number, under whatever name", () => {
    const holder = known("a", "Old Name Ltd", { identifiers: [coh("01234567")] });
    const party = { name: "New Name Ltd", identifiers: [coh("01234567")] };
    expect(matchParty(party, "SUPPLIER", [known("b", "New Name Ltd"), holder])?.id).toBe("a");
  });

  it("is the one with its name, however that is spelt", () => {
    const body = known("a", "Foreign, Commonwealth & Development Office", { kind: "PUBLIC_BODY" });
    const party = { name: "FOREIGN COMMONWEALTH AND DEVELOPMENT OFFICE", identifiers: [cfs("1")] };
    expect(matchParty(party, "PUBLIC_BODY", [body])?.id).toBe("a");
  });

  it("is never one with another number in the same register", () => {
    const namesake = known("a", "Swift Transport", { identifiers: [coh("11111111")] });
    const party = { name: "Swift Transport", identifiers: [coh("22222222"), cfs("7")] };
    expect(matchParty(party, "SUPPLIER", [namesake])).toBeNull();
    const listed = known("b", "Swift", { identifiers: [coh("11111111"), cfs("7")] });
    expect(matchParty(party, "SUPPLIER", [listed])).toBeNull();
  });

  it("is the public body when a supplier bears its name, and never the other way round", () => {
    const body = known("a", "Cabinet Office", { kind: "PUBLIC_BODY" });
    const party = { name: "Cabinet Office", identifiers: [] };
    expect(matchParty(party, "SUPPLIER", [body])?.id).toBe("a");
    const supplier = known("b", "Cabinet Office");
    expect(matchParty(party, "PUBLIC_BODY", [supplier])).toBeNull();
  });

  it("matches nobody by a name of which nothing is left", () => {
    expect(
      matchParty({ name: "株式会社", identifiers: [] }, "SUPPLIER", [known("a", "有限")]),
    ).toBeNull();
  });

  it("adds only identifiers that nobody has, and no second number of a register", () => {
    const holder = known("a", "One", { identifiers: [coh("11111111")] });
    const party = { name: "One", identifiers: [coh("22222222"), cfs("1"), cfs("2")] };
    expect(identifiersToAdd(party, holder, [cfs("2")])).toEqual([cfs("1")]);
  });
});
