import { expect, test } from "vitest";
import { structureProblems } from "./structure";

const problems = (sources: Record<string, string>) =>
  structureProblems(new Map(Object.entries(sources)));

test("a file is called by its role, or stands in a folder that is", () => {
  expect(
    problems({
      "features/stories/commands.ts": "",
      "features/stories/commands/agree.ts": "",
      "features/stories/words.test.ts": "",
      "features/stories/components/story-view.tsx": "",
    }),
  ).toEqual([]);
  const [one] = problems({ "features/stories/boxes.ts": "" });
  expect(one).toMatch(/^features\/stories\/boxes\.ts: the name says no role.* records/);
});

test("features that need each other are told by whose files, however many they are", () => {
  const needs = (other: string) => `import { x } from "@/features/${other}/queries";`;
  const chain = {
    "features/a/loaders.ts": needs("b"),
    "features/b/loaders.ts": needs("c"),
    "features/c/queries.ts": needs("c"),
  };
  expect(problems(chain)).toEqual([]);
  const [circle] = problems({ ...chain, "features/c/loaders.ts": needs("a") });
  expect(circle).toContain(
    "a needs b (features/a/loaders.ts), b needs c (features/b/loaders.ts), c needs a (features/c/loaders.ts)",
  );
});

test("what only a test needs makes no circle", () => {
  expect(
    problems({
      "features/a/queries.ts": 'import { x } from "@/features/b/queries";',
      "features/b/words.test.ts": 'import { x } from "@/features/a/queries";',
    }),
  ).toEqual([]);
});
