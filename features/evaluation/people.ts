import type { Transaction } from "@/lib/database";
import type { EvaluationRow } from "./queries";

/** Everybody who works for a supplier that responded, by the response. */
export async function peopleOfSuppliers(tx: Transaction, row: EvaluationRow) {
  const memberships = await tx.membership.findMany({
    where: { organisationId: { in: row.responses.map(({ supplierId }) => supplierId) } },
    include: { user: { select: { email: true } } },
    orderBy: { id: "asc" },
  });
  return row.responses.flatMap((response) =>
    memberships
      .filter(({ organisationId }) => organisationId === response.supplierId)
      .map(({ user }) => ({ response, email: user.email })),
  );
}
