import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getTaxonomy } from "@/app/technologies.json/route";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { saveTechnologies } from "@/features/case-studies/commands";
import { technologyChoices as caseStudyChoices } from "@/features/case-studies/loaders/own";
import * as challenges from "@/features/challenges/commands";
import { technologyOptions as challengeOptions } from "@/features/challenges/loaders/team";
import { refreshDocument } from "@/features/search/jobs/refresh";
import { spreadTechnology } from "@/features/search/jobs/refresh-technology";
import { loadSearch } from "@/features/search/loaders";
import { saveCapability } from "@/features/suppliers/commands";
import { technologyChoices as capabilityChoices } from "@/features/suppliers/loaders";
import { addTechnology, editTechnology } from "@/features/technologies/commands/entry";
import { moveTechnology } from "@/features/technologies/commands/move";
import { restoreTechnology, retireTechnology } from "@/features/technologies/commands/use";
import { proofByTechnology, technologyFigures } from "@/features/technologies/loaders";
import {
  taxonomyEdition,
  taxonomyForOperator,
  technologyVersions,
} from "@/features/technologies/queries/taxonomy";
import * as schema from "@/features/technologies/schema";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger } from "../setup/lay";
import { done, originalOf, publishedCaseStudy, why } from "./case-study-fixture";
import { makeChallenge } from "./story-fixture";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

const ENTRY = {
  chosenFamily: "",
  newFamily: "Drones",
  summary: "Aircraft without a pilot that look at roofs.",
  questions: ["Who may fly it, and where?"],
  standards: ["CAP 722"],
  why: "Three councils asked for it",
};
let operator: Person;

beforeAll(async () => {
  operator = await layStranger({ operator: true });
});
afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function add(name: string, more: Partial<typeof ENTRY> = {}) {
  const { slug } = done(await addTechnology(operator, { ...ENTRY, name, ...more }));
  return database().technology.findUniqueOrThrow({ where: { slug } });
}

/** The form of an entry as it is opened. */
async function formOf(id: string) {
  const row = await database().technology.findUniqueOrThrow({
    where: { id },
    include: { _count: { select: { versions: true } } },
  });
  const { name, family, summary, questions, standards, _count } = row;
  const fields = { name, chosenFamily: family, newFamily: "", summary, questions, standards };
  return { id, version: _count.versions, ...fields, why: "It was not clear" };
}

describe("an operator", () => {
  test("adds an entry, which is public at once with its first version", async () => {
    const row = await add("Roof drones");
    expect(row.slug).toBe("roof-drones");
    expect((await technologyFigures("roof-drones"))?.technology).toMatchObject({
      name: "Roof drones",
      version: 1,
      retiredAt: null,
    });
    expect(await technologyVersions("roof-drones", undefined)).toMatchObject({
      versions: [{ number: 1, why: "Three councils asked for it", changes: [] }],
    });
  });

  test("and nobody else changes the taxonomy", async () => {
    const { id } = await add("Bridge drones");
    const stranger = await layStranger();
    const { organisation } = await makeSupplier("Flightline");
    const admin = await makePerson(organisation, "Ada Flight", ["ADMIN"]);
    for (const actor of [ANONYMOUS, stranger, admin]) {
      const outcomes = [
        await addTechnology(actor, { ...ENTRY, name: "Mine" }),
        await editTechnology(actor, { ...(await formOf(id)), name: "Mine" }),
        await retireTechnology(actor, { id, instead: "", why: "Mine" }),
        await moveTechnology(actor, { id, direction: "up" }),
      ];
      expect(outcomes.map(why)).toEqual(
        Array.from({ length: 4 }, () => "Only an operator of Proven changes the taxonomy."),
      );
      expect(await taxonomyForOperator(actor)).toBeNull();
    }
    expect(await database().technology.count({ where: { name: "Mine" } })).toBe(0);
  });

  test("is told of a name and an address that are taken, and of a family that there is not", async () => {
    const { id } = await add("Sewer drones");
    expect(why(await addTechnology(operator, { ...ENTRY, name: "SEWER drones" }))).toMatch(
      /There is “Sewer drones” already/,
    );
    expect(why(await addTechnology(operator, { ...ENTRY, name: "Sewer-drones!" }))).toMatch(
      /\/technologies\/sewer-drones belongs to “Sewer drones”/,
    );
    done(await retireTechnology(operator, { id, instead: "", why: "Nobody flies it" }));
    expect(why(await addTechnology(operator, { ...ENTRY, name: "Sewer drones" }))).toMatch(
      /out of use. Bring that back/,
    );
    const nowhere = { ...ENTRY, name: "Kites", chosenFamily: "Toys", newFamily: "" };
    expect(why(await addTechnology(operator, nowhere))).toMatch(/Choose a family/);
  });

  test("changes an entry: the address stays, every version is kept, and a stale form is refused", async () => {
    const { id, slug } = await add("Field drones");
    const form = await formOf(id);
    const change = { ...form, name: "Survey drones", summary: "Aircraft that look at fields." };
    expect(why(await editTechnology(operator, form))).toMatch(/Nothing is different/);
    done(await editTechnology(operator, change));
    expect(why(await editTechnology(operator, { ...form, name: "Other" }))).toMatch(
      /Somebody else/,
    );
    const page = await technologyVersions(slug, undefined);
    expect(page?.technology).toMatchObject({ slug: "field-drones", name: "Survey drones" });
    expect(page?.versions.map(({ number, why, changes }) => [number, why, changes.length])).toEqual(
      [
        [2, "It was not clear", 2],
        [1, "Three councils asked for it", 0],
      ],
    );
    expect(JSON.stringify(page), "nothing says who").not.toContain(operator.name);
    const rewrite = arrange((tx) =>
      tx.technologyVersion.updateMany({ where: { technologyId: id }, data: { why: "Rewritten" } }),
    );
    await expect(rewrite).rejects.toThrow(/kept as it was written/);
    const unaudited = database().technologyVersion.deleteMany({ where: { technologyId: id } });
    await expect(unaudited).rejects.toThrow(/audit event/);
  });

  test("moves an entry within its family; the families keep their places", async () => {
    const family = { newFamily: `Kites ${newId()}` };
    for (const name of ["Kite one", "Kite two", "Kite three"]) await add(name, family);
    const names = async () => {
      const families = (await taxonomyForOperator(operator)) ?? [];
      const own = families.find((one) => one.family === family.newFamily)?.entries ?? [];
      return own.map(({ name }) => name);
    };
    const { id } = await database().technology.findUniqueOrThrow({ where: { slug: "kite-three" } });
    done(await moveTechnology(operator, { id, direction: "up" }));
    done(await moveTechnology(operator, { id, direction: "up" }));
    done(await moveTechnology(operator, { id, direction: "up" }));
    expect(await names()).toEqual(["Kite three", "Kite one", "Kite two"]);
    expect(await database().technologyVersion.count({ where: { technologyId: id } })).toBe(1);
  });
});

describe("an entry out of use", () => {
  test("keeps its page, with what to use instead, and comes back", async () => {
    const [old, fresh] = [await add("Old drones"), await add("New drones")];
    const { inUse } = await taxonomyEdition();
    const retire = (instead: string) =>
      retireTechnology(operator, { id: old.id, instead, why: "The new one does it better" });
    for (const instead of [old.slug, "none-such"])
      expect(why(await retire(instead))).toMatch(/in use/);
    done(await retire(fresh.slug));
    expect((await technologyFigures(old.slug))?.technology).toMatchObject({
      replacedBy: { slug: fresh.slug, name: "New drones" },
      version: 2,
    });
    expect((await taxonomyEdition()).inUse).toBe(inUse - 1);
    expect((await proofByTechnology()).find(({ slug }) => slug === old.slug)?.retired).toBe(true);
    const answer = await (await getTaxonomy()).json();
    expect(
      answer.technologies.find(({ slug }: { slug: string }) => slug === old.slug),
    ).toMatchObject({ retired: true, use_instead: fresh.slug, version: 2, standards: ["CAP 722"] });
    expect(why(await editTechnology(operator, await formOf(old.id)))).toMatch(/out of use/);
    expect(why(await retire(""))).toMatch(/out of use/);
    done(await restoreTechnology(operator, { id: old.id, why: "It is wanted again" }));
    const back = (await technologyFigures(old.slug))?.technology;
    expect(back).toMatchObject({ retiredAt: null, replacedBy: null, version: 3 });
  });

  test("is offered only where it is chosen, and what has it keeps it", async () => {
    const study = await publishedCaseStudy();
    const where = { id: study.technologyId };
    const { slug } = await database().technology.findUniqueOrThrow({ where });
    done(await retireTechnology(operator, { id: study.technologyId, instead: "", why: "Gone" }));
    const [other] = [await add("Wing drones")];
    const offeredTo = async (chosen: string[]) => {
      const [studies, builder, capabilities] = [
        (await caseStudyChoices(chosen)).map((one) => one.slug),
        (await challengeOptions(chosen)).map((one) => one.slug),
        (await capabilityChoices(chosen[0])).map((one) => one.value),
      ];
      return [
        studies.includes(slug),
        builder.includes(slug),
        capabilities.includes(study.technologyId),
      ];
    };
    expect(await offeredTo([])).toEqual([false, false, false]);
    expect(await offeredTo([slug])).toEqual([true, true, true]);

    const { actor } = study.supplier;
    const save = async (technologies: string[]) =>
      saveTechnologies(actor, {
        id: study.id,
        original: await originalOf(study.id, "technologies"),
        fields: { technologies, capabilities: [] },
      });
    done(await save([slug, other.slug]));
    done(await save([other.slug]));
    expect(why(await save([slug])), "it is not chosen any more").toMatch(/from the list/);

    const capability = {
      technologyId: study.technologyId,
      name: "Roofs",
      does: "Looks at roofs",
      maturity: 8,
    };
    const { organisation } = study.supplier;
    const admin = await makePerson(organisation, "Ada Flight", ["ADMIN"]);
    const saved = await saveCapability(admin, {
      organisationId: organisation.id,
      revision: 0,
      id: null,
      capability,
    } as Parameters<typeof saveCapability>[1]);
    expect(why(saved)).toMatch(/out of use. Choose another/);

    const { reference } = study.body;
    const officer = await makePerson(study.body.organisation, "Priya Anand", ["COMMERCIAL"]);
    const draft = await makeChallenge(study.body.organisation.id, "DRAFT", [], reference);
    await arrange((tx) =>
      tx.challengePart.create({
        data: { challengeId: draft.id, userId: officer.userId, part: "LEAD" },
      }),
    );
    const problem = { id: draft.id, original: null, problem: "They stick.", technologies: [slug] };
    expect(why(await challenges.saveProblem(officer, problem))).toMatch(/from the list/);
  });

  test("is no filter of the search unless it is chosen, and what is tagged with it is found", async () => {
    const study = await publishedCaseStudy();
    const where = { id: study.technologyId };
    const { slug } = await database().technology.findUniqueOrThrow({ where });
    await refreshDocument("case-study", study.id);
    const facets = async (parameters: Record<string, string[]>) => {
      const { result } = await loadSearch({ q: ["letters"], ...parameters });
      return [Object.keys(result.facets.technology).includes(slug), result.total > 0];
    };
    expect(await facets({})).toEqual([true, true]);
    done(await retireTechnology(operator, { id: study.technologyId, instead: "", why: "Gone" }));
    expect(await facets({})).toEqual([false, true]);
    expect(await facets({ technology: [slug] })).toEqual([true, true]);
  });
});

test("a new name reaches the documents that repeat it, a page of jobs at a time", async () => {
  const study = await publishedCaseStudy();
  await refreshDocument("case-study", study.id);
  const form = await formOf(study.technologyId);
  const name = `Zeppelin watching ${newId().slice(-6)}`;
  const spreads = () => database().$queryRaw<{ id: string }[]>`
    SELECT data ->> 'id' AS id FROM pgboss.job
     WHERE name = 'technology.spread' AND data ->> 'id' = ${study.technologyId}`;
  const add = { ...form, questions: ["Who?"], summary: "From above." };
  done(await editTechnology(operator, add));
  expect(await spreads(), "the same name needs no work").toHaveLength(0);
  done(await editTechnology(operator, { ...(await formOf(study.technologyId)), name }));
  expect(await spreads()).toHaveLength(1);
  const asked = async () => {
    const jobs = await database().$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name = 'search.refresh' AND data ->> 'id' = ${study.id}`;
    return jobs.length;
  };
  const before = await asked();
  await spreadTechnology({ id: study.technologyId });
  expect(await asked()).toBe(before + 1);
  await refreshDocument("case-study", study.id);
  const found = await loadSearch({ q: [name] });
  expect(found.result.hits.map(({ document }) => document.subjectId)).toContain(study.id);

  const technologyId = await makeTechnology("Crowded");
  const ids = Array.from({ length: 201 }, () => newId());
  const { id: supplierId } = study.supplier.organisation;
  await arrange(async (tx) => {
    await tx.caseStudy.createMany({
      data: ids.map((id) => ({ id, slug: id, supplierId, title: "One of many" })),
    });
    await tx.technology.update({
      where: { id: technologyId },
      data: { caseStudies: { connect: ids.map((id) => ({ id })) } },
    });
  });
  await spreadTechnology({ id: technologyId });
  const [next] = await database().$queryRaw<{ after: string }[]>`
    SELECT data ->> 'after' AS after FROM pgboss.job
     WHERE name = 'technology.spread' AND data ->> 'id' = ${technologyId}`;
  expect(next?.after).toBe(`case-study ${ids[199]}`);
  await spreadTechnology({ id: technologyId, after: next?.after });
  const last = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'search.refresh' AND data ->> 'id' = ${ids[200]}`;
  expect(last).toHaveLength(1);
});

describe("the form", () => {
  const typed = {
    name: "Kites",
    chosenFamily: "Drones",
    summary: "They fly.",
    questions: "Who?\r\n\r\nWho?",
    why: "Asked for",
  };
  const wrong = (change: Record<string, string>) => {
    const parsed = schema.add.safeParse({ ...typed, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };

  test("reads one a line, each once", () => {
    expect(schema.add.parse(typed)).toMatchObject({ questions: ["Who?"], standards: [] });
  });

  test.each([
    [{ name: "" }, ["name"]],
    [{ name: " " }, ["name"]],
    [{ name: "x".repeat(10_001) }, ["name"]],
    [{ summary: "x".repeat(10_001) }, ["summary"]],
    [{ questions: "\n \n" }, ["questions"]],
    [{ questions: "x".repeat(10_001) }, ["questions"]],
    [
      { standards: Array.from({ length: 31 }, (_, place) => `S${place}`).join("\n") },
      ["standards"],
    ],
    [{ chosenFamily: "" }, ["chosenFamily"]],
    [{ why: "" }, ["why"]],
    [{ chosenFamily: "", why: "" }, ["why", "chosenFamily"]],
  ])("refuses %j at its field", (change, fields) => {
    expect(wrong(change)).toEqual(fields);
  });
});
