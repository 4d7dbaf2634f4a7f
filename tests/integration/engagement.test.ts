import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getRecord } from "@/app/api/v1/ocds/records/[ocid]/route";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { productsIn } from "@/domain/engagement/notice";
import * as challenges from "@/features/challenges/commands";
import { noticesOf, noticeText } from "@/features/challenges/loaders/notices";
import {
  decideNotice,
  proposeClosing,
  proposeEngagement,
  proposeSummary,
  replyToEngagement,
} from "@/features/engagements/commands";
import { earlyNotices, teamEngagement } from "@/features/engagements/loaders";
import { textsOf } from "@/features/engagements/records/notices";
import { startFollowing } from "@/features/follows/commands";
import { followedBy } from "@/features/follows/queries";
import { refreshDocument } from "@/features/search/jobs/refresh";
import { publicSubjects } from "@/features/search/queries/published";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { noticeByTwo } from "./by-two";
import { done, makeReadyDraft, makeTeam, read, type Team } from "./challenge-fixture";
import { lastLetterTo, mailedTo } from "./mailed";
import { arrange, makePerson, makeSupplier } from "./supplier-fixture";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const DAY = 86_400_000;
const SOON = new Date(Date.now() + 7 * DAY);
const NOTHING = { possible: "", readiness: null, needs: "" };
const REPLY = {
  original: NOTHING,
  possible: "Two days ahead.",
  readiness: 7,
  needs: "A winter of logs.",
};

const publishEngagement = (actor: Person, input: Parameters<typeof proposeEngagement>[1]) =>
  noticeByTwo(proposeEngagement(actor, input), team.approver);
const moveClosing = (actor: Person, input: Parameters<typeof proposeClosing>[1]) =>
  noticeByTwo(proposeClosing(actor, input), team.approver);
const shareLearned = (actor: Person, input: Parameters<typeof proposeSummary>[1]) =>
  noticeByTwo(proposeSummary(actor, input), team.approver);

/** A draft of which the market is asked for a week. */
async function ask() {
  const id = await makeReadyDraft(team);
  done(await publishEngagement(team.lead, { id, asks: "What holds?", closesAt: SOON }));
  return { id, slug: (await read(id)).slug };
}

/** A colleague of somebody at a supplier. */
async function layPersonOf({ actingFor }: Person) {
  const organisation = await database().organisation.findUniqueOrThrow({
    where: { id: actingFor?.organisationId },
  });
  return makePerson(organisation, "Otis Fell", ["EDITOR"]);
}

/** The day on which replies close has gone by. */
function closeReplies(challengeId: string) {
  const closesAt = new Date(Date.now() - 1000);
  return arrange((tx) => tx.engagement.update({ where: { challengeId }, data: { closesAt } }));
}

async function repliesFor(actor: Person, id: string) {
  return (await teamEngagement(actor, id, await databaseTime(database()), 1))?.replies.total;
}

describe("the market is asked", () => {
  test("about a draft that says enough, once, until a time to come", async () => {
    const { lead } = team;
    const title = "Too early";
    const early = done(
      await challenges.createChallenge(lead, { title, kind: "SERVICES", template: "blank" }),
    );
    const asks = "What holds?";
    const closesAt = SOON;
    expect(await publishEngagement(lead, { id: early, asks, closesAt })).toMatchObject({
      refusal: {
        reason: expect.stringMatching(/it lacks a summary, who needs it and the problem/),
      },
    });
    const id = await makeReadyDraft(team);
    const past = { id, asks, closesAt: new Date(Date.now() - 1000) };
    expect(await publishEngagement(lead, past)).toMatchObject({
      errors: { closesOn: [expect.stringMatching(/^Choose a day from/)] },
    });
    expect(await publishEngagement(team.evaluator, { id, asks, closesAt })).toMatchObject({
      ok: false,
    });
    done(await publishEngagement(lead, { id, asks, closesAt }));
    expect(await publishEngagement(lead, { id, asks, closesAt })).toMatchObject({
      refusal: { reason: expect.stringMatching(/asked about this already/) },
    });
  });

  test("by two people: nothing is public before the approver says yes, and what they read is what goes out", async () => {
    const { lead, approver } = team;
    const id = await makeReadyDraft(team);
    const asks = "Does GateWatch 4 hold?";
    done(await proposeEngagement(lead, { id, asks, closesAt: SOON }));
    expect(await mailedTo(approver.email)).toContain(
      "A notice waits for you: Know which tide gates will stick",
    );
    expect(await database().engagement.count({ where: { challengeId: id } })).toBe(0);
    expect(await database().ocdsRelease.count({ where: { challengeId: id } })).toBe(0);
    expect(await proposeEngagement(lead, { id, asks, closesAt: SOON })).toMatchObject({
      refusal: { reason: expect.stringMatching(/waits for your approver/) },
    });
    const [waiting] = await earlyNotices(id);
    if (!waiting) throw new Error("It waits.");
    expect(productsIn(textsOf(waiting.notice))).toEqual(["GateWatch 4"]);
    const decided = { proposalId: waiting.id, decision: "approve" as const, reason: "" };
    for (const person of [lead, team.moderator, team.evaluator])
      expect(await decideNotice(person, decided)).toMatchObject({ ok: false });
    const fresh = { id, original: null };
    done(await challenges.saveProblem(lead, { ...fresh, problem: "Later.", technologies: [] }));
    done(await decideNotice(approver, decided));
    const row = await database().engagement.findUniqueOrThrow({ where: { challengeId: id } });
    expect(row).toMatchObject({ asks, content: { problem: "They stick." } });
    expect(await decideNotice(approver, decided)).toMatchObject({ ok: false });
  });

  test("not where the approver sends it back with a reason, which its writer reads", async () => {
    const { lead, approver } = team;
    const id = await makeReadyDraft(team);
    done(await proposeEngagement(lead, { id, asks: "What holds?", closesAt: SOON }));
    const [waiting] = await earlyNotices(id);
    const sent = { proposalId: waiting?.id ?? "", decision: "return" as const };
    expect(await decideNotice(approver, { ...sent, reason: "" })).toMatchObject({
      errors: { reason: ["Say why"] },
    });
    done(await decideNotice(approver, { ...sent, reason: "Ask about the winter, too." }));
    expect(await database().engagement.count({ where: { challengeId: id } })).toBe(0);
    expect(await lastLetterTo(lead.email)).toContain("Ask about the winter, too.");
    done(await proposeEngagement(lead, { id, asks: "And in winter?", closesAt: SOON }));
  });

  test("is shown as it was when it was published, and found by the search", async () => {
    const { id, slug } = await ask();
    const fresh = { id, original: null };
    done(await challenges.saveProblem(team.lead, { ...fresh, problem: "New.", technologies: [] }));
    const row = await database().engagement.findUniqueOrThrow({ where: { challengeId: id } });
    expect(row.content).toMatchObject({ problem: "They stick." });
    expect(row.content).not.toHaveProperty("phases");
    expect(await publicSubjects(database(), "challenge")).toContain(id);
    await refreshDocument("challenge", id);
    const found = () =>
      database().$queryRaw<{ url: string }[]>`
        SELECT shown ->> 'url' AS url FROM search.document WHERE id = ${`challenge:${id}`}`;
    expect(await found()).toEqual([{ url: `/engagements/${slug}` }]);
    await closeReplies(id);
    done(await shareLearned(team.lead, { id, summary: "It holds.", otherMeaning: false }));
    done(await challenges.submitChallenge(team.lead, { id }));
    expect(await found()).toEqual([{ url: `/engagements/${slug}` }]);
  });

  test("keeps its draft from being deleted", async () => {
    const { id } = await ask();
    expect(await challenges.discardChallenge(team.lead, { id })).toMatchObject({
      refusal: { reason: expect.stringMatching(/is on record/) },
    });
  });
});

describe("a reply", () => {
  test("is given by a supplier until it closes, and changed until then", async () => {
    const { id, slug } = await ask();
    const { actor } = await makeSupplier("Skerrow Sensing Ltd");
    done(await replyToEngagement(actor, { slug, ...REPLY }));
    const stale = await replyToEngagement(actor, { slug, ...REPLY, readiness: 8 });
    expect(stale).toMatchObject({
      errors: { readiness: [expect.stringMatching(/Somebody else changed this/)] },
    });
    const { original: _, ...original } = REPLY;
    done(await replyToEngagement(actor, { slug, ...REPLY, original, readiness: 8 }));
    const rows = await database().engagementReply.findMany({ where: { challengeId: id } });
    expect(rows.map(({ readiness }) => readiness)).toEqual([8]);
    const told = await mailedTo(team.lead.email);
    const first = "A supplier replied: Know which tide gates will stick";
    expect(told.filter((subject) => subject === first).length).toBeGreaterThan(0);
    const twoHats = await layPersonOf(actor);
    await arrange((tx) =>
      tx.membership.create({ data: { userId: twoHats.userId, organisationId: team.bodyId } }),
    );
    expect(await replyToEngagement(twoHats, { slug, ...REPLY })).toMatchObject({
      refusal: { reason: expect.stringMatching(/side that asks/) },
    });
    for (const other of [ANONYMOUS, team.lead]) {
      expect(await replyToEngagement(other, { slug, ...REPLY })).toMatchObject({
        refusal: { reason: expect.stringMatching(/come from suppliers/) },
      });
    }
    await closeReplies(id);
    expect(await replyToEngagement(actor, { slug, ...REPLY })).toMatchObject({
      refusal: { reason: expect.stringMatching(/has closed/) },
    });
  });

  test("is read by the team of the body and by nobody else", async () => {
    const { id, slug } = await ask();
    const { actor } = await makeSupplier("Skerrow Sensing Ltd");
    done(await replyToEngagement(actor, { slug, ...REPLY }));
    const { actor: rival } = await makeSupplier("Wrenfold Systems");
    const elsewhere = await makeTeam("Northmere City Council");
    expect(await repliesFor(team.lead, id)).toBe(1);
    expect(await repliesFor(team.approver, id)).toBe(1);
    expect(await repliesFor(actor, id)).toBe(1);
    for (const other of [rival, elsewhere.lead, team.evaluator]) {
      expect(await repliesFor(other, id)).toBe(0);
    }
  });

  test("makes whoever sent it a follower, who hears what was learned and that a challenge came", async () => {
    const { id, slug } = await ask();
    const { actor } = await makeSupplier("Skerrow Sensing Ltd");
    done(await replyToEngagement(actor, { slug, ...REPLY }));
    await closeReplies(id);
    done(await shareLearned(team.lead, { id, summary: "It holds.", otherMeaning: false }));
    done(await challenges.submitChallenge(team.lead, { id }));
    done(await challenges.publishChallenge(team.approver, { id }));
    expect(await mailedTo(actor.email)).toEqual([
      "What was learned: Know which tide gates will stick",
      "Published: Know which tide gates will stick",
    ]);
  });

  test("is not needed to follow: anybody may, once it is public", async () => {
    const { actor } = await makeSupplier("Wrenfold Systems");
    const draft = await makeReadyDraft(team);
    const follow = (id: string) => startFollowing(actor, { subject: "challenge", id });
    expect(await follow(draft)).toMatchObject({ ok: false });
    const { id, slug } = await ask();
    expect(await follow(id)).toMatchObject({ result: { path: `/engagements/${slug}` } });
  });
});

test("the end of it is moved while it is open, and whoever follows hears of it", async () => {
  const { id, slug } = await ask();
  const { actor } = await makeSupplier("Skerrow Sensing Ltd");
  done(await replyToEngagement(actor, { slug, ...REPLY }));
  const later = new Date(SOON.getTime() + 7 * DAY);
  done(await moveClosing(team.lead, { id, closesAt: later }));
  expect(await mailedTo(actor.email)).toContain("Changed: Know which tide gates will stick");
  const far = { id, closesAt: new Date(Date.now() + 400 * DAY) };
  expect(await moveClosing(team.lead, far)).toMatchObject({
    errors: { closesOn: [expect.stringMatching(/^Choose/)] },
  });
  expect(await moveClosing(actor, { id, closesAt: later })).toMatchObject({ ok: false });
  await closeReplies(id);
  expect(await moveClosing(team.lead, { id, closesAt: later })).toMatchObject({
    refusal: { reason: expect.stringMatching(/has closed/) },
  });
});

test("whoever follows reads the title that was published, whatever the draft is called by now", async () => {
  const { id } = await ask();
  const { actor } = await makeSupplier("Wrenfold Systems");
  done(await startFollowing(actor, { subject: "challenge", id }));
  const renamed = { id, original: null, title: "Secret", summary: "S", users: "U", regions: [] };
  done(await challenges.saveUsers(team.lead, renamed));
  const [followed] = await followedBy(database(), actor.userId, { take: 5, skip: 0 });
  expect(followed).toMatchObject({ kind: "engagement", name: "Know which tide gates will stick" });
});

describe("what was learned", () => {
  test("is shared after it has closed, names no supplier, and stays", async () => {
    const { id, slug } = await ask();
    const { actor } = await makeSupplier("Skerrow Sensing Ltd");
    done(await replyToEngagement(actor, { slug, ...REPLY }));
    const { actor: short } = await makeSupplier("Aim");
    done(await replyToEngagement(short, { slug, ...REPLY }));
    const share = (summary: string) =>
      shareLearned(team.lead, { id, summary, otherMeaning: false });
    expect(await share("It holds.")).toMatchObject({
      refusal: { reason: expect.stringMatching(/can still reply/) },
    });
    await closeReplies(id);
    expect(await share("Skerrow Sensing has it.")).toMatchObject({
      errors: {
        summary: [expect.stringMatching(/names a supplier that replied, “Skerrow Sensing”/)],
      },
    });
    const other = { id, summary: "Skerrow sensing, as we claim it.", otherMeaning: true };
    done(await shareLearned(team.lead, other));
    expect(await share("It does not.")).toMatchObject({
      refusal: { reason: expect.stringMatching(/stays as it is/) },
    });
    const change = arrange((tx) =>
      tx.engagement.update({ where: { challengeId: id }, data: { summary: "Other" } }),
    );
    await expect(change).rejects.toThrow();
  });

  test("comes before the competition: neither review nor publication goes on without", async () => {
    const { id } = await ask();
    expect(await challenges.submitChallenge(team.lead, { id })).toMatchObject({
      refusal: { reason: expect.stringMatching(/not shared yet/) },
    });
    await closeReplies(id);
    expect(await challenges.submitChallenge(team.lead, { id })).toMatchObject({ ok: false });
    done(await shareLearned(team.lead, { id, summary: "Nobody replied.", otherMeaning: false }));
    done(await challenges.submitChallenge(team.lead, { id }));
    done(await challenges.publishChallenge(team.approver, { id }));
    expect((await read(id)).state).toBe("PUBLISHED");
  });

  test("is a notice UK2, and has the same ocid as the competition that follows", async () => {
    const { id, slug } = await ask();
    const { actor } = await makeSupplier("Skerrow Sensing Ltd");
    done(await replyToEngagement(actor, { slug, ...REPLY }));
    await closeReplies(id);
    done(await shareLearned(team.lead, { id, summary: "It holds two days.", otherMeaning: false }));
    done(await challenges.submitChallenge(team.lead, { id }));
    done(await challenges.publishChallenge(team.approver, { id }));
    const notices = await noticesOf(id);
    expect(notices.map(({ number, form }) => [number, form.code])).toEqual([
      [1, "UK2"],
      [2, "UK2"],
      [3, "UK4"],
    ]);
    const second = await noticeText(id, 2);
    const engagement = second?.parts.find(({ heading }) => heading === "The engagement");
    expect(engagement?.fields.map(({ label, says }) => [label, says])).toEqual([
      ["What the body wants to know", "What holds?"],
      ["Replies close", expect.stringMatching(/London time/)],
      ["What was learned, from 1 reply", "It holds two days."],
    ]);
    const ocid = notices[0]?.ocid ?? "";
    const params = Promise.resolve({ ocid });
    const response = await getRecord(new Request(`http://localhost/${ocid}`), { params });
    const text = await response.text();
    const [record] = JSON.parse(text).records;
    expect(record.releases.map(({ tag }: { tag: string[] }) => tag[0])).toEqual([
      "planning",
      "planningUpdate",
      "tender",
    ]);
    expect(record.compiledRelease).toMatchObject({
      planning: { milestones: [{ type: "engagement", status: "met" }] },
      tender: { status: "active" },
    });
    expect(text).not.toContain("Skerrow");
  });
});
