import type { Actor } from "@/domain/actor";
import { ALLOWED, refuse } from "@/domain/verdict";
import { command } from "@/lib/command";
import { layCaseStudies } from "./case-studies";
import { clockAt } from "./clock";
import { layTechnologies } from "./ground";
import { layOrganisations } from "./organisations";
import { layPeople } from "./people";
import { layStories } from "./stories";
import { layProfiles } from "./suppliers";

const ACTOR: Actor = { kind: "system", as: "example-data" };

/**
 * Lays the example data. Times are told from the database's clock, so that what is open is open
 * whenever the platform is first started.
 */
const lay = command({
  name: "example.lay",
  load: async () => ({}),
  subject: () => ({ type: "example", id: "all" }),
  policy: (actor) =>
    actor.kind === "system"
      ? ALLOWED
      : refuse("Only the first start lays the example data.", "Start with an empty database."),
  decide: () => ({ change: {} }),
  async save(tx, _change, _loaded, { now }) {
    const technology = await layTechnologies(tx);
    const organisations = await layOrganisations(tx, now);
    const people = await layPeople(tx, organisations, now);
    const ground = { tx, clock: clockAt(now), organisations, people, technology };
    await layProfiles(ground);
    const studies = await layCaseStudies(ground);
    await layStories(ground, studies);
  },
});

export async function layExampleData(): Promise<void> {
  const outcome = await lay(ACTOR, {});
  if (!outcome.ok) throw new Error("The example data was refused.");
}
