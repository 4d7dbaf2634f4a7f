import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/domain/timetable/day";
import { endOfLondonDay, londonDay } from "@/domain/timetable/london";
import { workingDayFrom } from "@/domain/timetable/working-days";
import * as challenges from "@/features/challenges/commands";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import { proposePlan } from "@/features/engagements/commands";
import { engagementList } from "@/features/engagements/loaders";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { noticeByTwo } from "./by-two";
import {
  datesFromToday,
  done,
  makeReadyDraft,
  makeTeam,
  read,
  type Team,
} from "./challenge-fixture";
import { arrange } from "./supplier-fixture";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const TODAY = londonDay(new Date());
const OPENS_ON = addDays(TODAY, 60);

test("a planned notice goes out once, and stands as it was whatever the draft says later", async () => {
  const id = await makeReadyDraft(team);
  const plan = (opensOn: string) =>
    noticeByTwo(proposePlan(team.lead, { id, opensOn }), team.approver);
  expect(await plan(TODAY)).toMatchObject({
    errors: { opensOn: [expect.stringMatching(/to come/)] },
  });
  expect(await proposePlan(team.evaluator, { id, opensOn: OPENS_ON })).toMatchObject({
    ok: false,
  });
  done(await plan(OPENS_ON));
  expect(await plan(OPENS_ON)).toMatchObject({
    refusal: { reason: expect.stringMatching(/notice is out/) },
  });
  const [notice] = await noticesOf(id);
  expect(notice?.form).toEqual({ code: "UK3", name: "Planned procurement notice" });
  const fresh = { id, original: null, users: "Others", regions: [] };
  const renamed = { ...fresh, title: "Another title", summary: "S" };
  done(await challenges.saveUsers(team.lead, renamed as never));
  const text = await noticeText(id, 1);
  expect(text?.title).toBe("Know which tide gates will stick");
  const labels = text?.parts.flatMap(({ fields }) => fields.map(({ label }) => label));
  expect(labels).toContain("Opens about");
  expect(labels).not.toContain("Award criteria");
  const { planned } = await engagementList(1);
  expect(planned.map(({ title }) => title)).toContain("Know which tide gates will stick");
  expect(await challenges.discardChallenge(team.lead, { id })).toMatchObject({
    refusal: { reason: expect.stringMatching(/public already/) },
  });
});

/** A draft that closes 12 days after its publication, of which the planned notice is as old as that. */
async function shortDraft(plannedDaysAgo: number) {
  const id = await makeReadyDraft(team);
  done(await noticeByTwo(proposePlan(team.lead, { id, opensOn: OPENS_ON }), team.approver));
  const plannedAt = new Date(Date.now() - plannedDaysAgo * 86_400_000);
  await arrange((tx) => tx.challenge.update({ where: { id }, data: { plannedAt } }));
  const closes = workingDayFrom(addDays(TODAY, 12));
  const dates = {
    ...datesFromToday(),
    closesAt: endOfLondonDay(closes).toISOString(),
    questionsCloseAt: endOfLondonDay(addDays(TODAY, 5)).toISOString(),
  };
  done(await challenges.saveTimetable(team.lead, { id, original: null, ...dates }));
  return id;
}

test("it shortens the time to answer from 40 days to a year after it, and not before or later", async () => {
  for (const days of [10, 380]) {
    const id = await shortDraft(days);
    expect(await challenges.submitChallenge(team.lead, { id })).toMatchObject({
      refusal: { reason: expect.stringMatching(/needs 25/) },
    });
  }
  const id = await shortDraft(60);
  done(await challenges.submitChallenge(team.lead, { id }));
  done(await challenges.publishChallenge(team.approver, { id }));
  expect((await read(id)).state).toBe("PUBLISHED");
  expect((await noticesOf(id)).map(({ form }) => form.code)).toEqual(["UK3", "UK4"]);
});
