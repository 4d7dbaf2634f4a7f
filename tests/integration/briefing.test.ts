import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as getCsv } from "@/app/briefing/outcomes.csv/route";
import { ANONYMOUS } from "@/domain/actor";
import { changeOf } from "@/domain/case-study/change";
import { type BriefingFilters, readFilters } from "@/features/briefing/filters";
import { briefingPage } from "@/features/briefing/loaders";
import { provenOutcomes } from "@/features/briefing/queries";
import { publishCaseStudy, saveFacts, withdrawCaseStudy } from "@/features/case-studies/commands";
import { saveClaim } from "@/features/case-studies/commands/claims";
import { answerRequest, revokeConfirmation } from "@/features/case-studies/commands/confirmations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { technologyFigures } from "@/features/technologies/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { write } from "@/tests/setup/lay";
import {
  answerForm,
  CLAIM,
  done,
  makeBody,
  originalOf,
  wordOn,
  writeCaseStudy,
} from "./case-study-fixture";
import { makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const NONE: BriefingFilters = { change: [], technology: [], body: [], region: [] };

const UNITS = ["minutes", "£ a year", "% of letters", "letters", "working days"];

interface Proven {
  id: string;
  technology: string;
  body: string;
  actor: Awaited<ReturnType<typeof makeSupplier>>["actor"];
  reference: Awaited<ReturnType<typeof makeBody>>["reference"];
}

/** A published case study with a claim in each unit, all confirmed but the last. */
async function proven(name: string, region: "TLD" | "TLL"): Promise<Proven> {
  const { actor } = await makeSupplier(`Supplier of ${name}`, ["EDITOR"]);
  const body = await makeBody(name);
  const technologyId = await makeTechnology(`Technology of ${name}`);
  const technology = await database().technology.findUniqueOrThrow({ where: { id: technologyId } });
  const id = await writeCaseStudy(actor, technologyId, body.organisation.id);
  const fields = { regions: [region], startedOn: null, endedOn: null, cost: "1250000" };
  done(await saveFacts(actor, { id, original: await originalOf(id, "facts"), fields }));
  const claims: string[] = [];
  for (const unit of UNITS) {
    const claim = { ...CLAIM, id, claimId: null, measure: `Measured in ${unit}`, unit };
    claims.push(done(await saveClaim(actor, claim)).id);
  }
  done(await publishCaseStudy(actor, { id }));
  const { id: requestId } = done(await requestConfirmation(actor, { id, message: "" }));
  const words = claims.map((claim, place) =>
    wordOn(claim, place === UNITS.length - 1 ? "DISPUTED" : "CONFIRMED"),
  );
  done(await answerRequest(body.reference, await answerForm(requestId, words)));
  const { slug } = technology;
  return { id, technology: slug, body: body.organisation.slug, actor, reference: body.reference };
}

let north: Proven;
let wales: Proven;

beforeAll(async () => {
  north = await proven("Northmere City Council", "TLD");
  wales = await proven("Registry Services Agency", "TLL");
});

test("only what is proven stands there, with whom, where, what it cost and who says so", async () => {
  const { list } = await briefingPage(NONE, 1, ANONYMOUS);
  expect(list.all).toBe(8);
  expect(list.outcomes.length).toBe(8);
  expect(list.bodies).toBe(2);
  expect(list.outcomes.map(({ measure }) => measure)).not.toContain("Measured in working days");
  expect(list.outcomes.find(({ unit }) => unit === "minutes")).toMatchObject({
    before: "50 min",
    after: "38 min",
    standing: "confirmed",
    change: "time",
    costPence: 1_250_000n,
    storySlug: null,
  });
});

test("each filter narrows, all have to fit, and a count is what its choice would leave", async () => {
  const both = await briefingPage({ ...NONE, region: ["TLL"], change: ["money"] }, 1, ANONYMOUS);
  expect(both.list.outcomes.map(({ bodySlug, unit }) => [bodySlug, unit])).toEqual([
    [wales.body, "£ a year"],
  ]);
  expect(both.list.facets.region).toEqual([
    { value: "TLD", label: "North West", count: 1 },
    { value: "TLL", label: "Wales", count: 1 },
  ]);
  expect(both.list.facets.change.map(({ value, count }) => [value, count])).toEqual([
    ["time", 1],
    ["money", 1],
    ["share", 1],
    ["number", 1],
  ]);
  const neither = { ...NONE, technology: [north.technology], body: [wales.body] };
  expect((await briefingPage(neither, 1, ANONYMOUS)).list).toMatchObject({
    total: 0,
    outcomes: [],
    all: 8,
  });
});

test("a chosen value that nothing fits keeps its words", async () => {
  const { filters } = readFilters({ region: ["TLM", "Mars"], change: "time", body: "a'b" });
  expect(filters).toEqual({ ...NONE, region: ["TLM"], change: ["time"] });
  const { list } = await briefingPage(filters, 1, ANONYMOUS);
  expect(list.total).toBe(0);
  expect(list.facets.region).toContainEqual({ value: "TLM", label: "Scotland", count: 0 });
});

test("the database tells the kind of change by the same signs as the rule", async () => {
  const { list } = await briefingPage(NONE, 1, ANONYMOUS);
  for (const { unit, change } of list.outcomes)
    expect([unit, change]).toEqual([unit, changeOf(unit)]);
});

test("the file has the same outcomes, and no formula of anybody's", async () => {
  const file = await getCsv(
    new Request(`http://localhost/briefing/outcomes.csv?body=${wales.body}`),
  );
  const lines = (await file.text()).trim().split("\n");
  expect(lines.length).toBe(1 + 4);
  expect(lines[0]).toMatch(/^outcome,before,after,unit/);
  expect(lines.join("\n")).toContain("£12,500");
});

test("a technology's page says for whom and where, and names the word behind each result", async () => {
  const figures = await technologyFigures(north.technology);
  expect(figures?.places).toMatchObject({
    bodies: [{ key: north.body, claimed: 5, proven: 4 }],
    allBodies: 1,
    regions: [{ key: "TLD", claimed: 5, proven: 4 }],
  });
  expect(figures?.proofs.length).toBe(1);
  expect(figures?.outcomes.map(({ standing }) => standing)).toEqual([
    ...Array.from({ length: 4 }, () => "confirmed"),
    "disputed",
  ]);
});

test("what is new is new since the visit before this one, for as long as this one lasts", async () => {
  const { reference: minister } = wales;
  const stranger = await briefingPage(NONE, 1, ANONYMOUS);
  expect(stranger.news).toMatchObject({ lastVisit: false, total: 10 });
  const first = await briefingPage(NONE, 1, minister);
  expect(first.news).toMatchObject({ lastVisit: false, total: 10 });
  await looked(minister.userId, "5 hours", null);
  const second = await briefingPage(NONE, 1, minister);
  expect(second.news.lastVisit).toBe(true);
  expect(second.news.total, "all was said within those five hours").toBe(10);
  const again = await briefingPage(NONE, 1, minister);
  expect(again.news.from).toEqual(second.news.from);
  await looked(minister.userId, "0 hours", "0 hours");
  expect((await briefingPage(NONE, 1, minister)).news).toMatchObject({ lastVisit: true, total: 0 });
});

/** Moves somebody's visits: the present one, and the one before. */
async function looked(userId: string, present: string, before: string | null): Promise<void> {
  await write(
    (tx) => tx.$executeRaw`
    UPDATE "User" SET "briefedAt" = now() - ${present}::interval,
                      "briefedBefore" = now() - ${before}::interval WHERE id = ${userId}::uuid`,
  );
}

test("what is taken back or withdrawn is gone at once", async () => {
  const word = await database().claimConfirmation.findFirstOrThrow({
    where: { claim: { caseStudyId: north.id }, verdict: "CONFIRMED" },
  });
  const before = await databaseTime(database());
  done(await revokeConfirmation(north.reference, { confirmationId: word.id }));
  expect((await briefingPage(NONE, 1, ANONYMOUS)).list.all).toBe(7);
  const whole = { skip: 0, take: 50 };
  const then = await provenOutcomes(database(), before, NONE, whole);
  expect(then, "it was taken back between the clock and the question").toHaveLength(8);
  done(await withdrawCaseStudy(wales.actor, { id: wales.id }));
  expect((await briefingPage(NONE, 1, ANONYMOUS)).list.all).toBe(3);
});
