import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "@/domain/actor";
import { challengeAnswer } from "@/features/challenges/api";
import * as commands from "@/features/challenges/commands";
import { fileAnswer } from "@/features/downloads/export";
import { removeUnattached } from "@/features/files/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, makeReadyDraft, makeTeam, type Team } from "./challenge-fixture";
import { fileOf, uploadOf } from "./file-fixture";
import { makeSupplier } from "./supplier-fixture";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const SET = {
  name: "Repairs",
  holds: "One row a job",
  quality: "",
  format: "CSV",
  licence: "",
  legalBasis: "",
  personalData: false,
  access: "Now",
};

async function draftWithSample(content = "job,code\n1,DM2\n") {
  const id = await makeReadyDraft(team);
  const set = done(
    await commands.saveDataSet(team.lead, { id, item: "new", original: null, ...SET }),
  );
  await addSample(id, set, content);
  return { id, set };
}

async function addSample(id: string, item: string, content: string) {
  const upload = await uploadOf("DOCUMENT", fileOf("repairs.csv", content));
  done(await commands.addSample(team.lead, { id, item, upload }));
}

const sampleOf = async (set: string) =>
  (await database().challengeDataSet.findUniqueOrThrow({ where: { id: set } })).sampleId ?? "";
const statusFor = async (fileId: string, actor: Actor) =>
  (await fileAnswer(fileId, { size: null, known: null }, async () => actor)).status;

describe("the sample of a data set", () => {
  test("is for the team until the challenge is public, and for everybody from then on", async () => {
    const { id, set } = await draftWithSample();
    const file = await sampleOf(set);
    const stranger = (await makeSupplier("Somebody Else Ltd", ["EDITOR"])).actor;
    expect(await statusFor(file, team.lead)).toBe(200);
    expect(await statusFor(file, stranger)).toBe(404);
    expect(await statusFor(file, ANONYMOUS)).toBe(404);
    done(await commands.submitChallenge(team.lead, { id }));
    done(await commands.publishChallenge(team.approver, { id }));
    expect(await statusFor(file, ANONYMOUS)).toBe(200);
    const { slug } = await database().challenge.findUniqueOrThrow({ where: { id } });
    expect((await challengeAnswer(slug))?.data_sets).toMatchObject([
      { name: "Repairs", sample: { name: "repairs.csv", url: `/files/${file}/repairs.csv` } },
    ]);
    expect((await commands.removeSample(team.lead, { id, item: set })).ok).toBe(false);
  });

  test("gives way to another, goes with its data set, and its bytes follow", async () => {
    const { id, set } = await draftWithSample("a\n1\n");
    const first = await sampleOf(set);
    await addSample(id, set, "b\n2\n");
    const second = await sampleOf(set);
    expect(second).not.toBe(first);
    await removeUnattached(first);
    await removeUnattached(second);
    const left = await database().storedFile.findMany({ where: { id: { in: [first, second] } } });
    expect(left.map((file) => file.id)).toEqual([second]);
    done(await commands.removeDataSet(team.lead, { id, item: set }));
    const jobs = await database().$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = 'files.remove' AND data->>'id' = ${second}`;
    expect(jobs).toHaveLength(1);
  });

  test("goes along with a copy, and stays with one when the other takes it away", async () => {
    const { id, set } = await draftWithSample("d\n4\n");
    const file = await sampleOf(set);
    const copy = done(await commands.copyChallenge(team.lead, { id }));
    const [own] = await database().challengeDataSet.findMany({ where: { challengeId: copy } });
    expect(own?.sampleId).toBe(file);
    done(await commands.removeSample(team.lead, { id, item: set }));
    await removeUnattached(file);
    expect(await statusFor(file, team.lead)).toBe(200);
  });

  test("is nobody else's to add or to take away", async () => {
    const { id, set } = await draftWithSample();
    const upload = await uploadOf("DOCUMENT", fileOf("other.csv", "c\n3\n"));
    for (const actor of [team.evaluator, ANONYMOUS]) {
      expect((await commands.addSample(actor, { id, item: set, upload })).ok).toBe(false);
      expect((await commands.removeSample(actor, { id, item: set })).ok).toBe(false);
    }
    expect(await sampleOf(set)).not.toBe("");
  });
});

describe("a draft", () => {
  test("begins with the phases, questions and weights of what was chosen", async () => {
    const start = { title: "Know which homes turn damp", kind: "SERVICES" as const };
    const id = done(await commands.createChallenge(team.lead, { ...start, template: "explore" }));
    const row = await database().challenge.findUniqueOrThrow({
      where: { id },
      include: { phases: { orderBy: { order: "asc" } }, criteria: true },
    });
    expect(row.phases.map(({ name }) => name)).toEqual(["Explore", "Pilot", "Scale"]);
    expect(row.phases[0]).toMatchObject({ valuePence: 4_000_000n });
    expect(row.criteria.map(({ key }) => key).sort()).toEqual(["c1", "c2", "c3", "c4"]);
    expect(row.descriptors).toHaveLength(6);
  });

  test("is not published before it says who owns what is made", async () => {
    const id = await makeReadyDraft(team);
    const nothing = { id, original: null, rights: null, rightsDetail: "" };
    done(await commands.saveRights(team.lead, nothing));
    const refused = await commands.submitChallenge(team.lead, { id });
    expect(JSON.stringify(refused)).toMatch(/who owns what is made/);
  });

  test("that is a copy takes over who owns it and what carries on", async () => {
    const id = await makeReadyDraft(team);
    const rights = { id, original: null, rights: "OPEN" as const, rightsDetail: "MIT." };
    done(await commands.saveRights(team.lead, rights));
    const copy = done(await commands.copyChallenge(team.lead, { id }));
    const row = await database().challenge.findUniqueOrThrow({ where: { id: copy } });
    expect(row).toMatchObject({ rights: "OPEN", rightsDetail: "MIT." });
  });
});
