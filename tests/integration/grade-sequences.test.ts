import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { caseStudyForApi } from "@/features/case-studies/api";
import { removeEvidence, saveClaim, saveEvidence } from "@/features/case-studies/commands/claims";
import { answerRequest, revokeConfirmation } from "@/features/case-studies/commands/confirmations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { standingsAt } from "@/features/standings/queries";
import { Prisma } from "@/generated/prisma/client";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { runs } from "@/tests/setup/runs";
import {
  answerForm,
  CLAIM,
  claimRow,
  originalClaim,
  publishedCaseStudy,
  wordOn,
} from "./case-study-fixture";
import { backdated } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Made = Awaited<ReturnType<typeof publishedCaseStudy>>;
type Step = "edit" | "source" | "measure" | "remove" | "confirm" | "dispute" | "revoke" | "lapse";

const STEPS: readonly Step[] = [
  ...(["edit", "source", "measure", "remove"] as const),
  ...(["confirm", "confirm", "dispute", "revoke", "lapse"] as const),
];

/** The test's own book of what is attached and what was said: nothing of the product is asked. */
interface Book {
  papers: string[];
  /** By id, whether the body has accepted it. */
  measurements: Map<string, boolean>;
  /** Words on the claim as it is now, the newest last. */
  words: { id: string; verdict: "CONFIRMED" | "DISPUTED"; lapsed: boolean }[];
}

function standingBy({ papers, measurements, words }: Book): string {
  const word = words.at(-1);
  if (word?.verdict === "DISPUTED") return "disputed";
  if (word?.lapsed) return "lapsed";
  if (!word) return papers.length > 0 ? "documented" : "asserted";
  return [...measurements.values()].includes(true) ? "measured" : "confirmed";
}

let counter = 0;

/** Does one thing by the command that a person would use, and writes it into the book if it was done. */
async function take(step: Step, made: Made, book: Book): Promise<void> {
  const { id, claimId, supplier, body } = made;
  counter += 1;
  if (step === "edit") {
    const original = await originalClaim(id, claimId);
    // Never what the claim says already: that would be no edit.
    const result = String(1_000 + counter);
    const form = { ...CLAIM, id, claimId, original, result, endsConfirmation: true };
    if ((await saveClaim(supplier.actor, form)).ok) {
      book.words = [];
      accept(book, []);
    }
  } else if (step === "source" || step === "measure") {
    await attach(step, made, book);
  } else if (step === "remove") {
    const [evidenceId] = [...book.papers, ...book.measurements.keys()].slice(counter % 2);
    if (!evidenceId) return;
    await removeEvidence(supplier.actor, { id, claimId, evidenceId });
    book.papers = book.papers.filter((one) => one !== evidenceId);
    book.measurements.delete(evidenceId);
  } else if (step === "revoke") {
    const word = book.words.at(-1);
    if (!word) return;
    const revoked = await revokeConfirmation(body.second, { confirmationId: word.id });
    if (revoked.ok) book.words.pop();
    if (revoked.ok && word.verdict === "CONFIRMED") accept(book, []);
  } else if (step === "lapse") {
    await lapse(book);
  } else {
    await answer(step, made, book);
  }
}

async function attach(kind: "source" | "measure", made: Made, book: Book): Promise<void> {
  const { id, claimId, supplier } = made;
  const known = new Set((await claimRow(id, claimId)).evidence.map((item) => item.id));
  const url = `https://marlpit.example/${counter}.pdf`;
  const about = { id, claimId, title: `Paper ${counter}`, url };
  const measured = { measuredBy: "Tolvan Institute", measuredOn: "2025-09-01" };
  await (kind === "source"
    ? saveEvidence(supplier.actor, { ...about, kind: "SOURCE" })
    : saveEvidence(supplier.actor, { ...about, kind: "MEASUREMENT", ...measured }));
  const added = (await claimRow(id, claimId)).evidence.find((item) => !known.has(item.id));
  if (added && kind === "source") book.papers.push(added.id);
  if (added && kind === "measure") book.measurements.set(added.id, false);
}

async function answer(step: "confirm" | "dispute", made: Made, book: Book): Promise<void> {
  const { id, claimId, supplier, body } = made;
  const asked = await requestConfirmation(supplier.actor, { id, message: "" });
  if (!asked.ok) return;
  const { edition } = await claimRow(id, claimId);
  const verdict = step === "confirm" ? "CONFIRMED" : "DISPUTED";
  const accepted =
    verdict === "CONFIRMED" && counter % 2 === 0 ? [...book.measurements.keys()] : [];
  const words = [wordOn(claimId, verdict, { edition, accepted })];
  const answered = await answerRequest(body.reference, await answerForm(asked.result.id, words));
  if (!answered.ok) throw new Error(JSON.stringify(answered));
  const given = await database().claimConfirmation.findFirstOrThrow({
    where: { claimId, requestId: asked.result.id },
  });
  book.words.push({ id: given.id, verdict, lapsed: false });
  accept(book, accepted);
}

/** The newest word says which measurements count, and no older one. */
function accept({ measurements }: Book, accepted: readonly string[]): void {
  for (const one of measurements.keys()) measurements.set(one, accepted.includes(one));
}

/** 24 months go by for the last word. */
async function lapse(book: Book): Promise<void> {
  const word = book.words.at(-1);
  if (!word || word.verdict === "DISPUTED") return;
  await backdated(
    (tx) => tx.$executeRaw`
    UPDATE "ClaimConfirmation" SET "expiresAt" = now() - interval '1 second' WHERE id = ${word.id}::uuid`,
  );
  word.lapsed = true;
}

test("whatever is done in whatever order, page, API and figures show what the attachments carry", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 14 }),
      async (steps) => {
        const made = await publishedCaseStudy();
        const book: Book = { papers: [], measurements: new Map(), words: [] };
        for (const step of steps) {
          await take(step, made, book);
          const expected = standingBy(book);
          const page = await caseStudyPage(made.slug, ANONYMOUS);
          expect(page?.claims[0]?.standing, `the page after ${step} of ${steps}`).toBe(expected);
        }
        const answered = await caseStudyForApi(made.slug);
        expect(answered?.claims[0]?.standing).toBe(standingBy(book));
        const now = await databaseTime(database());
        const [row] = await database().$queryRaw<{ standing: string }[]>(
          Prisma.sql`SELECT standing FROM (${standingsAt(now)}) s WHERE "claimId" = ${made.claimId}::uuid`,
        );
        expect(row?.standing).toBe(standingBy(book));
      },
    ),
    { numRuns: runs(12, 1_000) },
  );
}, 120_000);
