import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { challengeAnswer } from "@/features/challenges/api";
import * as commands from "@/features/challenges/commands";
import { nextPhase } from "@/features/challenges/loaders/next-phase";
import { askClarification } from "@/features/clarifications/commands";
import { publicContractsOf } from "@/features/contracts/loaders";
import { proposePlan } from "@/features/engagements/commands";
import { startResponse } from "@/features/responses/commands/draft";
import type { Organisation } from "@/generated/prisma/client";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, layPerson, write } from "../setup/lay";
import { byTwo } from "./by-two";
import { closeNow, finishDraft, makeReadyDraft, makeTeam, type Team } from "./challenge-fixture";
import { done, reasonOf } from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

interface Winner {
  organisation: Organisation;
  person: Person;
  responseId: string;
}

let team: Team;
let id: string;
let winners: Winner[];
let stranger: Person;

/** A challenge of two phases of which three suppliers have won the first. */
beforeEach(async () => {
  team = await makeTeam();
  id = await makeReadyDraft(team);
  const [explore] = await database().challengePhase.findMany({ where: { challengeId: id } });
  const fields = { detail: "8 weeks", valuePence: "6000000", carriesOn: "", original: null };
  const save = { id, ...fields };
  done(
    await commands.savePhase(team.lead, {
      ...save,
      item: explore?.id ?? "",
      name: "Explore",
      suppliers: 3,
    }),
  );
  done(await commands.savePhase(team.lead, { ...save, item: "new", name: "Pilot", suppliers: 1 }));
  done(await commands.submitChallenge(team.lead, { id }));
  done(await commands.publishChallenge(team.approver, { id }));
  stranger = await layPerson(await layOrganisation("Late Ltd", "SUPPLIER"), "ADMIN");
  winners = [];
  for (const name of ["Clamp", "Robot", "Sums"]) winners.push(await layWinner(`${name} Ltd`));
});

async function layWinner(name: string): Promise<Winner> {
  const organisation = await layOrganisation(name, "SUPPLIER");
  const person = await layPerson(organisation, "ADMIN");
  const { id: responseId } = await write((tx) =>
    tx.response.create({
      data: {
        challengeId: id,
        supplierId: organisation.id,
        state: "AWARDED",
        label: name.charAt(0),
        price: "20000.00",
      },
    }),
  );
  return { organisation, person, responseId };
}

const award = () =>
  write((tx) =>
    tx.challenge.update({ where: { id }, data: { state: "AWARDED", awardedAt: new Date() } }),
  );

/** The first phase ends for one of the winners. */
async function end(winner: Winner | undefined, ended: "WENT_ON" | "STOPPED") {
  const phase = await database().challengePhase.findFirstOrThrow({
    where: { challengeId: id, name: "Explore" },
  });
  const responseId = winner?.responseId ?? "";
  await write((tx) =>
    tx.phaseOutcome.create({
      data: {
        phaseId: phase.id,
        responseId,
        ended,
        learnt: "Clay drinks sound.",
        endedAt: new Date("2026-11-02"),
        byId: team.lead.userId,
      },
    }),
  );
}

/** It went on for all but the last of the winners. */
async function endForAll() {
  const [clamp, robot, sums] = winners;
  await end(clamp, "WENT_ON");
  await end(robot, "WENT_ON");
  await end(sums, "STOPPED");
}

async function published(): Promise<string> {
  const next = done(await commands.startNextPhase(team.lead, { id }));
  await finishDraft(team, next);
  done(await commands.submitChallenge(team.lead, { id: next }));
  done(await commands.publishChallenge(team.approver, { id: next }));
  return next;
}

describe("the next phase", () => {
  test("begins after the award, once, as a copy without the first phase", async () => {
    expect(reasonOf(await commands.startNextPhase(team.lead, { id }))).toMatch(/Nobody has won/);
    await award();
    expect((await commands.startNextPhase(team.approver, { id })).ok).toBe(false);
    expect((await commands.startNextPhase((await makeTeam("Other")).lead, { id })).ok).toBe(false);
    const next = done(await commands.startNextPhase(team.lead, { id }));
    const row = await database().challenge.findUniqueOrThrow({
      where: { id: next },
      include: { phases: true, criteria: true },
    });
    expect(row).toMatchObject({ state: "DRAFT", precedingId: id });
    expect(row.title).toMatch(/: Pilot$/);
    expect(row.phases.map(({ name }) => name)).toEqual(["Pilot"]);
    expect(row.criteria).toHaveLength(2);
    expect(reasonOf(await commands.startNextPhase(team.lead, { id }))).toMatch(/has been begun/);
  });

  test("can be begun anew where the one before was cancelled", async () => {
    await award();
    await endForAll();
    const next = await published();
    const cancel = { id: next, reason: "The winter was dry." };
    done(await byTwo(commands.proposeCancellation(team.lead, cancel), next, team.approver));
    const again = done(await commands.startNextPhase(team.lead, { id }));
    expect((await nextPhase(team.lead, id))?.begun?.id).toBe(again);
  });

  test("is not announced to the market: it knows its suppliers", async () => {
    await award();
    const next = done(await commands.startNextPhase(team.lead, { id }));
    const planned = await proposePlan(team.lead, { id: next, opensOn: "2099-01-05" });
    expect(reasonOf(planned)).toMatch(/next phase of an earlier challenge/);
  });

  test("invites whoever went on, by mail, and nobody else may ask or answer", async () => {
    await award();
    await endForAll();
    const [clamp, robot, sums] = winners;
    const next = await published();
    const { slug } = await database().challenge.findUniqueOrThrow({ where: { id: next } });
    const invited = await database().invitedSupplier.findMany({ where: { challengeId: next } });
    expect(new Set(invited.map(({ supplierId }) => supplierId))).toEqual(
      new Set([clamp?.organisation.id, robot?.organisation.id]),
    );
    for (const winner of [clamp, robot]) {
      const { person } = winner ?? {};
      if (!person) throw new Error("There are three winners");
      expect((await mailedTo(person.email)).at(-1)).toMatch(/^You are invited: /);
      done(await askClarification(person, { slug, question: "May we begin on a Monday?" }));
      done(await startResponse(person, { challengeId: next }));
    }
    for (const person of [sums?.person, stranger]) {
      if (!person) throw new Error("There are three winners");
      expect(await mailedTo(person.email)).not.toContainEqual(expect.stringMatching(/invited/));
      const started = await startResponse(person, { challengeId: next });
      expect(reasonOf(started)).toMatch(/only the suppliers that won it and went on are invited/);
      const asked = await askClarification(person, { slug, question: "May we come in?" });
      expect(reasonOf(asked)).toMatch(/only the suppliers that won it and went on are invited/);
    }
  });

  test("names nobody who is invited while it is open, neither on the pages nor in the API", async () => {
    await award();
    await endForAll();
    const next = await published();
    const { slug } = await database().challenge.findUniqueOrThrow({ where: { id: next } });
    const read = async () => ({
      ended: await publicContractsOf(id, await databaseTime(database())),
      answer: await challengeAnswer(slug),
    });
    const open = await read();
    expect(open.answer?.invited).toBeNull();
    expect(open.ended.later).toBe(true);
    expect(
      open.ended.contracts.flatMap(({ phases }) => phases.map(({ outcome }) => outcome)),
    ).toEqual(open.ended.contracts.flatMap(({ phases }) => phases.map(() => null)));
    await closeNow(next);
    const closed = await read();
    expect(closed.answer?.invited).toHaveLength(2);
    expect(closed.ended.later).toBe(false);
    expect(
      closed.ended.contracts.flatMap(({ phases }) => phases.map(({ outcome }) => outcome?.ended)),
    ).toContain("WENT_ON");
  });

  test("tells whoever is invited what changes, like all who follow", async () => {
    await award();
    await endForAll();
    const next = await published();
    const cancel = { id: next, reason: "The winter was dry." };
    done(await byTwo(commands.proposeCancellation(team.lead, cancel), next, team.approver));
    const [clamp, , sums] = winners;
    expect((await mailedTo(clamp?.person.email ?? "")).at(-1)).toMatch(/^Cancelled: /);
    expect(await mailedTo(sums?.person.email ?? "")).toEqual([]);
  });

  test("waits until it is written down for each winner how the first one ended", async () => {
    await award();
    const [clamp] = winners;
    await end(clamp, "WENT_ON");
    const next = done(await commands.startNextPhase(team.lead, { id }));
    await finishDraft(team, next);
    done(await commands.submitChallenge(team.lead, { id: next }));
    expect(reasonOf(await commands.publishChallenge(team.approver, { id: next }))).toBe(
      "How the first phase ended is not written down for Robot Ltd and Sums Ltd.",
    );
  });

  test("says in its notice that it is selective, and which one it follows", async () => {
    await award();
    await endForAll();
    const next = await published();
    const { content } = await database().ocdsRelease.findFirstOrThrow({
      where: { challengeId: next },
    });
    expect(content).toMatchObject({
      tender: { procurementMethod: "selective" },
      relatedProcesses: [{ relationship: ["x_precedingPhase"], scheme: "ocid" }],
    });
  });

  test("keeps on record whom it invited", async () => {
    await award();
    await endForAll();
    const next = await published();
    const changed = write((tx) =>
      tx.invitedSupplier.updateMany({
        where: { challengeId: next },
        data: { invitedAt: new Date() },
      }),
    );
    await expect(changed).rejects.toThrow(/kept as it was written/);
  });

  test("cannot begin, nor be published, where everybody has stopped", async () => {
    await award();
    const next = done(await commands.startNextPhase(team.lead, { id }));
    await finishDraft(team, next);
    done(await commands.submitChallenge(team.lead, { id: next }));
    for (const winner of winners) await end(winner, "STOPPED");
    const late = await commands.publishChallenge(team.approver, { id: next });
    expect(reasonOf(late)).toMatch(/nobody can be invited/);
    const page = await nextPhase(team.lead, id);
    expect(page?.winners.map(({ ended }) => ended)).toEqual(Array(3).fill("STOPPED"));
    expect(page?.verdict.allowed).toBe(false);
  });

  test("is nothing for a challenge that one supplier wins: it goes on under its contract", async () => {
    const phases = await database().challengePhase.findMany({ where: { challengeId: id } });
    await write((tx) =>
      tx.challengePhase.updateMany({ where: { challengeId: id }, data: { suppliers: 1 } }),
    );
    await award();
    expect(phases).toHaveLength(2);
    expect(reasonOf(await commands.startNextPhase(team.lead, { id }))).toMatch(/several winners/);
    expect(await nextPhase(team.lead, id)).toBeNull();
  });
});
