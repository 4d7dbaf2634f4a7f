import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { challengeAnswer, challengesAfter } from "@/features/challenges/api";
import * as commands from "@/features/challenges/commands";
import { challengeCalendar } from "@/features/challenges/export/calendar";
import { changesOf } from "@/features/challenges/loaders/history";
import { visibleTo } from "@/features/challenges/queries";
import { versionContent } from "@/features/challenges/records/versions";
import { askClarification } from "@/features/clarifications/commands";
import { startFollowing, stopFollowing } from "@/features/follows/commands";
import { followersOf } from "@/features/letters/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { byTwo } from "./by-two";
import {
  amendmentOf,
  CLOCK,
  CRITERION,
  closeNow,
  done,
  makePublished,
  makeReadyDraft,
  makeTeam,
  read,
  type Team,
} from "./challenge-fixture";
import { lastLetterTo, mailedTo } from "./mailed";
import { arrange, makeSupplier } from "./supplier-fixture";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("a draft", () => {
  test("gets the next number of the year, and two started at once get two", async () => {
    const start = () =>
      commands.createChallenge(team.lead, { title: "Damp", kind: "SERVICES", template: "blank" });
    const ids = (await Promise.all(Array.from({ length: 8 }, start))).map(done);
    const rows = await database().challenge.findMany({ where: { id: { in: ids } } });
    const numbers = rows.map(({ reference }) => Number(reference.slice(5))).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(8);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(7);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(8);
    expect(rows[0]?.reference).toMatch(/^\d{4}-\d{3}$/);
  });

  test("has whoever started it as its lead", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "Gates",
        kind: "WORKS",
        template: "blank",
      }),
    );
    const parts = await database().challengePart.findMany({ where: { challengeId: id } });
    expect(parts).toMatchObject([{ userId: team.lead.userId, part: "LEAD" }]);
  });

  test("is seen by its own body only", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "Own",
        kind: "SERVICES",
        template: "blank",
      }),
    );
    const other = await makeTeam("Northmere City Council");
    const seenBy = async (actor: Parameters<typeof visibleTo>[0]) =>
      database().challenge.count({ where: { AND: [{ id }, visibleTo(actor)] } });
    expect(await seenBy(team.approver)).toBe(1);
    expect(await seenBy(other.lead)).toBe(0);
    expect(await seenBy(ANONYMOUS)).toBe(0);
    const refused = await commands.saveLegacy(other.lead, { id, original: {}, legacy: "Ours now" });
    expect(refused).toMatchObject({ ok: false, refusal: { allowed: false } });
  });

  test("saved by two at once keeps what each changed", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "Two",
        kind: "SERVICES",
        template: "blank",
      }),
    );
    const original = { title: "Two", summary: "", users: "", regions: [] };
    const first = { id, original, ...original, summary: "Hers" };
    const second = { id, original, ...original, users: "His" };
    done(await commands.saveUsers(team.lead, first));
    done(await commands.saveUsers(team.moderator, second));
    expect(await read(id)).toMatchObject({ summary: "Hers", users: "His" });
  });

  test("tells the second what changed where both wrote, and loses nothing", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "Two",
        kind: "SERVICES",
        template: "blank",
      }),
    );
    done(await commands.saveLegacy(team.lead, { id, original: { legacy: "" }, legacy: "Hers" }));
    const again = { id, original: { legacy: "" }, legacy: "His" };
    const outcome = await commands.saveLegacy(team.moderator, again);
    expect(outcome).toMatchObject({
      ok: false,
      errors: { legacy: [expect.stringMatching(/now says: “Hers”/)] },
    });
    expect((await read(id)).legacy).toBe("Hers");
    done(await commands.saveLegacy(team.moderator, { ...again, original: { legacy: "Hers" } }));
    expect((await read(id)).legacy).toBe("His");
  });

  test("gives a new criterion a key that no tie-break still names", async () => {
    const id = await makeReadyDraft(team);
    const [, social] = await database().criterion.findMany({
      where: { challengeId: id },
      orderBy: { order: "asc" },
    });
    const tieBreaks = ["quality", "criterion:c2"];
    const original = { tieBreaks: ["quality", "criterion:c1", "lot"] };
    done(await commands.saveTies(team.lead, { id, original, tieBreaks }));
    done(await commands.removeCriterion(team.lead, { id, item: social?.id ?? "" }));
    const added = { id, item: "new", original: {}, ...CRITERION, title: "Fairness" };
    done(await commands.saveCriterion(team.lead, added));
    const keys = await database().criterion.findMany({ where: { challengeId: id } });
    expect(keys.map(({ key }) => key).sort()).toEqual(["c1", "c3"]);
  });

  test("is copied with its words and criteria, without its people and dates", async () => {
    const id = await makeReadyDraft(team);
    const copy = await read(done(await commands.copyChallenge(team.moderator, { id })));
    const criteria = await database().criterion.count({ where: { challengeId: copy.id } });
    expect(copy).toMatchObject({ summary: "One in nine sticks.", closesAt: null, tieBreaks: [] });
    expect(criteria).toBe(2);
    expect(copy.createdById).toBe(team.moderator.userId);
  });

  test("can be deleted until it is published", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "No",
        kind: "SERVICES",
        template: "blank",
      }),
    );
    done(await commands.discardChallenge(team.lead, { id }));
    expect(await database().challenge.count({ where: { id } })).toBe(0);
    const { id: published } = await makePublished(team);
    const refused = await commands.discardChallenge(team.lead, { id: published });
    expect(refused.ok).toBe(false);
  });
});

describe("the panel", () => {
  test("takes people of public bodies, and an approver of the same one", async () => {
    const id = done(
      await commands.createChallenge(team.lead, {
        title: "P",
        kind: "SERVICES",
        template: "blank",
      }),
    );
    const { actor: supplier } = await makeSupplier("Skerrow Sensing Ltd");
    const other = await makeTeam("Vale of Orrin District Council");
    const add = (email: string, part: "APPROVER" | "EVALUATOR") =>
      commands.addPerson(team.lead, { id, email, part });
    expect((await add(supplier.email, "EVALUATOR")).ok).toBe(false);
    expect((await add("nobody@example.gov.uk", "EVALUATOR")).ok).toBe(false);
    expect((await add(other.approver.email, "APPROVER")).ok).toBe(false);
    expect((await add(other.evaluator.email, "EVALUATOR")).ok).toBe(true);
    expect((await add(team.approver.email, "APPROVER")).ok).toBe(true);
  });
});

describe("publication", () => {
  test("is refused while anything stops it, and says what", async () => {
    const id = await makeReadyDraft(team);
    const original = { priceWeight: "20" };
    done(await commands.savePrice(team.lead, { id, original, priceWeight: "15" }));
    expect(await commands.submitChallenge(team.lead, { id })).toMatchObject({
      ok: false,
      refusal: {
        reason: "The weights add up to 95, not 100.",
        remedy: expect.stringMatching(/Share out the last 5/),
      },
    });
  });

  test("needs a second person, and returns with a note", async () => {
    const id = await makeReadyDraft(team);
    done(await commands.submitChallenge(team.lead, { id }));
    expect((await commands.publishChallenge(team.lead, { id })).ok).toBe(false);
    done(await commands.returnChallenge(team.approver, { id, note: "Name the gates" }));
    expect(await read(id)).toMatchObject({ state: "DRAFT", reviewNote: "Name the gates" });
  });

  test("is recalled by the lead before the approver has decided, who is told", async () => {
    const id = await makeReadyDraft(team);
    expect((await commands.recallChallenge(team.lead, { id })).ok).toBe(false);
    done(await commands.submitChallenge(team.lead, { id }));
    expect((await commands.recallChallenge(team.approver, { id })).ok).toBe(false);
    done(await commands.recallChallenge(team.lead, { id }));
    expect(await read(id)).toMatchObject({ state: "DRAFT", reviewNote: null });
    const { reference } = await read(id);
    expect(await mailedTo(team.approver.email)).toContain(`${reference} was recalled by its lead`);
    expect((await commands.publishChallenge(team.approver, { id })).ok).toBe(false);
    done(await commands.submitChallenge(team.lead, { id }));
    done(await commands.publishChallenge(team.approver, { id }));
    expect((await commands.recallChallenge(team.lead, { id })).ok).toBe(false);
  });

  test("freezes a version, writes a release, and is found by everybody", async () => {
    const row = await makePublished(team);
    expect(row).toMatchObject({ state: "PUBLISHED", version: 1, versions: [{ number: 1 }] });
    const content = versionContent(row.versions[0]?.content);
    expect(content.criteria.map(({ key, weight }) => [key, weight])).toEqual([
      ["c1", "70"],
      ["c2", "10"],
    ]);
    expect(content.tieBreaks[2]).toMatch(/^lot:[0-9a-f]{16}$/);
    const releases = await database().ocdsRelease.findMany({ where: { challengeId: row.id } });
    expect(releases).toMatchObject([{ tag: "tender" }]);
    expect(JSON.stringify(releases[0]?.content)).not.toContain("conflict");
    expect(await challengeAnswer(row.slug)).toMatchObject({ status: "open", responses: null });
    expect((await challengesAfter(undefined)).items.map(({ id }) => id)).toContain(row.id);
    expect(await challengeCalendar(row.slug)).toContain("BEGIN:VEVENT");
  });

  test("ends every change to what was fixed", async () => {
    const { id } = await makePublished(team);
    const price = { id, original: { priceWeight: "20" }, priceWeight: "30" };
    expect((await commands.savePrice(team.lead, price)).ok).toBe(false);
    const criterion = { id, item: "new", original: {}, ...CRITERION };
    expect((await commands.saveCriterion(team.lead, criterion)).ok).toBe(false);
  });
});

const people = ({ lead, approver, moderator, evaluator }: Team) => ({
  lead,
  approver,
  moderator,
  evaluator,
});

describe("an amendment", () => {
  test("that is material moves the deadline, makes a version and tells who follows", async () => {
    const row = await makePublished(team);
    const { actor: follower } = await makeSupplier("Marlpit Data Co-operative");
    done(await startFollowing(follower, { subject: "challenge", id: row.id }));
    done(await startFollowing(follower, { subject: "challenge", id: row.id }));
    expect(await followersOf(database(), "challenge", row.id)).toEqual([follower.email]);
    const { actor: asker } = await makeSupplier("Ostler Sensing");
    const { slug } = row;
    done(await askClarification(asker, { slug, question: "Is insurance asked for?" }));
    const input = amendmentOf(row);
    const early = await commands.proposeAmendment(team.lead, input);
    expect(early).toMatchObject({
      ok: false,
      errors: { closesOn: [expect.stringMatching(/has to move later/)] },
    });
    const closesAt = new Date((row.closesAt?.getTime() ?? 0) + 7 * 86_400_000).toISOString();
    const amend = () => commands.proposeAmendment(team.lead, { ...input, closesAt });
    done(await byTwo(amend(), row.id, team.approver));
    for (const { email } of [follower, asker, ...Object.values(people(team))]) {
      expect(await mailedTo(email), email).toContainEqual(expect.stringMatching(/^Changed: /));
      expect(await lastLetterTo(email)).toContain(`/challenges/${slug}/versions/2`);
    }
    const after = await read(row.id);
    expect(after.version).toBe(2);
    expect(after.closesAt?.toISOString()).toBe(closesAt);
    const [first] = after.versions.toSorted((a, b) => a.number - b.number);
    expect(versionContent(first?.content).conditions).toBe("");
    const { changes } = await changesOf(after, { evaluation: false });
    const decided = changes.find(({ command }) => command === "challenge.decideProposal");
    expect(JSON.stringify(decided?.changes)).toContain("Insurance of £2 million at award.");
    const tags = await database().ocdsRelease.findMany({ where: { challengeId: row.id } });
    expect(tags.map(({ tag }) => tag).sort()).toEqual(["tender", "tenderAmendment"]);
    const stale = await amend();
    expect(stale).toMatchObject({
      ok: false,
      refusal: { reason: expect.stringContaining("published version 2") },
    });
    done(await stopFollowing(follower, { subject: "challenge", id: row.id }));
    expect(await followersOf(database(), "challenge", row.id)).toEqual([]);
  });

  test("is impossible once the deadline has passed, before any job has run", async () => {
    const row = await makePublished(team);
    await closeNow(row.id);
    const outcome = await commands.proposeAmendment(team.lead, amendmentOf(row));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { reason: expect.stringContaining("closed, sealed") },
    });
  });
});

describe("the deadline", () => {
  test("closes by itself, and once", async () => {
    const row = await makePublished(team);
    expect((await commands.closeChallenge(CLOCK, { id: row.id })).ok).toBe(false);
    await closeNow(row.id);
    expect(await challengeAnswer(row.slug)).toMatchObject({ status: "closed", responses: 0 });
    expect(await commands.closeDueChallenges()).toBeGreaterThanOrEqual(1);
    expect(await commands.closeDueChallenges()).toBe(0);
    expect((await read(row.id)).state).toBe("CLOSED");
  });

  test("shows the number of responses only once it has passed", async () => {
    const row = await makePublished(team);
    const { organisation } = await makeSupplier("Wrenfold Systems");
    await arrange((tx) =>
      tx.response.create({
        data: { challengeId: row.id, supplierId: organisation.id, state: "SUBMITTED", hours: 22 },
      }),
    );
    const before = await challengeAnswer(row.slug);
    expect(before?.responses).toBeNull();
    await closeNow(row.id);
    expect((await challengeAnswer(row.slug))?.responses).toBe(1);
  });
});

describe("what is published changes", () => {
  const reason = "The gates were replaced.";
  const proposal = async (challengeId: string) =>
    (await database().proposal.findFirstOrThrow({ where: { challengeId, state: "WAITING" } })).id;

  test("when a second person says yes, who did not propose it and does not lead it", async () => {
    const { id } = await makePublished(team);
    done(await commands.proposeCancellation(team.lead, { id, reason }));
    expect((await read(id)).state, "nothing is public yet").toBe("PUBLISHED");
    expect(await mailedTo(team.approver.email)).toContainEqual(
      expect.stringMatching(/a change waits for you$/),
    );
    const twice = await commands.proposeCancellation(team.lead, { id, reason });
    expect(twice).toMatchObject({
      refusal: { reason: expect.stringMatching(/waits for a second/) },
    });
    const decided = { proposalId: await proposal(id), decision: "approve", reason: "" } as const;
    const lead = await commands.decideProposal(team.lead, decided);
    expect(lead).toMatchObject({ refusal: { reason: expect.stringMatching(/Only an approver/) } });
    const unsaid = await commands.decideProposal(team.approver, { ...decided, decision: "return" });
    expect(unsaid).toMatchObject({ errors: { reason: ["Say why"] } });
    done(await commands.decideProposal(team.approver, { ...decided, decision: "return", reason }));
    expect((await read(id)).state).toBe("PUBLISHED");
    const again = await commands.decideProposal(team.approver, decided);
    expect(again).toMatchObject({ refusal: { reason: "This proposal is sent back." } });
    const kept = await database().proposal.findMany({ where: { challengeId: id } });
    expect(kept).toMatchObject([{ state: "RETURNED", reason, content: { reason } }]);
  });

  test("also where the approver proposes: then a commercial officer decides", async () => {
    const { id } = await makePublished(team);
    done(await commands.proposeCancellation(team.approver, { id, reason }));
    const decided = { proposalId: await proposal(id), decision: "approve", reason: "" } as const;
    const own = await commands.decideProposal(team.approver, decided);
    expect(own).toMatchObject({
      refusal: { reason: expect.stringMatching(/Only a commercial officer/) },
    });
    done(await commands.decideProposal(team.lead, decided));
    expect((await read(id)).state).toBe("CANCELLED");
  });

  test("but not to ask for what the law lets nobody ask for", async () => {
    const row = await makePublished(team);
    const asked = { ...amendmentOf(row), material: "no" as const, insuranceBeforeAward: true };
    expect(await commands.proposeAmendment(team.lead, asked)).toMatchObject({
      errors: { insuranceBeforeAward: [expect.stringMatching(/Insurance is asked for before/)] },
    });
  });
});

describe("cancelling", () => {
  test("is public with its reason, and final", async () => {
    const { id, slug } = await makePublished(team);
    const reason = "The gates were replaced.";
    done(await byTwo(commands.proposeCancellation(team.lead, { id, reason }), id, team.approver));
    expect(await challengeAnswer(slug)).toMatchObject({
      status: "cancelled",
      cancelled: { reason: "The gates were replaced." },
    });
    expect((await commands.proposeCancellation(team.lead, { id, reason: "Again" })).ok).toBe(false);
  });
});
