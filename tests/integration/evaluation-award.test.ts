import { afterAll, describe, expect, it } from "vitest";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { recordContract } from "@/features/contracts/commands";
import {
  award,
  complete,
  publishAwardNotice,
  readSummary,
  sendSummaries,
  writeLetterNote,
} from "@/features/evaluation/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
  layPerson,
  reasonOf,
  signedWith,
  states,
  toDecided,
  toStandstill,
  write,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("letters, standstill and award", () => {
  it("publishes no award notice before every supplier has its summary", async () => {
    const stage = await toDecided();
    const { challengeId, lead } = stage;
    expect(reasonOf(await publishAwardNotice(lead, { challengeId }))).toBe(
      "Not every supplier has its assessment summary.",
    );
    done(await sendSummaries(lead, { challengeId }));
    done(await publishAwardNotice(lead, { challengeId }));
    const row = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
    expect(row.state).toBe("STANDSTILL");
    if (!row.awardNoticeAt) throw new Error("no notice");
    expect(row.standstillEndsOn?.toISOString().slice(0, 10)).toBe(
      standstillEnd(londonDay(row.awardNoticeAt)),
    );
  });

  it("carries what the lead adds to one letter, and takes no more once it is sent", async () => {
    const stage = await toDecided();
    const { challengeId, lead } = stage;
    const responseId = stage.responses.get("B") ?? "";
    const add = (note: string) => ({ challengeId, responseId, note });
    expect((await writeLetterNote(stage.moderator, add("Not mine to write."))).ok).toBe(false);
    done(await writeLetterNote(lead, add("A page on the third hand would have earned more.")));
    done(await sendSummaries(lead, { challengeId }));
    const notes = await database().assessmentSummary.findMany({
      where: { response: { challengeId } },
      select: { content: true, response: { select: { label: true } } },
      orderBy: { response: { label: "asc" } },
    });
    expect(notes.map(({ content }) => (content as { note: string }).note)).toEqual([
      "",
      "A page on the third hand would have earned more.",
      "",
      "",
      "",
    ]);
    expect(reasonOf(await writeLetterNote(lead, add("And another thing.")))).toMatch(/were sent/);
  });

  it("tells each loser how it was scored and what the winner had, and the winner nothing of others", async () => {
    const stage = await toDecided();
    const { challengeId, lead } = stage;
    done(await sendSummaries(lead, { challengeId }));
    const letters = await database().assessmentSummary.findMany({
      where: { response: { challengeId } },
      include: { response: true },
    });
    const of = (label: string) =>
      letters.find(({ response }) => response.label === label)?.content as Record<string, unknown>;
    expect(letters).toHaveLength(5);
    expect(of("C")).toMatchObject({ outcome: "won", rank: 1, winners: [] });
    expect(of("B")).toMatchObject({
      outcome: "lost",
      rank: 2,
      totals: { quality: "53.00", price: "27.54", total: "80.54" },
      winners: [{ name: stage.suppliers.get("C")?.name, total: "83.65" }],
    });
    expect(of("B").criteria).toMatchObject([
      {
        title: "Understanding",
        weight: "15",
        maximum: 5,
        score: 3,
        reason: "Agreed for B on understanding",
        winners: [{ score: 5 }],
      },
      {},
      {},
      {},
    ]);
    expect(of("E")).toMatchObject({
      outcome: "excluded",
      exclusionReason: "1 of 5 for Approach and evidence, where the least is 2",
    });
    expect(JSON.stringify(letters)).not.toContain("evaluator 1");
  });

  it("notes when a supplier reads its letter, and lets nobody else", async () => {
    const stage = await toDecided();
    done(await sendSummaries(stage.lead, { challengeId: stage.challengeId }));
    const [mine, other] = [stage.suppliers.get("B"), stage.suppliers.get("A")];
    if (!mine || !other) throw new Error("no supplier");
    const responseId = stage.responses.get("B") ?? "";
    const letter = () => database().assessmentSummary.findFirstOrThrow({ where: { responseId } });
    expect(reasonOf(await readSummary(await layPerson(other, "ADMIN"), { responseId }))).toBe(
      "This letter is not yours to read.",
    );
    expect((await letter()).readAt).toBeNull();
    done(await readSummary(await layPerson(mine, "EDITOR"), { responseId }));
    expect((await letter()).readAt).not.toBeNull();
  });

  it("awards nothing before the standstill has ended by the database's clock", async () => {
    const stage = await toStandstill();
    const { challengeId, lead } = stage;
    const end = async (days: number) => {
      const [row] = await database().$queryRaw<{ day: Date }[]>`
        SELECT ((clock_timestamp() AT TIME ZONE 'Europe/London')::date + ${days}::int) AS day`;
      if (!row) throw new Error("no day");
      const data = { standstillEndsOn: row.day };
      await write((tx) => tx.challenge.update({ where: { id: challengeId }, data }));
    };
    expect(reasonOf(await award(lead, { challengeId }))).toMatch(/^The standstill lasts until/);
    await end(0);
    expect(reasonOf(await award(lead, { challengeId }))).toMatch(/^The standstill lasts until/);
    await end(-1);
    expect(reasonOf(await award(stage.moderator, { challengeId }))).toMatch(/^Only the lead/);
    done(await award(lead, { challengeId }));
    expect(await states(stage)).toEqual({
      A: "NOT_AWARDED",
      B: "NOT_AWARDED",
      C: "AWARDED",
      D: "NOT_AWARDED",
      E: "NOT_AWARDED",
    });
    done(await recordContract(lead, await signedWith(stage, "C")));
    done(await complete(lead, { challengeId, note: "Signed, £248,750" }));
    const releases = await database().ocdsRelease.findMany({ where: { challengeId } });
    expect(releases.map(({ tag }) => tag)).toEqual([
      "award",
      "awardUpdate",
      "contract",
      "contractTermination",
    ]);
  });

  it("tells every supplier that responded: letter, notice and award", async () => {
    const stage = await toStandstill();
    const jobs = await database().$queryRaw<{ subject: string; to: string }[]>`
      SELECT data->>'subject' AS subject, data->>'to' AS "to" FROM pgboss.job
      WHERE name = 'mail.message' AND data->'link'->>'path' LIKE '/account/responses/%'`;
    for (const [label, supplier] of stage.suppliers) {
      const people = await database().membership.findMany({
        where: { organisationId: supplier.id },
        include: { user: true },
      });
      for (const { user } of people) {
        const subjects = jobs.filter(({ to }) => to === user.email).map(({ subject }) => subject);
        expect(subjects.map((one) => one.split(":")[0]).sort(), label).toEqual([
          "Award notice",
          "Your assessment summary",
        ]);
      }
    }
  });
});
