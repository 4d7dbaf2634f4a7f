import { v7 as newId } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { ABOUT, capabilityOn } from "@/domain/supplier/sample";
import { saveTechnologies } from "@/features/case-studies/commands";
import { copyDraft } from "@/features/merges/records/profiles";
import { supplierAnswer } from "@/features/suppliers/api";
import {
  publishProfile,
  removeCapability,
  saveAbout,
  saveCapability,
} from "@/features/suppliers/commands";
import { publishedSupplier, supplierPage } from "@/features/suppliers/loaders";
import { readDraft } from "@/features/suppliers/records/draft";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { caseStudyRow, done, originalOf, publishedCaseStudy, why } from "./case-study-fixture";
import { arrange, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

interface Own {
  organisationId: string;
  actor: Person;
}

async function draftOf({ organisationId }: Own) {
  const draft = await readDraft(database(), organisationId);
  if (!draft) throw new Error("There is no such supplier.");
  return draft;
}

async function keyOf(own: Own, name: string): Promise<string> {
  const capability = (await draftOf(own)).row?.capabilities.find((each) => each.name === name);
  if (!capability) throw new Error(`There is no capability ${name}.`);
  return capability.key;
}

/** Saves a capability in the draft, a new one unless it has an id. */
async function save(own: Own, technologyId: string, name: string, id: string | null = null) {
  const { revision } = await draftOf(own);
  const capability = capabilityOn(technologyId, { name, maturity: 8 });
  const { organisationId, actor } = own;
  return done(await saveCapability(actor, { organisationId, revision, id, capability })).id;
}

async function publish(own: Own) {
  const { revision } = await draftOf(own);
  done(await publishProfile(own.actor, { organisationId: own.organisationId, revision }));
}

/** A public supplier with two capabilities on one technology and one on another, and a case study on the first. */
async function proving() {
  const { supplier, technologyId, id: studyId, slug: study } = await publishedCaseStudy();
  const { organisation, actor } = supplier;
  const own = { organisationId: organisation.id, actor };
  done(await saveAbout(actor, { organisationId: organisation.id, revision: 0, about: ABOUT }));
  await save(own, technologyId, "Letters");
  await save(own, technologyId, "Minutes");
  await save(own, await makeTechnology("Ledgers"), "Ledgers");
  await publish(own);
  return { ...own, slug: organisation.slug, technologyId, studyId, study };
}

/** Says which capabilities the case study shows. */
async function name({ actor, studyId }: { actor: Person; studyId: string }, ...keys: string[]) {
  const { technologies } = await caseStudyRow(studyId);
  const slugs = technologies.map(({ slug }) => slug);
  const fields = { technologies: slugs, capabilities: keys };
  const original = await originalOf(studyId, "technologies");
  return saveTechnologies(actor, { id: studyId, original, fields });
}

/** The case study under each capability, as the public page and as the API have it. */
async function shown(slug: string) {
  const page = await supplierPage(slug, ANONYMOUS, 1);
  const listed = await publishedSupplier(slug);
  if (page?.kind !== "profile" || !listed) throw new Error("It is public.");
  const onPage = page.view.capabilities.map(({ proof }) => proof?.best.caseStudy.slug ?? null);
  const { capabilities } = supplierAnswer(listed);
  expect(capabilities.map(({ evidence }) => evidence?.case_study ?? null)).toEqual(onPage);
  return onPage;
}

describe("the key of a capability", () => {
  test("is the same in the draft and in its versions, whatever it is called", async () => {
    const own = await proving();
    const key = await keyOf(own, "Letters");
    const row = await database().capability.findFirstOrThrow({ where: { key, versionId: null } });
    await save(own, own.technologyId, "Letters read sooner", row.id);
    await publish(own);
    const rows = await database().capability.findMany({
      where: { key },
      orderBy: { version: { number: "asc" } },
      include: { version: true },
    });
    expect(rows.map(({ name, version }) => [version?.number ?? "draft", name])).toEqual([
      [1, "Letters"],
      [2, "Letters read sooner"],
      ["draft", "Letters read sooner"],
    ]);
  });

  test("comes back with a capability that is put back", async () => {
    const own = await proving();
    const key = await keyOf(own, "Letters");
    const { id } = await database().capability.findFirstOrThrow({
      where: { key, versionId: null },
    });
    done(await removeCapability(own.actor, { organisationId: own.organisationId, id }));
    await save(own, own.technologyId, "Letters", id);
    expect(await keyOf(own, "Letters")).toBe(key);
  });

  test("survives a merge, and what is said of one holds for its namesake", async () => {
    const gone = await proving();
    const [letters, minutes] = [await keyOf(gone, "Letters"), await keyOf(gone, "Minutes")];
    done(await name(gone, letters, minutes));
    const { organisation, actor } = await makeSupplier("Marlpit");
    const kept = { organisationId: organisation.id, actor };
    await save(kept, gone.technologyId, "letters ");
    const namesake = await keyOf(kept, "letters ");
    await arrange((tx) => copyDraft(tx, gone.organisationId, kept.organisationId, newId));
    expect(await keyOf(kept, "Minutes")).toBe(minutes);
    const { capabilityKeys } = await caseStudyRow(gone.studyId);
    expect(capabilityKeys).toEqual([letters, minutes, namesake]);
  });
});

describe("what stands under a capability", () => {
  test("is nothing while no case study says that it shows it, whatever its technology", async () => {
    const { slug } = await proving();
    expect(await shown(slug)).toEqual([null, null, null]);
  });

  test("is what says that it shows it, as long as it says so", async () => {
    const own = await proving();
    done(await name(own, await keyOf(own, "Minutes")));
    expect(await shown(own.slug)).toEqual([null, own.study, null]);
    done(await name(own));
    expect(await shown(own.slug)).toEqual([null, null, null]);
  });

  test("follows the published version, not the draft", async () => {
    const own = await proving();
    await save(own, own.technologyId, "Not public yet");
    done(await name(own, await keyOf(own, "Not public yet")));
    expect(await shown(own.slug)).toEqual([null, null, null]);
    await publish(own);
    expect(await shown(own.slug)).toEqual([null, null, null, own.study]);
  });

  test("and what does not is said to its own people alone", async () => {
    const own = await proving();
    const page = await supplierPage(own.slug, own.actor, 1);
    expect(page).toMatchObject({ own: true, advice: { kind: "ask-confirmation" } });
    const stranger = (await makeSupplier("Quillmoor")).actor;
    for (const actor of [ANONYMOUS, stranger])
      expect(await supplierPage(own.slug, actor, 1)).toMatchObject({ own: false, advice: null });
  });
});

describe("a case study", () => {
  test("is offered the capabilities of its supplier and no others", async () => {
    const [own, other] = [await proving(), await proving()];
    for (const key of [await keyOf(other, "Letters"), newId()])
      expect(await name(own, key)).toMatchObject({
        ok: false,
        errors: { capabilities: ["Choose from your own capabilities in the list"] },
      });
    expect((await caseStudyRow(own.studyId)).capabilityKeys).toEqual([]);
  });

  test("shows no capability on a technology that it does not have", async () => {
    const own = await proving();
    const outcome = await name(own, await keyOf(own, "Letters"), await keyOf(own, "Ledgers"));
    expect(outcome).toMatchObject({ errors: { capabilities: [expect.any(String)] } });
    expect(why(outcome)).toMatch(/^“Ledgers” is on Ledgers, which is not ticked above/);
  });

  test("is saved over nobody who named another meanwhile", async () => {
    const own = await proving();
    const original = await originalOf(own.studyId, "technologies");
    done(await name(own, await keyOf(own, "Minutes")));
    const { technologies } = await caseStudyRow(own.studyId);
    const slugs = technologies.map(({ slug }) => slug);
    const fields = { technologies: slugs, capabilities: [await keyOf(own, "Letters")] };
    const late = await saveTechnologies(own.actor, { id: own.studyId, original, fields });
    expect(why(late)).toMatch(/^Somebody saved this/);
  });
});
