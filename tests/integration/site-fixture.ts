import type { Person } from "@/domain/actor";
import { award } from "@/features/evaluation/commands";
import { registerSupplier } from "@/features/memberships/commands/register";
import { agreeToStory, publishStory } from "@/features/stories/commands";
import { database } from "@/lib/database";
import { layStranger, write } from "../setup/lay";
import { done } from "./case-study-fixture";
import { type Stage, toStandstill } from "./evaluation-fixture";
import { storyRow } from "./story-fixture";

/** Somebody registers a supplier, and acts for it. */
export async function register(name: string, companyNumber: string | null) {
  const stranger = await layStranger();
  const { membershipId } = done(await registerSupplier(stranger, { name, companyNumber }));
  const { organisation, roles } = await database().membership.findUniqueOrThrow({
    where: { id: membershipId },
    include: { organisation: true },
  });
  const { id: organisationId, kind, slug } = organisation;
  const actingFor = { membershipId, organisationId, kind, name, slug, roles, verified: false };
  return { organisation, actor: { ...stranger, actingFor } };
}

/** Both sides agree to the version that there is, and it is published. */
export async function publishTogether(id: string, supplier: Person, reference: Person) {
  const { version } = await storyRow(id);
  done(await agreeToStory(supplier, { id, version }));
  done(await agreeToStory(reference, { id, version }));
  done(await publishStory(supplier, { id, version }));
}

/** A challenge whose standstill is over, and which the lead has awarded. */
export async function layAwarded(): Promise<Stage> {
  const stage = await toStandstill();
  const { challengeId: id, lead } = stage;
  const data = { standstillEndsOn: new Date("2026-01-05") };
  await write((tx) => tx.challenge.update({ where: { id }, data }));
  done(await award(lead, { challengeId: id }));
  return stage;
}
