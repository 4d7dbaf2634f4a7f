import { afterAll, expect, test } from "vitest";
import { setDomains } from "@/features/memberships/commands/domains";
import {
  acceptInvitation,
  invite,
  removeMember,
  setRoles,
  verify,
} from "@/features/memberships/commands/people";
import { registerSupplier } from "@/features/memberships/commands/register";
import { claim, decideRequest, join } from "@/features/memberships/commands/requests";
import { requestsFor } from "@/features/memberships/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, layPerson, layStranger, write } from "../setup/lay";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const refused = (reason: string) => ({
  ok: false,
  refusal: { reason: expect.stringContaining(reason) },
});

async function requestOf(userId: string): Promise<string> {
  const request = await database().joinRequest.findFirstOrThrow({
    where: { userId },
    orderBy: { createdAt: "desc" },
  });
  return request.id;
}

test("a person registers a supplier and administers it; its number is taken then", async () => {
  const [founder, other] = [await layStranger(), await layStranger()];
  const input = { name: "Fresh Start Ltd", companyNumber: "77000001" };
  await expect(registerSupplier(founder, input)).resolves.toMatchObject({ ok: true });
  const membership = await database().membership.findFirstOrThrow({
    where: { userId: founder.userId },
    include: { organisation: { include: { profile: true } } },
  });
  expect(membership).toMatchObject({
    roles: ["ADMIN"],
    organisation: { name: "Fresh Start Ltd", verifiedAt: null, profile: { state: "DRAFT" } },
  });
  await expect(registerSupplier(other, input)).resolves.toMatchObject({
    ok: false,
    errors: { companyNumber: [expect.stringContaining("Fresh Start Ltd")] },
  });
});

test("two suppliers of the same name both find a place", async () => {
  const input = { name: "Same Name", companyNumber: null };
  for (const person of [await layStranger(), await layStranger()])
    await expect(registerSupplier(person, input)).resolves.toMatchObject({ ok: true });
});

test("an address at the body's own domain joins at once; any other waits for the administrator", async () => {
  const body = await layOrganisation("Domain Council", "PUBLIC_BODY");
  await write((tx) =>
    tx.emailDomain.create({ data: { domain: "domain.example", organisationId: body.id } }),
  );
  const admin = await layPerson(body, "ADMIN");
  const insider = await layStranger({ email: "ann@planning.domain.example" });
  const outsider = await layStranger({ email: "ann@notdomain.example" });
  const input = { organisationId: body.id, why: "I plan roads" };
  await expect(join(insider, input)).resolves.toMatchObject({
    ok: true,
    result: { membershipId: expect.any(String) },
  });
  await expect(join(outsider, input)).resolves.toMatchObject({
    ok: true,
    result: { membershipId: null },
  });
  await expect(join(outsider, input)).resolves.toMatchObject(refused("asked already"));
  expect(await requestsFor(admin)).toHaveLength(1);
  const requestId = await requestOf(outsider.userId);
  const approve = { requestId, decision: "approve" as const, reason: "" };
  await expect(decideRequest(insider, approve)).resolves.toMatchObject(refused("administrator"));
  await expect(decideRequest(admin, approve)).resolves.toMatchObject({ ok: true });
  await expect(decideRequest(admin, approve)).resolves.toMatchObject(refused("decided already"));
  const where = { userId: outsider.userId, organisationId: body.id };
  expect(await database().membership.count({ where })).toBe(1);
});

test("requests of other organisations are nobody else's to see", async () => {
  const [one, two] = [
    await layOrganisation("One Council", "PUBLIC_BODY"),
    await layOrganisation("Two Council", "PUBLIC_BODY"),
  ];
  await join(await layStranger(), { organisationId: one.id, why: "Why not" });
  expect(await requestsFor(await layPerson(two, "ADMIN"))).toHaveLength(0);
  expect(await requestsFor(await layPerson(one, "COMMERCIAL"))).toHaveLength(0);
  expect(await requestsFor(await layStranger())).toHaveLength(0);
});

test("an unclaimed supplier is claimed once, and an operator decides", async () => {
  const supplier = await layOrganisation("Known From Notices Ltd", "SUPPLIER", { claimed: false });
  const operator = await layStranger({ operator: true });
  const [owner, rival] = [await layStranger(), await layStranger()];
  for (const person of [owner, rival])
    await expect(
      claim(person, { organisationId: supplier.id, why: "I own it" }),
    ).resolves.toMatchObject({ ok: true });
  const decide = async (userId: string, decision: "approve" | "refuse") =>
    decideRequest(operator, { requestId: await requestOf(userId), decision, reason: "No" });
  await expect(decide(owner.userId, "approve")).resolves.toMatchObject({ ok: true });
  await expect(decide(rival.userId, "approve")).resolves.toMatchObject(refused("claimed by"));
  expect(
    await database().membership.findMany({ where: { organisationId: supplier.id } }),
  ).toMatchObject([{ userId: owner.userId, roles: ["ADMIN"] }]);
  await expect(
    claim(await layStranger(), { organisationId: supplier.id, why: "Mine" }),
  ).resolves.toMatchObject(refused("has an owner"));
});

test("an operator does not decide on their own claim", async () => {
  const supplier = await layOrganisation("Operator’s Own Ltd", "SUPPLIER", { claimed: false });
  const operator = await layStranger({ operator: true });
  await claim(operator, { organisationId: supplier.id, why: "Mine" });
  const requestId = await requestOf(operator.userId);
  await expect(
    decideRequest(operator, { requestId, decision: "approve", reason: "" }),
  ).resolves.toMatchObject(refused("their own request"));
});

test("an invitation holds for its address only, and only once", async () => {
  const body = await layOrganisation("Inviting Council", "PUBLIC_BODY");
  const admin = await layPerson(body, "ADMIN");
  const [invited, thief] = [await layStranger(), await layStranger()];
  await expect(
    invite(admin, {
      organisationId: body.id,
      email: invited.email,
      roles: ["REFERENCE", "EDITOR"],
    }),
  ).resolves.toMatchObject({ ok: true });
  const { id } = await database().invitation.findFirstOrThrow({ where: { email: invited.email } });
  await expect(acceptInvitation(thief, { invitationId: id })).resolves.toMatchObject(
    refused("another address"),
  );
  await expect(acceptInvitation(invited, { invitationId: id })).resolves.toMatchObject({
    ok: true,
  });
  await expect(acceptInvitation(invited, { invitationId: id })).resolves.toMatchObject(
    refused("does not hold"),
  );
  const membership = await database().membership.findFirstOrThrow({
    where: { userId: invited.userId },
  });
  expect(membership.roles, "a public body knows no editors").toEqual(["REFERENCE"]);
});

test("the last administrator stays one, however it is tried", async () => {
  const body = await layOrganisation("Lonely Council", "PUBLIC_BODY");
  const admin = await layPerson(body, "ADMIN");
  const membershipId = admin.actingFor?.membershipId ?? "";
  await expect(setRoles(admin, { membershipId, roles: ["COMMERCIAL"] })).resolves.toMatchObject(
    refused("without an administrator"),
  );
  await expect(removeMember(admin, { membershipId })).resolves.toMatchObject(
    refused("without an administrator"),
  );
});

test("two administrators who step down at once leave one behind", async () => {
  const body = await layOrganisation("Racing Council", "PUBLIC_BODY");
  const admins = [await layPerson(body, "ADMIN"), await layPerson(body, "ADMIN")];
  const outcomes = await Promise.all(
    admins.map((admin) =>
      setRoles(admin, { membershipId: admin.actingFor?.membershipId ?? "", roles: [] }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("only an operator verifies", async () => {
  const supplier = await layOrganisation("Unverified Ltd", "SUPPLIER", { verified: false });
  const admin = await layPerson(supplier, "ADMIN");
  await expect(verify(admin, { organisationId: supplier.id })).resolves.toMatchObject(
    refused("Only an operator"),
  );
  const operator = await layStranger({ operator: true });
  await expect(verify(operator, { organisationId: supplier.id })).resolves.toMatchObject({
    ok: true,
  });
});

test("an operator, and nobody else, says at which domains a body's people are; each belongs to one body", async () => {
  const [body, other] = [
    await layOrganisation("Tidal Board", "PUBLIC_BODY"),
    await layOrganisation("Weir Board", "PUBLIC_BODY"),
  ];
  const operator = await layStranger({ operator: true });
  const insider = await layStranger({ email: "a@tidal-board.example" });
  const domains = ["tidal-board.example"];
  const set = { organisationId: body.id, domains };
  await expect(setDomains(await layPerson(body, "ADMIN"), set)).resolves.toMatchObject(
    refused("Only an operator"),
  );
  await expect(setDomains(operator, set)).resolves.toMatchObject({ ok: true });
  await expect(setDomains(operator, { organisationId: other.id, domains })).resolves.toMatchObject({
    errors: { domains: [expect.stringContaining("Tidal Board")] },
  });
  await expect(join(insider, { organisationId: body.id, why: "" })).resolves.toMatchObject({
    ok: true,
    result: { membershipId: expect.any(String) },
  });
  await expect(setDomains(operator, { ...set, domains: [] })).resolves.toMatchObject({ ok: true });
  expect(await database().emailDomain.count({ where: { organisationId: body.id } })).toBe(0);
});
