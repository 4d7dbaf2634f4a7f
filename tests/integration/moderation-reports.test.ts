import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { FAULTS } from "@/domain/moderation/subjects";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { dismissReports, reportPage } from "@/features/moderation/commands";
import { moderationDesk } from "@/features/moderation/loaders/operator";
import { tooManyReports } from "@/features/moderation/records/limits";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger } from "../setup/lay";
import { done, why } from "./case-study-fixture";
import { operator, report } from "./moderation-fixture";
import { confirmedCaseStudy } from "./story-fixture";
import { arrange, makeSupplier } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("reporting", () => {
  test("one open report a person and page, and a new one once it is decided", async () => {
    const made = await confirmedCaseStudy();
    const reader = await layStranger();
    const own = report("case-study", made.id);
    done(await reportPage(reader, own));
    expect(why(await reportPage(reader, own))).toMatch(/already/);
    done(await reportPage(ANONYMOUS, { ...own, email: "a@example.org" }));
    expect(why(await reportPage(ANONYMOUS, { ...own, email: "a@example.org" }))).toMatch(/already/);
    done(await reportPage(ANONYMOUS, own));
    const juno = await operator();
    const desk = await moderationDesk(juno, { reported: 1, hidden: 1 });
    const rows = "reported" in desk ? desk.reported.rows : [];
    expect(rows.find(({ subject }) => subject.id === made.id)?.reports).toBe(3);
    done(await dismissReports(juno, { type: "case-study", id: made.id, note: "As it should be." }));
    done(await reportPage(reader, own));
  });

  test("two at once by one person make one", async () => {
    const made = await confirmedCaseStudy();
    const reader = await layStranger();
    const both = [report("case-study", made.id), report("case-study", made.id)];
    const outcomes = await Promise.all(both.map((one) => reportPage(reader, one)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("only what is public, and only what there is", async () => {
    const made = await confirmedCaseStudy();
    done(await withdrawCaseStudy(made.supplier.actor, { id: made.id }));
    expect(why(await reportPage(ANONYMOUS, report("case-study", made.id)))).toMatch(/not public/);
    expect(why(await reportPage(ANONYMOUS, report("story", made.id)))).toBe("missing");
    expect(why(await reportPage(ANONYMOUS, report("notice", "x")))).toBe("missing");
  });

  test("ten an hour by a person, or from a place", async () => {
    const reader = await layStranger();
    for (let count = 0; count < 10; count += 1) {
      expect(await tooManyReports(reader, "203.0.113.7")).toBeNull();
      expect(await tooManyReports(ANONYMOUS, "203.0.113.7")).toBeNull();
    }
    expect(await tooManyReports(reader, "203.0.113.8")).toMatch(/Try again in/);
    expect(await tooManyReports(ANONYMOUS, "203.0.113.7")).toMatch(/Try again in/);
    expect(await tooManyReports(ANONYMOUS, "203.0.113.8")).toBeNull();
  });

  test("the desk gathers reports by page, the longest waiting first, twenty a page", async () => {
    const { actor } = await makeSupplier("Wrenfold Forecasting");
    const juno = await operator();
    const ids: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      const { id } = await arrange((tx) =>
        tx.caseStudy.create({
          data: {
            slug: `many-${count}`,
            title: `Many ${count}`,
            state: "PUBLISHED",
            supplierId: actor.actingFor?.organisationId ?? "",
          },
        }),
      );
      ids.push(id);
      const fault = FAULTS[count % FAULTS.length] ?? "OTHER";
      done(await reportPage(ANONYMOUS, { ...report("case-study", id), fault }));
    }
    const desk = await moderationDesk(juno, { reported: 1, hidden: 1 });
    if (!("reported" in desk)) throw new Error(desk.reason);
    const { rows, pages, total } = desk.reported;
    expect(rows).toHaveLength(20);
    expect(pages).toBe(Math.ceil(total / 20));
    const last = await moderationDesk(juno, { reported: pages, hidden: 1 });
    if (!("reported" in last)) throw new Error(last.reason);
    expect(last.reported.rows.at(-1)?.subject.id).toBe(ids.at(-1));
  });
});
