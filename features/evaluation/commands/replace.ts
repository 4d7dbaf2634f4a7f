import { type Actor, asPerson } from "@/domain/actor";
import {
  isHeldByOne,
  mayDecideReplacement,
  mayProposeReplacement,
} from "@/domain/assessment/panel-change";
import { PROPOSAL } from "@/domain/challenge/proposal";
import { CHALLENGE } from "@/domain/challenge/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { addressesOf, holdersOf, secondPeopleOf } from "@/features/letters/queries";
import { admitInvited, findCandidate } from "@/features/memberships/records/candidates";
import { command, Invalid } from "@/lib/command";
import { isUuid, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { partWords } from "../loaders/page";
import type { EvaluationRow } from "../queries";
import { refuseUnfit } from "../records/fitness";
import {
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
  decide({ row, leaving, candidate, name, seconds }, { reason }, { actor, now, newId }) {
    const { id, email } = refuseUnfit(row, leaving.part, candidate);
    const by = asPerson(actor);
    const content = {
      partId: leaving.id,
      part: leaving.part,
      leavesId: leaving.userId,
      email,
      newPartId: newId(),
      reason,
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
      audit: { part: leaving.part, leaves: leaving.userId, takesOver: id },
      effects: letterTo(seconds, LETTERS.evaluation.replacementProposed, {
        challenge: row,
        part: partWords(leaving.part),
        leaves: leaving.user.name || leaving.user.email,
        takesOver: name ?? email,
        reason,
        by: by.name || by.email,
      }),
    };
  },
  async save(tx, data) {
    await tx.proposal.create({ data });
  },
});

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
    const takes = approves ? refuseUnfit(row, leaving.part, candidate, "decision") : null;
    const by = asPerson(actor);
    const about = { challenge: row, part: partWords(leaving.part), leaves: said.leaves };
    return {
      change: {
        decided: {
          state: transition(PROPOSAL, proposal.state, decision),
          decidedById: by.userId,
          decidedAt: now,
          reason: approves ? null : reason,
        },
        ended: takes && { endedAt: now, endedReason: kept.reason },
      },
      audit: {
        proposal: proposal.id,
        decision,
        part: leaving.part,
        left: takes && leaving.userId,
        took: takes?.id ?? null,
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
              CHALLENGE.states[row.state].public ? [takes.email] : [],
              LETTERS.evaluation.partGiven,
              { challenge: row, part: about.part },
            ),
          ]
        : letterTo(proposers, LETTERS.evaluation.replacementRefused, { ...about, reason }),
    };
  },
  async save(tx, { decided, ended }, { row, proposal, leaving, candidate, kept }) {
    await tx.proposal.update({ where: { id: proposal.id }, data: decided });
    if (!ended || !candidate) return;
    const userId = await admitInvited(tx, candidate);
    await tx.challengePart.update({ where: { id: leaving.id }, data: ended });
    await tx.challengePart.create({
      data: { id: kept.newPartId, userId, part: leaving.part, challengeId: row.id },
    });
    await tx.challenge.update({ where: { id: row.id }, data: { revision: { increment: 1 } } });
  },
});

async function loadProposed(tx: Transaction, input: Decided, actor: Actor) {
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
