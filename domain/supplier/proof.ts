import { bestStanding, type Grade, isProven, type Standing } from "../evidence/grade";

/** A published claim, as far as these rules look at it. */
export interface ProvenClaim {
  grade: Grade;
  standing: Standing;
  /** Of its case study. */
  technologyIds: readonly string[];
}

/** A supplier's published claims in figures. A disputed or lapsed claim counts at what its papers carry. */
export interface ProofFigures {
  claims: number;
  proven: number;
  counts: Readonly<Record<Grade, number>>;
  disputed: number;
  lapsed: number;
}

/** Counts claims by the grade they have today. */
export function proofFigures(claims: readonly Pick<ProvenClaim, "grade" | "standing">[]) {
  const counts: Record<Grade, number> = { asserted: 0, documented: 0, confirmed: 0, measured: 0 };
  for (const { grade } of claims) counts[grade]++;
  return {
    claims: claims.length,
    proven: claims.filter(({ standing }) => isProven(standing)).length,
    counts,
    disputed: claims.filter(({ standing }) => standing === "disputed").length,
    lapsed: claims.filter(({ standing }) => standing === "lapsed").length,
  } satisfies ProofFigures;
}

export interface CapabilityProof<Claim> {
  /** The claim that carries most, the first given among equals. */
  best: Claim;
  /** How many other claims on the same technology are proven. */
  alsoProven: number;
}

/** The best evidence under a capability: of the claims on its technology. Null if there is none. */
export function proofOf<Claim extends ProvenClaim>(
  technologyId: string,
  claims: readonly Claim[],
): CapabilityProof<Claim> | null {
  const fitting = claims.filter(({ technologyIds }) => technologyIds.includes(technologyId));
  const standing = bestStanding(fitting.map((claim) => claim.standing));
  const best = fitting.find((claim) => claim.standing === standing);
  if (!best) return null;
  const others = fitting.filter((claim) => claim !== best);
  return { best, alsoProven: others.filter((claim) => isProven(claim.standing)).length };
}
