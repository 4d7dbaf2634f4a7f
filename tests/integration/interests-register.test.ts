import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { decideInterest, declare, drawRegister } from "@/features/evaluation/commands";
import { registerCsv } from "@/features/evaluation/export";
import { registerPage } from "@/features/evaluation/loaders/register";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { declareNone, done, layOpened, layPerson, reasonOf } from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function read(person: Person, page = 1) {
  const register = await registerPage(person, page);
  if ("allowed" in register) throw new Error(register.reason);
  return register;
}

test("every declaration of a body stands in its register, for administrators and approvers who do not score", async () => {
  const stage = await layOpened();
  const { challengeId, body, lead, approver, suppliers } = stage;
  const [evaluator, other] = stage.evaluators as [Person, Person];
  await declareNone(stage, lead, approver, other);
  const says = "=My sister works for one of them.";
  done(await declare(evaluator, { challengeId, conflict: "MANAGEABLE", declaration: says }));
  const { id: declarationId } = await database().declaration.findFirstOrThrow({ where: { says } });
  const keptFrom = [suppliers.get("C")?.id ?? ""];
  const measures = "Somebody else reads it.";
  const decision = { challengeId, declarationId, decision: "accept" as const };
  done(await decideInterest(approver, { ...decision, measures, keptFrom }));

  const admin = await layPerson(body, "ADMIN");
  const register = await read(admin);
  expect([register.total, register.pages]).toEqual([4, 1]);
  expect(register.entries[0]).toMatchObject({
    says,
    decidedBy: approver.name || approver.email,
    keptFrom: [suppliers.get("C")?.name],
    measures,
  });
  expect((await read(admin, 2)).entries).toEqual([]);
  expect((await read(approver)).total).toBe(4);

  for (const person of [lead, evaluator]) {
    expect(await registerPage(person, 1)).toMatchObject({ allowed: false });
    expect(reasonOf(await drawRegister(person, { bodyId: body.id }))).toMatch(/administrators and/);
  }
  const elsewhere = await layOpened();
  const stranger = await layPerson(elsewhere.body, "ADMIN");
  expect(reasonOf(await drawRegister(stranger, { bodyId: body.id }))).toMatch(/administrators and/);

  const drawn = done(await drawRegister(admin, { bodyId: body.id }));
  const lines: Record<string, string>[] = parse(registerCsv(drawn), { columns: true });
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({
    says: `'${says}`,
    decision: "It can be managed",
    kept_from: suppliers.get("C")?.name,
    drawn_by: admin.name || admin.email,
  });
  expect((await read(approver)).drawings).toMatchObject([{ by: admin.name || admin.email }]);
});

test("who scores in a challenge reads nothing of what others declared in it, whatever else they are", async () => {
  const stage = await layOpened();
  const [evaluator, other] = stage.evaluators as [Person, Person];
  await declareNone(stage, other);
  if (!evaluator.actingFor) throw new Error("They act for nobody");
  const both: Person = { ...evaluator, actingFor: { ...evaluator.actingFor, roles: ["ADMIN"] } };
  expect((await read(both)).total).toBe(0);
  expect(done(await drawRegister(both, { bodyId: stage.body.id })).entries).toEqual([]);
});
