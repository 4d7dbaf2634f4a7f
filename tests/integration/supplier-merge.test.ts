import { afterAll, describe, expect, test } from "vitest";
import { GET as getSupplier } from "@/app/api/v1/suppliers/[slug]/route";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { documentId } from "@/domain/search/document";
import { ABOUT, capabilityOn } from "@/domain/supplier/sample";
import type { EvaluationRow } from "@/features/evaluation/queries";
import { platformCheck } from "@/features/evaluation/queries/platform-check";
import { claim, join } from "@/features/memberships/commands/requests";
import { askToMerge, decideMerge, mergeSuppliers, withdrawMerge } from "@/features/merges/commands";
import { mayBeSame } from "@/features/merges/loaders";
import { MOVED, MOVED_WITH_CARE, STAYS } from "@/features/merges/records/moves";
import { importReleases } from "@/features/notices/jobs/import";
import { startResponse } from "@/features/responses/commands/draft";
import { refreshDocument } from "@/features/search/jobs/refresh";
import { stillPublic } from "@/features/search/queries/published";
import { actorOfSession } from "@/features/session/framework/actor";
import { endorseStory } from "@/features/stories/commands";
import { publishProfile, saveAbout, saveCapability } from "@/features/suppliers/commands";
import {
  supplierList,
  supplierPage,
  versionPage,
  versionsPage,
} from "@/features/suppliers/loaders";
import { readDraft } from "@/features/suppliers/records/draft";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, layStranger } from "../setup/lay";
import { done, publishedCaseStudy, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import {
  confirmedCaseStudy,
  makeChallenge,
  makeChampion,
  publishedStory,
  setState,
} from "./story-fixture";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Supplier = Awaited<ReturnType<typeof makeSupplier>>;

const operator = () => layStranger({ operator: true });
const REASON = { reason: "Its former name, as the register says.", confirmed: false };
const unclaimed = (name: string) => layOrganisation(name, "SUPPLIER", { claimed: false });

async function merge(keptId: string, goneId: string, more: Partial<typeof REASON> = {}) {
  return mergeSuppliers(await operator(), { keptId, goneId, ...REASON, ...more });
}

const numbered = (organisationId: string, value: string) =>
  arrange((tx) => tx.identifier.create({ data: { organisationId, scheme: "GB-COH", value } }));

/** Makes the person of one supplier an administrator of the other as well. */
const admitTo = (organisationId: string, { userId }: Person) =>
  arrange((tx) => tx.membership.create({ data: { organisationId, userId, roles: ["ADMIN"] } }));

/** Two suppliers with people, and somebody who administers both and acts for the first. */
async function twins(): Promise<{ kept: Supplier; gone: Supplier }> {
  const kept = await makeSupplier("Skerrow Sensing Ltd");
  const gone = await makeSupplier("Skerrow Wales Ltd");
  await admitTo(gone.organisation.id, kept.actor);
  return { kept, gone };
}

function ask({ kept, gone }: { kept: Supplier; gone: { organisation: { id: string } } }) {
  const [keptId, goneId] = [kept.organisation.id, gone.organisation.id];
  return askToMerge(kept.actor, { keptId, goneId, why: "One firm, two names." });
}

const waiting = (goneId: string) =>
  database().mergeRequest.findFirstOrThrow({ where: { goneId, state: "REQUESTED" } });

async function decide(goneId: string, decision: "merge" | "refuse" = "merge") {
  const { id: requestId } = await waiting(goneId);
  return decideMerge(await operator(), { requestId, decision, ...REASON });
}

async function publishOwn({ organisation, actor }: Supplier, technologyId: string, name: string) {
  const organisationId = organisation.id;
  done(await saveAbout(actor, { organisationId, revision: 0, about: ABOUT }));
  const capability = capabilityOn(technologyId, { name, maturity: 8 });
  done(await saveCapability(actor, { organisationId, revision: 1, id: null, capability }));
  done(await publishProfile(actor, { organisationId, revision: 2 }));
}

test("every column that names an organisation is moved, or says why it stays", async () => {
  const keys = await database().$queryRaw<{ name: string }[]>`
    SELECT format('%s.%s', rel.relname, att.attname) AS name
    FROM pg_constraint con
    JOIN pg_class rel ON rel.oid = con.conrelid
    JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = ANY (con.conkey)
    WHERE con.contype = 'f' AND con.confrelid = '"Organisation"'::regclass
    UNION
    SELECT format('%s.%s', table_name, column_name) FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid'
      AND column_name ~ '^(organisation|supplier|body|buyer|askedFor)Id$'`;
  const known = [
    ...MOVED.map(({ table, column }) => `${table}.${column}`),
    ...MOVED_WITH_CARE,
    ...Object.keys(STAYS),
  ];
  expect(keys.map(({ name }) => name).sort()).toEqual(known.sort());
});

describe("a supplier that nobody has claimed", () => {
  test("gives everything that is on record for it, and its addresses lead on", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await unclaimed("Skerrow Gauges Limited");
    await numbered(gone.id, "99200001");
    const [shared, own] = [await layAward(gone.id, kept.organisation.id), await layAward(gone.id)];
    const stranger = await layStranger();
    done(await claim(stranger, { organisationId: gone.id, why: "I am the founder." }));
    const follow = { userId: stranger.userId, subjectType: "organisation" };
    await arrange((tx) => tx.follow.create({ data: { ...follow, subjectId: gone.id } }));
    await refreshDocument("supplier", gone.id);
    expect(await inSearch(gone.id)).toBe(true);

    expect(await merge(kept.organisation.id, gone.id)).toMatchObject({ ok: true });

    const row = await database().organisation.findUniqueOrThrow({
      where: { id: kept.organisation.id },
      include: { identifiers: true, noticeAwards: true, joinRequests: true },
    });
    expect(row.identifiers).toMatchObject([{ value: "99200001" }]);
    expect(row.noticeAwards.map(({ awardId }) => awardId).sort()).toEqual([shared, own].sort());
    expect(row.joinRequests).toMatchObject([{ userId: stranger.userId, state: "REQUESTED" }]);

    const follows = await database().follow.findMany({ where: follow });
    expect(follows.map(({ subjectId }) => subjectId)).toEqual([kept.organisation.id]);

    expect(await supplierPage(gone.slug, ANONYMOUS, 1)).toEqual({
      kind: "merged",
      into: { name: kept.organisation.name, slug: kept.organisation.slug },
    });
    const answer = await getSupplier(new Request("http://localhost/"), {
      params: Promise.resolve({ slug: gone.slug }),
    });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(`/api/v1/suppliers/${kept.organisation.slug}`);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await inSearch(gone.id)).toBe(false);
    await refreshDocument("supplier", gone.id);
    expect(await inSearch(gone.id)).toBe(false);
    expect([...(await stillPublic(database(), [documentId("supplier", gone.id)]))]).toEqual([]);
  });

  test("is found again by its number and by its name when notices are imported", async () => {
    const kept = await makeSupplier("Fellmoor Telemetry Ltd");
    const gone = await unclaimed("Fellmoor Gauges Limited");
    await numbered(gone.id, "99200002");
    done(await merge(kept.organisation.id, gone.id));
    await importReleases(
      {
        releases: [
          released("fellmoor-1", { id: "GB-COH-99200002", name: "Anything at all" }),
          released("fellmoor-2", { id: "their-own-7", name: "FELLMOOR GAUGES LTD" }),
        ],
      },
      () => undefined,
    );
    const won = await database().noticeAwardSupplier.findMany({
      where: { award: { notice: { ocid: { startsWith: "ocds-merge-fellmoor" } } } },
    });
    expect(won.map(({ organisationId }) => organisationId)).toEqual([
      kept.organisation.id,
      kept.organisation.id,
    ]);
  });

  test("is not claimed, joined or given anything afterwards", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await unclaimed("Skerrow Gauges Limited");
    done(await merge(kept.organisation.id, gone.id));
    const stranger = await layStranger();
    const input = { organisationId: gone.id, why: "Mine" };
    expect(why(await claim(stranger, input))).toMatch(/has been merged into Skerrow Sensing Ltd/);
    expect(why(await join(stranger, input))).toMatch(/has been merged into Skerrow Sensing Ltd/);
    await expect(admitTo(gone.id, stranger)).rejects.toThrow(/has been merged into another/);
    await expect(numbered(gone.id, "99200003")).rejects.toThrow(/has been merged into another/);
  });

  test("into which others were merged takes them along", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const [first, second] = [await unclaimed("Skerrow One"), await unclaimed("Skerrow Two")];
    done(await merge(second.id, first.id));
    done(await merge(kept.organisation.id, second.id));
    const page = await supplierPage(first.slug, ANONYMOUS, 1);
    expect(page).toMatchObject({ into: { slug: kept.organisation.slug } });
  });
});

describe("two that both have people", () => {
  test("become one: people, sessions, evidence and drafts; the versions stay where they were", async () => {
    const { kept, gone } = await twins();
    const technologyId = await makeTechnology("Level sensors");
    await publishOwn(kept, technologyId, "Level sensing");
    await publishOwn(gone, technologyId, "Tide levels");
    const draft = (await readDraft(database(), gone.organisation.id))?.revision ?? 0;
    const same = capabilityOn(technologyId, { name: "level sensing ", does: "The same" });
    const into = { organisationId: gone.organisation.id, revision: draft, id: null };
    done(await saveCapability(gone.actor, { ...into, capability: same }));
    const editor = await makePerson(gone.organisation, "Joss Tarn", ["EDITOR"]);
    const session = await signIn(gone.actor);
    const doubled = await database().membership.findFirstOrThrow({
      where: { organisationId: gone.organisation.id, userId: kept.actor.userId },
    });
    const other = await signIn({ ...kept.actor, membershipId: doubled.id });

    done(await ask({ kept, gone }));
    done(await decide(gone.organisation.id));

    for (const token of [session, other]) {
      const actor = await actorOfSession(token);
      expect(actor).toMatchObject({ actingFor: { organisationId: kept.organisation.id } });
    }
    const members = await database().membership.findMany({
      where: { organisationId: kept.organisation.id },
    });
    expect(members.map(({ userId }) => userId).sort()).toEqual(
      [kept.actor.userId, gone.actor.userId, editor.userId].sort(),
    );
    const after = await readDraft(database(), kept.organisation.id);
    expect(after?.content.capabilities.map(({ name }) => name)).toEqual([
      "Level sensing",
      "Tide levels",
    ]);
    expect(after?.facts).toMatchObject({ state: "PUBLISHED", changed: true });
    const view = { supplier: { mergedInto: { slug: kept.organisation.slug } } };
    expect(await versionPage(gone.organisation.slug, ANONYMOUS, "1")).toMatchObject({
      view,
      version: { number: 1 },
    });
    expect(await versionsPage(kept.organisation.slug, ANONYMOUS)).toMatchObject({
      earlier: [{ slug: gone.organisation.slug }],
    });
    await refreshDocument("supplier", gone.organisation.id);
    expect(await inSearch(gone.organisation.id)).toBe(false);
    const document = documentId("supplier", gone.organisation.id);
    expect([...(await stillPublic(database(), [document]))]).toEqual([]);
    const filters = { technology: [], region: [], size: [] };
    const listed = (await supplierList(filters, 1)).suppliers.map(({ supplier }) => supplier.id);
    expect(listed).toContain(kept.organisation.id);
    expect(listed).not.toContain(gone.organisation.id);
  });

  test("roles are joined where somebody is in both", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await makeSupplier("Skerrow Wales Ltd");
    await admitTo(gone.organisation.id, kept.actor);
    await arrange((tx) =>
      tx.membership.create({
        data: {
          organisationId: kept.organisation.id,
          userId: gone.actor.userId,
          roles: ["EDITOR"],
        },
      }),
    );
    done(await ask({ kept, gone }));
    done(await decide(gone.organisation.id));
    const joined = await database().membership.findMany({ where: { userId: gone.actor.userId } });
    expect(joined.map(({ roles }) => [...roles].sort())).toEqual([["ADMIN", "EDITOR"]]);
  });

  test("case studies and their confirmations go along", async () => {
    const made = await publishedCaseStudy();
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    await admitTo(made.supplier.organisation.id, kept.actor);
    done(await ask({ kept, gone: made.supplier }));
    done(await decide(made.supplier.organisation.id));
    const study = await database().caseStudy.findUniqueOrThrow({ where: { id: made.id } });
    expect(study).toMatchObject({ supplierId: kept.organisation.id, state: "PUBLISHED" });
  });

  test("are merged or not where who asked is not here any more, and no letter is made", async () => {
    const pair = await twins();
    done(await ask(pair));
    const { id } = await waiting(pair.gone.organisation.id);
    const requestedById = crypto.randomUUID();
    await arrange((tx) => tx.mergeRequest.update({ where: { id }, data: { requestedById } }));
    done(await decide(pair.gone.organisation.id, "refuse"));
    expect(await mailedTo("")).toEqual([]);
    expect(await mailedTo(pair.kept.actor.email)).not.toContain(
      `About ${pair.gone.organisation.name}`,
    );
  });

  test("an operator alone does not merge them", async () => {
    const { kept, gone } = await twins();
    const outcome = await merge(kept.organisation.id, gone.organisation.id);
    expect(why(outcome)).toMatch(/has people here, and they have not asked/);
  });

  test("only who administers both may ask", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await makeSupplier("Skerrow Wales Ltd");
    expect(why(await ask({ kept, gone }))).toMatch(/has people here, and you do not administer it/);
    expect(await mayBeSame(kept.actor, gone.organisation.id)).toBe(false);
    const both = await twins();
    expect(await mayBeSame(both.kept.actor, both.gone.organisation.id)).toBe(true);
    expect(await mayBeSame(both.kept.actor, both.kept.organisation.id)).toBe(false);
  });

  test("one that was claimed after somebody asked for it is not merged over its people's heads", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await unclaimed("Skerrow Gauges Limited");
    done(await ask({ kept, gone: { organisation: gone } }));
    await makePerson(gone, "Mara Quill", ["ADMIN"]);
    expect(why(await decide(gone.id))).toMatch(/has people here, and they have not asked/);
  });
});

describe("a competition", () => {
  const respond = (challengeId: string, supplierId: string) =>
    arrange((tx) => tx.response.create({ data: { challengeId, supplierId, state: "SUBMITTED" } }));

  async function challenge() {
    const { department } = await makeChampion();
    return makeChallenge(department.organisation.id, "PUBLISHED", [], department.reference);
  }

  test.each(["kept", "gone"] as const)("that is not decided stops who asks: %s", async (which) => {
    const pair = await twins();
    const { id } = await challenge();
    await respond(id, pair[which].organisation.id);
    expect(why(await ask(pair))).toMatch(/has a response in a competition that is not decided/);
    await setState(id, "AWARDED");
    done(await ask(pair));
  });

  test("in which both took part keeps them apart for good", async () => {
    const pair = await twins();
    const { id } = await challenge();
    await respond(id, pair.kept.organisation.id);
    await respond(id, pair.gone.organisation.id);
    await setState(id, "COMPLETED");
    expect(why(await ask(pair))).toMatch(/have answered the same challenge/);
  });

  test("before which both said what is possible keeps them apart too", async () => {
    const pair = await twins();
    const { id: challengeId } = await challenge();
    const now = new Date();
    const reply = (supplierId: string) => ({
      supplierId,
      possible: "It is.",
      readiness: 7,
      needs: "Data.",
      repliedAt: now,
      repliedById: pair.kept.actor.userId,
    });
    await arrange((tx) =>
      tx.engagement.create({
        data: {
          challengeId,
          content: {},
          asks: "What?",
          closesAt: now,
          publishedAt: now,
          publishedById: pair.kept.actor.userId,
          replies: { create: [pair.kept, pair.gone].map((one) => reply(one.organisation.id)) },
        },
      }),
    );
    expect(why(await ask(pair))).toMatch(/same challenge, or engagement/);
  });

  test("is told of to nobody who does not administer both", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const answers = [];
    for (const responds of [true, false]) {
      const gone = await makeSupplier("Skerrow Wales Ltd");
      const { id } = await challenge();
      if (responds) await respond(id, gone.organisation.id);
      answers.push(await ask({ kept, gone }));
      answers.push(await merge(kept.organisation.id, gone.organisation.id));
    }
    const [asked, merged, ...again] = answers;
    expect(again).toEqual([asked, merged]);
  });

  test("is entered by neither while their request waits, and the operator decides without being asked", async () => {
    const pair = await twins();
    done(await ask(pair));
    const { id } = await challenge();
    for (const { actor } of [pair.kept, pair.gone])
      expect(why(await startResponse(actor, { challengeId: id }))).toMatch(
        /request to merge this supplier with another one waits/,
      );
    const { id: requestId } = await waiting(pair.gone.organisation.id);
    done(await withdrawMerge(pair.gone.actor, { requestId }));
    done(await startResponse(pair.kept.actor, { challengeId: id }));
  });

  test("that was decided keeps its record under the new name", async () => {
    const pair = await twins();
    const { id } = await challenge();
    const response = await respond(id, pair.gone.organisation.id);
    await setState(id, "AWARDED");
    done(await ask(pair));
    done(await decide(pair.gone.organisation.id));
    const row = await database().response.findUniqueOrThrow({ where: { id: response.id } });
    expect(row.supplierId).toBe(pair.kept.organisation.id);
  });
});

test("an evaluator who confirmed a claim of the one that is gone is told so when what is kept responds", async () => {
  const made = await confirmedCaseStudy();
  const kept = await makeSupplier("Skerrow Sensing Ltd");
  await admitTo(made.supplier.organisation.id, kept.actor);
  const row = { responses: [{ supplierId: kept.organisation.id }] } as EvaluationRow;
  const evaluator = made.body.reference.userId;
  expect(await platformCheck(database(), row, evaluator)).toEqual([]);
  done(await ask({ kept, gone: made.supplier }));
  done(await decide(made.supplier.organisation.id));
  expect(await platformCheck(database(), row, evaluator)).toMatchObject([
    { says: expect.stringMatching(/^You confirmed a claim of Skerrow Sensing Ltd/) },
  ]);
  const member = made.supplier.actor.userId;
  expect(await platformCheck(database(), row, member)).toMatchObject([{ bars: true }]);
});

describe("the champion's firewall after a merge", () => {
  test("holds for a field in which only the one that is gone said that it works", async () => {
    const story = await publishedStory();
    const field = await makeTechnology("Digital twins");
    const gone = await makeSupplier("Twin Works Ltd");
    await publishOwn(gone, field, "Harbour twins");
    const { champion, department } = await makeChampion();
    await makeChallenge(department.organisation.id, "PUBLISHED", [field], department.reference);
    const words = {
      slug: story.slug,
      post: "Minister for Coasts",
      sentence: "Read this.",
      version: 1,
    };
    const actor = await makePerson(story.supplier.organisation, "Ada Marl", ["ADMIN"]);
    await admitTo(gone.organisation.id, actor);
    done(await ask({ kept: { ...story.supplier, actor }, gone }));
    done(await decide(gone.organisation.id));
    expect(why(await endorseStory(champion, words))).toMatch(/field in which this supplier works/);
  });
});

describe("refused, with the reason", () => {
  test("two company numbers, unless an operator confirms it with a reason", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await unclaimed("Skerrow Gauges Limited");
    await numbered(kept.organisation.id, "99200011");
    await numbered(gone.id, "99200012");
    expect(why(await merge(kept.organisation.id, gone.id))).toMatch(/two legal persons/);
    done(await merge(kept.organisation.id, gone.id, { confirmed: true }));
    const event = await database().auditEvent.findFirstOrThrow({
      where: { command: "merge.merge", subjectId: gone.id, outcome: "DONE" },
    });
    expect(event.data).toMatchObject({ into: kept.organisation.id });
  });

  test("a public body, itself, one with people into one without, and one that is merged already", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const body = await layOrganisation("Northmere City Council", "PUBLIC_BODY");
    const bare = await unclaimed("Skerrow Gauges Limited");
    const id = kept.organisation.id;
    expect(why(await merge(id, body.id))).toMatch(/is a public body/);
    expect(why(await merge(id, id))).toMatch(/one and the same/);
    expect(why(await merge(bare.id, id))).toMatch(/has people here, and .* has none/);
    done(await merge(id, bare.id));
    expect(why(await merge(id, bare.id))).toMatch(
      /has been merged into Skerrow Sensing Ltd already/,
    );
  });

  test("anybody but an operator, and a request of one's own", async () => {
    const kept = await makeSupplier("Skerrow Sensing Ltd");
    const gone = await unclaimed("Skerrow Gauges Limited");
    const input = { keptId: kept.organisation.id, goneId: gone.id, ...REASON };
    expect(why(await mergeSuppliers(kept.actor, input))).toMatch(/Only an operator/);
    done(await ask({ kept, gone: { organisation: gone } }));
    expect(why(await ask({ kept, gone: { organisation: gone } }))).toMatch(/waits already/);
    const { id: requestId } = await waiting(gone.id);
    const both = { ...kept.actor, operator: true };
    const decision = { requestId, decision: "merge" as const, ...REASON };
    expect(why(await decideMerge(both, decision))).toMatch(/their own request/);
    done(await decide(gone.id, "refuse"));
    expect(await supplierPage(gone.slug, ANONYMOUS, 1)).toMatchObject({ kind: "record" });
  });
});

async function signIn(person: Person & { membershipId?: string }): Promise<string> {
  const membershipId = person.membershipId ?? person.actingFor?.membershipId ?? null;
  const sessionToken = crypto.randomUUID();
  const expires = new Date(Date.now() + 86_400_000);
  const data = { sessionToken, userId: person.userId, membershipId, expires };
  await database().session.create({ data });
  return sessionToken;
}

async function inSearch(id: string): Promise<boolean> {
  const [row] = await database().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM search.document WHERE id = ${documentId("supplier", id)}`;
  return (row?.found ?? 0) > 0;
}

/** An award in a notice to one or several. @returns its id. */
async function layAward(...organisationIds: string[]): Promise<string> {
  const ocid = `ocds-merge-${crypto.randomUUID()}`;
  const { awards } = await arrange((tx) =>
    tx.notice.create({
      data: {
        slug: ocid,
        ocid,
        releaseId: ocid,
        kind: "AWARD",
        title: "Gauges",
        publishedAt: new Date("2026-01-15T10:00:00Z"),
        contentHash: ocid,
        raw: {},
        awards: {
          create: {
            reference: "1",
            suppliers: { create: organisationIds.map((organisationId) => ({ organisationId })) },
          },
        },
      },
      include: { awards: true },
    }),
  );
  return awards[0]?.id ?? "";
}

function released(name: string, supplier: { id: string; name: string }) {
  return {
    ocid: `ocds-merge-${name}`,
    id: name,
    date: "2026-03-02T09:00:00Z",
    tag: ["award"],
    buyer: { id: "GB-CFS-990001", name: "Northmere City Council" },
    tender: { title: "Gauges" },
    awards: [{ id: "1", status: "active", suppliers: [supplier] }],
  };
}
