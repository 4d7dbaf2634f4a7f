import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import {
  mayAnswerNumberClaim,
  mayClaimNumber,
  mayDecideNumberClaim,
} from "@/domain/company-number/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { administratorsOf, operators } from "@/features/letters/queries";
import { checkJob } from "@/features/memberships/commands/register-check";
import { belongings } from "@/features/memberships/queries";
import { command, Invalid } from "@/lib/command";
import { lockKey, lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { claimFacts, SIDES } from "./records";
import type * as schema from "./schema";

/** A supplier says that a company number which another supplier has is its own. */
export const claimNumber = command({
  name: "companyNumber.claim",
  async load(tx, { supplierId, number }: z.output<typeof schema.claimNumber>) {
    if (!(await lockRow(tx, "Organisation", supplierId))) return null;
    await lockKey(tx, `GB-COH ${number}`);
    const where = { id: supplierId, kind: "SUPPLIER" } as const;
    const claimant = await tx.organisation.findFirst({
      where,
      include: {
        identifiers: { where: { scheme: "GB-COH" }, select: { id: true } },
        numbersClaimed: { where: { state: "REQUESTED" }, select: { id: true } },
      },
    });
    const held = await tx.identifier.findUnique({
      where: { scheme_value: { scheme: "GB-COH", value: number } },
      include: { organisation: { select: { id: true, name: true, slug: true, claimed: true } } },
    });
    const holder = held?.organisation ?? null;
    const holders = holder ? await administratorsOf(tx, holder.id) : [];
    return claimant && { claimant, holder, holders, operators: await operators(tx) };
  },
  subject: ({ claimant }) => ({ type: "organisation", id: claimant.id }),
  policy: (actor, { claimant }) =>
    mayClaimNumber(actor, {
      supplierId: claimant.id,
      name: claimant.name,
      hasNumber: claimant.identifiers.length > 0,
      waits: claimant.numbersClaimed.length > 0,
    }),
  decide({ claimant, holder, holders, operators }, { number, why }, { actor, now, newId }) {
    if (!holder?.claimed) throw new Invalid({ number: [notDisputed(holder)] });
    const id = newId();
    const facts = { number, claimant: claimant.name, holder: holder.name };
    return {
      change: {
        id,
        number,
        why,
        claimantId: claimant.id,
        holderId: holder.id,
        requestedById: asPerson(actor).userId,
        requestedAt: now,
      },
      audit: { claim: id, holder: holder.id },
      effects: [
        ...letterTo(holders, LETTERS.membership.numberClaimed, facts),
        ...letterTo(operators, LETTERS.membership.numberToDecide, facts),
      ],
    };
  },
  async save(tx, claim) {
    await tx.numberClaim.create({ data: claim });
  },
});

function notDisputed(holder: { name: string; slug: string } | null): string {
  return holder
    ? `${holder.name} is here from public notices alone. Ask to merge it into yours at /suppliers/${holder.slug}/same`
    : "Nobody here has this number: no one has to give it up. Ask an operator to write it down";
}

async function loadClaim(tx: Transaction, claimId: string, actor: Actor) {
  if (!(await lockRow(tx, "NumberClaim", claimId))) return null;
  const claim = await tx.numberClaim.findUniqueOrThrow({ where: { id: claimId }, include: SIDES });
  return { claim, facts: claimFacts(claim, await belongings(tx, actor)) };
}

/** The supplier that has the number says what it has to say. */
export const answerClaim = command({
  name: "companyNumber.answer",
  load: (tx, { claimId }: z.output<typeof schema.answerClaim>, actor) =>
    loadClaim(tx, claimId, actor),
  subject: ({ claim }) => ({ type: "organisation", id: claim.holderId }),
  policy: (actor, { facts }) => mayAnswerNumberClaim(actor, facts),
  decide: ({ claim }, { answer }, { now }) => ({
    change: { answer, answeredAt: now },
    audit: { claim: claim.id },
  }),
  async save(tx, data, { claim }) {
    await tx.numberClaim.update({ where: { id: claim.id }, data });
  },
});

/** An operator gives the number to the one that claims it, or leaves it where it is. */
export const decideClaim = command({
  name: "companyNumber.decide",
  async load(tx, { claimId }: z.output<typeof schema.decideClaim>, actor) {
    const loaded = await loadClaim(tx, claimId, actor);
    if (!loaded) return null;
    const { claimantId, holderId } = loaded.claim;
    const sides = [claimantId, holderId].map((id) => administratorsOf(tx, id));
    const administrators = (await Promise.all(sides)).flat();
    return { ...loaded, administrators };
  },
  subject: ({ claim }) => ({ type: "organisation", id: claim.claimantId }),
  policy: (actor, { facts }, now, { decision }) =>
    mayDecideNumberClaim(actor, facts, decision, now),
  decide({ claim, administrators }, { decision, reason }, { actor, now }) {
    const given = decision === "give";
    return {
      change: {
        state: given ? ("GIVEN" as const) : ("REFUSED" as const),
        reason,
        decidedById: asPerson(actor).userId,
        decidedAt: now,
      },
      audit: { claim: claim.id, decision },
      effects: [
        ...letterTo(administrators, LETTERS.membership.numberDecided, {
          number: claim.number,
          owner: given ? claim.claimant.name : claim.holder.name,
          reason,
        }),
        ...(given ? [checkJob(claim.claimantId)] : []),
      ],
    };
  },
  async save(tx, data, { claim }) {
    const { id, number, claimantId, holderId } = claim;
    await tx.numberClaim.update({ where: { id }, data });
    if (data.state !== "GIVEN") return;
    await tx.identifier.update({
      where: { scheme_value: { scheme: "GB-COH", value: number } },
      data: { organisationId: claimantId },
    });
    // What the register said was said of the number.
    await tx.organisation.update({ where: { id: holderId }, data: NOTHING_KNOWN });
  },
});

const NOTHING_KNOWN = {
  registerNumber: null,
  registerCheckedAt: null,
  registerOutcome: null,
  registerName: null,
  registerStatus: null,
} as const;
