import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./root";

/** What a file of a feature is for, by its name or by the folder that it stands in. CONTRIBUTING tells more. */
const ROLES = [
  "actions",
  "api",
  "commands",
  "components",
  "documents",
  "export",
  "filters",
  "framework",
  "jobs",
  "loaders",
  "queries",
  "records",
  "releases",
  "schema",
  "views",
  "words",
];

/** The text of each file, by its path below the repository. */
type Sources = ReadonlyMap<string, string>;

/** All that stands in features/. */
export function readFeatures(): Sources {
  const files = globSync("features/**/*.{ts,tsx}", { cwd: root }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

/**
 * Holds features against two rules: each file tells its role, and no two features need each other.
 *
 * @returns what is wrong and what to do, a line for each
 */
export function structureProblems(sources: Sources): string[] {
  return [...[...sources.keys()].flatMap(nameProblem), ...circleProblems(sources)];
}

/** features/NOUN/ROLE.ts, or features/NOUN/ROLE/anything.ts. */
function nameProblem(file: string): string[] {
  const [, , next = ""] = file.split("/");
  const role = next.replace(/(\.test)?\.tsx?$/, "");
  if (ROLES.includes(role)) return [];
  return [
    `${file}: the name says no role. Call the file, or the folder that it stands in, by what it is for: ${ROLES.join(", ")}.`,
  ];
}

function circleProblems(sources: Sources): string[] {
  const needs = new Map<string, Map<string, string>>();
  for (const [file, text] of sources) {
    if (file.includes(".test.")) continue;
    const feature = featureOf(file);
    const others = needs.get(feature) ?? new Map<string, string>();
    for (const [, other = ""] of text.matchAll(IMPORT)) {
      if (other !== feature && !others.has(other)) others.set(other, file);
    }
    needs.set(feature, others);
  }
  const circle = [...needs.keys()].map((one) => wayBack(one, needs)).find((way) => way !== null);
  if (!circle) return [];
  const steps = circle.map(
    (one, place) =>
      `${one} needs ${circle[(place + 1) % circle.length]} (${fileOf(needs, circle, place)})`,
  );
  return [
    `Features need each other in a circle: ${steps.join(", ")}. Move what both need to a third, to domain/ or to components/.`,
  ];
}

const IMPORT = /from "@\/features\/([^/"]+)/g;

function featureOf(file: string): string {
  return relative("features", file).split("/")[0] ?? "";
}

function fileOf(
  needs: ReadonlyMap<string, ReadonlyMap<string, string>>,
  circle: readonly string[],
  place: number,
): string {
  const next = circle[(place + 1) % circle.length] ?? "";
  return needs.get(circle[place] ?? "")?.get(next) ?? "";
}

/** The shortest way from a feature back to itself; null if there is none. */
function wayBack(
  feature: string,
  needs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] | null {
  const ways = [[feature]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of needs.get(way.at(-1) ?? "")?.keys() ?? []) {
      if (next === feature) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
