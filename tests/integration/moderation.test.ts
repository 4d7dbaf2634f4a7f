import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import {
  dismissReports,
  hidePage,
  passOnReports,
  reportPage,
} from "@/features/moderation/commands";
import { answerHiding, keepHidden, restorePage } from "@/features/moderation/commands/hidings";
import { moderationCase, moderationDesk } from "@/features/moderation/loaders/operator";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { admit, layStranger } from "../setup/lay";
import { done, makeBody, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { hiding, operator, REASON, report } from "./moderation-fixture";
import { confirmedCaseStudy, makeChallenge, publishedStory, storyRow } from "./story-fixture";
import { arrange, makePerson, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function standingHiding(subjectId: string) {
  return database().hiding.findFirstOrThrow({
    where: { subjectId, state: { not: "RESTORED" } },
  });
}

describe("who decides", () => {
  test("only an operator hides, closes, keeps and shows again", async () => {
    const made = await confirmedCaseStudy();
    const { actor } = made.supplier;
    done(await reportPage(ANONYMOUS, report("case-study", made.id)));
    const note = { type: "case-study", id: made.id, note: "No." } as const;
    for (const who of [ANONYMOUS, actor, made.body.reference, await layStranger()]) {
      expect(why(await hidePage(who, hiding("case-study", made.id)))).toMatch(/Only an operator/);
      expect(why(await dismissReports(who, note))).toMatch(/Only an operator/);
    }
    const { hidingId } = done(await hidePage(await operator(), hiding("case-study", made.id)));
    done(await answerHiding(actor, { hidingId, says: "Mended." }));
    for (const who of [ANONYMOUS, actor, made.body.reference]) {
      expect(why(await restorePage(who, { hidingId, note: "x" }))).toMatch(/Only an operator/);
      expect(why(await keepHidden(who, { hidingId, note: "x" }))).toMatch(/Only an operator/);
    }
    expect("allowed" in (await moderationDesk(actor, { reported: 1, hidden: 1 }))).toBe(true);
    expect(await moderationCase(actor, "case-study", made.id)).toBeNull();
  });

  test.each(["supplier", "body"] as const)(
    "no operator who belongs to the %s, whomever they act for",
    async (side) => {
      const made = await confirmedCaseStudy();
      const own = await database().organisation.findUniqueOrThrow({
        where: { id: made[side].organisation.id },
      });
      const acting = await admit(await operator(), own, "EDITOR", "REFERENCE");
      const conflicted: Person = { ...acting, actingFor: null };
      done(await reportPage(ANONYMOUS, report("case-study", made.id)));
      const close = { type: "case-study", id: made.id, note: "Nothing in it." } as const;
      expect(why(await hidePage(conflicted, hiding("case-study", made.id)))).toMatch(/own case/);
      expect(why(await dismissReports(conflicted, close))).toMatch(/own case/);
      const { hidingId } = done(await hidePage(await operator(), hiding("case-study", made.id)));
      expect(why(await restorePage(conflicted, { hidingId, note: "x" }))).toMatch(/own case/);
      done(await answerHiding(made.supplier.actor, { hidingId, says: "Mended." }));
      expect(why(await keepHidden(conflicted, { hidingId, note: "x" }))).toMatch(/own case/);
    },
  );

  test("every decision stands in the audit log, and what was refused too; no words and no addresses", async () => {
    const made = await confirmedCaseStudy();
    const juno = await operator();
    const of = { type: "case-study", id: made.id } as const;
    done(await reportPage(ANONYMOUS, report("case-study", made.id, "reader@example.org")));
    await hidePage(made.supplier.actor, hiding("case-study", made.id));
    done(await dismissReports(juno, { ...of, note: "As it should be." }));
    const { hidingId } = done(await hidePage(juno, hiding("case-study", made.id)));
    done(await answerHiding(made.supplier.actor, { hidingId, says: "Mended." }));
    done(await keepHidden(juno, { hidingId, note: "Not all." }));
    done(await restorePage(juno, { hidingId, note: "All mended." }));
    const entries = await database().auditEvent.findMany({
      where: { subjectId: made.id, command: { startsWith: "moderation." } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      "moderation.report DONE",
      "moderation.hide REFUSED",
      "moderation.dismiss DONE",
      "moderation.hide DONE",
      "moderation.answer DONE",
      "moderation.keep DONE",
      "moderation.restore DONE",
    ]);
    const said = JSON.stringify(entries.map(({ data }) => data));
    for (const word of ["reader@example.org", REASON, "mild winter", "Mended"])
      expect(said).not.toContain(word);
  });

  test("a row that nobody audits is refused by the database", async () => {
    const made = await confirmedCaseStudy();
    await expect(
      database().hiding.create({
        data: {
          subjectType: "case-study",
          subjectId: made.id,
          fault: "OTHER",
          reason: "",
          hiddenById: made.supplier.actor.userId,
          hiddenAt: new Date(),
        },
      }),
    ).rejects.toThrow(/audit/i);
  });
});

describe("letters", () => {
  test("the owner learns the reason, the reporter the result, the operators that there is something", async () => {
    const made = await confirmedCaseStudy();
    const juno = await operator();
    const reader = await layStranger();
    done(await reportPage(reader, report("case-study", made.id)));
    done(await reportPage(ANONYMOUS, report("case-study", made.id, "someone@example.org")));
    const told = (await mailedTo(juno.email)).filter((subject) => subject.startsWith("Reported:"));
    expect(told, "of the first report only").toEqual(["Reported: “Letters read sooner”"]);
    done(await hidePage(juno, hiding("case-study", made.id)));
    expect(await mailedTo(made.supplier.actor.email)).toContain(
      "We have hidden “Letters read sooner”",
    );
    const [letter] = await database().$queryRaw<{ text: string }[]>`
      SELECT data::text AS text FROM pgboss.job
       WHERE data->>'to' = ${made.supplier.actor.email} AND data->>'subject' LIKE 'We have hidden%'`;
    const { id } = await standingHiding(made.id);
    expect(letter?.text).toContain(REASON);
    expect(letter?.text).toContain(`/account/moderation/${id}`);
    expect(letter?.text).not.toContain("mild winter");
    for (const address of [reader.email, "someone@example.org"])
      expect(await mailedTo(address)).toContain(
        "What came of your report of “Letters read sooner”",
      );
    const reports = await database().report.findMany({ where: { subjectId: made.id } });
    expect(reports.map(({ state }) => state)).toEqual(["UPHELD", "UPHELD"]);
  });

  test("both sides of a story are told", async () => {
    const story = await publishedStory();
    const { title } = await storyRow(story.id);
    done(await hidePage(await operator(), hiding("story", story.id)));
    for (const { email } of [story.supplier.actor, story.body.reference])
      expect(await mailedTo(email)).toContain(`We have hidden “${title}”`);
  });

  test("a challenge is not hidden: its lead is told, without who reported it", async () => {
    const body = await makeBody("Callow Valley Water Board");
    const lead = await makePerson(body.organisation, "Priya Anand", ["COMMERCIAL"]);
    const technology = await makeTechnology("Demand forecasting");
    const { id } = await makeChallenge(body.organisation.id, "PUBLISHED", [technology], lead);
    await arrange((tx) =>
      tx.challengePart.create({ data: { challengeId: id, userId: lead.userId, part: "LEAD" } }),
    );
    const juno = await operator();
    const reader = await layStranger();
    done(await reportPage(reader, report("challenge", id)));
    const asCaseStudy = { ...hiding("case-study", id), type: "challenge" } as const;
    expect(why(await hidePage(juno, asCaseStudy))).toMatch(/not for an operator to stop/);
    done(await passOnReports(juno, { type: "challenge", id, note: "See lot 2." }));
    const [letter] = await database().$queryRaw<{ text: string }[]>`
      SELECT data::text AS text FROM pgboss.job WHERE data->>'to' = ${lead.email}`;
    expect(letter?.text).toContain("mild winter");
    expect(letter?.text).toContain("See lot 2.");
    expect(letter?.text).not.toContain(reader.email);
    expect(await mailedTo(reader.email)).toHaveLength(1);
    const { state } = await database().challenge.findUniqueOrThrow({ where: { id } });
    expect(state).toBe("PUBLISHED");
  });
});
