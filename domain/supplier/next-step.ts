import type { Standing } from "../evidence/grade";

/** A claim as this rule looks at it. */
export interface OwnClaim {
  measure: string;
  standing: Standing;
  /** The public body it was for, and how many people there can confirm it. */
  body: { name: string; references: number } | null;
  /** Whether a dispute waits for the supplier's answer. */
  unanswered: boolean;
  /** Of its case study. */
  studyId: string;
}

export interface OwnPosition<Claim extends OwnClaim> {
  /** Whether the draft says something that is not public. */
  changed: boolean;
  claims: readonly Claim[];
  caseStudies: number;
  /** Names of certificates that have lapsed. */
  lapsedCertificates: readonly string[];
  /** Names of capabilities without any claim under them. */
  withoutProof: readonly string[];
  /** Public awards that stand under no capability. */
  unlinkedAwards: readonly { title: string; buyer: string | null }[];
  /** Capabilities that name no standard although their technology has some. */
  withoutStandards: readonly { id: string; name: string }[];
}

/** The one thing that would help an owner most, by kind. */
export type NextStep<Claim extends OwnClaim> =
  | {
      kind: "answer-dispute" | "renew-confirmation" | "ask-confirmation" | "add-body";
      claim: Claim;
    }
  | { kind: "publish-changes" | "first-case-study" }
  | { kind: "renew-certificate" | "prove-capability"; name: string }
  | { kind: "link-award"; title: string; buyer: string | null }
  | { kind: "name-standards"; id: string; name: string };

/**
 * The owner's next best step: what hurts comes first, then what is nearly proven, then what is not
 * there yet. Null when there is nothing left to advise.
 */
export function nextBestStep<Claim extends OwnClaim>(
  position: OwnPosition<Claim>,
): NextStep<Claim> | null {
  const { claims } = position;
  const disputed = claims.find(({ standing, unanswered }) => standing === "disputed" && unanswered);
  if (disputed) return { kind: "answer-dispute", claim: disputed };
  if (position.changed) return { kind: "publish-changes" };
  if (position.caseStudies === 0) return { kind: "first-case-study" };
  const lapsed = claims.find(({ standing, body }) => standing === "lapsed" && body);
  if (lapsed) return { kind: "renew-confirmation", claim: lapsed };
  const open = claims.filter(
    ({ standing }) => standing === "documented" || standing === "asserted",
  );
  const near = open.filter(({ body }) => body).sort(byNearness)[0];
  if (near) return { kind: "ask-confirmation", claim: near };
  const [certificate] = position.lapsedCertificates;
  if (certificate) return { kind: "renew-certificate", name: certificate };
  const [award] = position.unlinkedAwards;
  if (award) return { kind: "link-award", ...award };
  const [unnamed] = open;
  if (unnamed) return { kind: "add-body", claim: unnamed };
  const [bare] = position.withoutProof;
  if (bare) return { kind: "prove-capability", name: bare };
  const [silent] = position.withoutStandards;
  return silent ? { kind: "name-standards", ...silent } : null;
}

/** A body with references here first, then a claim with papers. */
function byNearness(one: OwnClaim, other: OwnClaim): number {
  const rank = ({ body, standing }: OwnClaim) =>
    (body && body.references > 0 ? 0 : 2) + (standing === "documented" ? 0 : 1);
  return rank(one) - rank(other);
}
