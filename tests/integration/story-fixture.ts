import type { Person } from "@/domain/actor";
import type { ChallengeState } from "@/domain/challenge/states";
import { answerRequest } from "@/features/case-studies/commands/confirmations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { agreeToStory, publishStory, startStory } from "@/features/stories/commands";
import { database } from "@/lib/database";
import { answerForm, done, makeBody, publishedCaseStudy, wordOn } from "./case-study-fixture";
import { arrange, makePerson } from "./supplier-fixture";

/** A published case study of which the body has confirmed the one outcome. */
export async function confirmedCaseStudy() {
  const made = await publishedCaseStudy();
  const { id: requestId } = done(
    await requestConfirmation(made.supplier.actor, { id: made.id, message: "" }),
  );
  const answer = await answerForm(requestId, [wordOn(made.claimId, "CONFIRMED")], {
    permissions: ["FACT", "NAME", "FIGURES"],
  });
  done(await answerRequest(made.body.reference, answer));
  return made;
}

export async function storyRow(id: string) {
  return database().story.findUniqueOrThrow({
    where: { id },
    include: { claims: true, versions: { orderBy: { number: "asc" } }, endorsements: true },
  });
}

/** A joint draft of a confirmed case study, started by the supplier. */
export async function draftStory() {
  const made = await confirmedCaseStudy();
  const { id } = done(await startStory(made.supplier.actor, { from: "case-study", id: made.id }));
  const { slug } = await storyRow(id);
  return { ...made, caseStudyId: made.id, id, slug };
}

/** Both sides agree to the version that there is. */
export async function bothAgree(story: Awaited<ReturnType<typeof draftStory>>) {
  const { version } = await storyRow(story.id);
  done(await agreeToStory(story.supplier.actor, { id: story.id, version }));
  done(await agreeToStory(story.body.reference, { id: story.id, version }));
  return version;
}

export async function publishedStory() {
  const story = await draftStory();
  const version = await bothAgree(story);
  done(await publishStory(story.supplier.actor, { id: story.id, version }));
  return story;
}

/** A champion of another department. */
export async function makeChampion(name = "Department for Coasts and Rivers") {
  const department = await makeBody(name);
  const champion = await makePerson(department.organisation, "Edith Vance", ["CHAMPION"]);
  return { department, champion };
}

let made = 0;

/** A challenge of a body in a state, with the technologies given. */
export function makeChallenge(
  bodyId: string,
  state: ChallengeState,
  technologyIds: readonly string[],
  createdBy: Person,
): Promise<{ id: string }> {
  const number = ++made;
  return arrange((tx) =>
    tx.challenge.create({
      data: {
        slug: `berth-plans-${number}`,
        reference: `2026-9${String(number).padStart(2, "0")}`,
        title: "Berth plans that survive a change of tide",
        state,
        bodyId,
        createdById: createdBy.userId,
        publishedAt: new Date(),
        closesAt: new Date(Date.now() + 86_400_000),
        technologies: { connect: technologyIds.map((id) => ({ id })) },
      },
    }),
  );
}

export function setState(challengeId: string, state: ChallengeState) {
  return arrange((tx) => tx.challenge.update({ where: { id: challengeId }, data: { state } }));
}

export async function mailedTo(address: string): Promise<string[]> {
  const jobs = await database().$queryRaw<{ subject: string }[]>`
    SELECT data ->> 'subject' AS subject FROM pgboss.job
     WHERE name = 'mail.message' AND data ->> 'to' = ${address} ORDER BY created_on`;
  return jobs.map(({ subject }) => subject);
}
