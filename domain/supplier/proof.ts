import { bestStanding, type Grade, isProven, type Standing } from "../evidence/grade";

/** A published claim, as far as these rules look at it. */
export interface ProvenClaim {
  grade: Grade;
  standing: Standing;
  /** Of its case study. */
  technologyIds: readonly string[];
  /** The capabilities that its case study shows, by their keys. */
  capabilityKeys: readonly string[];
}

/** A capability, as far as these rules look at it. */
export interface ProvableCapability {
  key: string;
  technologyId: string;
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
  /** How many of the other claims under it are proven. */
  alsoProven: number;
}

/**
 * The best evidence under a capability: of the claims whose case study names it. Where none names any of
 * the capabilities of its technology, of all claims on that technology. Null if there is none.
 * @param capabilities all of the profile.
 */
export function proofOf<Claim extends ProvenClaim>(
  capability: ProvableCapability,
  capabilities: readonly ProvableCapability[],
  claims: readonly Claim[],
): CapabilityProof<Claim> | null {
  const { technologyId, key } = capability;
  const near = claims.filter(({ technologyIds }) => technologyIds.includes(technologyId));
  const names = (claim: Claim, each: ProvableCapability) =>
    each.technologyId === technologyId && claim.capabilityKeys.includes(each.key);
  const anyNamed = near.some((claim) => capabilities.some((each) => names(claim, each)));
  const fitting = anyNamed ? near.filter((claim) => claim.capabilityKeys.includes(key)) : near;
  const standing = bestStanding(fitting.map((claim) => claim.standing));
  const best = fitting.find((claim) => claim.standing === standing);
  if (!best) return null;
  const others = fitting.filter((claim) => claim !== best);
  return { best, alsoProven: others.filter((claim) => isProven(claim.standing)).length };
}
