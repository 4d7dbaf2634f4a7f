import type { Actor } from "@/domain/actor";
import { SEARCH_TYPES } from "@/domain/search/document";
import { ALLOWED, refuse } from "@/domain/verdict";
import { publicSubjects } from "@/features/search/queries/published";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { enqueue, type Job } from "@/lib/queue";
import { layCaseStudies } from "./case-studies";
import { layChallenges } from "./challenges";
import { clockAt } from "./clock";
import { dropExampleFiles, type ExampleFiles, storeExampleFiles } from "./files";
import { layTechnologies } from "./ground";
import { layMerges } from "./merges";
import { layModeration } from "./moderation";
import { layNotices } from "./notices";

import { layOrganisations } from "./organisations";
import { layPeople } from "./people";
import { layStories } from "./stories";
import { layProfiles } from "./suppliers";
import { layWaiting } from "./waiting";

const ACTOR: Actor = { kind: "system", as: "example-data" };

/**
 * Lays the example data. Times are told from the database's clock, so that what is open is open
 * whenever the platform is first started.
 */
const lay = command({
  name: "example.lay",
  load: async (_tx, files: ExampleFiles) => ({ files }),
  subject: () => ({ type: "example", id: "all" }),
  policy: (actor) =>
    actor.kind === "system"
      ? ALLOWED
      : refuse("Only the first start lays the example data.", "Start with an empty database."),
  decide: () => ({ change: {} }),
  async save(tx, _change, { files }, { now }) {
    const technology = await layTechnologies(tx, now);
    const organisations = await layOrganisations(tx, now);
    const people = await layPeople(tx, organisations, now);
    const ground = { tx, clock: clockAt(now), organisations, people, technology, files };
    await layNotices(ground);
    await layProfiles(ground);
    const studies = await layCaseStudies(ground);
    const stories = await layStories(ground, studies);
    const challenges = await layChallenges(ground);
    await layWaiting(ground, challenges, stories);
    await layModeration(ground, studies, challenges);
    await layMerges(ground);
    await enqueue(tx, await refreshes(tx));
  },
});

/** Everything public has to be found. Known only once it is laid, so these are queued in `save`. */
async function refreshes(tx: Transaction): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const type of SEARCH_TYPES) {
    const ids = await publicSubjects(tx, type);
    jobs.push(...ids.map((id): Job => ({ name: "search.refresh", data: { type, id } })));
  }
  return jobs;
}

export async function layExampleData(): Promise<void> {
  const files = await storeExampleFiles();
  let laid = false;
  try {
    laid = (await lay(ACTOR, files)).ok;
  } finally {
    if (!laid) await dropExampleFiles(files);
  }
  if (!laid) throw new Error("The example data was refused.");
}
