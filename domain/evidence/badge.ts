import { formatDate } from "../format/dates";
import { bestStanding, type ClaimVerdict, isConfirmed, type Standing } from "./grade";
import { type GivenPermission, permits } from "./permission";

/** What a badge can tell of a claim. */
export interface BadgeClaim {
  /** "Warning time before a flood: from 50 min to 3 h 35 min". */
  statement: string;
  standing: Standing;
  /** What the body said last of the claim as it is. */
  word: { verdict: ClaimVerdict; scope: string; givenAt: Date; expiresAt: Date } | null;
  /** The body confirmed it at some time, perhaps in another form. */
  everConfirmed: boolean;
}

/** What a badge says: a proof to carry elsewhere, which tells by itself when it has lapsed. */
export interface BadgeText {
  standing: Standing;
  heading: string;
  /** How it stands, and since when. */
  status: string;
  /** Until when it holds; empty once nothing does. */
  until: string;
  /** Who confirmed it. */
  by: string;
  /** What the body vouches for; empty once nothing holds. */
  scope: string;
}

/**
 * What the badge of a case study says today; null where there is none: the public body has not
 * permitted that the supplier tells of it, or has never confirmed anything of it.
 * @param body the public body's name, shown where it permitted that.
 */
export function badgeOf(
  claims: readonly BadgeClaim[],
  permission: GivenPermission,
  body: string,
): BadgeText | null {
  if (!permits(permission, "FACT") || !claims.some(({ everConfirmed }) => everConfirmed)) {
    return null;
  }
  const by = permits(permission, "NAME") ? `By ${body}` : "By the public body it was done for";
  const holding = claims.filter(({ standing }) => isConfirmed(standing));
  const standing = bestStanding(holding.map((claim) => claim.standing));
  const lead = holding.find((claim) => claim.standing === standing);
  if (!standing || !lead?.word) return { ...nothingHolds(claims), by };
  return {
    standing,
    heading: permits(permission, "FIGURES")
      ? lead.statement
      : outcomes(holding.length, claims.length),
    status: `${standing === "measured" ? "Independently measured" : "Confirmed"} · ${formatDate(lead.word.givenAt)}`,
    until: `Holds until ${formatDate(lead.word.expiresAt)}`,
    by,
    scope: lead.word.scope,
  };
}

function nothingHolds(claims: readonly BadgeClaim[]): Omit<BadgeText, "by"> {
  const lapsed = claims
    .filter(({ standing, word }) => standing === "lapsed" && word)
    .flatMap(({ word }) => word?.expiresAt ?? [])
    .toSorted((one, other) => other.getTime() - one.getTime())[0];
  return {
    standing: "lapsed",
    heading: "Lapsed",
    status: lapsed
      ? `The confirmation ran out on ${formatDate(lapsed)}`
      : "The public body’s word does not apply any more",
    until: "",
    scope: "",
  };
}

function outcomes(holding: number, all: number): string {
  if (all === 1) return "Its outcome is confirmed";
  return holding === all
    ? `All ${all} outcomes are confirmed`
    : `${holding} of ${all} outcomes confirmed`;
}
