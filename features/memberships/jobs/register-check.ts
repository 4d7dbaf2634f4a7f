import type { Actor } from "@/domain/actor";
import { askCompaniesHouse } from "@/lib/companies-house";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { NUMBER, recordRegister } from "../commands/register-check";

const WORKER: Actor = { kind: "system", as: "register" };

/**
 * The job `supplier.checkRegister`: looks the number up and writes down what was found. Does nothing
 * without a key or a number.
 * @throws when the register does not answer: the queue brings the job again.
 */
export async function checkRegister(organisationId: string): Promise<void> {
  const { COMPANIES_HOUSE_KEY: key, COMPANIES_HOUSE_URL: url } = settings();
  const supplier = await database().organisation.findUnique({
    where: { id: organisationId },
    select: { identifiers: NUMBER },
  });
  const number = supplier?.identifiers[0]?.value;
  if (!key || !number) return;
  // Nothing is locked while somebody else's server is asked.
  const answer = await askCompaniesHouse(number, { url, key });
  if (answer.kind === "no-answer") throw new Error(`The register did not answer: ${answer.why}.`);
  const entry = answer.kind === "found" ? answer : null;
  await recordRegister(WORKER, { organisationId, number, entry });
}
