import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { PROPOSAL } from "@/domain/challenge/proposal";
import {
  changeReasonProblems,
  contractProblems,
  mayDecideContract,
  mayRecordContract,
  needsSecond,
} from "@/domain/contract/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { addressesOf, unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import {
  contractOfProposal,
  type ProposedContract,
  proposalOfContract,
} from "../records/proposals";
import type * as schema from "../schema";
import { type Loaded, load, ofChallenge } from "./shared";

/**
 * Writes down what was signed. What is the value of the award makes the contract details notice at once; another value,
 * and every later change, waits for the approver, and nothing of it is public before.
 */
export const recordContract = command({
  name: "contract.record",
  load: (tx, input: z.output<typeof schema.signed>, actor) => load(tx, input, actor),
  subject: ofChallenge,
  policy: (actor, { facts, waiting }) => mayRecordContract(actor, facts, { waits: waiting }),
  decide(loaded, input, { actor, now, newId }) {
    const { row, winner, awardPence, contract } = loaded;
    const { valuePence, reason } = input;
    const second = needsSecond(valuePence, { awardPence, published: contract !== null });
    const problems = {
      ...problemsOf(loaded, input, now),
      ...(second ? changeReasonProblems(reason) : {}),
    };
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const { challengeId: _, ...signed } = input;
    const written = { by: asPerson(actor).userId, at: now, secondId: null };
    return {
      change: {
        written,
        signed: { ...signed, awardPence, reason: second ? reason : "" },
        proposalId: second ? newId() : null,
      },
      audit: {
        winner: winner.label,
        valuePence: String(valuePence),
        indicators: input.indicators.length,
        waits: second,
      },
      effects: second
        ? letterTo(unbarredHoldersOf(row.parts, "APPROVER"), LETTERS.evaluation.contractWaits, row)
        : [],
    };
  },
  async save(tx, { written, signed, proposalId }, loaded, { now }) {
    if (proposalId === null) return saveContract(tx, loaded, signed, written, now);
    const { row } = loaded;
    await tx.proposal.create({
      data: {
        id: proposalId,
        challengeId: row.id,
        kind: "CONTRACT",
        version: row.version,
        content: proposalOfContract(signed),
        proposedById: written.by,
        proposedAt: written.at,
      },
    });
  },
});

async function loadProposed(
  tx: Transaction,
  { challengeId, proposalId }: z.output<typeof schema.decidedContract>,
  actor: Actor,
) {
  const proposal = await tx.proposal.findFirst({
    where: { id: proposalId, challengeId, kind: "CONTRACT" },
  });
  if (!proposal) return null;
  const signed = contractOfProposal(proposal);
  const loaded = await load(tx, { challengeId, responseId: signed.responseId }, actor);
  if (!loaded) return null;
  return {
    ...loaded,
    // Read anew: somebody may have decided while this waited for the lock.
    proposal: await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } }),
    signed,
    proposers: await addressesOf(tx, [proposal.proposedById]),
  };
}

/** The approver confirms what was written down, and its notice goes out; or sends it back with a reason. */
export const decideContract = command({
  name: "contract.decide",
  load: (tx, input: z.output<typeof schema.decidedContract>, actor) =>
    loadProposed(tx, input, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, proposal }, _now, { decision }) =>
    mayDecideContract(actor, facts, proposal, decision),
  decide(loaded, { decision, reason }, { actor, now }) {
    const { row, proposal, signed, winner, proposers } = loaded;
    const approves = decision === "approve";
    if (!approves && reason === "") throw new Invalid({ reason: ["Say why"] });
    // Checked anew: an indicator may have been rated since.
    const problems = approves ? Object.values(problemsOf(loaded, signed, now)).flat() : [];
    if (problems.length > 0) throw new Invalid({ "": problems });
    const secondId = asPerson(actor).userId;
    return {
      change: {
        decided: {
          state: transition(PROPOSAL, proposal.state, decision),
          decidedById: secondId,
          decidedAt: now,
          reason: approves ? null : reason,
        },
        written: approves ? { by: proposal.proposedById, at: proposal.proposedAt, secondId } : null,
      },
      audit: { proposal: proposal.id, winner: winner.label, decision },
      effects: approves
        ? []
        : letterTo(proposers, LETTERS.evaluation.contractReturned, { challenge: row, reason }),
    };
  },
  async save(tx, { decided, written }, loaded, { now }) {
    await tx.proposal.update({ where: { id: loaded.proposal.id }, data: decided });
    if (written) await saveContract(tx, loaded, loaded.signed, written, now);
  },
});

type Signed = Omit<ProposedContract, "responseId" | "awardPence" | "reason">;

function problemsOf({ row, contract }: Loaded, signed: Signed, now: Date) {
  const problems = contractProblems(signed, londonDay(row.awardedAt ?? now), londonDay(now));
  if (isRated(contract) && !isSame(contract?.indicators ?? [], signed.indicators)) {
    problems.indicator0 = ["An indicator has been rated, so the indicators stay as they are"];
  }
  return problems;
}

function isRated(contract: Loaded["contract"]): boolean {
  return contract?.indicators.some(({ ratings }) => ratings.length > 0) ?? false;
}

function isSame(before: Signed["indicators"], after: Signed["indicators"]): boolean {
  const words = (all: Signed["indicators"]) =>
    JSON.stringify(all.map(({ name, target }) => [name, target]));
  return words(before) === words(after);
}

interface Written {
  by: string;
  at: Date;
  secondId: string | null;
}

/** The contract as it holds now, the next of its versions, and its notice. */
async function saveContract(
  tx: Transaction,
  { row, winner: { id: responseId }, contract }: Loaded,
  signed: ProposedContract,
  { by, at, secondId }: Written,
  now: Date,
): Promise<void> {
  const { valuePence, indicators, reason } = signed;
  const said = {
    valuePence,
    signedOn: dateOf(signed.signedOn) ?? now,
    startsOn: dateOf(signed.startsOn) ?? now,
    endsOn: dateOf(signed.endsOn) ?? now,
    recordedAt: at,
    recordedById: by,
  };
  await tx.contract.upsert({
    where: { responseId },
    create: { responseId, challengeId: row.id, ...said },
    update: said,
  });
  if (!isSame(contract?.indicators ?? [], indicators)) {
    await tx.contractIndicator.deleteMany({ where: { contractId: responseId } });
    await tx.contractIndicator.createMany({
      data: indicators.map((one, order) => ({ ...one, order, contractId: responseId })),
    });
  }
  const number = 1 + (contract?.versions.length ?? 0);
  await tx.contractVersion.create({
    data: {
      ...said,
      responseId,
      number,
      indicators,
      reason,
      confirmedById: secondId,
      publishedAt: now,
    },
  });
  await recordRelease(tx, row.id, number === 1 ? "contract" : "contractUpdate", now);
}
