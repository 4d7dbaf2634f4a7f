import { HELD_BY_ONE, mayReadParts } from "@/domain/assessment/panel-change";
import type { ChallengeState } from "@/domain/challenge/states";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { readEvaluation } from "../queries";
import { replacementsOf } from "../records/replacements";

/** Who was to take a part over from whom, as the history of a challenge shows it. */
export function replacementsIn(challengeId: string) {
  return replacementsOf(database(), challengeId);
}

export type ReplacePage = Awaited<ReturnType<typeof replacePage>>;

/**
 * Who has the parts that one person holds, and who is proposed for one: for everybody with a part, and for the body's
 * officers, approvers and administrators. Nothing of a response is in it.
 */
export async function replacePage(challengeId: string, path: string) {
  const person = await requirePerson(path);
  const found = await readEvaluation(database(), person, challengeId);
  if (!found || !mayReadParts(person, found.facts).allowed) missing();
  const { row, facts } = found;
  const { id, reference, title } = row;
  const works = facts.bodyRoles.some((role) => role === "COMMERCIAL" || role === "APPROVER");
  return {
    person,
    facts,
    challenge: { id, reference, title, state: row.state as ChallengeState, body: row.body.name },
    /** They can open the page of the challenge. */
    opensChallenge: works && person.actingFor?.organisationId === row.bodyId,
    holders: HELD_BY_ONE.map((part) => ({
      part,
      held: row.parts
        .filter((one) => one.part === part && !one.endedAt)
        .map(({ id: partId, userId, user }) => ({
          partId,
          userId,
          name: user.name || user.email,
        })),
    })),
    replacements: await replacementsOf(database(), row.id),
  };
}
