import { afterAll, beforeEach, expect, test } from "vitest";
import { addDays } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import { endPhase, rateIndicator, recordContract } from "@/features/contracts/commands";
import { contractsOf } from "@/features/contracts/loaders";
import { award } from "@/features/evaluation/commands";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { done, reasonOf, type Stage, toStandstill, write } from "./evaluation-fixture";

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

const signed = (change: object = {}) => ({
  ...winner(),
  valuePence: 8_000_000n,
  signedOn: today,
  startsOn: today,
  endsOn: addDays(today, 180),
  indicators: [{ name: "Cards read", target: "9 in 10 without a second look" }],
  ...change,
});
const winner = () => ({
  challengeId: stage.challengeId,
  responseId: stage.responses.get("C") ?? "",
});
async function held() {
  const [only] = await contractsOf(stage.challengeId);
  if (!only) throw new Error("Nobody has won");
  return only;
}

test("what was signed is written down after the award, by the lead, and makes its notice", async () => {
  expect((await recordContract(stage.moderator, signed())).ok).toBe(false);
  done(await recordContract(stage.lead, signed()));
  expect((await held()).contract).toMatchObject({ valuePence: 8_000_000n });
  const release = await database().ocdsRelease.findFirstOrThrow({
    where: { challengeId: stage.challengeId },
    orderBy: { id: "desc" },
  });
  expect(release.tag).toBe("contractUpdate");
  expect(release.content).toMatchObject({ contracts: [{ value: { amount: 80_000 } }] });
  const early = await recordContract(stage.lead, signed({ signedOn: "2026-01-01" }));
  expect(JSON.stringify(early)).toMatch(/before the award/);
});

test("an indicator is rated once for a period, and from then on the contract stays", async () => {
  const rating = { ...winner(), rating: "GOOD" as const, note: "All of it." };
  const none = { ...rating, indicatorId: stage.challengeId, periodEnds: today };
  expect(reasonOf(await rateIndicator(stage.lead, none))).toMatch(/what was signed/);
  done(await recordContract(stage.lead, signed()));
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
  expect(JSON.stringify(await recordContract(stage.lead, signed()))).toMatch(/stays as it is/);
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
