import { type Actor, asPerson } from "@/domain/actor";
import { type Fields, mergeFields, originalAfter } from "@/domain/challenge/merge";
import { unitsToText } from "@/domain/evaluation/decimal";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import type { Draft } from "@/domain/response/draft";
import { pricedPhases, priceFields, priceProblems, pricesOf } from "@/domain/response/phase-prices";
import { mayEdit, mayStart } from "@/domain/response/policy";
import { priceDoubt } from "@/domain/response/price-doubt";
import { conflictErrors } from "@/features/challenges/commands/save-fields";
import { command, Invalid } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { declarationFields } from "../records/declarations";
import { answeredChallenge, lockResponse } from "../records/facts";
import { draftIn, keepDraft } from "../records/sealed-drafts";

/** Begins a supplier's response, or finds the one that it has begun. */
export const startResponse = command({
  name: "response.start",
  async load(tx, input: { challengeId: string }, actor) {
    if (!(await lockRow(tx, "Challenge", input.challengeId))) return null;
    const supplierId = actor.kind === "person" ? actor.actingFor?.organisationId : undefined;
    // A request to merge this supplier, made at the same moment, waits for this or is seen by it.
    if (supplierId) await lockRow(tx, "Organisation", supplierId);
    const challenge = await answeredChallenge(tx, actor, input.challengeId);
    if (!challenge) return null;
    const begun = supplierId
      ? await tx.response.findUnique({
          where: { challengeId_supplierId: { challengeId: input.challengeId, supplierId } },
          select: { id: true },
        })
      : null;
    return { challenge, challengeId: input.challengeId, begun };
  },
  subject: ({ challengeId }) => ({ type: "challenge", id: challengeId }),
  policy: (actor, { challenge }, now) => mayStart(actor, challenge, now),
  decide: ({ begun, challengeId }, _input, { actor, newId }) => ({
    change: {
      begun: begun?.id,
      row: {
        id: newId(),
        challengeId,
        supplierId: asPerson(actor).actingFor?.organisationId ?? "",
      },
    },
  }),
  async save(tx, { begun, row }) {
    if (begun) return { responseId: begun };
    await tx.response.create({ data: row });
    return { responseId: row.id };
  },
});

/** The response, locked, with what its people have written so far. */
export async function lockDraft(tx: Transaction, actor: Actor, responseId: string) {
  const locked = await lockResponse(tx, actor, responseId);
  return locked && { ...locked, draft: await draftIn(locked.response) };
}

/** The draft with a change; what was not touched stays as a colleague left it. */
const save = (tx: Transaction, { id, draft }: { id: string; draft: Draft }) =>
  keepDraft(tx, id, draft);

interface Opened {
  /** What the form held when it was opened; left out, it writes over whatever is there. */
  original?: Fields;
}

/** What two colleagues did to one form. @throws {Invalid} where both changed the same. */
export function mergeOrRefuse<F extends Fields>(
  original: Fields | undefined,
  current: Fields,
  typed: F,
): F {
  const { merged, conflicts } = mergeFields<Fields>(original ?? current, current, typed);
  if (conflicts.length > 0) throw new Invalid(conflictErrors(conflicts, current));
  return merged as F;
}

interface AnswerInput {
  responseId: string;
  criterionId: string;
  text: string;
  /** What the page knows to be saved. */
  was: string;
  /** What the page has sent since, and may have been saved. */
  sent?: string;
}

/** Saves one answer of the draft. The second of two colleagues is told what the first one saved. */
export const saveAnswer = command({
  name: "response.saveAnswer",
  async load(tx, { responseId, criterionId }: AnswerInput, actor) {
    const locked = await lockDraft(tx, actor, responseId);
    if (!locked) return null;
    const { challengeId } = locked.response;
    const criterion = await tx.criterion.findFirst({ where: { id: criterionId, challengeId } });
    return criterion && { ...locked, criterion };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide({ criterion, response, draft }, { text, was, sent }) {
    const norm = (words: string) => words.replaceAll("\r\n", "\n");
    const saved = norm(draft.answers[criterion.id] ?? "");
    const own = [was, text, ...(sent ? [sent] : [])].map(norm);
    if (!own.includes(saved)) {
      throw new Invalid({
        text: [
          `A colleague saved another text since you opened this page. Yours is still below and not saved. Theirs: “${saved}”`,
        ],
      });
    }
    const answers = { ...draft.answers, [criterion.id]: norm(text) };
    return {
      change: { id: response.id, draft: { ...draft, answers } },
      audit: { criterion: criterion.key },
    };
  },
  save,
});

interface PriceInput extends Opened {
  responseId: string;
  /** In pence: of "price", or of "phase0", "phase1" … where each phase has its own. */
  prices: Record<string, bigint>;
  /** The price is right although it is far from the value that was published. */
  sure?: boolean;
  /** The form saves itself while somebody types: nothing is asked then, and submitting asks. */
  byItself?: boolean;
}

/**
 * Saves the price of the draft, or one of each phase, of which the sum counts. It stands apart from the
 * answers until quality is agreed.
 */
export const savePrice = command({
  name: "response.savePrice",
  async load(tx, input: PriceInput, actor) {
    const locked = await lockDraft(tx, actor, input.responseId);
    if (!locked) return null;
    const phases = await tx.challengePhase.findMany({
      where: { challengeId: locked.response.challengeId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { name: true, suppliers: true, valuePence: true },
    });
    return { ...locked, phases, names: pricedPhases(phases) };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide({ response, draft, phases, names }, { prices, original, sure, byItself }) {
    const current = priceFields(names, draft);
    const typed = Object.fromEntries(
      Object.keys(current).map((name) => {
        const pence = prices[name];
        return [name, pence === undefined ? null : unitsToText(pence, 2)];
      }),
    );
    const merged = mergeOrRefuse(original, current, typed);
    const problems = priceProblems(names, merged);
    if (problems) throw new Invalid(problems);
    const priced = pricesOf(names, merged);
    const doubt = draft.priceMeant === priced.price ? null : priceDoubt(priced.price, phases);
    if (doubt && !sure && !byItself) throw new Invalid({ sure: [askAgain(priced.price, doubt)] });
    const priceMeant = doubt && sure ? priced.price : draft.priceMeant;
    return {
      change: {
        id: response.id,
        draft: { ...draft, ...priced, priceMeant },
        original: originalAfter<Fields>(original ?? current, typed, merged),
      },
    };
  },
  async save(tx, { original, ...change }) {
    await save(tx, change);
    return { original };
  },
});

function askAgain(price: string, doubt: string): string {
  const amount = formatMoney(toPence(price) ?? 0n);
  return `${amount} is ${doubt}. Change it, or tick that it is right`;
}

interface DeclarationsInput extends Opened {
  responseId: string;
  /** Left out where nothing is said yet. */
  aiUsed?: "yes" | "no";
  aiDetail: string;
  interests: string;
  hours: string | null;
}

/** What the supplier declares: use of AI, which is never scored, its interests, and its hours. */
export const saveDeclarations = command({
  name: "response.saveDeclarations",
  load: (tx, input: DeclarationsInput, actor) => lockDraft(tx, actor, input.responseId),
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide({ response, draft }, { aiUsed, aiDetail, interests, hours, original }) {
    const current = declarationFields(draft, response);
    const used = aiUsed === undefined ? draft.aiUsed : aiUsed === "yes";
    const typed = { aiUsed: used, aiDetail, interests, hours };
    const merged = mergeOrRefuse(original, current, typed);
    const { hours: took, ...words } = merged;
    return {
      change: {
        id: response.id,
        draft: { ...draft, ...words },
        hours: took,
        original: originalAfter<Fields>(original ?? current, typed, merged),
      },
    };
  },
  async save(tx, { hours, original, ...change }) {
    await save(tx, change);
    await tx.response.update({ where: { id: change.id }, data: { hours } });
    return { original };
  },
});
