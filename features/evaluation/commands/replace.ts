import { type Actor, asPerson } from "@/domain/actor";
import {
  type ChangeOver,
  changeOverDue,
  type DeputyFacts,
  mayChangeOver,
  mayProposeDeputy,
  type Span,
  spanProblems,
} from "@/domain/assessment/deputy";
import {
  isHeldByOne,
  mayDecideReplacement,
  mayProposeReplacement,
  type PartOfOne,
} from "@/domain/assessment/panel-change";
import { PROPOSAL } from "@/domain/challenge/proposal";
import { CHALLENGE } from "@/domain/challenge/states";
import { formatDate } from "@/domain/format/dates";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { londonDay } from "@/domain/timetable/london";
import { addressesOf, holdersOf, secondPeopleOf } from "@/features/letters/queries";
import {
  admitInvited,
  type Candidate,
  findCandidate,
} from "@/features/memberships/records/candidates";
import type { Prisma } from "@/generated/prisma/client";
import { type Context, command, Invalid } from "@/lib/command";
import { database, databaseTime, isUuid, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { logger } from "@/lib/logger";
import { partWords } from "../loaders/page";
import type { EvaluationRow } from "../queries";
import { refuseUnfit } from "../records/fitness";
import {
  deputiesOf,
  type KeptReplacement,
  nameAt,
  replacementOfProposal,
  replacementsOf,
  replacementWaits,
} from "../records/replacements";
import { type InChallenge, lock, ofChallenge } from "./shared";

interface Proposed extends InChallenge {
  partId: string;
  /** Of whoever takes the part over. */
  email: string;
  reason: string;
}

/** Somebody proposes who takes over as lead, approver or moderator. The part changes hands when a second person agrees. */
export const proposeReplacement = command({
  name: "challenge.proposeReplacement",
  load: (tx, input: Proposed, actor) => loadToReplace(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, leaving, waits }) =>
    mayProposeReplacement(actor, facts, { ...leaving, waits }),
  decide: (loaded, { reason }, context) => proposalOf(loaded, { reason, span: null }, context),
  save: createProposal,
});

/** Ahead of an absence somebody proposes a deputy for some days. On the first the part goes to them, and after the last back. */
export const proposeDeputy = command({
  name: "challenge.proposeDeputy",
  load: (tx, input: Proposed & Span, actor) => loadToReplace(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, leaving, waits, deputises }) =>
    mayProposeDeputy(actor, facts, { ...leaving, waits, deputises }),
  decide(loaded, { reason, from, until }, context) {
    const problems = spanProblems({ from, until }, londonDay(context.now));
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    return proposalOf(loaded, { reason, span: { from, until } }, context);
  },
  save: createProposal,
});

type ToPropose = NonNullable<Awaited<ReturnType<typeof loadToReplace>>>;

/** What is proposed, and the letter about it to every second person. */
function proposalOf(
  { row, leaving, candidate, name, seconds }: ToPropose,
  { reason, span }: { reason: string; span: Span | null },
  { actor, now, newId }: Context,
) {
  const { id, email } = fitFor({ row, leaving, candidate, span }, "email");
  const by = asPerson(actor);
  const content = {
    partId: leaving.id,
    part: leaving.part,
    leavesId: leaving.userId,
    email,
    newPartId: newId(),
    reason,
    span: span && { from: span.from, until: span.until },
  };
  return {
    change: {
      id: newId(),
      challengeId: row.id,
      kind: "REPLACEMENT" as const,
      version: row.version,
      content,
      proposedById: by.userId,
      proposedAt: now,
    },
    audit: { part: leaving.part, leaves: leaving.userId, takesOver: id, ...span },
    effects: letterTo(seconds, LETTERS.evaluation.replacementProposed, {
      challenge: row,
      part: partWords(leaving.part),
      leaves: leaving.user.name || leaving.user.email,
      takesOver: name ?? email,
      reason,
      span,
      by: by.name || by.email,
    }),
  };
}

async function createProposal(
  tx: Transaction,
  data: Prisma.ProposalUncheckedCreateInput,
): Promise<void> {
  await tx.proposal.create({ data });
}

interface TakingOver {
  row: EvaluationRow;
  leaving: { part: PartOfOne };
  candidate: Candidate | null;
  span: Span | null;
}

/** The rules of the part hold for whoever takes it over; a deputy has and had no other part in it besides. */
function fitFor({ row, leaving, candidate, span }: TakingOver, field: string): Candidate {
  const fit = refuseUnfit(row, leaving.part, candidate, field);
  if (span && row.parts.some(({ userId }) => userId === fit.id)) {
    throw new Invalid({ [field]: ["They have or had a part in it, and a deputy has no other"] });
  }
  return fit;
}

async function loadToReplace(tx: Transaction, input: Proposed, actor: Actor) {
  const locked = await lock(tx, input, actor);
  const leaving = locked && partOfOne(locked.row, input.partId);
  if (!locked || !leaving) return null;
  const candidate = await findCandidate(tx, input.email);
  const proposer = actor.kind === "person" ? [actor.userId] : [];
  const newcomer = candidate ? [candidate.id] : [];
  return {
    ...locked,
    leaving,
    candidate,
    name: candidate && (await nameAt(tx, candidate.email)),
    deputises: (await deputiesOf(tx, locked.row.id)).some(({ partId }) => partId === leaving.id),
    waits: await replacementWaits(tx, locked.row.id, leaving.id),
    seconds: await secondPeopleOf(tx, locked.row.bodyId, [...proposer, ...newcomer]),
  };
}

interface Decided extends InChallenge {
  proposalId: string;
  decision: "approve" | "return";
  reason: string;
}

/**
 * A second person agrees, and the part changes hands: what the one who leaves did and declared stays, and whoever takes
 * over declares before they read. Or they do not agree, and nothing changes.
 */
export const decideReplacement = command({
  name: "challenge.decideReplacement",
  load: (tx, input: Decided, actor) => loadProposed(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, proposal, leaving, candidate }, _now, { decision }) =>
    mayDecideReplacement(
      actor,
      facts,
      {
        part: leaving.part,
        state: proposal.state,
        proposedById: proposal.proposedById,
        userId: leaving.userId,
        takesOverId: candidate?.id ?? null,
        ended: leaving.ended,
      },
      decision,
    ),
  decide(loaded, { decision, reason }, { actor, now }) {
    const { row, proposal, leaving, candidate, kept, said, proposers } = loaded;
    const approves = decision === "approve";
    if (!approves && reason === "") throw new Invalid({ reason: ["Say why you do not agree"] });
    const { span } = kept;
    const takes = approves ? fitFor({ row, leaving, candidate, span }, "decision") : null;
    const by = asPerson(actor);
    const today = londonDay(now);
    if (approves && span && span.until < today) {
      throw new Invalid({ decision: ["The last day has passed, so there is nothing to agree to"] });
    }
    const begins = takes && (span === null || span.from <= today);
    const about = { challenge: row, part: partWords(leaving.part), leaves: said.leaves, span };
    return {
      change: {
        decided: {
          state: transition(PROPOSAL, proposal.state, decision),
          decidedById: by.userId,
          decidedAt: now,
          reason: approves ? null : reason,
        },
        ended: begins ? { endedAt: now, endedReason: endedReason(kept) } : null,
      },
      audit: {
        proposal: proposal.id,
        decision,
        part: leaving.part,
        left: takes && leaving.userId,
        took: takes?.id ?? null,
        ...span,
      },
      effects: takes
        ? [
            ...letterTo([...teamOf(row), takes.email, ...proposers], LETTERS.evaluation.replaced, {
              ...about,
              takesOver: said.takesOver,
              reason: kept.reason,
              by: said.by ?? "Somebody",
              agreedBy: by.name || by.email,
            }),
            ...letterTo(
              begins && CHALLENGE.states[row.state].public ? [takes.email] : [],
              LETTERS.evaluation.partGiven,
              { challenge: row, part: about.part },
            ),
          ]
        : letterTo(proposers, LETTERS.evaluation.replacementRefused, { ...about, reason }),
    };
  },
  async save(tx, { decided, ended }, { row, proposal, leaving, candidate, kept }) {
    await tx.proposal.update({ where: { id: proposal.id }, data: decided });
    if (ended && candidate) await handOver(tx, { row, leaving, candidate, kept, ended });
  },
});

interface HandingOver {
  row: EvaluationRow;
  leaving: { id: string; part: PartOfOne };
  candidate: Candidate;
  kept: KeptReplacement;
  ended: { endedAt: Date; endedReason: string };
}

async function handOver(
  tx: Transaction,
  { row, leaving, candidate, kept, ended }: HandingOver,
): Promise<void> {
  const userId = await admitInvited(tx, candidate);
  await tx.challengePart.update({ where: { id: leaving.id }, data: ended });
  await tx.challengePart.create({
    data: { id: kept.newPartId, userId, part: leaving.part, challengeId: row.id },
  });
  await touch(tx, row);
}

const touch = (tx: Transaction, { id }: EvaluationRow) =>
  tx.challenge.update({ where: { id }, data: { revision: { increment: 1 } } });

function endedReason({ reason, span }: KeptReplacement): string {
  return span
    ? `A deputy stands in from ${formatDate(span.from)} to ${formatDate(span.until)}: ${reason}`
    : reason;
}

/**
 * On the first day that two people agreed on a part goes to the deputy, and after the last back to whoever was away. What
 * each of them did and declared stays with them.
 */
export const changeOver = command({
  name: "challenge.changeOver",
  load: (tx, input: InChallenge & { proposalId: string }, actor) => loadProposed(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, loaded, now) => mayChangeOver(actor, deputyFacts(loaded), londonDay(now)),
  decide(loaded, _input, { now }) {
    const { row, leaving, candidate, kept, said } = loaded;
    const { span } = kept;
    const step = changeOverDue(deputyFacts(loaded), londonDay(now));
    if (!span || !step) throw new Error("The policy asks for what is due");
    const about = { challenge: row, part: partWords(leaving.part) };
    const part = leaving.part;
    if (step === "begin") {
      const { id, email } = fitFor({ row, leaving, candidate, span }, "decision");
      return {
        change: { step: step as ChangeOver, endedAt: now, endedReason: endedReason(kept) },
        audit: { step, part, from: leaving.userId, to: id },
        effects: letterTo([email], LETTERS.evaluation.partGiven, about),
      };
    }
    return {
      change: {
        step,
        endedAt: now,
        endedReason: `They were deputy of ${said.leaves} until ${formatDate(span.until)}`,
      },
      audit: { step, part, from: said.takesOverId, to: leaving.userId },
      effects: letterTo([...teamOf(row), leaving.user.email], LETTERS.evaluation.deputyEnded, {
        ...about,
        deputy: said.takesOver,
        back: said.leaves,
      }),
    };
  },
  async save(tx, { step, ...ended }, { row, leaving, candidate, kept }) {
    if (step === "begin" && candidate) {
      await handOver(tx, { row, leaving, candidate, kept, ended });
      return;
    }
    await tx.challengePart.update({ where: { id: kept.newPartId }, data: ended });
    await tx.challengePart.update({
      where: { id: leaving.id },
      data: { endedAt: null, endedReason: "" },
    });
    await touch(tx, row);
  },
});

function deputyFacts({ row, proposal, leaving, kept }: LoadedProposal): DeputyFacts {
  const deputy = row.parts.find(({ id }) => id === kept.newPartId);
  return {
    state: proposal.state,
    span: kept.span,
    begun: deputy !== undefined,
    left: deputy ? deputy.endedAt !== null : leaving.ended,
  };
}

/** Hands over every part that is due to go to a deputy or back. Called again, it finds none. */
export async function changeOverDueParts(): Promise<void> {
  const today = londonDay(await databaseTime(database()));
  const agreed = await database().proposal.findMany({
    where: { kind: "REPLACEMENT", state: "APPROVED" },
    select: { id: true, challengeId: true, content: true },
  });
  const kept = agreed.map((one) => ({ ...one, ...replacementOfProposal(one) }));
  const parts = await database().challengePart.findMany({
    where: { id: { in: kept.flatMap((one) => (one.span ? [one.partId, one.newPartId] : [])) } },
    select: { id: true, endedAt: true },
  });
  const part = (id: string) => parts.find((one) => one.id === id);
  const due = kept.filter(({ partId, newPartId, span }) => {
    const deputy = part(newPartId);
    const holder = deputy ?? part(partId);
    const left = holder?.endedAt !== null;
    return changeOverDue({ state: "APPROVED", span, begun: deputy !== undefined, left }, today);
  });
  for (const { id, challengeId } of due) {
    const outcome = await changeOver(
      { kind: "system", as: "challenge.changeOver" },
      { challengeId, proposalId: id },
    );
    if (!outcome.ok) logger().warn({ challengeId, outcome }, "A deputy cannot begin.");
  }
}

type LoadedProposal = NonNullable<Awaited<ReturnType<typeof loadProposed>>>;

async function loadProposed(
  tx: Transaction,
  input: InChallenge & { proposalId: string },
  actor: Actor,
) {
  const locked = await lock(tx, input, actor);
  if (!locked || !isUuid(input.proposalId)) return null;
  const { row } = locked;
  const proposal = await tx.proposal.findFirst({
    where: { id: input.proposalId, challengeId: row.id, kind: "REPLACEMENT" },
  });
  const said = (await replacementsOf(tx, row.id)).find(({ id }) => id === proposal?.id);
  const kept = proposal && replacementOfProposal(proposal);
  const leaving = kept && partOfOne(row, kept.partId);
  if (!leaving || !said) return null;
  return {
    ...locked,
    proposal,
    kept,
    said,
    leaving,
    candidate: await findCandidate(tx, kept.email),
    proposers: await addressesOf(tx, [proposal.proposedById]),
  };
}

/** The part with this id, if it is one that one person holds for everybody. */
function partOfOne({ parts }: EvaluationRow, partId: string) {
  const found = parts.find(({ id }) => id === partId);
  if (!found || !isHeldByOne(found.part)) return null;
  return { ...found, part: found.part, ended: found.endedAt !== null };
}

/** Everybody with a part that has not ended. */
function teamOf({ parts }: EvaluationRow): string[] {
  return holdersOf(parts, "LEAD", "APPROVER", "MODERATOR", "EVALUATOR");
}
