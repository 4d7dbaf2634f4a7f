import type { Person } from "@/domain/actor";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import type { ClaimView } from "../views";
import { type OwnCaseStudy, ownCaseStudyPage } from "./own";

export interface OwnPage {
  person: Person;
  study: OwnCaseStudy;
}

/** The owner's case study for a page: sign-in first, and nothing to be found for anybody else. */
export async function requireOwnCaseStudy(id: string, part = ""): Promise<OwnPage> {
  const person = await requirePerson(`/account/case-studies/${id}${part}`);
  const study = await ownCaseStudyPage(person, id);
  return study ? { person, study } : missing();
}

/** One of its outcomes. */
export async function requireOwnClaim(
  id: string,
  claimId: string,
): Promise<OwnPage & { claim: ClaimView }> {
  const page = await requireOwnCaseStudy(id, `/outcomes/${claimId}`);
  const claim = page.study.claims.find((one) => one.id === claimId);
  return claim ? { ...page, claim } : missing();
}
