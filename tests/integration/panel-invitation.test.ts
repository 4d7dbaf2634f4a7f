import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, removePerson } from "@/features/challenges/commands";
import { naming } from "@/features/memberships/records/naming";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, makeReadyDraft, makeTeam, type Team } from "./challenge-fixture";
import { mailedTo } from "./mailed";
import { arrange } from "./supplier-fixture";

let team: Team;
const DOMAIN = `registry-${newId().slice(-6)}.gov.uk`;

beforeAll(async () => {
  team = await makeTeam();
  const other = await makeTeam("Registry Services Agency");
  await arrange((tx) =>
    tx.emailDomain.create({ data: { domain: DOMAIN, organisationId: other.bodyId } }),
  );
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

test("an evaluator who has never been here is invited by the domain of their body", async () => {
  const id = await makeReadyDraft(team);
  const email = `fern@people.${DOMAIN}`;
  done(await addPerson(team.lead, { id, email, part: "EVALUATOR" }));
  const user = await database().user.findUniqueOrThrow({
    where: { email },
    include: { memberships: { include: { organisation: true } }, challengeParts: true },
  });
  expect(user.memberships).toMatchObject([
    { roles: [], organisation: { name: "Registry Services Agency" } },
  ]);
  expect(user.challengeParts).toMatchObject([{ challengeId: id, part: "EVALUATOR" }]);
  expect(await mailedTo(email)).toEqual(["You are asked to be evaluator of a challenge"]);
  expect(await addPerson(team.lead, { id, email, part: "EVALUATOR" })).toMatchObject({
    errors: { email: [expect.stringMatching(/have this part already/)] },
  });
  expect(await addPerson(team.lead, { id, email, part: "APPROVER" })).toMatchObject({
    errors: { email: [expect.stringMatching(/not an approver/)] },
  });
});

test("whoever runs many challenges names people known here all day, and invites so many who are not", async () => {
  const id = await makeReadyDraft(team);
  const panel = naming(addPerson);
  const name = (email: string) => panel(team.lead, { id, email, part: "EVALUATOR" });
  const tooMany = { refusal: { reason: expect.stringContaining("invited many people") } };
  for (let n = 0; n < 20; n += 1) done(await name(`guest${n}@${DOMAIN}`));
  expect(await name(`guest20@${DOMAIN}`)).toMatchObject(tooMany);
  expect(await name("nobody@post.example")).toMatchObject(tooMany);
  // They are known by now, and so is whoever has been here before.
  done(await removePerson(team.lead, { id, partId: await partOf(id, `guest1@${DOMAIN}`) }));
  done(await name(`guest1@${DOMAIN}`));
  done(await name(team.moderator.email));
});

test("nobody is invited from a domain that no verified body has, and nothing is made of them", async () => {
  const id = await makeReadyDraft(team);
  const before = await database().user.count();
  const body = await makeTeam("Unverified Council");
  const domain = `unverified-${newId().slice(-6)}.gov.uk`;
  await arrange(async (tx) => {
    await tx.organisation.update({ where: { id: body.bodyId }, data: { verifiedAt: null } });
    await tx.emailDomain.create({ data: { domain, organisationId: body.bodyId } });
  });
  const made = await database().user.count();
  for (const email of [`a@${domain}`, "a@gov.uk", `a@evil-${DOMAIN}`, "a@post.example"]) {
    expect(await addPerson(team.lead, { id, email, part: "EVALUATOR" })).toMatchObject({
      errors: { email: [expect.stringMatching(/no verified body has its domain/)] },
    });
  }
  expect(await database().user.count()).toBe(made);
  expect(made).toBeGreaterThan(before);
});

async function partOf(challengeId: string, email: string): Promise<string> {
  const where = { challengeId, user: { email } };
  return (await database().challengePart.findFirstOrThrow({ where })).id;
}
