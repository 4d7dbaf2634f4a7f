import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { publishCaseStudy, saveSummary, withdrawCaseStudy } from "@/features/case-studies/commands";
import { removeClaim, saveClaim } from "@/features/case-studies/commands/claims";
import {
  answerAgain,
  answerRequest,
  revokeConfirmation,
} from "@/features/case-studies/commands/confirmations";
import { acceptCorrection } from "@/features/case-studies/commands/corrections";
import { replyToDispute } from "@/features/case-studies/commands/disputes";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { caseStudyRecord } from "@/features/case-studies/loaders/record";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { runs } from "@/tests/setup/runs";
import {
  answerForm,
  CLAIM,
  caseStudyRow,
  originalClaim,
  originalOf,
  publishedCaseStudy,
  wordOn,
} from "./case-study-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Made = Awaited<ReturnType<typeof publishedCaseStudy>>;
type Verdict = "CONFIRMED" | "CORRECTED" | "DISPUTED";

const STEPS = [
  ...(["retitle", "change", "add", "remove", "withdraw", "publish"] as const),
  ...(["reply", "accept", "revoke", "again"] as const),
  ...(["confirm", "correct", "dispute", "dispute"] as const),
];
type Step = (typeof STEPS)[number];

let counter = 0;

/** Words that stand nowhere else, so that whoever finds them has found this answer. */
function unlike(what: string): string {
  counter += 1;
  return `${what} ${String(counter).padStart(5, "0")} of this run`;
}

/** Does one thing by the command that a person would use; what was said by it goes into the book. */
async function take(step: Step, made: Made, book: Set<string>): Promise<void> {
  const { id, supplier, body } = made;
  const { actor } = supplier;
  const row = await caseStudyRow(id);
  const claims = row.claims.map((claim) => claim.id);
  const claimId = claims[counter % Math.max(1, claims.length)];
  const words = row.claims.flatMap(({ confirmations }) => confirmations);
  const confirmationId = words[0]?.id ?? "";
  switch (step) {
    case "retitle": {
      const fields = { title: unlike("Letters"), summary: "Read sooner." };
      await saveSummary(actor, { id, original: await originalOf(id, "summary"), fields });
      return;
    }
    case "change": {
      if (!claimId) return;
      const original = await originalClaim(id, claimId);
      const form = { ...CLAIM, id, claimId, original, endsConfirmation: true };
      await saveClaim(actor, { ...form, result: String(counter++ + 100) });
      return;
    }
    case "add":
      await saveClaim(actor, { ...CLAIM, id, claimId: null, measure: unlike("Queue") });
      return;
    case "remove":
      if (claimId) await removeClaim(actor, { id, claimId });
      return;
    case "withdraw":
      await withdrawCaseStudy(actor, { id });
      return;
    case "publish":
      await publishCaseStudy(actor, { id });
      return;
    case "reply": {
      const reply = unlike("We count again");
      if ((await replyToDispute(actor, { confirmationId, reply })).ok) book.add(reply);
      return;
    }
    case "accept":
      await acceptCorrection(actor, { confirmationId });
      return;
    case "revoke":
      await revokeConfirmation(body.second, { confirmationId });
      return;
    case "again": {
      const request = row.requests.find(({ state }) => state === "ANSWERED");
      if (!request) return;
      const { form, said } = await answerOf(request.id, claims, "DISPUTED");
      if ((await answerAgain(body.reference, { ...form, why: "We looked again." })).ok)
        book.add(said);
      return;
    }
    default: {
      const asked = await requestConfirmation(actor, { id, message: "" });
      const waiting = row.requests.find(({ state }) => state === "REQUESTED")?.id;
      const requestId = asked.ok ? asked.result.id : waiting;
      if (!requestId) return;
      const verdict = (
        { confirm: "CONFIRMED", correct: "CORRECTED", dispute: "DISPUTED" } as const
      )[step];
      const { form, said } = await answerOf(requestId, claims, verdict);
      if ((await answerRequest(body.reference, form)).ok) book.add(said);
    }
  }
}

/** An answer to every outcome, with words by which it is found: a reason, or what a confirmation covers. */
async function answerOf(requestId: string, claims: readonly string[], verdict: Verdict) {
  const said = unlike(verdict === "CONFIRMED" ? "It covers" : "We count otherwise");
  const words = await Promise.all(
    claims.map(async (claim) => {
      const edition = (await claimEdition(claim)) ?? 1;
      return wordOn(claim, verdict, { edition, reason: verdict === "CONFIRMED" ? "" : said });
    }),
  );
  const scope = verdict === "CONFIRMED" ? said : "The pilot office";
  return { said, form: await answerForm(requestId, words, { scope }) };
}

async function claimEdition(id: string): Promise<number | undefined> {
  return (await database().claim.findUnique({ where: { id } }))?.edition;
}

test("whatever either side does in whatever order, everybody reads every answer that was ever given", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { minLength: 6, maxLength: 16 }),
      async (steps) => {
        const made = await publishedCaseStudy();
        const book = new Set<string>();
        for (const step of ["dispute" as const, ...steps]) {
          await take(step, made, book);
          const record = JSON.stringify(await caseStudyRecord(made.slug, ANONYMOUS));
          const lost = [...book].filter((said) => !record.includes(said));
          expect(lost, `after ${step} of ${steps}`).toEqual([]);
        }
        expect(book.size).toBeGreaterThan(0);
      },
    ),
    { numRuns: runs(12, 500) },
  );
}, 120_000);
