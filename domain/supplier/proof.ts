import { bestStanding, type Grade, isConfirmed, isProven, type Standing } from "../evidence/grade";

/** A published claim, as far as these rules look at it. */
export interface ProvenClaim {
  grade: Grade;
  standing: Standing;
  /** Of work that was stopped. */
  stopped: boolean;
  /** The capabilities that its case study shows, by their keys. */
  capabilityKeys: readonly string[];
}

/** A capability, as far as these rules look at it. */
export interface ProvableCapability {
  key: string;
}

/** A supplier's published claims in figures. A corrected, disputed or lapsed claim counts at what its papers carry. */
export interface ProofFigures {
  claims: number;
  proven: number;
  counts: Readonly<Record<Grade, number>>;
  corrected: number;
  disputed: number;
  lapsed: number;
  /** Confirmed or measured, of work that was stopped: not among the proven. */
  stopped: number;
  /** Corrected or disputed, and changed, taken out or withdrawn since: not among the claims. */
  takenOut: number;
}

/**
 * Counts claims by the grade they have today.
 * @param takenOut outcomes that a body spoke against and that are no longer shown as they were.
 */
export function proofFigures(
  claims: readonly Pick<ProvenClaim, "grade" | "standing" | "stopped">[],
  takenOut: number,
) {
  const counts: Record<Grade, number> = { asserted: 0, documented: 0, confirmed: 0, measured: 0 };
  for (const { grade } of claims) counts[grade]++;
  return {
    claims: claims.length,
    proven: claims.filter(isProven).length,
    counts,
    corrected: claims.filter(({ standing }) => standing === "corrected").length,
    disputed: claims.filter(({ standing }) => standing === "disputed").length,
    lapsed: claims.filter(({ standing }) => standing === "lapsed").length,
    stopped: claims.filter(({ standing, stopped }) => stopped && isConfirmed(standing)).length,
    takenOut,
  } satisfies ProofFigures;
}

export interface CapabilityProof<Claim> {
  /** The claim that carries most, the first given among equals. */
  best: Claim;
  /** How many of the other claims under it are proven. */
  alsoProven: number;
}

/**
 * The best evidence under a capability: of the claims whose case study names it, and of no others.
 * What was shown with one capability says nothing of another, of the same technology or not. Null if
 * there is none.
 */
export function proofOf<Claim extends ProvenClaim>(
  { key }: ProvableCapability,
  claims: readonly Claim[],
): CapabilityProof<Claim> | null {
  const fitting = claims.filter(({ capabilityKeys }) => capabilityKeys.includes(key));
  const standing = bestStanding(fitting.map((claim) => claim.standing));
  const best = fitting.find((claim) => claim.standing === standing);
  if (!best) return null;
  const others = fitting.filter((claim) => claim !== best);
  return { best, alsoProven: others.filter(isProven).length };
}
