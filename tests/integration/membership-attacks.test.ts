import { v7 as newId } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import { mailing } from "@/features/letters/records/limits";
import { setDomains } from "@/features/memberships/commands/domains";
import {
  acceptInvitation,
  invite,
  removeMember,
  restoreAdministrator,
  setRoles,
  withdrawInvitation,
} from "@/features/memberships/commands/people";
import { registerSupplier } from "@/features/memberships/commands/register";
import { decideRequest, join } from "@/features/memberships/commands/requests";
import { accountOf } from "@/features/memberships/loaders";
import { admitInvited, findCandidate } from "@/features/memberships/records/candidates";
import { registerSupplier as registerForm } from "@/features/memberships/schema";
import { bodyPage } from "@/features/organisations/loaders";
import { adapter } from "@/features/session/framework/adapter";
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
const layOperator = () => layStranger({ operator: true });
const idOf = async ({ email }: { email: string }, organisationId: string) =>
  (
    await database().invitation.findFirstOrThrow({
      where: { mailbox: mailboxOf(email), organisationId },
      orderBy: { createdAt: "desc" },
    })
  ).id;
const rolesOf = async ({ userId }: { userId: string }, organisationId: string) =>
  (await database().membership.findFirst({ where: { userId, organisationId } }))?.roles;
const membershipIdOf = ({ actingFor }: Person) => actingFor?.membershipId ?? "";

describe("an operator is nobody’s administrator", () => {
  test.each(["SUPPLIER", "PUBLIC_BODY"] as const)("of a %s", async (kind) => {
    const organisation = await layOrganisation(`Quillmoor ${kind}`, kind);
    const [admin, operator] = [await layPerson(organisation, "ADMIN"), await layOperator()];
    const organisationId = organisation.id;
    const no = refused("Only an administrator");
    const forged = { organisationId, email: operator.email, roles: ["EDITOR" as const] };
    expect(await invite(operator, forged)).toMatchObject(no);
    expect(await database().invitation.count({ where: { organisationId } })).toBe(0);
    const membershipId = membershipIdOf(admin);
    expect(await setRoles(operator, { membershipId, roles: [] })).toMatchObject(no);
    expect(await removeMember(operator, { membershipId })).toMatchObject(no);
    const stranger = await layStranger();
    await join(stranger, { organisationId, why: "I work there" });
    const { id: requestId } = await database().joinRequest.findFirstOrThrow({
      where: { userId: stranger.userId },
    });
    const approve = { requestId, decision: "approve" as const, reason: "" };
    expect(await decideRequest(operator, approve)).toMatchObject(no);
    await invite(admin, { organisationId, email: "new@example.org", roles: [] });
    const invitationId = await idOf({ email: "new@example.org" }, organisationId);
    expect(await withdrawInvitation(operator, { invitationId })).toMatchObject(no);
  });

  test("and restores one of a public body that has none: never of a supplier, never themselves; all are told", async () => {
    const body = await layOrganisation("Registry Agency", "PUBLIC_BODY");
    const [felix, colleague] = [await layPerson(body, "REFERENCE"), await layPerson(body)];
    const operator = await layOperator();
    const input = { membershipId: membershipIdOf(felix), why: "Its administrator has left" };
    expect(await restoreAdministrator(felix, input)).toMatchObject(refused("Only an operator"));
    expect(await restoreAdministrator(operator, input)).toMatchObject({ ok: true });
    expect(await rolesOf(felix, body.id)).toEqual(["REFERENCE", "ADMIN"]);
    for (const { email } of [felix, colleague])
      expect(await mailedTo(email)).toContain("Registry Agency has an administrator again");
    expect((await bodyPage(body.slug))?.restoredAt).toBeInstanceOf(Date);
    expect(await restoreAdministrator(operator, input)).toMatchObject(
      refused("has an administrator"),
    );

    const supplier = await layOrganisation("Bare Supplier", "SUPPLIER");
    const editor = membershipIdOf(await layPerson(supplier, "EDITOR"));
    expect(
      await restoreAdministrator(operator, { membershipId: editor, why: "Mine" }),
    ).toMatchObject(refused("is a supplier"));

    const bare = await layOrganisation("Bare Council", "PUBLIC_BODY");
    const { id } = await write((tx) =>
      tx.membership.create({
        data: { userId: operator.userId, organisationId: bare.id, roles: [] },
      }),
    );
    expect(await restoreAdministrator(operator, { membershipId: id, why: "Mine" })).toMatchObject(
      refused("Nobody gives a role to themselves"),
    );
  });

  test("and does not write down a body's domains unseen", async () => {
    const body = await layOrganisation("Domains Council", "PUBLIC_BODY");
    const [admin, operator] = [await layPerson(body, "ADMIN"), await layOperator()];
    const input = { organisationId: body.id, domains: ["domains-council.example"] };
    expect(await setDomains(operator, input)).toMatchObject({ ok: true });
    expect(await setDomains(operator, input)).toMatchObject({ ok: true });
    expect(await mailedTo(admin.email)).toEqual([
      "The e-mail domains of Domains Council were changed",
    ]);
  });

  test("what its page says of it ends after 30 days", async () => {
    const body = await layOrganisation("Long Ago Council", "PUBLIC_BODY");
    const { userId } = await layPerson(body, "ADMIN");
    const restoredAt = new Date(Date.now() - 31 * 86_400_000);
    const row = { organisationId: body.id, userId, why: "", restoredById: newId(), restoredAt };
    await write((tx) => tx.administratorRestored.create({ data: row }));
    expect((await bodyPage(body.slug))?.restoredAt).toBeNull();
  });
});

describe("an invitation", () => {
  test("adds roles and takes none, so that nobody loses the last administrator by accepting", async () => {
    const body = await layOrganisation("One Admin Council", "PUBLIC_BODY");
    const felix = await layPerson(body, "ADMIN", "COMMERCIAL");
    const other = await layPerson(body, "ADMIN");
    const stale = { organisationId: body.id, email: felix.email, mailbox: felix.email };
    const invitation = await write((tx) =>
      tx.invitation.create({
        data: {
          ...stale,
          roles: ["REFERENCE"],
          invitedById: other.userId,
          expiresAt: new Date(Date.now() + 1e9),
        },
      }),
    );
    expect(await acceptInvitation(felix, { invitationId: invitation.id })).toMatchObject({
      ok: true,
    });
    expect(await rolesOf(felix, body.id)).toEqual(["ADMIN", "COMMERCIAL", "REFERENCE"]);
  });

  test("falls with whoever sent it, and with whoever it was for when they are removed", async () => {
    const body = await layOrganisation("Coasts Council", "PUBLIC_BODY");
    const organisationId = body.id;
    const rosalind = await layPerson(body, "ADMIN");
    const leaving = await layPerson(body, "ADMIN");
    const mole = await layStranger({ email: "mole@coasts-council.example" });
    await invite(rosalind, { organisationId, email: mole.email, roles: ["COMMERCIAL"] });
    const { id } = await write((tx) =>
      tx.membership.create({ data: { userId: mole.userId, organisationId, roles: [] } }),
    );
    await removeMember(rosalind, { membershipId: id });
    const old = { invitationId: await idOf(mole, organisationId) };
    expect(await acceptInvitation(mole, old)).toMatchObject(refused("does not hold"));
    expect((await accountOf(mole)).invitations).toEqual([]);

    const guest = await layStranger();
    await invite(leaving, { organisationId, email: guest.email, roles: ["ADMIN"] });
    await setRoles(rosalind, { membershipId: membershipIdOf(leaving), roles: ["COMMERCIAL"] });
    const given = { invitationId: await idOf(guest, organisationId) };
    expect(await acceptInvitation(guest, given)).toMatchObject(refused("does not hold"));
  });

  test("does not hold where its sender no longer administers, however that came about", async () => {
    const body = await layOrganisation("Quiet Council", "PUBLIC_BODY");
    const [sender, guest] = [await layPerson(body, "ADMIN"), await layStranger()];
    await invite(sender, { organisationId: body.id, email: guest.email, roles: [] });
    const where = { id: membershipIdOf(sender) };
    await write((tx) => tx.membership.update({ where, data: { roles: ["COMMERCIAL"] } }));
    const input = { invitationId: await idOf(guest, body.id) };
    expect(await acceptInvitation(guest, input)).toMatchObject(refused("does not hold"));
  });

  test("is not accepted by whoever sent it", async () => {
    const body = await layOrganisation("Own Council", "PUBLIC_BODY");
    const admin = await layPerson(body, "ADMIN");
    const row = { organisationId: body.id, email: admin.email, mailbox: admin.email };
    const { id: invitationId } = await write((tx) =>
      tx.invitation.create({
        data: {
          ...row,
          roles: ["APPROVER"],
          invitedById: admin.userId,
          expiresAt: new Date(Date.now() + 1e9),
        },
      }),
    );
    expect(await acceptInvitation(admin, { invitationId })).toMatchObject(
      refused("sent this invitation yourself"),
    );
  });
});

describe("our letters are no loudspeaker", () => {
  test("a person has so many sent in a day, and an organisation", async () => {
    const body = await layOrganisation("Loud Council", "PUBLIC_BODY");
    const send = mailing(invite);
    const input = (n: number) => {
      return { organisationId: body.id, email: `guest${n}@example.org`, roles: [] };
    };
    for (let person = 0; person < 3; person += 1) {
      const admin = await layPerson(body, "ADMIN");
      for (let n = 0; n < 20; n += 1)
        expect(await send(admin, input(100 * person + n))).toMatchObject({ ok: true });
      expect(await send(admin, input(999))).toMatchObject(refused("invited many people"));
    }
    const another = await layPerson(body, "ADMIN");
    expect(await send(another, input(999))).toMatchObject(refused("invited many people"));
    expect(await database().invitation.count({ where: { organisationId: body.id } })).toBe(60);
  });

  test("an organisation that nobody has checked invites at its administrator's domain, without its name in front", async () => {
    const loud = "HMRC refunds";
    const organisation = await layOrganisation(loud, "SUPPLIER", { verified: false });
    const admin = await layPerson(organisation, "ADMIN");
    const to = (email: string) => ({ organisationId: organisation.id, email, roles: [] });
    expect(await invite(admin, to("target@cabinet.gov.uk"))).toMatchObject({
      errors: { email: [expect.stringContaining("An operator has not checked")] },
    });
    const colleague = "colleague@example.org";
    expect(await invite(admin, to(colleague))).toMatchObject({ ok: true });
    expect(await mailedTo(colleague)).toContain("You are invited to Proven");
    expect(await mailedTo(colleague)).not.toContain(`${loud} invites you to Proven`);
  });

  test.each([
    "HMRC refund waiting: claim at https://evil.example/refund",
    "Visit www.evil.example now",
    "evil.example",
    "mail me@evil.example",
    "Hid\u200bden",
    "\u202eevas nevig",
    "X",
    "1234",
    "--",
  ])("%j is no name of an organisation", (name) => {
    expect(registerForm.safeParse({ name }).success).toBe(false);
  });

  test.each(["Skerrow Sensing Ltd", "Nº 10 Studio", "A.B. Smith & Co.", "Łódź Data", "数据 公司"])(
    "%j is one",
    (name) => expect(registerForm.safeParse({ name }).success).toBe(true),
  );
});

describe("two who register one number at the same moment", () => {
  test("are one who has it and one who is told", async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => layStranger()));
    const outcomes = await Promise.all(
      people.map((person, n) =>
        registerSupplier(person, { name: `At once ${n}`, companyNumber: "77000123" }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      expect(outcome).toMatchObject({ errors: { companyNumber: [expect.any(String)] } });
  });
});

describe("one person, one mailbox", () => {
  test("another spelling is the same person, whoever asks", async () => {
    const body = await layOrganisation("Northmere Council", "PUBLIC_BODY");
    const domain = { domain: "northmere-council.example", organisationId: body.id };
    await write((tx) => tx.emailDomain.create({ data: domain }));
    const dougal = await layPerson(body, "COMMERCIAL");
    const where = { id: dougal.userId };
    const email = "dougal@northmere-council.example";
    await write((tx) => tx.user.update({ where, data: { email, mailbox: email } }));
    const alias = "Dougal+Mod@northmere-council.example";
    const candidate = await write((tx) => findCandidate(tx, alias));
    expect(candidate).toMatchObject({ id: dougal.userId, invitedTo: null });
    expect(await adapter.getUserByEmail?.(alias)).toMatchObject({ id: dougal.userId });
    const admin = await layPerson(body, "ADMIN");
    const again = { organisationId: body.id, email: alias, roles: [] };
    expect(await invite(admin, again)).toMatchObject({
      errors: { email: [expect.stringContaining("belongs to")] },
    });
    await expect(
      write((tx) => tx.user.create({ data: { email: alias, mailbox: mailboxOf(alias) } })),
    ).rejects.toThrow(/mailbox/);
  });

  test("whoever is admitted by a nomination has no role by it", async () => {
    const body = await layOrganisation("Nominating Council", "PUBLIC_BODY");
    const domain = { domain: "nominating.example", organisationId: body.id };
    await write((tx) => tx.emailDomain.create({ data: domain }));
    const candidate = await write((tx) => findCandidate(tx, "new@nominating.example"));
    if (!candidate) throw new Error("Nobody was found");
    const userId = await write((tx) => admitInvited(tx, candidate));
    expect(await rolesOf({ userId }, body.id)).toEqual([]);
  });
});
