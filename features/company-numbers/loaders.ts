import type { Person } from "@/domain/actor";
import { mayAnswerNumberClaim, mayDecideNumberClaim } from "@/domain/company-number/policy";
import { mayReadUnverified } from "@/domain/membership/policy";
import { belongings } from "@/features/memberships/queries";
import { database, databaseTime } from "@/lib/database";
import { claimFacts, SIDES } from "./records";

const PAGE = 25;

/** The company number of the supplier that the person administers, and what is claimed of it; null for anybody else. */
export async function numberDesk(person: Person) {
  const { actingFor } = person;
  if (actingFor?.kind !== "SUPPLIER" || !actingFor.roles.includes("ADMIN")) return null;
  const supplierId = actingFor.organisationId;
  const [identifier, claims] = await Promise.all([
    database().identifier.findFirst({
      where: { organisationId: supplierId, scheme: "GB-COH" },
      orderBy: { id: "asc" },
    }),
    database().numberClaim.findMany({
      where: { OR: [{ claimantId: supplierId }, { holderId: supplierId }] },
      orderBy: { requestedAt: "desc" },
      take: PAGE,
      include: SIDES,
    }),
  ]);
  const belongsTo = new Set([supplierId]);
  const shown = claims.map((claim) => ({
    ...claim,
    own: claim.claimantId === supplierId,
    mayAnswer: mayAnswerNumberClaim(person, claimFacts(claim, belongsTo)).allowed,
  }));
  return { supplierId, name: actingFor.name, number: identifier?.value ?? null, claims: shown };
}

/** Claims that wait for an operator, the longest waiting first. */
export async function claimsToDecide(person: Person) {
  const may = mayReadUnverified(person);
  if (!may.allowed) return { may, claims: [] };
  const [belongsTo, rows, now] = await Promise.all([
    belongings(database(), person),
    database().numberClaim.findMany({
      where: { state: "REQUESTED" },
      orderBy: { requestedAt: "asc" },
      take: PAGE,
      include: SIDES,
    }),
    databaseTime(database()),
  ]);
  const claims = rows.map((claim) => ({
    ...claim,
    may: mayDecideNumberClaim(person, claimFacts(claim, belongsTo), "give", now),
  }));
  return { may, claims };
}
