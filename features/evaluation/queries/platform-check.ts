import type { ClaimVerdict } from "@/domain/evidence/grade";
import { formatMonthYear } from "@/domain/format/dates";
import type { Reader } from "@/lib/database";
import type { EvaluationRow } from "../queries";

export interface PlatformFinding {
  key: string;
  supplier: { id: string; name: string };
  says: string;
  /** It bars, whatever is declared. */
  bars: boolean;
}

/**
 * What the platform knows of a person and the suppliers that responded: membership, confirmations that
 * they gave, stories that they championed.
 */
export async function platformCheck(
  reader: Reader,
  row: EvaluationRow,
  userId: string,
): Promise<PlatformFinding[]> {
  const suppliers = { in: row.responses.map(({ supplierId }) => supplierId) };
  const name = { select: { id: true, name: true } };
  const [memberships, confirmations, endorsements] = await Promise.all([
    reader.membership.findMany({
      where: { userId, organisationId: suppliers },
      include: { organisation: name },
    }),
    reader.claimConfirmation.findMany({
      where: { referenceId: userId, request: { caseStudy: { supplierId: suppliers } } },
      include: { request: { include: { caseStudy: { include: { supplier: name } } } } },
      orderBy: { givenAt: "desc" },
    }),
    reader.endorsement.findMany({
      where: { userId, withdrawnAt: null, story: { supplierId: suppliers } },
      include: { story: { include: { supplier: name } } },
    }),
  ]);
  return [
    ...memberships.map(({ id, organisation }) => ({
      key: id,
      supplier: organisation,
      says: `You belong to ${organisation.name}, which responded.`,
      bars: true,
    })),
    ...confirmations.map(({ id, verdict, givenAt, request }) => ({
      key: id,
      supplier: request.caseStudy.supplier,
      says: `You ${VERDICT[verdict]} a claim of ${request.caseStudy.supplier.name} in ${formatMonthYear(givenAt)}.`,
      bars: false,
    })),
    ...endorsements.map(({ id, endorsedAt, story }) => ({
      key: id,
      supplier: story.supplier,
      says: `You stood behind a story of ${story.supplier.name} in ${formatMonthYear(endorsedAt)}.`,
      bars: false,
    })),
  ];
}

const VERDICT: Readonly<Record<ClaimVerdict, string>> = {
  CONFIRMED: "confirmed",
  CORRECTED: "corrected",
  DISPUTED: "disputed",
};

/** The suppliers of which something is known that does not bar: each is answered when an interest is declared. */
export function suppliersToAnswer(
  findings: readonly PlatformFinding[],
): { id: string; name: string }[] {
  const suppliers = findings.filter(({ bars }) => !bars).map(({ supplier }) => supplier);
  return [...new Map(suppliers.map((one) => [one.id, one])).values()];
}
