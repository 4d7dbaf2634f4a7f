import { mayImport } from "@/domain/ocds/policy";
import type { PublicBodyFacts } from "@/domain/ocds/public-body";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { planBodies, readKnownBodies, saveBodies } from "./records/bodies";
import {
  type NoticeInput,
  partiesOf,
  planNotice,
  type StoredNotice,
  saveNotice,
} from "./records/notice-change";
import { lockImports, readKnown } from "./records/organisations";

/**
 * Writes one release down as a notice, with its buyer and its suppliers. A release that is there with
 * the same content changes nothing.
 */
export const importNotice = command({
  name: "notice.import",
  async load(tx, { facts }: NoticeInput) {
    await lockImports(tx);
    const parties = partiesOf(facts).map(({ party }) => party);
    return {
      stored: await readStored(tx, facts.releaseId),
      known: await readKnown(tx, parties),
    };
  },
  subject: (_loaded, { facts }) => ({ type: "notice", id: facts.releaseId }),
  policy: (actor) => mayImport(actor),
  decide({ stored, known }, input, { newId }) {
    const { facts, contentHash } = input;
    const audit = { ocid: facts.ocid, contentHash };
    if (stored?.contentHash === contentHash) {
      return { change: null, audit: { ...audit, unchanged: true } };
    }
    const { change, effects } = planNotice(input, stored, known, newId);
    const organisationsMade = change.organisations.created.length;
    return { change, effects, audit: { ...audit, organisationsMade } };
  },
  async save(tx, change): Promise<"imported" | "unchanged"> {
    if (!change) return "unchanged";
    await saveNotice(tx, change);
    return "imported";
  },
});

/** Writes down a part of the list of public bodies. Answers how many of them changed anything. */
export const importOrganisations = command({
  name: "organisation.import",
  async load(tx, { bodies }: { bodies: readonly PublicBodyFacts[] }) {
    await lockImports(tx);
    return readKnownBodies(tx, bodies);
  },
  subject: (_loaded, { bodies }) => ({
    type: "organisation",
    id: bodies.map(({ identifier }) => identifier.value).join(" "),
  }),
  policy: (actor) => mayImport(actor),
  decide(known, { bodies }, { newId }) {
    const change = planBodies(bodies, known, newId);
    const createdCount = change.organisations.created.length;
    return { change, audit: { read: bodies.length, made: createdCount, changed: change.changed } };
  },
  async save(tx, change, _known, { now }): Promise<number> {
    await saveBodies(tx, change, now);
    return change.changed;
  },
});

async function readStored(tx: Transaction, releaseId: string): Promise<StoredNotice | null> {
  const row = await tx.notice.findUnique({
    where: { releaseId },
    select: {
      id: true,
      contentHash: true,
      awards: { select: { suppliers: { select: { organisationId: true } } } },
    },
  });
  if (!row) return null;
  const supplierIds = row.awards.flatMap(({ suppliers }) =>
    suppliers.map(({ organisationId }) => organisationId),
  );
  return { id: row.id, contentHash: row.contentHash, supplierIds };
}
