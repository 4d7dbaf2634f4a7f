import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getCaseStudy } from "@/app/api/v1/case-studies/[slug]/route";
import { GET as getCaseStudies } from "@/app/api/v1/case-studies/route";
import { GET as getCsv } from "@/app/technologies/[slug]/figures.csv/route";
import { blockerRegister } from "@/features/blockers/loaders";
import { publishCaseStudy } from "@/features/case-studies/commands";
import { saveBlocker } from "@/features/case-studies/commands/blockers";
import { saveClaim, saveEvidence } from "@/features/case-studies/commands/claims";
import { answerRequest } from "@/features/case-studies/commands/confirmations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { claimsOfSupplier } from "@/features/case-studies/loaders";
import {
  proofByTechnology,
  recentConfirmations,
  technologyFigures,
} from "@/features/technologies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { answerForm, CLAIM, done, makeBody, wordOn, writeCaseStudy } from "./case-study-fixture";
import { arrange, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let technology: { id: string; slug: string };
let supplierId: string;
let published: { id: string; slug: string };
let draft: { id: string; slug: string };

/** Three claims of one supplier: one confirmed, one disputed with a document, one asserted; and a draft. */
beforeAll(async () => {
  const { actor, organisation } = await makeSupplier("Marlpit Data Co-operative", ["EDITOR"]);
  const body = await makeBody("Registry Services Agency");
  const technologyId = await makeTechnology("Language models");
  technology = await database().technology.findUniqueOrThrow({ where: { id: technologyId } });
  supplierId = organisation.id;
  const id = await writeCaseStudy(actor, technologyId, body.organisation.id);
  const claim = async (change: Partial<typeof CLAIM>) =>
    done(await saveClaim(actor, { ...CLAIM, ...change, id, claimId: null })).id;
  const confirmed = await claim({ result: "40" });
  const disputed = await claim({ result: "10", measure: "handling time of a case " });
  const asserted = await claim({ measure: "Letters a day", higherIsBetter: true, result: "75" });
  const document = { title: "Log", url: "https://marlpit.example/log.csv" };
  done(await saveEvidence(actor, { id, claimId: disputed, kind: "DOCUMENT", ...document }));
  const blocker = { id, blockerId: null, kind: "DATA" as const, what: "Scanned sideways" };
  done(await saveBlocker(actor, { ...blocker, overcameBy: "A clean-up", whoCanChange: "" }));
  const { slug } = done(await publishCaseStudy(actor, { id }));
  published = { id, slug };
  const { id: requestId } = done(await requestConfirmation(actor, { id, message: "" }));
  const said = [
    wordOn(confirmed, "CONFIRMED"),
    wordOn(disputed, "DISPUTED"),
    wordOn(asserted, "NO_WORD"),
  ];
  done(await answerRequest(body.reference, await answerForm(requestId, said)));
  const hidden = await writeCaseStudy(actor, technologyId, body.organisation.id);
  done(await saveClaim(actor, { ...CLAIM, id: hidden, claimId: null }));
  done(await saveBlocker(actor, { ...blocker, id: hidden, overcameBy: "", whoCanChange: "" }));
  draft = await database().caseStudy.findUniqueOrThrow({ where: { id: hidden } });
});

describe("the page of a technology", () => {
  test("counts every published claim once, at the grade that is left; drafts count nowhere", async () => {
    const figures = await technologyFigures(technology.slug);
    expect(figures?.tally).toEqual({
      claims: 3,
      suppliers: 1,
      proven: 1,
      bodies: 1,
      corrected: 0,
      disputed: 1,
      lapsed: 0,
      stopped: 0,
      takenOut: 0,
      counts: { asserted: 1, documented: 1, confirmed: 1, measured: 0 },
    });
    expect(figures?.caseStudies).toEqual({ all: 1, stopped: 0 });
    expect(figures?.blockers).toMatchObject([{ kind: "DATA", met: 1, overcome: 1 }]);
    expect(figures?.proofs).toMatchObject([{ standing: "confirmed", result: "40.0000" }]);
  });

  test("the same measure is compared whatever its capitals; what grows stands apart", async () => {
    const figures = await technologyFigures(technology.slug);
    expect(figures?.ranges).toHaveLength(2);
    expect(figures?.ranges[0]).toMatchObject({
      higherIsBetter: false,
      claims: 2,
      low: 20,
      high: 80,
      median: 50,
      proven: 1,
      provenLow: 20,
      provenMedian: 20,
    });
    expect(figures?.ranges[1]).toMatchObject({ higherIsBetter: true, claims: 1, median: 50 });
  });

  test("the last quarter says what the page says", async () => {
    const figures = await technologyFigures(technology.slug);
    expect(figures?.quarters.length).toBeGreaterThan(1);
    expect(figures?.quarters.at(-1)).toMatchObject({ claimed: 3, proven: 1 });
    expect(figures?.quarters[0]).toMatchObject({ claimed: 0, proven: 0 });
  });

  test("maturity is that of the public profile, proven where an outcome is", async () => {
    await arrange(async (tx) => {
      const profile = await tx.supplierProfile.create({
        data: { organisationId: supplierId, state: "PUBLISHED", regions: [] },
      });
      const version = await tx.profileVersion.create({
        data: {
          profileId: profile.id,
          number: 1,
          standfirst: "",
          about: "",
          sme: true,
          vcse: false,
          regions: [],
          publishedAt: new Date(),
        },
      });
      const capability = { profileId: profile.id, technologyId: technology.id, name: "", does: "" };
      await tx.capability.createMany({
        data: [
          { ...capability, versionId: version.id, maturity: 7 },
          { ...capability, maturity: 9 },
        ],
      });
      await tx.supplierProfile.update({
        where: { id: profile.id },
        data: { currentId: version.id },
      });
    });
    const figures = await technologyFigures(technology.slug);
    const stated = figures?.maturity.filter(({ claimed }) => claimed > 0);
    expect(stated).toEqual([{ level: 7, claimed: 1, proven: 1 }]);
  });

  test("the figures come as CSV, and a technology that is none is not found", async () => {
    const params = (slug: string) => ({ params: Promise.resolve({ slug }) });
    const request = new Request("http://proven.example");
    const text = await (await getCsv(request, params(technology.slug))).text();
    expect(text).toContain("Claims,All,Proven,1\n");
    expect((await getCsv(request, params("none"))).status).toBe(404);
    expect(await technologyFigures("none")).toBeNull();
  });
});

test("the home page gets each technology with its proof, and what bodies said lately", async () => {
  const proof = (await proofByTechnology()).find(({ slug }) => slug === technology.slug);
  expect(proof).toMatchObject({ claimed: 3, proven: 1 });
  expect(await recentConfirmations(5)).toMatchObject([
    { body: "Registry Services Agency", confirmed: 1, disputed: 1, caseStudySlug: published.slug },
  ]);
});

test("a supplier's claims come with their standing, and not those of its drafts", async () => {
  const claims = await claimsOfSupplier(supplierId);
  expect(claims.map(({ standing }) => standing)).toEqual(["confirmed", "disputed", "asserted"]);
  expect(claims[0]?.stopped).toBe(false);
});

test("the register of blockers is filtered by kind and technology, and holds no draft's", async () => {
  const all = await blockerRegister({ kinds: [], technologies: [], sources: [] }, 1);
  expect(all).toMatchObject({ total: 1, kinds: [{ kind: "DATA", met: 1, overcome: 1 }] });
  const filter = { kinds: ["DATA" as const], technologies: [technology.slug], sources: [] };
  expect((await blockerRegister(filter, 1)).total).toBe(1);
  expect((await blockerRegister({ ...filter, kinds: ["LEGACY"] }, 1)).total).toBe(0);
  expect((await blockerRegister({ ...filter, technologies: ["none"] }, 1)).total).toBe(0);
});

describe("the API", () => {
  test("gives what is published, with grades, and nothing of drafts", async () => {
    const answer = await getCaseStudies(new Request("http://x/api/v1/case-studies"));
    const { items, next } = (await answer.json()) as { items: { slug: string }[]; next: null };
    expect(items.map(({ slug }) => slug)).toEqual([published.slug]);
    expect(next).toBeNull();
    const one = await read(published.slug);
    expect(await one.json()).toMatchObject({
      evidence: "confirmed",
      claims: [
        { standing: "confirmed", baseline: "50", word: { by: "Head of Registration" } },
        { standing: "disputed", grade: "documented" },
        { standing: "asserted", word: null },
      ],
    });
    const missing = await read(draft.slug);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-type")).toBe("application/problem+json");
  });

  test("a cursor that makes no sense is refused with its name", async () => {
    const answer = await getCaseStudies(new Request("http://x/api/v1/case-studies?cursor=3"));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameters: { cursor: [expect.any(String)] } });
  });
});

function read(slug: string): Promise<Response> {
  const request = new Request("http://x/api/v1/case-studies");
  return getCaseStudy(request, { params: Promise.resolve({ slug }) });
}
