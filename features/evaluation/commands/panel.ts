import { asPerson } from "@/domain/actor";
import { mayAddEvaluator, mayEndPart } from "@/domain/assessment/panel-change";
import type { ParticipantPart } from "@/domain/challenge/content";
import { LETTERS } from "@/domain/letters/catalogue";
import { ALLOWED, firstRefusal } from "@/domain/verdict";
import {
  admitInvited,
  type Candidate,
  findCandidate,
  NOBODY,
} from "@/features/memberships/records/candidates";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { partWords } from "../loaders/page";
import type { EvaluationRow } from "../queries";
import { keptResponses } from "../records/declarations";
import { returnedScores } from "../records/returned";
import { type InChallenge, lock, ofChallenge } from "./shared";

export interface EndPartInput extends InChallenge {
  partId: string;
  reason: string;
  /** Of whoever takes the part over; null where nobody does. */
  email: string | null;
}

/**
 * Somebody leaves the panel, with a reason, and somebody takes over. What they declared and scored
 * stays in the record; their scores count if they had submitted all of them.
 */
export const endPart = command({
  name: "evaluation.endPart",
  async load(tx, input: EndPartInput, actor) {
    const locked = await lock(tx, input, actor);
    const ending = locked?.row.parts.find(({ id }) => id === input.partId);
    if (!locked || !ending) return null;
    return {
      ...locked,
      ending,
      holdsRole: await holdsRole(tx, locked.row, ending),
      successor: input.email === null ? null : await findCandidate(tx, input.email),
    };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, ending, holdsRole }, _now, { email }) =>
    firstRefusal(
      mayEndPart(actor, facts, { ...ending, ended: ending.endedAt !== null, holdsRole }),
      ending.part === "EVALUATOR" && email !== null ? mayAddEvaluator(actor, facts) : ALLOWED,
    ),
  decide({ row, ending, successor }, { reason, email }, { actor, now, newId }) {
    const by = asPerson(actor);
    const letter = { challenge: row, part: partWords(ending.part) };
    if (email === null && ending.part !== "EVALUATOR") {
      throw new Invalid({ email: [`Say who takes over as ${letter.part}`] });
    }
    if (email !== null) refuseUnfit(row, ending.part, successor);
    const recipients = ending.userId === by.userId ? [] : [ending.user.email];
    return {
      change: {
        ended: { endedAt: now, endedReason: reason },
        part: successor && { id: newId(), userId: successor.id, part: ending.part },
      },
      audit: { part: ending.part, left: ending.userId, took: successor?.id ?? null },
      effects: [
        ...letterTo(recipients, LETTERS.evaluation.partEnded, {
          ...letter,
          by: by.name || by.email,
        }),
        ...letterTo(successor ? [successor.email] : [], LETTERS.evaluation.partGiven, letter),
      ],
    };
  },
  async save(tx, { ended, part }, { row, ending, successor }) {
    await restoreSubmitted(tx, ending.id);
    const userId = successor ? await admitInvited(tx, successor) : "";
    await tx.challengePart.update({ where: { id: ending.id }, data: ended });
    if (part) {
      await tx.challengePart.create({ data: { ...part, userId, challengeId: row.id } });
    }
  },
});

/** One more evaluator, of any public body. They declare their interests before they read a word. */
export const addEvaluator = command({
  name: "evaluation.addEvaluator",
  async load(tx, input: InChallenge & { email: string }, actor) {
    const locked = await lock(tx, input, actor);
    return locked && { ...locked, candidate: await findCandidate(tx, input.email) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayAddEvaluator(actor, facts),
  decide({ row, candidate }, _input, { newId }) {
    const { id: userId, email } = refuseUnfit(row, "EVALUATOR", candidate);
    return {
      change: { id: newId(), userId, part: "EVALUATOR" as const },
      audit: { added: userId, invitedTo: candidate?.invitedTo?.id ?? null },
      effects: letterTo([email], LETTERS.evaluation.partGiven, {
        challenge: row,
        part: partWords("EVALUATOR"),
      }),
    };
  },
  async save(tx, part, { row, candidate }) {
    const userId = candidate ? await admitInvited(tx, candidate) : part.userId;
    await tx.challengePart.create({ data: { ...part, userId, challengeId: row.id } });
  },
});

/** What the evaluator had submitted counts, also where the moderator has returned some of it since. */
async function restoreSubmitted(tx: Transaction, partId: string): Promise<void> {
  const returned = await tx.assessment.findMany({
    where: { partId, state: { in: ["SCORING", "RETURNED"] } },
    select: { id: true, earlier: true },
  });
  for (const { id: assessmentId, earlier } of returned) {
    const last = returnedScores.parse(earlier).at(-1);
    if (!last) continue;
    await tx.score.deleteMany({ where: { assessmentId } });
    await tx.score.createMany({ data: last.scores.map((one) => ({ ...one, assessmentId })) });
    await tx.assessment.update({
      where: { id: assessmentId },
      data: { state: "SUBMITTED", returnReason: null },
    });
  }
}

type PanelPart = EvaluationRow["parts"][number];

/** Whether somebody has, at the body, the role that goes with a lead's or an approver's part. */
async function holdsRole(tx: Transaction, { bodyId }: EvaluationRow, { userId, part }: PanelPart) {
  const role = part === "APPROVER" ? "APPROVER" : "COMMERCIAL";
  const where = { userId, organisationId: bodyId, roles: { has: role } } as const;
  return (await tx.membership.count({ where })) > 0;
}

/** @throws {Invalid} where this person cannot have the part */
function refuseUnfit(
  row: EvaluationRow,
  part: ParticipantPart,
  candidate: Candidate | null,
): Candidate {
  const say = (message: string) => new Invalid({ email: [message] });
  const bodies = candidate?.memberships.filter((one) => one.organisation.kind === "PUBLIC_BODY");
  if (!candidate || !bodies?.length) {
    throw say(NOBODY);
  }
  const own = bodies.find(({ organisationId }) => organisationId === row.bodyId)?.roles ?? [];
  if (part === "LEAD" && !own.includes("COMMERCIAL")) {
    throw say(`They are not a commercial officer of ${row.body.name}`);
  }
  if (part === "APPROVER" && !own.includes("APPROVER")) {
    throw say(`They are not an approver of ${row.body.name}`);
  }
  const theirs = row.parts.filter(({ userId }) => userId === candidate.id);
  if (theirs.some(({ conflict }) => conflict === "BARRED")) {
    throw say("They declared an interest that bars them, and that stays");
  }
  if (candidate.memberships.some((one) => one.organisation.kind === "SUPPLIER")) {
    throw say("They belong to a supplier, and nobody sits on both sides");
  }
  const scores = part === "EVALUATOR" || part === "MODERATOR";
  if (scores && row.namesHidden && row.openedAt && theirs.some((one) => one.part === "LEAD")) {
    throw say("They have seen the suppliers’ names, which are hidden from whoever scores");
  }
  if (part !== "EVALUATOR" && keptResponses(row, candidate.id).length > 0) {
    throw say("They are kept from a response, and this part reads every one");
  }
  const same = theirs.find((one) => one.part === part);
  if (same?.endedAt) throw say("They had this part and left it, and that stays");
  if (same) throw say("They have this part already");
  const approved = theirs.some((one) => one.part === "APPROVER");
  if (part === "APPROVER" ? theirs.length > 0 : approved) {
    throw say("Whoever approves has no other part in it, and never had one");
  }
  return candidate;
}
