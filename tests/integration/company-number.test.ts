import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { answerClaim, claimNumber, decideClaim } from "@/features/company-numbers/commands";
import { claimsToDecide, numberDesk } from "@/features/company-numbers/loaders";
import { registerSupplier } from "@/features/memberships/commands/register";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, layPerson, layStranger, write } from "../setup/lay";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const refused = (reason: string) => ({
  ok: false,
  refusal: { reason: expect.stringContaining(reason) },
});

/** Somebody who has registered first with a number, and its owner who has come later. */
async function laySquat(number: string) {
  const squatter = await layOrganisation(`Rival Name ${number}`, "SUPPLIER");
  const owner = await layOrganisation(`Owner ${number}`, "SUPPLIER");
  const organisationId = squatter.id;
  await write((tx) =>
    tx.identifier.create({ data: { scheme: "GB-COH", value: number, organisationId } }),
  );
  return {
    squatter: await layPerson(squatter, "ADMIN"),
    owner: await layPerson(owner, "ADMIN"),
    operator: await layStranger({ operator: true }),
  };
}

const claimBy = (person: Person, number: string) =>
  claimNumber(person, {
    supplierId: person.actingFor?.organisationId ?? "",
    number,
    why: "I am its director.",
  });
const ownerOf = async (value: string) =>
  (await database().identifier.findFirstOrThrow({ where: { value } })).organisationId;

test("a number that somebody else has registered is claimed, heard and given", async () => {
  const number = "78000001";
  const { squatter, owner, operator } = await laySquat(number);
  const taken = await registerSupplier(await layStranger(), {
    name: "Fresh",
    companyNumber: number,
  });
  expect(JSON.stringify(taken)).toContain("register without it");
  expect(await claimBy(owner, number)).toMatchObject({ ok: true });
  expect(await claimBy(owner, number)).toMatchObject(refused("waits to be decided"));
  expect(await mailedTo(squatter.email)).toContain(
    `Another supplier says that the company number ${number} is its own`,
  );
  expect(await mailedTo(operator.email)).toContain(`Whose is the company number ${number}?`);

  const [claim] = (await numberDesk(squatter))?.claims ?? [];
  const claimId = claim?.id ?? "";
  expect(claim).toMatchObject({ own: false, mayAnswer: true });
  const decide = { claimId, decision: "give" as const, reason: "The register names its director." };
  expect(await decideClaim(operator, decide)).toMatchObject(refused("has not answered yet"));
  expect((await claimsToDecide(operator)).claims.at(-1)?.may.allowed).toBe(false);
  const answer = { claimId, answer: "It was a mistake of ours." };
  expect(await answerClaim(owner, answer)).toMatchObject(refused("Only an administrator"));
  expect(await answerClaim(squatter, answer)).toMatchObject({ ok: true });
  expect(await answerClaim(squatter, answer)).toMatchObject(refused("have answered"));
  expect(await decideClaim(owner, decide)).toMatchObject(refused("Only an operator"));
  expect(await decideClaim(operator, decide)).toMatchObject({ ok: true });
  expect(await ownerOf(number)).toBe(owner.actingFor?.organisationId);
  for (const { email } of [owner, squatter])
    expect(await mailedTo(email)).toContain(
      `The company number ${number} is that of Owner ${number}`,
    );
  expect(await decideClaim(operator, decide)).toMatchObject(refused("is given"));
});

test("what was given to one is not taken from them by an older claim, in which they were not heard", async () => {
  const number = "78000003";
  const { squatter, owner, operator } = await laySquat(number);
  const late = await layPerson(await layOrganisation("Late", "SUPPLIER"), "ADMIN");
  for (const person of [owner, late])
    expect(await claimBy(person, number)).toMatchObject({ ok: true });
  const claims = await database().numberClaim.findMany({
    where: { number },
    orderBy: { requestedAt: "asc" },
  });
  for (const { id } of claims) await answerClaim(squatter, { claimId: id, answer: "Not ours." });
  const [first, second] = claims.map(({ id }) => {
    return { claimId: id, decision: "give" as const, reason: "The register says so." };
  });
  if (!first || !second) throw new Error("There are two claims");
  expect(await decideClaim(operator, first)).toMatchObject({ ok: true });
  expect(await decideClaim(operator, second)).toMatchObject(refused("does not have this number"));
  expect(await ownerOf(number)).toBe(owner.actingFor?.organisationId);
  expect(await decideClaim(operator, { ...second, decision: "refuse" })).toMatchObject({
    ok: true,
  });
});

test("it stays where it is when the claim is refused; an operator decides in no case of their own", async () => {
  const number = "78000002";
  const { squatter, owner, operator } = await laySquat(number);
  await claimBy(owner, number);
  const claim = await database().numberClaim.findFirstOrThrow({ where: { number } });
  await answerClaim(squatter, { claimId: claim.id, answer: "It is ours: see the register." });
  const decide = { claimId: claim.id, decision: "refuse" as const, reason: "The register agrees." };
  const insider = await layPerson({ id: claim.holderId } as never, "EDITOR");
  await write((tx) => tx.user.update({ where: { id: insider.userId }, data: { operator: true } }));
  expect(await decideClaim({ ...insider, operator: true }, decide)).toMatchObject(
    refused("own case"),
  );
  expect(await decideClaim(operator, decide)).toMatchObject({ ok: true });
  expect(await ownerOf(number)).toBe(claim.holderId);
});

test("what nobody has, or what is known from notices alone, is not disputed like this", async () => {
  const owner = await layPerson(await layOrganisation("Asking", "SUPPLIER"), "ADMIN");
  expect(await claimBy(owner, "78000009")).toMatchObject({
    errors: { number: [expect.stringContaining("Nobody here has this number")] },
  });
  const { id } = await layOrganisation("From notices", "SUPPLIER", { claimed: false });
  const row = { scheme: "GB-COH", value: "78000010", organisationId: id };
  await write((tx) => tx.identifier.create({ data: row }));
  expect(await claimBy(owner, "78000010")).toMatchObject({
    errors: { number: [expect.stringContaining("public notices alone")] },
  });
});
