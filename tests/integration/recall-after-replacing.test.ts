import { afterAll, expect, test } from "vitest";
import { recallChallenge, submitChallenge } from "@/features/challenges/commands";
import { decideReplacement, proposeReplacement } from "@/features/evaluation/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layPerson } from "../setup/lay";
import { done, makeReadyDraft, makeTeam, read } from "./challenge-fixture";
import { reasonOf } from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

test("after a change of lead the new one takes it back and sends it, and the one before does not", async () => {
  const team = await makeTeam();
  const id = await makeReadyDraft(team);
  done(await submitChallenge(team.lead, { id }));
  const body = await database().organisation.findUniqueOrThrow({ where: { id: team.bodyId } });
  const next = await layPerson(body, "COMMERCIAL");
  const admin = await layPerson(body, "ADMIN");
  const { id: partId } = await database().challengePart.findFirstOrThrow({
    where: { challengeId: id, part: "LEAD" },
  });
  const proposed = { challengeId: id, partId, email: next.email, reason: "On leave." };
  done(await proposeReplacement(admin, proposed));
  const { id: proposalId } = await database().proposal.findFirstOrThrow({
    where: { challengeId: id },
  });
  const agreed = { challengeId: id, proposalId, decision: "approve" as const, reason: "" };
  done(await decideReplacement(team.approver, agreed));
  expect(reasonOf(await recallChallenge(team.lead, { id }))).toMatch(/^Only the lead/);
  done(await recallChallenge(next, { id }));
  expect(reasonOf(await submitChallenge(team.lead, { id }))).toMatch(/^Only the lead/);
  done(await submitChallenge(next, { id }));
  expect(await read(id)).toMatchObject({ state: "IN_REVIEW", submittedById: next.userId });
});
