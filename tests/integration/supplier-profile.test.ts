import { v7 as newId } from "uuid";
import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { ABOUT, CAPABILITY, capabilityOn } from "@/domain/supplier/sample";
import { supplierAnswer } from "@/features/suppliers/api";
import {
  publishProfile,
  removeCapability,
  saveAbout,
  saveCapability,
  saveCertification,
  unpublishProfile,
} from "@/features/suppliers/commands";
import { saveCapabilityEvidence } from "@/features/suppliers/commands/capabilities";
import { publishedSupplier, supplierPage } from "@/features/suppliers/loaders";
import { readDraft } from "@/features/suppliers/records/draft";
import type { Outcome } from "@/lib/command";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** The result of what has to succeed. */
function done<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.result;
  throw new Error(`Not done: ${JSON.stringify(outcome)}`);
}

async function draftOf(organisationId: string) {
  const draft = await readDraft(database(), organisationId);
  if (!draft) throw new Error("There is no such supplier.");
  return draft;
}

/** A supplier whose draft is complete: about, and one capability. */
async function completeSupplier() {
  const { organisation, actor } = await makeSupplier("Skerrow Sensing Ltd");
  const organisationId = organisation.id;
  const technologyId = await makeTechnology("Environmental sensing");
  done(await saveAbout(actor, { organisationId, revision: 0, about: ABOUT }));
  const { id: capabilityId } = done(
    await saveCapability(actor, {
      organisationId,
      revision: 1,
      id: null,
      capability: capabilityOn(technologyId),
    }),
  );
  return { organisation, organisationId, actor, technologyId, capabilityId };
}

async function publish(supplier: Awaited<ReturnType<typeof completeSupplier>>) {
  const { organisationId, actor } = supplier;
  const { revision } = await draftOf(organisationId);
  return done(await publishProfile(actor, { organisationId, revision }));
}

test("the first save makes the profile, as a draft that counts its saves", async () => {
  const { organisationId } = await completeSupplier();
  const { facts, revision, content } = await draftOf(organisationId);
  expect(facts.state).toBe("DRAFT");
  expect(revision).toBe(2);
  expect(content).toMatchObject({ standfirst: ABOUT.standfirst, regions: ["TLD"] });
  expect(content.capabilities).toEqual([
    { ...CAPABILITY, technology: "Environmental sensing", technologyId: expect.any(String) },
  ]);
  const row = await database().supplierProfile.findUnique({ where: { organisationId } });
  expect(row?.sme).toBe(true);
});

describe("two editors at once", () => {
  test("the second is told who changed what, and loses nothing", async () => {
    const { organisation, organisationId, actor } = await completeSupplier();
    const joss = await makePerson(organisation, "Joss Tarn", ["EDITOR"]);
    const { revision } = await draftOf(organisationId);
    const about = { ...ABOUT, standfirst: "Sensors that last six years" };
    done(await saveAbout(joss, { organisationId, revision, about }));

    const mine = { ...ABOUT, standfirst: "Sensors that last ten years", founded: 2018 };
    const told = await saveAbout(actor, { organisationId, revision, about: mine });
    expect(told).toMatchObject({
      ok: false,
      errors: {
        "": [expect.stringContaining("Joss Tarn saved this while you had it open")],
        standfirst: [
          expect.stringMatching(/^Joss Tarn changed this at .*“Sensors that last six years”/),
        ],
      },
    });
    expect(told).not.toHaveProperty("errors.founded");
    expect((await draftOf(organisationId)).content.standfirst).toBe("Sensors that last six years");

    const again = { organisationId, revision: revision + 1, about: mine };
    done(await saveAbout(actor, again));
    expect((await draftOf(organisationId)).content).toMatchObject(mine);
  });

  test("a save elsewhere in the profile, or of the same words, stops nobody", async () => {
    const { organisationId, actor, technologyId } = await completeSupplier();
    const opened = (await draftOf(organisationId)).revision;
    done(
      await saveCapability(actor, {
        organisationId,
        revision: opened,
        id: null,
        capability: capabilityOn(technologyId, { name: "Tide levels" }),
      }),
    );
    const about = { ...ABOUT, people: 12 };
    done(await saveAbout(actor, { organisationId, revision: opened, about }));
    done(await saveAbout(actor, { organisationId, revision: opened, about }));
  });

  test("a capability that a colleague removed meanwhile is put back by a save", async () => {
    const { organisationId, actor, technologyId, capabilityId } = await completeSupplier();
    const { revision } = await draftOf(organisationId);
    done(await removeCapability(actor, { organisationId, id: capabilityId }));
    const capability = capabilityOn(technologyId, { maturity: 8 });
    done(await saveCapability(actor, { organisationId, revision, id: capabilityId, capability }));
    const { content } = await draftOf(organisationId);
    expect(content.capabilities).toMatchObject([{ name: "Level sensing", maturity: 8 }]);
  });

  test("two saves at the same moment: one goes in, the other is told", async () => {
    const { organisation, organisationId, actor } = await completeSupplier();
    const joss = await makePerson(organisation, "Joss Tarn", ["EDITOR"]);
    const { revision } = await draftOf(organisationId);
    const save = (who: typeof actor, people: number) =>
      saveAbout(who, { organisationId, revision, about: { ...ABOUT, people } });
    const outcomes = await Promise.all([save(actor, 20), save(joss, 30)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe("publishing", () => {
  test("is refused while something is missing, and says what", async () => {
    const { organisation, actor } = await makeSupplier("Marlpit Data Co-operative");
    const organisationId = organisation.id;
    const outcome = await publishProfile(actor, { organisationId, revision: 0 });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        reason: "The profile is not complete.",
        remedy: expect.stringMatching(/at least one capability/),
      },
    });
  });

  test("keeps a version with copies of everything, and leads the search to it", async () => {
    const supplier = await completeSupplier();
    const { organisationId, actor, technologyId, capabilityId } = supplier;
    expect(await publish(supplier)).toEqual({ number: 1, hidden: false });
    const capability = capabilityOn(technologyId, { name: "Culvert levels" });
    const { revision } = await draftOf(organisationId);
    done(await saveCapability(actor, { organisationId, revision, id: capabilityId, capability }));
    done(await saveAbout(actor, { organisationId, revision, about: { ...ABOUT, people: 14 } }));
    expect(await publish(supplier)).toEqual({ number: 2, hidden: false });

    const versions = await database().profileVersion.findMany({
      where: { profile: { organisationId } },
      orderBy: { number: "asc" },
      include: { capabilities: true },
    });
    expect(versions).toMatchObject([
      { number: 1, people: 11, capabilities: [{ name: "Level sensing" }] },
      { number: 2, people: 14, capabilities: [{ name: "Culvert levels" }] },
    ]);
    expect(await jobsFor(organisationId)).toBe(2);
  });

  test("of nothing new is refused", async () => {
    const supplier = await completeSupplier();
    await publish(supplier);
    const { organisationId, actor } = supplier;
    const { revision } = await draftOf(organisationId);
    expect(await publishProfile(actor, { organisationId, revision })).toMatchObject({
      ok: false,
      refusal: { reason: "What you have saved is public already." },
    });
  });

  test("of a draft that was saved after the preview is stopped", async () => {
    const { organisationId, actor } = await completeSupplier();
    const { revision } = await draftOf(organisationId);
    const outcome = await publishProfile(actor, { organisationId, revision: revision - 1 });
    expect(outcome).toMatchObject({
      ok: false,
      errors: { "": [expect.stringMatching(/saved after you opened/)] },
    });
    expect((await draftOf(organisationId)).facts.state).toBe("DRAFT");
  });

  test("what is public does not follow the draft", async () => {
    const supplier = await completeSupplier();
    await publish(supplier);
    const { organisationId, actor } = supplier;
    const { revision } = await draftOf(organisationId);
    done(await saveAbout(actor, { organisationId, revision, about: { ...ABOUT, people: 99 } }));
    const { row, facts } = await draftOf(organisationId);
    expect(row?.current?.people).toBe(11);
    expect(facts).toMatchObject({ state: "PUBLISHED", changed: true });
  });
});

describe("somebody who may not", () => {
  test.each(["anonymous", "another supplier", "a public body"])("%s is refused", async (who) => {
    const { organisationId } = await completeSupplier();
    const other = await makeSupplier("Quillmoor");
    const body = { ...other.actor, actingFor: { ...other.actor.actingFor, kind: "PUBLIC_BODY" } };
    const actors = { anonymous: ANONYMOUS, "another supplier": other.actor, "a public body": body };
    const actor = actors[who as keyof typeof actors] as typeof other.actor;
    const before = await draftOf(organisationId);
    for (const outcome of [
      await saveAbout(actor, { organisationId, revision: 2, about: { ...ABOUT, people: 1 } }),
      await publishProfile(actor, { organisationId, revision: 2 }),
      await unpublishProfile(actor, { organisationId }),
    ])
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { reason: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) },
      });
    expect(await draftOf(organisationId)).toEqual(before);
  });

  test("reaches no capability of another supplier, and none of a version", async () => {
    const mine = await completeSupplier();
    await publish(mine);
    const theirs = await completeSupplier();
    const kept = await database().capability.findFirst({
      where: { profile: { organisationId: mine.organisationId }, NOT: { versionId: null } },
    });
    const { organisationId, actor, technologyId } = mine;
    for (const id of [theirs.capabilityId, kept?.id ?? ""]) {
      const input = { organisationId, revision: 3, id, capability: capabilityOn(technologyId) };
      expect(await saveCapability(actor, input)).toEqual({ ok: false, missing: true });
      const removal = { organisationId, id };
      expect(await removeCapability(actor, removal)).toEqual({ ok: false, missing: true });
    }
  });
});

test("a certificate keeps the day it runs out", async () => {
  const { organisationId, actor } = await completeSupplier();
  const certification = {
    name: "Cyber security, basic",
    issuer: "",
    expiresOn: "2027-04-14",
    technologies: [],
  };
  done(await saveCertification(actor, { organisationId, revision: 2, id: null, certification }));
  expect((await draftOf(organisationId)).content.certifications).toEqual([certification]);
});

test("a year that has not come is no founding year", async () => {
  const { organisationId, actor } = await completeSupplier();
  const about = { ...ABOUT, founded: 2099 };
  expect(await saveAbout(actor, { organisationId, revision: 2, about })).toMatchObject({
    ok: false,
    errors: { founded: [expect.stringMatching(/^Give a year up to/)] },
  });
});

async function jobsFor(organisationId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM pgboss.job
    WHERE name = 'search.refresh' AND data->>'id' = ${organisationId}`;
  return row?.jobs ?? 0;
}

describe("the evidence under a capability", () => {
  /** A supplier whose technology has standards, with a capability and a public award. */
  async function proving() {
    const supplier = await completeSupplier();
    const { organisationId, technologyId } = supplier;
    const standards = ["MCERTS", "OGC SensorThings API"];
    await arrange((tx) =>
      tx.technology.update({ where: { id: technologyId }, data: { standards } }),
    );
    return { ...supplier, ocid: await layAward(organisationId) };
  }

  function save(
    { actor, organisationId, capabilityId: id }: Awaited<ReturnType<typeof proving>>,
    evidence: { standards?: string[]; awardOcids?: string[] },
  ) {
    const input = { standards: [], awardOcids: [], ...evidence };
    return saveCapabilityEvidence(actor, { organisationId, revision: 2, id, ...input });
  }

  test("is copied into the version, and the difference tells of it", async () => {
    const supplier = await proving();
    await publish(supplier);
    done(await save(supplier, { standards: ["MCERTS"], awardOcids: [supplier.ocid] }));
    expect((await draftOf(supplier.organisationId)).facts.changed).toBe(true);
    await publish(supplier);
    const page = await supplierPage(supplier.organisation.slug, ANONYMOUS, 1);
    if (page?.kind !== "profile") throw new Error("It is public.");
    expect(page.view.capabilities).toMatchObject([
      { standards: ["MCERTS"], awards: [{ ocid: supplier.ocid, title: "Culvert levels" }] },
    ]);
    expect(page.changes?.changes.map(({ label }) => label)).toEqual(["Capability: Level sensing"]);
    const answer = supplierAnswer(await listedOf(supplier.organisation.slug));
    expect(answer.capabilities).toMatchObject([
      { standards: ["MCERTS"], award_ocids: [supplier.ocid] },
    ]);
  });

  test("an award to somebody else, or one that was called off, is refused", async () => {
    const supplier = await proving();
    const other = await proving();
    const calledOff = await layAward(supplier.organisationId, "cancelled");
    for (const ocid of [other.ocid, calledOff, "ocds-invented"])
      expect(await save(supplier, { awardOcids: [ocid] })).toMatchObject({
        ok: false,
        errors: { awardOcids: [expect.stringContaining(`No notice says that ${ocid}`)] },
      });
    expect((await draftOf(supplier.organisationId)).content.capabilities[0]?.awardOcids).toEqual(
      [],
    );
  });

  test("an award that is taken back later leaves the page and the API", async () => {
    const supplier = await proving();
    done(await save(supplier, { awardOcids: [supplier.ocid] }));
    await publish(supplier);
    await arrange((tx) =>
      tx.noticeAward.updateMany({
        where: { notice: { ocid: supplier.ocid } },
        data: { status: "cancelled" },
      }),
    );
    const page = await supplierPage(supplier.organisation.slug, ANONYMOUS, 1);
    expect(page).toMatchObject({ view: { capabilities: [{ awards: [] }] } });
    const answer = supplierAnswer(await listedOf(supplier.organisation.slug));
    expect(answer.capabilities).toMatchObject([{ award_ocids: [] }]);
  });

  test("a standard is one of its technology, and leaves with it", async () => {
    const supplier = await proving();
    expect(await save(supplier, { standards: ["ISO 23257"] })).toMatchObject({
      ok: false,
      errors: { standards: [expect.stringContaining("“ISO 23257” is no standard of")] },
    });
    done(await save(supplier, { standards: ["MCERTS"] }));
    const { actor, organisationId, capabilityId: id } = supplier;
    const technologyId = await makeTechnology("Ledgers");
    const capability = capabilityOn(technologyId);
    done(await saveCapability(actor, { organisationId, revision: 3, id, capability }));
    expect((await draftOf(organisationId)).content.capabilities[0]?.standards).toEqual([]);
  });

  test("two who save it at once: the second is told", async () => {
    const supplier = await proving();
    done(await save(supplier, { standards: ["MCERTS"] }));
    expect(await save(supplier, { standards: ["OGC SensorThings API"] })).toMatchObject({
      ok: false,
      errors: { standards: [expect.stringContaining("It now says “MCERTS”")] },
    });
  });

  test("a certificate covers technologies of the draft's capabilities only", async () => {
    const { organisationId, actor, technologyId } = await completeSupplier();
    const { slug } = await database().technology.findUniqueOrThrow({ where: { id: technologyId } });
    const held = { name: "MCERTS", issuer: "", expiresOn: null };
    const input = { organisationId, revision: 2, id: null };
    const strange = { ...held, technologies: ["ledgers"] };
    expect(await saveCertification(actor, { ...input, certification: strange })).toMatchObject({
      ok: false,
      errors: { technologies: [expect.any(String)] },
    });
    done(
      await saveCertification(actor, {
        ...input,
        certification: { ...held, technologies: [slug] },
      }),
    );
    await publish({ organisationId, actor } as Awaited<ReturnType<typeof completeSupplier>>);
    const { slug: address } = await database().organisation.findUniqueOrThrow({
      where: { id: organisationId },
    });
    const page = await supplierPage(address, ANONYMOUS, 1);
    expect(page).toMatchObject({
      view: { capabilities: [{ certificates: [{ name: "MCERTS", lapsed: false }] }] },
    });
  });
});

/** A notice that says the supplier won. @returns its OCID. */
async function layAward(organisationId: string, status = "active"): Promise<string> {
  const ocid = `ocds-test-${newId().slice(-8)}`;
  await arrange((tx) =>
    tx.notice.create({
      data: {
        slug: ocid,
        ocid,
        releaseId: ocid,
        kind: "AWARD",
        title: "Culvert levels",
        publishedAt: new Date("2026-01-15T10:00:00Z"),
        contentHash: ocid,
        raw: {},
        awards: {
          create: { reference: "1", status, suppliers: { create: { organisationId } } },
        },
      },
    }),
  );
  return ocid;
}

async function listedOf(slug: string) {
  const listed = await publishedSupplier(slug);
  if (!listed) throw new Error("It is public.");
  return listed;
}
