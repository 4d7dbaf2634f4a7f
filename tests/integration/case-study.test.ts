import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import {
  createCaseStudy,
  publishCaseStudy,
  saveBody,
  saveEnding,
  saveFacts,
  saveProblem,
  saveSummary,
  saveTechnologies,
  withdrawCaseStudy,
} from "@/features/case-studies/commands";
import { removeBlocker, saveBlocker } from "@/features/case-studies/commands/blockers";
import {
  removeClaim,
  removeEvidence,
  saveClaim,
  saveEvidence,
} from "@/features/case-studies/commands/claims";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { caseStudyCardsOf, caseStudyPage } from "@/features/case-studies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  CLAIM,
  caseStudyRow,
  claimRow,
  done,
  makeBody,
  originalClaim,
  originalOf,
  publishedCaseStudy,
  why,
  writeCaseStudy,
} from "./case-study-fixture";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

let editor: Person;
let technologyId: string;

beforeAll(async () => {
  editor = (await makeSupplier("Wrenfold Systems", ["EDITOR"])).actor;
  technologyId = await makeTechnology("Record matching");
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("writing and publishing", () => {
  test("what is missing is named; a complete one is public, asserted, and listed", async () => {
    const { id } = done(await createCaseStudy(editor, { title: "Half a story" }));
    const early = await publishCaseStudy(editor, { id });
    expect(early).toMatchObject({
      refusal: {
        remedy:
          "Add the summary, the problem, what was done, a technology and at least one outcome, then publish.",
      },
    });
    const whole = await writeCaseStudy(editor, technologyId, null);
    done(await saveClaim(editor, { ...CLAIM, id: whole, claimId: null }));
    const { slug } = done(await publishCaseStudy(editor, { id: whole }));
    const page = await caseStudyPage(slug, ANONYMOUS);
    expect(page).toMatchObject({ state: "PUBLISHED", standing: "asserted", proven: 0 });
    const { cards } = await caseStudyCardsOf({ supplierId: editor.actingFor?.organisationId });
    expect(cards.map((card) => card.slug)).toContain(slug);
  });

  test("a draft is seen by its owner and by nobody else", async () => {
    const id = await writeCaseStudy(editor, technologyId, null);
    const { slug } = await caseStudyRow(id);
    const stranger = (await makeSupplier("Quillmoor")).actor;
    expect(await caseStudyPage(slug, editor)).not.toBeNull();
    expect(await caseStudyPage(slug, stranger)).toBeNull();
    expect(await caseStudyPage(slug, ANONYMOUS)).toBeNull();
  });

  test("two of the same title have addresses of their own, and a published one keeps its address", async () => {
    const one = await caseStudyRow(await writeCaseStudy(editor, technologyId, null));
    const other = await caseStudyRow(await writeCaseStudy(editor, technologyId, null));
    expect(one.slug).not.toBe(other.slug);
    const { id, slug, supplier } = await publishedCaseStudy();
    const fields = { title: "Another title", summary: "The same." };
    done(
      await saveSummary(supplier.actor, { id, original: await originalOf(id, "summary"), fields }),
    );
    expect((await caseStudyRow(id)).slug).toBe(slug);
  });

  test("nobody else writes in it, and the attempt is in the audit", async () => {
    const { id } = await publishedCaseStudy();
    const stranger = (await makeSupplier("Stonecrake Labs")).actor;
    const original = await originalOf(id, "problem");
    const outcome = await saveProblem(stranger, { id, original, fields: { problem: "Mine" } });
    expect(why(outcome)).toMatch(/another organisation/);
    expect(why(await withdrawCaseStudy(ANONYMOUS, { id }))).toMatch(/not signed in/);
    const refused = await database().auditEvent.count({
      where: { subjectId: id, outcome: "REFUSED" },
    });
    // That of whoever is not signed in is in the log alone.
    expect(refused).toBe(1);
  });

  test("the second of two editors is told, and keeps what was typed by saving once more", async () => {
    const id = await writeCaseStudy(editor, technologyId, null);
    const original = await originalOf(id, "problem");
    done(await saveProblem(editor, { id, original, fields: { problem: "First" } }));
    const fields = { problem: "Second" };
    expect(why(await saveProblem(editor, { id, original, fields }))).toMatch(/Somebody saved/);
    done(await saveProblem(editor, { id, original: await originalOf(id, "problem"), fields }));
    expect((await caseStudyRow(id)).problem).toBe("Second");
  });

  test("a technology that is not in the taxonomy, a body that is none and a day to come are refused", async () => {
    const id = await writeCaseStudy(editor, technologyId, null);
    const technologies = await saveTechnologies(editor, {
      id,
      original: await originalOf(id, "technologies"),
      fields: { technologies: ["teleportation"], capabilities: [] },
    });
    expect(why(technologies)).toMatch(/from the list/);
    const self = editor.actingFor?.organisationId ?? "";
    expect(why(await saveBody(editor, { id, bodyId: self }))).toMatch(/public body from the list/);
    const facts = await saveFacts(editor, {
      id,
      original: await originalOf(id, "facts"),
      fields: { regions: ["TLD"], startedOn: "2999-01-01", endedOn: null, cost: "100" },
    });
    expect(why(facts)).toMatch(/not come yet/);
  });

  test("work that was stopped is published with what was learnt and no outcome", async () => {
    const id = await writeCaseStudy(editor, technologyId, null);
    const fields = { stopped: true, learnt: "The radio did not reach the valley." };
    done(await saveEnding(editor, { id, original: await originalOf(id, "ending"), fields }));
    done(await publishCaseStudy(editor, { id }));
    const original = await originalOf(id, "ending");
    const back = await saveEnding(editor, { id, original, fields: { stopped: false, learnt: "" } });
    expect(why(back)).toMatch(/at least one outcome/);
  });

  test("withdrawn, it is gone for the public, and the body is not asked any more", async () => {
    const { id, slug, supplier } = await publishedCaseStudy();
    done(await requestConfirmation(supplier.actor, { id, message: "" }));
    done(await withdrawCaseStudy(supplier.actor, { id }));
    expect(await caseStudyPage(slug, ANONYMOUS)).toBeNull();
    expect((await caseStudyRow(id)).requests.map(({ state }) => state)).toEqual(["WITHDRAWN"]);
    done(await publishCaseStudy(supplier.actor, { id }));
    expect(await caseStudyPage(slug, ANONYMOUS)).not.toBeNull();
  });
});

describe("outcomes and what is attached", () => {
  test("results that beat physics come back at their field", async () => {
    const id = await writeCaseStudy(editor, technologyId, null);
    const impossible = { ...CLAIM, id, claimId: null, result: "-5" };
    expect(await saveClaim(editor, impossible)).toMatchObject({
      errors: { result: [expect.stringMatching(/more than 100%/)] },
    });
    expect((await caseStudyRow(id)).claims).toHaveLength(0);
  });

  test("the last outcome of a published case study stays; one that a story tells of stays", async () => {
    const { id, claimId, supplier, body } = await publishedCaseStudy();
    expect(why(await removeClaim(supplier.actor, { id, claimId }))).toMatch(/last outcome/);
    const second = done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null }));
    await arrange((tx) =>
      tx.story.create({
        data: {
          slug: newId(),
          reference: newId(),
          title: "Two days",
          supplierId: supplier.organisation.id,
          bodyId: body.organisation.id,
          claims: { create: { claimId: second.id } },
        },
      }),
    );
    expect(why(await removeClaim(supplier.actor, { id, claimId: second.id }))).toMatch(/story/);
    done(await removeClaim(supplier.actor, { id, claimId }));
  });

  test("an award notice has to be imported, and to name this supplier", async () => {
    const { id, claimId, supplier } = await publishedCaseStudy();
    const stranger = await makeSupplier("Ashlock Digital");
    const mine = await awardTo(supplier.organisation.id);
    const theirs = await awardTo(stranger.organisation.id);
    const attach = (ocid: string) =>
      saveEvidence(supplier.actor, { id, claimId, kind: "AWARD_NOTICE", ocid });
    expect(why(await attach(theirs))).toMatch(/names you as the supplier/);
    expect(why(await attach("ocds-none"))).toMatch(/names you as the supplier/);
    done(await attach(mine));
    const [item] = (await claimRow(id, claimId)).evidence;
    expect(item).toMatchObject({ ocid: mine, title: "Letter drafting" });
    done(await removeEvidence(supplier.actor, { id, claimId, evidenceId: item?.id ?? "" }));
    expect((await claimRow(id, claimId)).evidence).toHaveLength(0);
  });

  test("a document makes the claim documented; a measurement that nobody accepted does not", async () => {
    const { id, claimId, slug, supplier } = await publishedCaseStudy();
    const measurement = {
      id,
      claimId,
      kind: "MEASUREMENT" as const,
      title: "Report",
      url: null,
      measuredBy: "Tolvan Institute",
      measuredOn: "2025-09-01",
    };
    done(await saveEvidence(supplier.actor, measurement));
    expect((await caseStudyPage(slug, ANONYMOUS))?.standing).toBe("asserted");
    const document = { title: "Contract", url: "https://marlpit.example/contract.pdf" };
    done(await saveEvidence(supplier.actor, { id, claimId, kind: "DOCUMENT", ...document }));
    expect((await caseStudyPage(slug, editor))?.standing).toBe("documented");
    const future = { ...measurement, measuredOn: "2999-01-01" };
    expect(why(await saveEvidence(supplier.actor, future))).toMatch(/not come yet/);
  });

  test("saving a claim as it was changes nothing; changing it makes the next edition", async () => {
    const { id, claimId, supplier } = await publishedCaseStudy();
    const form = { ...CLAIM, id, claimId, original: await originalClaim(id, claimId) };
    done(await saveClaim(supplier.actor, { ...form, result: "38.000" }));
    expect((await claimRow(id, claimId)).edition).toBe(1);
    done(await saveClaim(supplier.actor, { ...form, result: "37" }));
    expect((await claimRow(id, claimId)).edition).toBe(2);
    expect(why(await saveClaim(supplier.actor, form))).toMatch(/Somebody saved/);
  });

  test("a claim of another case study is not found through this one", async () => {
    const one = await publishedCaseStudy();
    const other = await publishedCaseStudy();
    const foreign = { id: one.id, claimId: other.claimId };
    expect(why(await removeClaim(one.supplier.actor, foreign))).toBe("missing");
    expect(why(await saveClaim(one.supplier.actor, { ...CLAIM, ...foreign }))).toBe("missing");
  });

  test("blockers are kept with what overcame them", async () => {
    const { id, slug, supplier } = await publishedCaseStudy();
    const blocker = {
      id,
      kind: "LEGACY" as const,
      what: "Fax only",
      overcameBy: "",
      whoCanChange: "",
    };
    done(await saveBlocker(supplier.actor, { ...blocker, blockerId: null }));
    const [stored] = (await caseStudyRow(id)).blockers;
    const blockerId = stored?.id ?? "";
    done(await saveBlocker(supplier.actor, { ...blocker, blockerId, overcameBy: "A gateway" }));
    expect((await caseStudyPage(slug, ANONYMOUS))?.blockers).toMatchObject([
      { kind: "Legacy", what: "Fax only", overcameBy: "A gateway" },
    ]);
    done(await removeBlocker(supplier.actor, { id, blockerId }));
    expect((await caseStudyRow(id)).blockers).toHaveLength(0);
  });
});

describe("the public body", () => {
  test("stays once it was asked, and may be changed when it declined to be", async () => {
    const { id, supplier } = await publishedCaseStudy();
    const another = await makeBody("Estuary Ports Authority");
    const change = () => saveBody(supplier.actor, { id, bodyId: another.organisation.id });
    done(await requestConfirmation(supplier.actor, { id, message: "" }));
    expect(why(await change())).toMatch(/has been asked/);
    await arrange((tx) =>
      tx.confirmationRequest.updateMany({
        where: { caseStudyId: id },
        data: { state: "DECLINED" },
      }),
    );
    done(await change());
  });

  test("without references there, the request says what to do", async () => {
    const { id, supplier, body } = await publishedCaseStudy();
    await arrange((tx) =>
      tx.membership.deleteMany({ where: { organisationId: body.organisation.id } }),
    );
    // The only reference left belongs to the supplier as well, so nobody impartial is left.
    const both = await makePerson(body.organisation, "Two Hats", ["REFERENCE"]);
    await arrange((tx) =>
      tx.membership.create({
        data: {
          userId: both.userId,
          organisationId: supplier.organisation.id,
          roles: ["EDITOR"],
        },
      }),
    );
    expect(why(await requestConfirmation(supplier.actor, { id, message: "" }))).toMatch(/Nobody/);
  });
});

async function awardTo(organisationId: string): Promise<string> {
  const ocid = `ocds-test-${newId()}`;
  await arrange((tx) =>
    tx.notice.create({
      data: {
        slug: newId(),
        ocid,
        releaseId: newId(),
        kind: "AWARD",
        title: "Letter drafting",
        publishedAt: new Date("2025-01-01"),
        cpv: [],
        regions: [],
        contentHash: "",
        raw: {},
        awards: { create: { reference: "1", suppliers: { create: { organisationId } } } },
      },
    }),
  );
  return ocid;
}
