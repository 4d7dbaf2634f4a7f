import { type AddressInfo, createServer, type Server, type Socket, connect as to } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { refreshDocument } from "@/features/search/jobs/refresh";
import { type SearchResult, search } from "@/features/search/queries/search";
import { readQuery } from "@/features/search/schema";
import { appendAudit } from "@/lib/audit";
import { database, type Transaction } from "@/lib/database";
import { followIfThere } from "@/lib/search/upkeep";

/** Writes rows as a command would, with the audit event that the database asks for. */
export function written<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    const result = await work(tx);
    const actor = { kind: "system" as const, as: "test" };
    const entry = { command: "test.write", subjectType: "test", subjectId: "test" };
    await appendAudit(tx, { ...entry, actor, outcome: "DONE" });
    return result;
  });
}

/** Asks as an address does: "q=flood&type=story". */
export function ask(address: string): Promise<SearchResult> {
  const parameters = new URLSearchParams(address);
  const keys = [...new Set(parameters.keys())];
  return search(
    readQuery(Object.fromEntries(keys.map((key) => [key, parameters.getAll(key)]))).query,
  );
}

export const titles = (result: SearchResult) => result.hits.map(({ document }) => document.title);

/** Asks until the engine named answers. */
export async function until(
  engine: SearchResult["engine"],
  address = "q=anything",
): Promise<SearchResult> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    await followIfThere();
    const result = await ask(address);
    if (result.engine === engine) return result;
    await sleep(200);
  }
  throw new Error(`${engine} did not answer within a minute.`);
}

export interface Switch {
  /** Nothing listens there any more. */
  stop(): Promise<void>;
  /** It takes connections and never answers. */
  hang(): Promise<void>;
  /** It is there again. */
  start(): Promise<void>;
}

/** Puts a switch between the tests and Meilisearch, so that it can go away and come back. */
export async function meilisearchSwitch(): Promise<Switch> {
  const target = new URL(inject("services").MEILI_URL ?? "");
  const sockets = new Set<Socket>();
  let hanging = false;
  let server: Server | null = null;
  let port = 0;
  const accept = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    if (hanging) return;
    const onward = to(Number(target.port), target.hostname);
    onward.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("close", () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  };
  const close = async () => {
    const closing = server;
    server = null;
    if (!closing) return;
    const closed = new Promise((resolve) => closing.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const listen = async (hang: boolean) => {
    await close();
    hanging = hang;
    const opening = createServer(accept);
    server = opening;
    await new Promise<void>((resolve) => opening.listen(port, "127.0.0.1", resolve));
    port = (opening.address() as AddressInfo).port;
  };
  await listen(false);
  process.env.MEILI_URL = `http://127.0.0.1:${port}`;
  return { stop: close, hang: () => listen(true), start: () => listen(false) };
}

let counter = 0;
const unique = () => `s${Date.now()}${counter++}`;

export function newOrganisation(kind: "SUPPLIER" | "PUBLIC_BODY", name: string, claimed = true) {
  return written((tx) =>
    tx.organisation.create({ data: { kind, name, slug: unique(), claimed }, select: { id: true } }),
  );
}

interface CaseStudyFacts {
  supplierId: string;
  claims?: string[];
  stopped?: boolean;
  bodyId?: string;
  title: string;
  summary?: string;
  problem?: string;
  regions?: string[];
  technologies?: string[];
  publishedAt?: Date;
}

const CLAIM = {
  result: 12,
  unit: "minutes",
  periodStart: new Date("2026-01-01"),
  periodEnd: new Date("2026-03-31"),
};

/** A published case study, in the index. */
export async function newCaseStudy({ technologies = [], claims = [], ...facts }: CaseStudyFacts) {
  const { id } = await written((tx) =>
    tx.caseStudy.create({
      data: {
        state: "PUBLISHED",
        publishedAt: new Date("2026-05-01T09:00:00Z"),
        ...facts,
        slug: unique(),
        technologies: { connect: technologies.map((slug) => ({ slug })) },
        claims: { create: claims.map((measure) => ({ ...CLAIM, measure })) },
      },
      select: { id: true },
    }),
  );
  await refreshDocument("case-study", id);
  return id;
}

export function newTechnology(slug: string, name: string) {
  return written((tx) =>
    tx.technology.create({ data: { slug, name, family: "Sensing", summary: "" } }),
  );
}

interface ChallengeFacts {
  bodyId: string;
  title: string;
  summary?: string;
  state?: "PUBLISHED" | "DRAFT" | "IN_REVIEW" | "AWARDED";
  closesAt?: Date;
  regions?: string[];
}

export async function newChallenge(facts: ChallengeFacts) {
  const { id } = await written((tx) =>
    tx.challenge.create({
      data: {
        state: "PUBLISHED",
        publishedAt: new Date("2026-06-01T09:00:00Z"),
        createdById: "00000000-0000-7000-8000-000000000000",
        ...facts,
        slug: unique(),
        reference: unique(),
      },
      select: { id: true },
    }),
  );
  await refreshDocument("challenge", id);
  return id;
}

interface NoticeFacts {
  buyerId: string;
  supplierId?: string;
  title: string;
  description?: string;
  amount?: string;
  publishedAt?: Date;
}

export async function newNotice({ supplierId, ...facts }: NoticeFacts) {
  const award = supplierId
    ? { reference: "1", suppliers: { create: { organisationId: supplierId } } }
    : null;
  const { id } = await written((tx) =>
    tx.notice.create({
      data: {
        kind: "AWARD",
        publishedAt: new Date("2025-01-10T09:00:00Z"),
        currency: facts.amount ? "GBP" : null,
        raw: {},
        ...facts,
        ocid: unique(),
        releaseId: unique(),
        slug: unique(),
        contentHash: "",
        awards: award ? { create: award } : {},
      },
      select: { id: true },
    }),
  );
  await refreshDocument("notice", id);
  return id;
}

interface ProfileFacts {
  organisationId: string;
  standfirst: string;
  technologyId?: string;
}

/** A published profile, in the index. */
export async function newProfile({ organisationId, standfirst, technologyId }: ProfileFacts) {
  await written(async (tx) => {
    const profile = await tx.supplierProfile.create({
      data: { organisationId, state: "PUBLISHED", publishedAt: new Date() },
    });
    const version = await tx.profileVersion.create({
      data: {
        profileId: profile.id,
        number: 1,
        standfirst,
        about: "",
        people: 11,
        sme: true,
        vcse: false,
        regions: ["TLK"],
        publishedAt: new Date("2026-04-01T09:00:00Z"),
      },
    });
    if (!technologyId) return;
    const of = { profileId: profile.id, versionId: version.id, technologyId };
    await tx.capability.create({
      data: { ...of, name: "Gauges", does: "Level gauges", maturity: 9 },
    });
  });
  await refreshDocument("supplier", organisationId);
}
