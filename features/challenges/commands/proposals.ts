import type { z } from "zod";
import { actsFor, asPerson } from "@/domain/actor";
import { mayDecideProposal, mayPropose, PROPOSAL } from "@/domain/challenge/proposal";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import {
  addressesOf,
  askersOf,
  followersOf,
  holdersOf,
  respondersOf,
  respondingTo,
} from "@/features/letters/queries";
import type { Prisma, Proposal } from "@/generated/prisma/client";
import { command, Invalid } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { type LockedChallenge, lockChallenge, type WholeChallenge } from "../queries";
import { knownNames, refuseNames } from "../queries/public-names";
import { contentOf } from "../records/content";
import {
  amendmentOfProposal,
  isOfChallenge,
  OF_CHALLENGE,
  reasonOfProposal,
} from "../records/proposals";
import type * as schema from "../schema";
import type { AmendmentInput } from "../schema";
import { amendmentMade, checkAmendment, saveAmendment, type Told } from "./amend";
import { cancellationMade, saveCancellation } from "./cancel";

/** A commercial officer writes what is to change. Nothing is public until an approver says yes. */
export const proposeAmendment = command({
  name: "challenge.proposeAmendment",
  load: (tx, { id }: AmendmentInput, actor) => lockToPropose(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, waits }, now) => mayPropose(actor, facts, "AMENDMENT", { waits, now }),
  decide({ row, approvers, known }, input, { actor, now, newId }) {
    const { texts } = checkAmendment(row, input, now);
    const before = { ...contentOf(row) } as Record<string, unknown>;
    const named = refuseNames({ change: input.change, ...texts }, known, {
      otherMeaning: input.otherMeaning,
      before: Object.fromEntries(Object.keys(texts).map((name) => [name, String(before[name])])),
    });
    return {
      change: {
        id: newId(),
        challengeId: row.id,
        kind: "AMENDMENT" as const,
        version: row.version,
        content: plainJson(input),
        proposedById: asPerson(actor).userId,
        proposedAt: now,
      },
      audit: { version: row.version + 1, otherMeaning: named },
      effects: letterTo(approvers, LETTERS.challenge.proposed, row),
    };
  },
  async save(tx, data) {
    await tx.proposal.create({ data });
  },
});

interface Cancelled {
  id: string;
  reason: string;
  otherMeaning?: boolean;
}

/** Somebody of the body says that a challenge is to end without an award. A second person decides. */
export const proposeCancellation = command({
  name: "challenge.proposeCancellation",
  load: (tx, { id }: Cancelled, actor) => lockToPropose(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, waits }, now) =>
    mayPropose(actor, facts, "CANCELLATION", { waits, now }),
  decide({ row, approvers, officers, known }, { reason, otherMeaning }, { actor, now, newId }) {
    const named = refuseNames({ reason }, known, { otherMeaning });
    const byApprover = !actsFor(actor, row.bodyId, "COMMERCIAL");
    return {
      change: {
        id: newId(),
        challengeId: row.id,
        kind: "CANCELLATION" as const,
        version: row.version,
        content: { reason, otherMeaning: named },
        proposedById: asPerson(actor).userId,
        byApprover,
        proposedAt: now,
      },
      audit: { from: row.state, otherMeaning: named },
      effects: letterTo(byApprover ? officers : approvers, LETTERS.challenge.proposed, row),
    };
  },
  async save(tx, data) {
    await tx.proposal.create({ data });
  },
});

/** The second person approves, and it goes out as it was written; or sends it back with a reason. */
export const decideProposal = command({
  name: "challenge.decideProposal",
  async load(tx, { proposalId }: z.output<typeof schema.decidedProposal>, actor) {
    if (!(await lockRow(tx, "Proposal", proposalId))) return null;
    const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    if (!isOfChallenge(proposal)) return null;
    const locked = await lockChallenge(tx, proposal.challengeId, actor);
    if (!locked) return null;
    const { id } = locked.row;
    return {
      ...locked,
      proposal,
      proposers: await addressesOf(tx, [proposal.proposedById]),
      told: {
        followers: await followersOf(tx, "challenge", id),
        asked: await askersOf(tx, id),
        team: holdersOf(locked.row.parts, "LEAD", "APPROVER", "MODERATOR", "EVALUATOR"),
        responding: await respondingTo(tx, id),
        responders: await respondersOf(tx, id),
      },
    };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, proposal }, now, { decision }) =>
    mayDecideProposal(actor, facts, proposal, { decision, now }),
  decide({ row, proposal, proposers, told }, { decision, reason }, { actor, now }) {
    if (decision === "return" && reason === "") throw new Invalid({ reason: ["Say why"] });
    const decided = {
      state: transition(PROPOSAL, proposal.state, decision),
      decidedById: asPerson(actor).userId,
      decidedAt: now,
      reason: decision === "return" ? reason : null,
    };
    const made =
      decision === "approve"
        ? consequencesOf(row, proposal, told, now)
        : {
            ...NOTHING,
            effects: letterTo(proposers, LETTERS.challenge.proposalReturned, {
              challenge: row,
              reason,
            }),
          };
    return {
      change: { decided, amendment: made.amendment, cancellation: made.cancellation },
      audit: {
        proposal: proposal.id,
        kind: proposal.kind,
        decision,
        version: made.amendment ? row.version + 1 : null,
      },
      effects: made.effects,
    };
  },
  async save(tx, { decided, amendment, cancellation }, { row, proposal }, { now }) {
    await tx.proposal.update({ where: { id: proposal.id }, data: decided });
    if (amendment) await saveAmendment(tx, row, amendment, now);
    if (cancellation) await saveCancellation(tx, row, cancellation, now);
    return { slug: row.slug };
  },
});

interface Consequences {
  amendment: ReturnType<typeof amendmentMade>["change"] | null;
  cancellation: ReturnType<typeof cancellationMade>["change"] | null;
  effects: Job[];
}

const NOTHING = { amendment: null, cancellation: null } as const;

/** What goes out once a second person has said yes: checked anew, since time has passed. */
function consequencesOf(
  row: WholeChallenge,
  proposal: Proposal,
  told: Told,
  now: Date,
): Consequences {
  if (proposal.kind === "AMENDMENT") {
    const { change, effects } = amendmentMade(row, told, amendmentOfProposal(proposal), now);
    return { ...NOTHING, amendment: change, effects };
  }
  const { change, effects } = cancellationMade(row, told, reasonOfProposal(proposal), now);
  return { ...NOTHING, cancellation: change, effects };
}

async function lockToPropose(
  tx: Transaction,
  id: string,
  actor: Parameters<typeof lockChallenge>[2],
) {
  const locked: LockedChallenge | null = await lockChallenge(tx, id, actor);
  if (!locked) return null;
  const { row } = locked;
  return {
    ...locked,
    // Who takes over from whom holds nothing up, nor does a notice that was to come before.
    waits: (await tx.proposal.count({ where: { challengeId: id, ...CHANGE_WAITS } })) > 0,
    approvers: holdersOf(row.parts, "APPROVER"),
    officers: holdersOf(row.parts, "LEAD"),
    known: await knownNames(tx, id, actor),
  };
}

const CHANGE_WAITS = {
  state: "WAITING",
  kind: { in: [...OF_CHALLENGE, "LOOK_AGAIN", "CONTRACT"] },
} satisfies Prisma.ProposalWhereInput;

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
