import { afterAll, bench, describe } from "vitest";
import type { SearchDocument } from "@/domain/search/document";
import { NO_FILTERS } from "@/domain/search/facets";
import { openDataFolder } from "@/scripts/lib/data-folder";
import { prepareDatabase } from "@/scripts/lib/prepare-database";
import { startEmbedded } from "@/scripts/lib/services/embedded";
import { Supervisor } from "@/scripts/lib/services/supervisor";
import { throwAwayFolder } from "@/scripts/lib/services/throw-away";

/** How many made-up documents; 100,000 take some minutes to lay. */
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 100_000);
const AT_ONCE = 8;
const REGIONS = [
  "TLC",
  "TLD",
  "TLE",
  "TLF",
  "TLG",
  "TLH",
  "TLI",
  "TLJ",
  "TLK",
  "TLL",
  "TLM",
  "TLN",
];
const SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo wa ker len mor ned tas".split(" ");

const tell = (line: string) => console.error(line);
const folder = throwAwayFolder();
const supervisor = new Supervisor(tell);
const services = await startEmbedded({
  folder: openDataFolder(folder.path),
  supervisor,
  env: {},
  durable: false,
  tell,
});
Object.assign(process.env, services, { BASE_URL: "http://localhost:3000", LOG_LEVEL: "error" });
await prepareDatabase({ DATABASE_URL: services.DATABASE_URL ?? "" });

// Loaded late: these read the settings, which only now are in place.
const { database, disconnect } = await import("@/lib/database");
const { meilisearchEngine } = await import("@/lib/search/meilisearch");
const { standing } = await import("@/lib/search/pending");
const { postgresEngine } = await import("@/lib/search/postgres");
const { correctSpelling, stemsOf } = await import("@/lib/search/spelling");
const { writeDocument } = await import("@/lib/search/store");
const { followIfThere, indexingClient } = await import("@/lib/search/upkeep");

/** The same numbers at every run (a linear congruential generator). */
let state = 1;
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
}

const pick = <T>(items: readonly T[]) => items[random(items.length)] as T;
const VOCABULARY = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + random(3) }, () => pick(SYLLABLES)).join(""),
);
/** Few words are frequent and many are rare, as in a language. */
const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** (random(10_000) / 10_000))] ?? "";
const words = (count: number) => Array.from({ length: count }, word).join(" ");

function madeUp(number: number): SearchDocument {
  return {
    id: `notice:${number}`,
    type: "notice",
    subjectId: String(number),
    slug: String(number),
    url: `/notices/${number}`,
    title: words(7),
    summary: words(25),
    body: words(80),
    reference: null,
    buyer: words(3),
    suppliers: [words(2)],
    technologies: [`t${random(40)}`],
    technologyNames: [],
    regions: [pick(REGIONS)],
    status: pick(["award", "tender"]),
    evidence: "none",
    claims: null,
    people: null,
    value: null,
    publishedAt: new Date(1_600_000_000_000 + random(1_000_000_000) * 100).toISOString(),
    closesAt: null,
  };
}

for (let number = 0; number < DOCUMENTS; number += AT_ONCE) {
  const batch = Array.from({ length: AT_ONCE }, (_, place) => madeUp(number + place));
  await Promise.all(batch.map((document) => writeDocument(database(), document)));
  if (number % 10_000 === 0) tell(`${number} of ${DOCUMENTS} documents`);
}
await database().$executeRawUnsafe("ANALYZE search.document, search.word");
await followIfThere();

const client = indexingClient();
const { index } = await standing(database());
/** People ask for words that tell things apart, not for those that nearly every text has. */
const telling = () => VOCABULARY[150 + random(5000)] ?? "";
const queries = Array.from({ length: 200 }, () => `${telling()} ${telling()}`);
let turn = 0;
const next = () => queries[turn++ % queries.length] ?? "";

const question = (typed: readonly string[]) => ({
  words: typed.map((one) => [one]),
  match: "all" as const,
  filters: NO_FILTERS,
  sort: "relevance" as const,
  page: 1,
  perPage: 20,
  now: new Date(),
});

afterAll(async () => {
  await disconnect();
  await supervisor.stop();
  folder.remove();
});

describe(`search over ${DOCUMENTS} documents: two words, facets counted`, () => {
  bench("PostgreSQL", async () => {
    await postgresEngine(database()).find(question(next().split(" ")));
  });
  bench("PostgreSQL, where nothing is typed: everything is counted", async () => {
    await postgresEngine(database()).find(question([]));
  });
  if (client && index) {
    bench("Meilisearch", async () => {
      const typed = next().split(" ");
      const stems = await stemsOf(database(), typed);
      await meilisearchEngine(client, index, stems, []).find(question(typed));
    });
  }
  bench("putting a misspelt word right", async () => {
    const typed = next();
    await correctSpelling(database(), `${typed.slice(0, 2)}x${typed.slice(3)}`);
  });
});
