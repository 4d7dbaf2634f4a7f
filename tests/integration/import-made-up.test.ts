import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { importNotice } from "@/features/notices/commands";
import { importBodies, importReleases, UnreadableFile } from "@/features/notices/jobs/import";
import { noticeList, noticePage, publicAwardsOf } from "@/features/notices/loaders";
import type { Prisma } from "@/generated/prisma/client";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { importCommand } from "@/scripts/commands/import";
import { arrange } from "./supplier-fixture";

const quiet = () => undefined;
const bring = (...releases: unknown[]) => importReleases({ releases }, quiet);
let number = 0;

/** An award notice of Northmere to Skerrow, under new ids. */
function release(changes: Record<string, unknown> = {}) {
  number += 1;
  return {
    ocid: `ocds-b5fd17-made-${number}`,
    id: `made-${number}`,
    date: "2026-03-02T09:00:00Z",
    tag: ["award"],
    buyer: { id: "GB-CFS-990001", name: "Northmere City Council" },
    tender: {
      title: `Gauges ${number}`,
      description: "For the streams.rnrnAll of them, Â£5 each.",
    },
    awards: [award()],
    ...changes,
  };
}

function award(changes: Record<string, unknown> = {}) {
  return {
    id: "award-1",
    status: "active",
    date: "2026-03-01T00:00:00Z",
    value: { amount: 212400, currency: "GBP" },
    suppliers: [{ id: "GB-COH-99100214", name: "Skerrow Sensing Ltd" }],
    ...changes,
  };
}

const supplier = (name: string) =>
  database().organisation.findMany({
    where: { name: { equals: name, mode: "insensitive" } },
    include: { identifiers: true, noticeAwards: true },
    orderBy: { createdAt: "asc" },
  });

/** An organisation that people here have made. */
const given = (data: Prisma.OrganisationCreateInput) =>
  arrange((tx) => tx.organisation.create({ data }));

afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe("an import of releases", () => {
  it("goes on after a bad one, and says which and why", async () => {
    const good = [release(), release()];
    const report = await bring(good[0], { id: "bad-1", ocid: "o" }, null, good[1]);
    expect(report).toEqual({
      imported: 2,
      unchanged: 0,
      rejected: [
        { id: "bad-1", reason: "It has no date." },
        { id: "release 3", reason: "It is no JSON object." },
      ],
    });
  });

  it("stores what is displayed mended, and the original as it was", async () => {
    const raw = release();
    await bring(raw);
    const stored = await database().notice.findUniqueOrThrow({ where: { releaseId: raw.id } });
    expect(stored.description).toBe("For the streams.\n\nAll of them, £5 each.");
    expect(stored.raw).toEqual(raw);
  });

  it("stores what no database likes: NUL, half a pair, a number too large", async () => {
    const title = "Odd \0 \ud83d title";
    const report = await bring(release({ tender: { title, value: { amount: 1e300 } } }));
    expect(report).toMatchObject({ imported: 1, rejected: [] });
  });

  it("takes a release that changed, and its awards with it", async () => {
    const first = release();
    await bring(first);
    const second = { ...first, awards: [award({ value: { amount: 1, currency: "EUR" } })] };
    expect(await bring(second)).toMatchObject({ imported: 1, unchanged: 0 });
    const stored = await database().notice.findUniqueOrThrow({
      where: { releaseId: first.id },
      include: { awards: true },
    });
    expect(stored.awards.map(({ amount, currency }) => [amount?.toFixed(2), currency])).toEqual([
      ["1.00", "EUR"],
    ]);
  });

  it("counts the same release twice in a file once, and rejects another with its id", async () => {
    const one = release();
    expect(await bring(one, { ...one }, { ...one, date: "2026-04-01T00:00:00Z" })).toMatchObject({
      imported: 1,
      unchanged: 1,
      rejected: [{ id: one.id }],
    });
    expect(await bring(one, { ...one }, { ...one, date: "2026-04-01T00:00:00Z" })).toMatchObject({
      imported: 0,
      unchanged: 2,
    });
  });

  it("makes nothing twice when two imports run at once", async () => {
    const part = {
      buyer: { name: "Twice Council" },
      awards: [award({ suppliers: [{ name: "Twice Ltd" }] })],
    };
    const releases = [release(part), release(part), release(part)];
    const reports = await Promise.all([bring(...releases), bring(...releases)]);
    expect(reports.reduce((sum, { imported }) => sum + imported, 0)).toBe(3);
    expect(reports.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(await supplier("Twice Ltd")).toHaveLength(1);
    expect(await supplier("Twice Council")).toHaveLength(1);
  });

  it("asks the search to follow: the notice and its supplier", async () => {
    const raw = release({ awards: [award({ suppliers: [{ name: "Followed Ltd" }] })] });
    await bring(raw);
    const { id } = await database().notice.findUniqueOrThrow({ where: { releaseId: raw.id } });
    const [made] = await supplier("Followed Ltd");
    const jobs = await database().$queryRaw<{ data: { type: string; id: string } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'search.refresh'`;
    const asked = jobs.map(({ data }) => data);
    expect(asked).toContainEqual({ type: "notice", id });
    expect(asked).toContainEqual({ type: "supplier", id: made?.id });
  });

  it("is for the command line only", async () => {
    const outcome = await importNotice(ANONYMOUS, {
      facts: {
        ocid: "o",
        releaseId: "by-hand",
        kind: "TENDER",
        amendment: false,
        title: "By hand",
        description: "",
        status: "",
        publishedAt: new Date(),
        deadline: null,
        value: null,
        cpv: [],
        regions: [],
        sourceUrl: null,
        buyer: null,
        awards: [],
      },
      raw: {},
      contentHash: "",
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { allowed: false } });
    expect(await database().notice.count({ where: { releaseId: "by-hand" } })).toBe(0);
  });
});

describe("whose awards they are", () => {
  const to = (name: string) => release({ awards: [award({ suppliers: [{ name }] })] });

  it("are an unclaimed supplier's when nobody is known by that number or name", async () => {
    await bring(release());
    const [made, ...more] = await supplier("Skerrow Sensing Ltd");
    expect(made).toMatchObject({ kind: "SUPPLIER", claimed: false, slug: "skerrow-sensing-ltd" });
    expect(made?.identifiers).toMatchObject([{ scheme: "GB-COH", value: "99100214" }]);
    expect(more).toEqual([]);
  });

  it("are never somebody's who took the name, unless an operator has verified them", async () => {
    await given({ kind: "SUPPLIER", name: "Quillmoor Ltd", slug: "quillmoor-ltd", claimed: true });
    await bring(to("Quillmoor Limited"));
    const claimed = await supplier("Quillmoor Ltd");
    expect(claimed.map(({ noticeAwards }) => noticeAwards.length)).toEqual([0]);
    expect(await supplier("Quillmoor Limited")).toMatchObject([{ claimed: false }]);

    const verified = await given({
      kind: "SUPPLIER",
      name: "Ashlock Digital",
      slug: "ashlock-digital",
      claimed: true,
      verifiedAt: new Date(),
    });
    await bring(to("ASHLOCK DIGITAL"));
    expect((await publicAwardsOf(verified.id)).total).toBe(1);
  });

  it("stay with a supplier whose owner has claimed it, as an operator approved", async () => {
    await bring(to("Marlpit Data Co-operative"));
    const [made] = await supplier("Marlpit Data Co-operative");
    const organisationId = made?.id ?? "";
    await arrange(async (tx) => {
      const email = "owner@marlpit.example";
      const owner = await tx.user.create({ data: { email, mailbox: email } });
      const request = { kind: "CLAIM", state: "APPROVED", why: "Ours", userId: owner.id } as const;
      await tx.joinRequest.create({ data: { ...request, organisationId } });
      await tx.organisation.update({ where: { id: organisationId }, data: { claimed: true } });
    });
    await bring(to("Marlpit Data Co-operative"));
    expect((await publicAwardsOf(organisationId)).total).toBe(2);
  });

  it("are never the examples'", async () => {
    const example = await given({
      kind: "SUPPLIER",
      name: "Stonecrake Labs",
      slug: "stonecrake-labs",
      example: true,
    });
    await bring(to("Stonecrake Labs"));
    expect((await publicAwardsOf(example.id)).total).toBe(0);
  });

  it("count once however often they were published, as the newest notice has them", async () => {
    const ocid = "ocds-b5fd17-again";
    const suppliers = [{ name: "Once Only Ltd" }, { name: "Shared With Ltd" }];
    const first = release({ ocid, awards: [award({ suppliers })] });
    const second = release({
      ocid,
      tag: ["awardUpdate"],
      date: "2026-05-02T09:00:00Z",
      awards: [award({ suppliers, value: { amount: 5, currency: "GBP" } })],
    });
    await bring(second, first);
    const [made] = await supplier("Once Only Ltd");
    const awards = await publicAwardsOf(made?.id ?? "");
    expect(awards).toMatchObject({ total: 1, sums: [{ currency: "GBP", awards: 1 }] });
    expect(Number(awards.sums[0]?.amount)).toBe(5);
    expect(awards.awards[0]).toMatchObject({
      amount: "5.00",
      sharedWith: 1,
      buyer: { name: "Northmere City Council", kind: "PUBLIC_BODY" },
    });
    const calledOff = release({
      ocid,
      date: "2026-06-02T09:00:00Z",
      awards: [award({ suppliers, status: "cancelled" })],
    });
    await bring(calledOff);
    expect((await publicAwardsOf(made?.id ?? "")).total).toBe(0);
  });

  it("add up for each currency apart", async () => {
    const suppliers = [{ name: "Two Purses Ltd" }];
    await bring(
      release({ awards: [award({ suppliers })] }),
      release({ awards: [award({ suppliers, value: { amount: 10.5, currency: "EUR" } })] }),
      release({ awards: [award({ suppliers, value: {} })] }),
    );
    const [made] = await supplier("Two Purses Ltd");
    const { sums, total } = await publicAwardsOf(made?.id ?? "");
    expect(total).toBe(3);
    expect(sums.map(({ currency, amount }) => [currency, amount && Number(amount)])).toEqual([
      ["GBP", 212400],
      ["EUR", 10.5],
      [null, null],
    ]);
  });
});

describe("what the pages read", () => {
  it("the notices of one procurement are together, newest first", async () => {
    const ocid = "ocds-b5fd17-together";
    const tender = release({ ocid, tag: ["tender"], awards: [], date: "2026-01-01T00:00:00Z" });
    const later = release({ ocid });
    await bring(later, tender);
    const { slug } = await database().notice.findUniqueOrThrow({ where: { releaseId: tender.id } });
    const page = await noticePage(slug);
    expect(page?.process.map(({ kind }) => kind)).toEqual(["AWARD", "TENDER"]);
    expect(await noticePage("no-such-notice")).toBeNull();
  });

  it("a list can be narrowed to a body and a kind, and knows no other body", async () => {
    await bring(
      release({ buyer: { name: "Narrow Council" } }),
      release({ buyer: { name: "Narrow Council" }, tag: ["tender"], awards: [] }),
    );
    const list = await noticeList({ page: 1, kinds: ["TENDER"], body: "narrow-council" });
    expect(list).toMatchObject({ total: 1, pages: 1, buyer: { name: "Narrow Council" } });
    expect(list?.counts.get("AWARD")).toBe(1);
    expect(await noticeList({ page: 1, kinds: [], body: "nowhere" })).toBeNull();
  });
});

describe("the list of public bodies", () => {
  const row = (id: string, Name: string, Type = "Executive agency") => ({
    "GB-GOR": id,
    Name,
    Type,
  });

  it("rejects a row without a number or a name, and takes the others", async () => {
    const rows = [
      row("EA9001", "Registry Services Agency"),
      row("", "Nameless"),
      row("EA9002", " "),
    ];
    expect(await importBodies(rows, quiet)).toEqual({
      imported: 1,
      unchanged: 0,
      rejected: [
        { id: "row 2", reason: "It has no GB-GOR identifier." },
        { id: "EA9002", reason: "It has no name." },
      ],
    });
  });

  it("says whether a body is central government where the list does", async () => {
    await importBodies(
      [row("D9001", "Department for Coasts and Rivers", "Ministerial department")],
      quiet,
    );
    await importBodies([row("OT9001", "Callow Valley Water Board", "Other")], quiet);
    expect(await supplier("Department for Coasts and Rivers")).toMatchObject([
      { centralGovernment: true, summary: "Ministerial department" },
    ]);
    expect(await supplier("Callow Valley Water Board")).toMatchObject([
      { centralGovernment: false, summary: "Public body" },
    ]);
  });

  it("gives its number to a body that notices had made, and renames one that was renamed", async () => {
    await bring(release({ buyer: { name: "ESTUARY PORTS AUTHORITY" } }));
    await importBodies([row("OT9002", "Estuary Ports Authority")], quiet);
    expect(await supplier("Estuary Ports Authority")).toMatchObject([
      { name: "Estuary Ports Authority", identifiers: [{ value: "OT9002" }] },
    ]);
    await importBodies([row("OT9002", "Ports of the Estuary")], quiet);
    expect(await supplier("Ports of the Estuary")).toMatchObject([
      { slug: "estuary-ports-authority" },
    ]);
  });

  it("leaves alone what a body that is here says of itself", async () => {
    await given({
      kind: "PUBLIC_BODY",
      name: "Own Words Council",
      slug: "own-words-council",
      summary: "In our own words",
      claimed: true,
      verifiedAt: new Date(),
    });
    await importBodies([row("OT9003", "Own Words Council")], quiet);
    expect(await supplier("Own Words Council")).toMatchObject([
      { summary: "In our own words", identifiers: [{ value: "OT9003" }] },
    ]);
    expect(await importBodies([row("OT9003", "Own Words Council")], quiet)).toMatchObject({
      imported: 0,
      unchanged: 1,
    });
  });
});

describe("on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  /** What a run printed, and its exit code. */
  async function run(...args: string[]) {
    const out = vi.spyOn(console, "log").mockImplementation(quiet);
    const err = vi.spyOn(console, "error").mockImplementation(quiet);
    const code = await importCommand(args);
    return { code, out: out.mock.calls.flat(), err: err.mock.calls.flat().join("\n") };
  }

  it("prints what came in, and a line for each release that did not", async () => {
    const packed = JSON.stringify({ releases: [release(), { id: "r-bad", ocid: "o", date: "x" }] });
    expect(await run("ocds", file("good.json", `\ufeff${packed}`))).toMatchObject({
      code: 0,
      out: ["1 imported, 0 unchanged, 1 rejected", 'r-bad: Its date "x" is no date.'],
    });
  });

  it.each([
    ["ocds", "broken.json", "{", "It is no JSON"],
    ["ocds", "other.json", "{}", "neither a release package nor a record package"],
    ["organisations", "other.csv", "a,b\n1,2\n", "It has no columns"],
  ])("%s %s ends with 1 and says why", async (what, name, content, why) => {
    const ended = await run(what, file(name, content));
    expect(ended).toMatchObject({ code: 1, out: [] });
    expect(ended.err).toContain(why);
  });

  it("ends with 1 when there is no such file, and with 2 when the words make no sense", async () => {
    expect(await run("ocds", join(folder, "nowhere.json"))).toMatchObject({ code: 1 });
    expect(await run("ocds")).toMatchObject({ code: 2 });
    expect(await run("people", "x")).toMatchObject({ code: 2 });
  });

  it("reads an old Windows file of public bodies", async () => {
    const csv = Buffer.from("GB-GOR,Name,Type\nOT9010,Caf\xe9 Inspectorate,Other\n", "latin1");
    expect(await run("organisations", file("windows.csv", csv))).toMatchObject({ code: 0 });
    expect(await supplier("Café Inspectorate")).toHaveLength(1);
  });

  it("throws for a caller that hands over no package", async () => {
    await expect(importReleases([], quiet)).rejects.toThrow(UnreadableFile);
  });
});
