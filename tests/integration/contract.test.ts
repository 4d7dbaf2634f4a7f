import { afterAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { formatDate } from "@/domain/format/dates";
import { addDays, dayOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import {
  decideContract,
  endPhase,
  rateIndicator,
  recordContract,
} from "@/features/contracts/commands";
import { contractsOf } from "@/features/contracts/loaders";
import { award, complete } from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, reasonOf, type Stage, signedWith, toStandstill, write } from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;
let today: string;

beforeEach(async () => {
  stage = await toStandstill();
  today = londonDay(await databaseTime(database()));
  const { challengeId } = stage;
  await write((tx) =>
    tx.challenge.update({
      where: { id: challengeId },
      data: {
        standstillEndsOn: new Date("2026-01-05"),
        phases: { create: { name: "Explore", valuePence: 6_000_000n } },
      },
    }),
  );
  done(await award(stage.lead, { challengeId }));
});

const signed = (change: object = {}) => signedWith(stage, "C", change);
const winner = () => ({
  challengeId: stage.challengeId,
  responseId: stage.responses.get("C") ?? "",
});
async function held() {
  const [only] = await contractsOf(stage.challengeId);
  if (!only) throw new Error("Nobody has won");
  return only;
}

const OTHER = {
  valuePence: 90_000_000n,
  reason: "Two more counties were taken up at the signing.",
};
const lastRelease = () =>
  database().ocdsRelease.findFirstOrThrow({
    where: { challengeId: stage.challengeId },
    orderBy: { id: "desc" },
  });
const codes = async () =>
  (await noticesOf(stage.challengeId)).map(({ form }) => `${form.code} ${form.name}`);
const waiting = () =>
  database().proposal.findFirstOrThrow({
    where: { challengeId: stage.challengeId, kind: "CONTRACT", state: "WAITING" },
  });
async function decided(who: Person, decision: "approve" | "return", reason = "") {
  const { id: proposalId } = await waiting();
  return decideContract(who, { challengeId: stage.challengeId, proposalId, decision, reason });
}
const missing = async () =>
  (await findEvaluation(database(), stage.lead, stage.challengeId))?.facts.contractsMissing;

test("an award makes no contract details notice: what was signed does, with its real dates", async () => {
  expect(await codes()).not.toContainEqual(expect.stringMatching(/^UK7/));
  expect((await lastRelease()).content).not.toHaveProperty("contracts");
  expect(await missing()).toBe(1);
  expect((await recordContract(stage.moderator, await signed())).ok).toBe(false);
  const startsOn = addDays(today, 10);
  done(await recordContract(stage.lead, await signed({ startsOn })));
  const { tag, content } = await lastRelease();
  expect(tag).toBe("contract");
  const price = Number((await held()).awardPence) / 100;
  expect(content).toMatchObject({ contracts: [{ value: { amount: price } }] });
  const notice = await noticeText(stage.challengeId, (await codes()).length);
  const says = notice?.parts.find(({ heading }) => heading === "The contract")?.fields;
  expect(says).toContainEqual({ label: "Starts", says: formatDate(startsOn) });
  expect(await missing()).toBe(0);
  const early = await recordContract(
    stage.lead,
    await signed({ signedOn: "2026-01-01", reason: OTHER.reason }),
  );
  expect(JSON.stringify(early)).toMatch(/before the award/);
});

test("a value that differs from the award is published when the approver confirms it, and not before", async () => {
  const silent = await recordContract(stage.lead, await signed({ ...OTHER, reason: "More work." }));
  expect(JSON.stringify(silent)).toMatch(/why it differs from the award/);
  done(await recordContract(stage.lead, await signed(OTHER)));
  expect((await held()).contract).toBeNull();
  expect(await codes()).not.toContainEqual(expect.stringMatching(/^UK7/));
  expect(await missing(), "nothing is written down yet").toBe(1);
  expect(await mailedTo(stage.approver.email)).toContainEqual(
    expect.stringMatching(/a contract waits for you/),
  );
  expect(reasonOf(await recordContract(stage.lead, await signed()))).toMatch(/waits/);
  expect(reasonOf(await decided(stage.lead, "approve"))).toMatch(/^Only the approver/);
  expect(JSON.stringify(await decided(stage.approver, "return"))).toMatch(/Say why/);
  done(await decided(stage.approver, "return", "The schedule says 80."));
  expect((await held()).contract).toBeNull();
  expect(await mailedTo(stage.lead.email)).toContainEqual(expect.stringMatching(/came back/));
  done(await recordContract(stage.lead, await signed(OTHER)));
  done(await decided(stage.approver, "approve"));
  expect((await held()).contract?.versions).toMatchObject([
    { number: 1, valuePence: OTHER.valuePence, reason: OTHER.reason },
  ]);
  expect((await lastRelease()).tag).toBe("contract");
});

test("whoever wrote it down does not confirm it, also where they are the approver now", async () => {
  done(await recordContract(stage.lead, await signed(OTHER)));
  const { challengeId, body } = stage;
  const { userId } = stage.lead;
  await write(async (tx) => {
    await tx.challengePart.create({
      data: { challengeId, userId, part: "APPROVER", conflict: "NONE" },
    });
    await tx.membership.updateMany({
      where: { userId, organisationId: body.id },
      data: { roles: ["COMMERCIAL", "APPROVER"] },
    });
  });
  expect(reasonOf(await decided(stage.lead, "approve"))).toMatch(/You wrote this down/);
});

test("a later change needs a reason and the approver; notices that are out stay, and the page says what changed", async () => {
  done(await recordContract(stage.lead, await signed()));
  const before = await noticeText(stage.challengeId, (await codes()).length);
  const place = (await codes()).length;
  const later = { endsOn: addDays(today, 400) };
  expect(JSON.stringify(await recordContract(stage.lead, await signed(later)))).toMatch(
    /why it changes|or why/,
  );
  const reason = "The second winter was taken up as the challenge allowed.";
  done(await recordContract(stage.lead, await signed({ ...later, reason })));
  expect((await held()).contract?.versions).toHaveLength(1);
  const { challengeId } = stage;
  expect(reasonOf(await complete(stage.lead, { challengeId, note: "Done." }))).toMatch(/waits/);
  done(await decided(stage.approver, "approve"));
  const { contract } = await held();
  expect(contract?.versions.map((one) => one.reason)).toEqual(["", reason]);
  expect(contract?.versions.map(({ endsOn }) => dayOf(endsOn))).toEqual([
    addDays(today, 180),
    later.endsOn,
  ]);
  expect((await lastRelease()).tag).toBe("contractUpdate");
  expect(await noticeText(stage.challengeId, place)).toEqual(before);
});

test("what was written down of a contract is never overwritten", async () => {
  done(await recordContract(stage.lead, await signed()));
  const { responseId } = winner();
  await expect(
    write((tx) =>
      tx.contractVersion.update({
        where: { responseId_number: { responseId, number: 1 } },
        data: { valuePence: 1n },
      }),
    ),
  ).rejects.toThrow(/kept/);
});

test("is completed when it is written down what was signed, and not before", async () => {
  const { challengeId, lead } = stage;
  expect(reasonOf(await complete(lead, { challengeId, note: "Done." }))).toMatch(/what was signed/);
  done(await recordContract(lead, await signed()));
  done(await complete(lead, { challengeId, note: "Done." }));
  expect((await lastRelease()).tag).toBe("contractTermination");
});

test("where the only phase stopped before anything was signed, it is completed without a contract", async () => {
  const { challengeId, lead } = stage;
  const [phase] = (await held()).phases;
  const stop = { ...winner(), phaseId: phase?.id ?? "", ended: "STOPPED" as const, learnt: "No." };
  done(await endPhase(lead, stop));
  done(await complete(lead, { challengeId, note: "Stopped." }));
  expect((await lastRelease()).tag).toBe("awardUpdate");
  expect(await codes()).not.toContainEqual(expect.stringMatching(/^UK(7|11)/));
});

test("an indicator is rated once for a period, and from then on the indicators stay", async () => {
  const rating = { ...winner(), rating: "GOOD" as const, note: "All of it." };
  const none = { ...rating, indicatorId: stage.challengeId, periodEnds: today };
  expect(reasonOf(await rateIndicator(stage.lead, none))).toMatch(/what was signed/);
  done(await recordContract(stage.lead, await signed()));
  const indicatorId = (await held()).contract?.indicators[0]?.id ?? "";
  const rate = { ...rating, indicatorId, periodEnds: today };
  expect(
    JSON.stringify(await rateIndicator(stage.lead, { ...rate, periodEnds: "2099-01-01" })),
  ).toMatch(/has not come yet/);
  const early = { ...rate, periodEnds: addDays(today, -1) };
  expect(JSON.stringify(await rateIndicator(stage.lead, early))).toMatch(/had not started/);
  done(await rateIndicator(stage.lead, rate));
  expect(JSON.stringify(await rateIndicator(stage.lead, rate))).toMatch(/rated for this period/);
  const notices = await noticesOf(stage.challengeId);
  expect(notices.at(-1)?.form.code).toBe("UK9");
  const last = await noticeText(stage.challengeId, notices.length);
  const going = last?.parts.find(({ heading }) => heading === "How it is going");
  expect(going?.fields).toHaveLength(1);
  const changed = { indicators: [], reason: "Nobody reads the cards any more now." };
  expect(JSON.stringify(await recordContract(stage.lead, await signed(changed)))).toMatch(
    /stay as they are/,
  );
  const longer = { endsOn: addDays(today, 400), reason: "The second winter was taken up." };
  done(await recordContract(stage.lead, await signed(longer)));
  done(await decided(stage.approver, "approve"));
  expect((await held()).contract?.indicators[0]?.ratings).toMatchObject([{ rating: "GOOD" }]);
});

test("a phase stops without blame, once, with what was learnt, also before anything is signed", async () => {
  const [phase] = (await held()).phases;
  const stop = {
    ...winner(),
    phaseId: phase?.id ?? "",
    ended: "STOPPED" as const,
    learnt: "The cards are in four hands.",
  };
  expect((await endPhase(stage.approver, stop)).ok).toBe(false);
  done(await endPhase(stage.lead, stop));
  expect(JSON.stringify(await endPhase(stage.lead, stop))).toMatch(/that stays/);
  expect((await held()).phases[0]?.outcome).toMatchObject({ ended: "STOPPED" });
});
