import { z } from "zod";
import type { Person } from "@/domain/actor";
import { award } from "@/features/evaluation/commands";
import { registerSupplier } from "@/features/memberships/commands/register";
import { agreeToStory, publishStory } from "@/features/stories/commands";
import { database } from "@/lib/database";
import { layStranger, write } from "../setup/lay";
import { done } from "./case-study-fixture";
import { type Stage, toStandstill } from "./evaluation-fixture";
import { storyRow } from "./story-fixture";

/** Signs that have to be put into words, into addresses or into XML, and that turn up in what people write. */
const WORDS = "Überprüft & <b>gezählt</b>, “5 < 6”, €100 £5: 👷🏽 it's 50% done; ";

/** A text of so many characters. */
export function long(characters: number): string {
  const whole = WORDS.repeat(Math.ceil(characters / WORDS.length)).slice(0, characters);
  return whole
    .trimEnd()
    .replace(/[\ud800-\udbff]$/, "")
    .padEnd(characters, ".");
}

interface Described {
  properties?: Record<string, Described>;
  allOf?: Described[];
  maxLength?: number;
}

/**
 * What a form gives where every text that it does not say otherwise is as long as its schema allows.
 * @param given the other fields, as a browser sends them
 */
export function fullest<Schema extends z.ZodType>(
  schema: Schema,
  given: Record<string, unknown>,
): z.output<Schema> {
  const options = { io: "input", unrepresentable: "any" } as const;
  const form = z.toJSONSchema(schema, options) as object as Described;
  const fields = [form, ...(form.allOf ?? [])].flatMap(({ properties = {} }) =>
    Object.entries(properties),
  );
  const texts = fields.flatMap(([name, { maxLength }]) =>
    maxLength === undefined || name in given ? [] : [[name, long(maxLength)]],
  );
  return schema.parse({ ...Object.fromEntries(texts), ...given });
}

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
