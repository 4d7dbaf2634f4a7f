import type { ParticipantPart } from "@/domain/challenge/content";
import { type Candidate, NOBODY } from "@/features/memberships/records/candidates";
import { Invalid } from "@/lib/command";
import type { EvaluationRow } from "../queries";
import { keptResponses } from "./declarations";

/**
 * The person who is to have the part, if they may.
 * @param field of the form at which it is said why not
 * @throws {Invalid} where this person cannot have the part
 */
export function refuseUnfit(
  row: EvaluationRow,
  part: ParticipantPart,
  candidate: Candidate | null,
  field = "email",
): Candidate {
  const say = (message: string) => new Invalid({ [field]: [message] });
  const bodies = candidate?.memberships.filter((one) => one.organisation.kind === "PUBLIC_BODY");
  if (!candidate || !bodies?.length) {
    throw say(NOBODY);
  }
  const own = bodies.find(({ organisationId }) => organisationId === row.bodyId)?.roles ?? [];
  if (part === "LEAD" && !own.includes("COMMERCIAL")) {
    throw say(`They are not a commercial officer of ${row.body.name}`);
  }
  if (part === "APPROVER" && !own.includes("APPROVER")) {
    throw say(`They are not an approver of ${row.body.name}`);
  }
  const theirs = row.parts.filter(({ userId }) => userId === candidate.id);
  if (theirs.some(({ conflict }) => conflict === "BARRED")) {
    throw say("They declared an interest that bars them, and that stays");
  }
  if (candidate.memberships.some((one) => one.organisation.kind === "SUPPLIER")) {
    throw say("They belong to a supplier, and nobody sits on both sides");
  }
  const scores = part === "EVALUATOR" || part === "MODERATOR";
  if (scores && row.namesHidden && row.openedAt && theirs.some((one) => one.part === "LEAD")) {
    throw say("They have seen the suppliers’ names, which are hidden from whoever scores");
  }
  if (part !== "EVALUATOR" && keptResponses(row, candidate.id).length > 0) {
    throw say("They are kept from a response, and this part reads every one");
  }
  const same = theirs.find((one) => one.part === part);
  if (same?.endedAt) throw say("They had this part and left it, and that stays");
  if (same) throw say("They have this part already");
  const approved = theirs.some((one) => one.part === "APPROVER");
  if (part === "APPROVER" ? theirs.length > 0 : approved) {
    throw say("Whoever approves has no other part in it, and never had one");
  }
  const prepared = [row.createdById, row.submittedById].includes(candidate.id);
  if (part === "APPROVER" && prepared) {
    throw say("They prepared this challenge, so they cannot approve it");
  }
  return candidate;
}
