import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMarks, markedHtml } from "@/domain/search/highlight";
import { disconnect } from "@/lib/database";
import { runs } from "@/tests/setup/runs";
import {
  ask,
  meilisearchSwitch,
  newCaseStudy,
  newChallenge,
  newNotice,
  newOrganisation,
  newProfile,
  newTechnology,
  type Switch,
  titles,
  until,
  written,
} from "./search-support";

const GAUGES = "Flood gauge telemetry, lot 2";
const LOCKS = "Lock keepers see a flood tide two hours sooner";
const PUMPS = "Pump stations that call before the flood";
const SOON = "Know which culverts will block";
const LATER = "Count the fish in the ladder";
const OVER = "Measure the damp in council homes";
const WELSH = "Dŵr a môr: tidal alerts for Ynys Môn";

let meilisearch: Switch;

beforeAll(async () => {
  meilisearch = await meilisearchSwitch();
  const { id: water } = await newTechnology("water-sensing", "Water and weather sensing");
  await newTechnology("digital-twins", "Digital twins");
  const { id: supplierId } = await newOrganisation("SUPPLIER", "Skerrow Sensing Ltd");
  const { id: bodyId } = await newOrganisation("PUBLIC_BODY", "Callow Valley Water Board");
  await newProfile({
    organisationId: supplierId,
    standfirst: "Low-power level sensors for culverts, locks and tide gates",
    technologyId: water,
  });
  const study = { supplierId, bodyId, technologies: ["water-sensing"] };
  const lockStudy = await newCaseStudy({
    ...study,
    title: LOCKS,
    summary: "Three sensors on the outer gates feed the keepers' screen",
    regions: ["TLK"],
    claims: ["Warning time"],
    publishedAt: new Date("2026-03-01T09:00:00Z"),
  });
  await confirm(lockStudy, bodyId);
  await newCaseStudy({
    ...study,
    title: PUMPS,
    summary: "Vibration sensors on 60 pumps <script>alert(1)</script>",
    technologies: ["water-sensing", "digital-twins"],
    regions: ["TLK", "TLL"],
    claims: ["Call-outs"],
    publishedAt: new Date("2026-05-01T09:00:00Z"),
  });
  await newCaseStudy({ supplierId, title: WELSH, regions: ["TLL"] });
  const board = { bodyId, regions: ["TLD"] };
  await newChallenge({ ...board, title: LATER, closesAt: new Date("2098-01-01T12:00:00Z") });
  await newChallenge({ ...board, title: SOON, closesAt: new Date("2097-01-01T12:00:00Z") });
  await newChallenge({ ...board, title: OVER, closesAt: new Date("2020-01-01T12:00:00Z") });
  await newNotice({
    buyerId: bodyId,
    supplierId,
    title: GAUGES,
    description: "Hire, calibration and data of 140 level sensors",
    amount: "212400.00",
  });
});
afterAll(async () => {
  await meilisearch.stop();
  await disconnect();
});

/** The body confirms the claim of a case study; the index hears of it with the next refresh. */
async function confirm(caseStudyId: string, bodyId: string): Promise<void> {
  const someone = "00000000-0000-7000-8000-000000000000";
  await written(async (tx) => {
    const [claim] = await tx.claim.findMany({ where: { caseStudyId } });
    const request = await tx.confirmationRequest.create({
      data: { caseStudyId, bodyId, requestedById: someone, state: "ANSWERED" },
    });
    await tx.claimConfirmation.create({
      data: {
        claimId: claim?.id ?? "",
        requestId: request.id,
        edition: 1,
        verdict: "CONFIRMED",
        referenceId: someone,
        referencePost: "Head of Locks",
        givenAt: new Date("2026-04-01T09:00:00Z"),
        expiresAt: new Date("2098-04-01T09:00:00Z"),
      },
    });
  });
  const { refreshDocument } = await import("@/features/search/jobs/refresh");
  await refreshDocument("case-study", caseStudyId);
}

describe.each(["meilisearch", "postgresql"] as const)("search by %s", (engine) => {
  beforeAll(async () => {
    if (engine === "meilisearch") await meilisearch.start();
    else await meilisearch.stop();
    await until(engine);
  });

  const asked = async (address: string) => {
    const result = await ask(address);
    expect(result.engine).toBe(engine);
    return result;
  };

  test("all of the words have to be there, any of them if that is asked for", async () => {
    expect(titles(await asked("q=flood gauge"))).toEqual([GAUGES]);
    expect((await asked("q=flood zeppelin")).total).toBe(0);
    expect((await asked("q=flood zeppelin&match=any")).total).toBe(3);
  });

  test.each([
    ["telemetty", "telemetry"],
    ["tleemetry", "telemetry"],
    ["calibraton", "calibration"],
    ["flod gauge", "flood gauge"],
  ])("a misspelt word is put right, and the page can say so: %s", async (typed, meant) => {
    const result = await asked(`q=${typed}`);
    expect(titles(result)).toEqual([GAUGES]);
    expect(result.corrected).toBe(meant);
    expect((await asked(`q=${typed}&match=exact`)).total).toBe(0);
  });

  test("the word that fits the other words is meant", async () => {
    expect((await asked("q=lovk keepers")).corrected).toBe("lock keepers");
  });

  test("the beginning of the last word is enough, and so is another form of a word", async () => {
    expect(titles(await asked("q=flood telem"))).toEqual([GAUGES]);
    expect(titles(await asked("q=gauges&type=notice"))).toEqual([GAUGES]);
  });

  test("names of organisations and technologies are found, accents make no difference", async () => {
    expect((await asked("q=callow valley&type=notice")).total).toBe(1);
    expect((await asked("q=digital twins")).hits.map(({ document }) => document.title)).toEqual([
      PUMPS,
    ]);
    expect(titles(await asked("q=dwr mor"))).toEqual([WELSH]);
    expect(titles(await asked("q=Dŵr"))).toEqual([WELSH]);
  });

  test("each facet counts what its values would leave, the other facets as they are", async () => {
    const all = await asked("q=flood");
    expect(all.total).toBe(3);
    expect(all.facets.type).toEqual({ "case-study": 2, notice: 1 });
    expect(all.facets.region).toEqual({ TLK: 2, TLL: 1 });
    expect(all.facets.evidence).toEqual({ confirmed: 1, asserted: 1, none: 1 });
    const narrowed = await asked("q=flood&type=case-study&technology=digital-twins");
    expect(titles(narrowed)).toEqual([PUMPS]);
    expect(narrowed.facets.technology).toEqual({ "water-sensing": 2, "digital-twins": 1 });
    expect(narrowed.facets.type).toEqual({ "case-study": 1 });
    expect(narrowed.facets.region).toEqual({ TLK: 1, TLL: 1 });
  });

  test("a repeated parameter means any of its values", async () => {
    const either = await asked("type=notice&type=supplier");
    expect(new Set(either.hits.map(({ document }) => document.type))).toEqual(
      new Set(["notice", "supplier"]),
    );
    expect((await asked("q=flood&region=TLL&region=North West")).total).toBe(1);
    expect((await asked("q=flood&region=South West")).total).toBe(2);
  });

  test("status is what holds now: a challenge whose deadline passed is closed", async () => {
    expect(new Set(titles(await asked("status=open")))).toEqual(new Set([SOON, LATER]));
    expect(titles(await asked("status=closed"))).toEqual([OVER]);
  });

  test("found words are marked, and nothing else becomes HTML", async () => {
    const [hit] = (await asked("q=pump sensors")).hits;
    expect(markedHtml(hit?.marked.title ?? "")).toMatch(/^<mark>Pump<\/mark> stations/);
    const summary = markedHtml(hit?.marked.summary ?? "");
    expect(summary).toContain("<mark>sensors</mark> on 60");
    expect(summary).toContain("&lt;script&gt;");
    for (const { marked } of (await asked("")).hits) {
      expect(Object.values(marked).some(hasMarks)).toBe(false);
    }
  });

  test("pages together hold everything once", async () => {
    const { total } = await asked("sort=newest");
    const seen: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 2); page++) {
      seen.push(...titles(await asked(`sort=newest&per_page=2&page=${page}`)));
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect((await asked(`per_page=2&page=${total}`)).hits).toEqual([]);
  });

  test("newest first, strongest evidence first, and without words the newest", async () => {
    const newest = (await asked("sort=newest")).hits.map(({ document }) => document.publishedAt);
    expect(newest).toEqual(newest.toSorted().toReversed());
    expect(titles(await asked("q=flood&sort=evidence"))).toEqual([LOCKS, PUMPS, GAUGES]);
    expect(titles(await asked(""))).toEqual(titles(await asked("sort=newest")));
  });

  test("whatever is typed is words, never syntax", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.constantFrom(
            "'",
            "flood & !gauge | :*",
            '"flood',
            "flood\\",
            "(((",
            "-flood",
            "\u0000",
            "'); --",
          ),
        ),
        async (q) => {
          const result = await ask(`${new URLSearchParams({ q })}`);
          expect(result.total).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: runs(30, 2_000) },
    );
  });
});

test("closing soonest comes first, what is closed or never closes after it", async () => {
  expect(titles(await ask("type=challenge&sort=closing"))).toEqual([SOON, LATER, OVER]);
});
