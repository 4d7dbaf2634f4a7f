import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getRecord } from "@/app/api/v1/ocds/records/[ocid]/route";
import { GET as getReleases } from "@/app/api/v1/ocds/releases/route";
import { GET as getChallengesFeed } from "@/app/feeds/challenges.atom/route";
import { GET as getStoriesFeed } from "@/app/feeds/stories.atom/route";
import { buildRelease, type ReleaseFacts } from "@/domain/ocds/release";
import { awarded, released } from "@/domain/ocds/release.fixture";
import type { ChallengeState, Prisma } from "@/generated/prisma/client";
import { disconnect, type Transaction } from "@/lib/database";
import { arrange } from "./supplier-fixture";

const SCHEMAS = join(import.meta.dirname, "..", "..", "..", "shared", "data", "ocds-schema");
const BASE = "https://standard.open-contracting.org/schema/1__1__5/";
const here = existsSync(SCHEMAS);
if (!here)
  console.warn("The OCDS schemas are not at ../shared/data: answers are not held against them.");

const RELEASES = 103;
const FIRST = Date.parse("2026-11-02T09:00:00Z");
let bodyId = "";

async function addChallenge(tx: Transaction, reference: string, state: ChallengeState) {
  return tx.challenge.create({
    data: {
      slug: `challenge-${reference}`,
      reference,
      state,
      bodyId,
      title: `Damp & <mould> in ${reference}`,
      summary: "Which homes?\u0007",
      createdById: newId(),
      publishedAt: state === "DRAFT" ? null : new Date(FIRST),
    },
  });
}

async function addRelease(tx: Transaction, challengeId: string, facts: ReleaseFacts) {
  const content = buildRelease(facts);
  await tx.ocdsRelease.create({
    data: {
      challengeId,
      ocid: String(content.ocid),
      releaseId: String(content.id),
      tag: facts.tag,
      releasedAt: facts.releasedAt,
      content: content as Prisma.InputJsonValue,
    },
  });
}

beforeAll(() =>
  arrange(async (tx) => {
    const data = {
      kind: "PUBLIC_BODY",
      name: "Northmere City Council",
      slug: "northmere",
    } as const;
    bodyId = (await tx.organisation.create({ data })).id;
    const { id } = await addChallenge(tx, "2026-064", "STANDSTILL");
    await addRelease(tx, id, released());
    await addRelease(tx, id, awarded({ number: 2, tag: "award" }));
    const other = await addChallenge(tx, "2026-065", "PUBLISHED");
    // All of them at one instant: the id has to keep the pages apart.
    for (let number = 1; number <= RELEASES; number += 1) {
      await addRelease(tx, other.id, released({ number, reference: "2026-065" }));
    }
    await addChallenge(tx, "2026-066", "DRAFT");
  }),
);

afterAll(disconnect);

interface Package {
  releases: { id: string; date: string }[];
  links?: { next?: string };
  uri: string;
}

async function releases(address: string): Promise<Package> {
  const response = await getReleases(new Request(address));
  expect(response.status).toBe(200);
  return response.json();
}

const list = "http://localhost:3000/api/v1/ocds/releases";
const record = (ocid: string) =>
  getRecord(new Request("http://localhost:3000/"), { params: Promise.resolve({ ocid }) });

describe("the list of releases", () => {
  it("gives each release once, oldest first, page by page", async () => {
    const seen: Package["releases"] = [];
    for (let next: string | undefined = list; next; ) {
      const part: Package = await releases(next);
      expect(part.uri).toBe(next);
      expect(part.releases.length).toBeLessThanOrEqual(100);
      seen.push(...part.releases);
      next = part.links?.next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(RELEASES + 2);
    expect(seen).toHaveLength(RELEASES + 2);
    expect(seen.map(({ date }) => date)).toEqual(seen.map(({ date }) => date).toSorted());
  });

  it("begins with the instant that is asked for", async () => {
    const { releases: late } = await releases(`${list}?since=2026-12-01`);
    expect(late.map(({ id }) => id)).toEqual(["ocds-proven-2026-064-002"]);
    expect((await releases(`${list}?since=2030-01-01T00:00:00Z`)).releases).toEqual([]);
  });

  it.each(["since=yesterday", "cursor=nonsense"])("says what is wrong with %s", async (query) => {
    const response = await getReleases(new Request(`${list}?${query}`));
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 400, parameters: expect.anything() });
  });
});

describe("a record", () => {
  it("holds the releases of its competition and what they add up to", async () => {
    const response = await record("ocds-proven-2026-064");
    expect(await response.json()).toMatchObject({
      records: [
        {
          ocid: "ocds-proven-2026-064",
          releases: [{ tag: ["tender"] }, { tag: ["award"] }],
          compiledRelease: { tag: ["compiled"], awards: [{ status: "pending" }] },
        },
      ],
    });
  });

  it("is not found under an ocid that nothing was published under", async () => {
    for (const ocid of ["ocds-proven-2026-066", "' OR 1=1"]) {
      const response = await record(ocid);
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
    }
  });
});

describe.skipIf(!here)("held against the OCDS 1.1.5 schemas", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const read = (name: string) => JSON.parse(readFileSync(join(SCHEMAS, name), "utf8"));

  it("what is answered is valid", async () => {
    ajv.addSchema(read("release-schema.json"));
    ajv.addSchema({ id: `${BASE}versioned-release-validation-schema.json`, type: "object" });
    const packaged = ajv.compile(read("release-package-schema.json"));
    packaged(await releases(list));
    expect(packaged.errors).toBeNull();
    const recorded = ajv.compile(read("record-package-schema.json"));
    recorded(await (await record("ocds-proven-2026-064")).json());
    expect(recorded.errors).toBeNull();
  });
});

describe("the feeds", () => {
  it("tell of published challenges, with everything escaped, and of no draft", async () => {
    const response = await getChallengesFeed();
    expect(response.headers.get("content-type")).toContain("application/atom+xml");
    const text = await response.text();
    expect(text.match(/<entry>/g)).toHaveLength(2);
    expect(text).toContain("<title>Damp &amp; &lt;mould&gt; in 2026-064</title>");
    expect(text).toContain('href="http://localhost:3000/challenges/challenge-2026-065"');
    expect(text).not.toContain("2026-066");
    expect(text).not.toContain("\u0007");
  });

  it("are there before there is anything to tell", async () => {
    const text = await (await getStoriesFeed()).text();
    expect(text).toMatch(/<updated>\d{4}-\d{2}-\d{2}T[\d:.]+Z<\/updated>/);
    expect(text).not.toContain("<entry>");
  });
});
