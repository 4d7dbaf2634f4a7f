import { v7 as newId } from "uuid";
import type { z } from "zod";
import { missingParts } from "@/domain/case-study/completeness";
import {
  mayChangeBody,
  mayCreate,
  mayEdit,
  mayPublish,
  mayWithdraw,
} from "@/domain/case-study/policy";
import { CASE_STUDY, CONFIRMATION } from "@/domain/case-study/states";
import { slugify } from "@/domain/format/slug";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { londonDay } from "@/domain/timetable/london";
import { offered } from "@/features/technologies/queries/offered";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { capabilityChoices } from "./queries";
import { type CaseStudyRow, contentOf, lockCaseStudy, textOf } from "./records";
import { referencesWhoAnswered, tellsOfAllChanges, tellsOfChange } from "./records/answered";
import { refuseHeading, saidAlone } from "./records/heading";
import { refreshes, refreshesIfPublic } from "./records/refreshes";
import { withdrawInvitations } from "./records/requests";
import { refuseStale } from "./records/revisions";
import { SECTIONS, type Section } from "./records/sections";
import type * as schema from "./schema";

export interface OfCaseStudy {
  id: string;
}

const subjectOf = (row: { id: string }) => ({ type: "case-study", id: row.id });

/** Begins a draft for the supplier that the person acts for. */
export const createCaseStudy = command({
  name: "caseStudy.create",
  async load(_tx, _input: z.output<typeof schema.create>, actor) {
    const acting = actor.kind === "person" ? actor.actingFor : null;
    return { id: newId(), supplierId: acting?.organisationId ?? "" };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor) => mayCreate(actor),
  decide: (_, { title }) => ({ change: { title } }),
  async save(tx, { title }, { id, supplierId }) {
    await tx.caseStudy.create({
      data: { id, supplierId, title, slug: await freeSlug(tx, title, id) },
    });
    return { id };
  },
});

/** Saves one page of a case study. */
function saveSection<Fields>(name: string, section: Section<Fields>) {
  return command({
    name,
    async load(tx, { id }: OfCaseStudy & { original: string; fields: Fields }) {
      const row = await lockCaseStudy(tx, id);
      const technologies = await tx.technology.findMany({
        where: offered(row?.technologies.map(({ slug }) => slug) ?? []),
        select: { slug: true },
      });
      const capabilities = row ? await capabilityChoices(tx, row.supplierId) : [];
      const offers = { technologies: technologies.map(({ slug }) => slug), capabilities };
      return row && { row, references: await referencesWhoAnswered(tx, row), ...offers };
    },
    subject: ({ row }) => subjectOf(row),
    policy: (actor, { row }) => mayEdit(actor, row),
    decide({ row, references, ...choices }, { original, fields }, { now }) {
      refuseStale(section.read(row), original);
      section.check?.(row, fields, { today: londonDay(now), ...choices });
      refuseHeading(row, { ...textOf(row), ...fields });
      return {
        change: section.write(fields),
        audit: { revision: row.revision + 1 },
        effects: [
          ...refreshesIfPublic(row),
          ...tellsOfChange(row, { ...textOf(row), ...fields }, references),
        ],
      };
    },
    async save(tx, change, { row }) {
      const title = typeof change.title === "string" ? change.title : null;
      const slug = title && !row.publishedAt ? { slug: await freeSlug(tx, title, row.id) } : {};
      await tx.caseStudy.update({
        where: { id: row.id },
        data: { ...change, ...slug, revision: { increment: 1 } },
      });
    },
  });
}

export const saveSummary = saveSection("caseStudy.saveSummary", SECTIONS.summary);
export const saveProblem = saveSection("caseStudy.saveProblem", SECTIONS.problem);
export const saveWork = saveSection("caseStudy.saveWork", SECTIONS.work);
export const saveTechnologies = saveSection("caseStudy.saveTechnologies", SECTIONS.technologies);
export const saveFacts = saveSection("caseStudy.saveFacts", SECTIONS.facts);
export const saveEnding = saveSection("caseStudy.saveEnding", SECTIONS.ending);

/** Says which public body the work was done for. */
export const saveBody = command({
  name: "caseStudy.saveBody",
  async load(tx, { id, bodyId }: z.output<typeof schema.body>) {
    const row = await lockCaseStudy(tx, id);
    const body = await tx.organisation.findFirst({
      where: { id: bodyId, kind: "PUBLIC_BODY" },
      select: { id: true },
    });
    return row && { row, body };
  },
  subject: ({ row }) => subjectOf(row),
  policy: (actor, { row }, _now, { bodyId }) =>
    row.bodyId === bodyId
      ? mayEdit(actor, row)
      : mayChangeBody(actor, {
          supplierId: row.supplierId,
          requests: row.requests.map(({ state }) => state),
        }),
  decide({ row, body }) {
    if (!body) throw new Invalid({ bodyId: ["Choose a public body from the list"] });
    return { change: body.id, audit: { body: body.id }, effects: refreshesIfPublic(row) };
  },
  async save(tx, bodyId, { row }) {
    await tx.caseStudy.update({
      where: { id: row.id },
      data: { bodyId, revision: { increment: 1 } },
    });
  },
});

/** Makes it public, every claim at the grade that its attachments carry: asserted, mostly. */
export const publishCaseStudy = command({
  name: "caseStudy.publish",
  async load(tx, { id }: OfCaseStudy) {
    const row = await lockCaseStudy(tx, id);
    return row && { row, references: await referencesWhoAnswered(tx, row) };
  },
  subject: ({ row }) => subjectOf(row),
  policy: (actor, { row }) =>
    mayPublish(actor, {
      state: row.state,
      supplierId: row.supplierId,
      missing: missingParts(contentOf(row)).map(({ words }) => words),
      alone: saidAlone(row),
    }),
  decide: ({ row, references }, _, { now }) => ({
    change: {
      state: transition(CASE_STUDY, row.state, "publish"),
      publishedAt: row.publishedAt ?? now,
    },
    audit: { claims: row.claims.length },
    effects: [...refreshes(row), ...tellsOfAllChanges(row, references)],
  }),
  async save(tx, change, { row }) {
    await tx.caseStudy.update({ where: { id: row.id }, data: change });
    return { slug: row.slug };
  },
});

/**
 * Takes it down, and with it a request that the body has not answered. What the body has said stays on the
 * record, and it is told.
 */
export const withdrawCaseStudy = command({
  name: "caseStudy.withdraw",
  async load(tx, { id }: OfCaseStudy) {
    const row = await lockCaseStudy(tx, id);
    return row && { row, references: await referencesWhoAnswered(tx, row) };
  },
  subject: ({ row }) => subjectOf(row),
  policy: (actor, { row }) => mayWithdraw(actor, row),
  decide: ({ row, references }, _, { now }) => ({
    change: {
      state: transition(CASE_STUDY, row.state, "withdraw"),
      withdrawnAt: now,
      open: openRequests(row),
    },
    effects: [
      ...refreshes(row),
      ...letterTo(references, LETTERS.caseStudy.takenOut, { caseStudy: row, statement: null }),
    ],
  }),
  async save(tx, { open, ...data }, { row }) {
    await tx.caseStudy.update({ where: { id: row.id }, data });
    await tx.confirmationRequest.updateMany({
      where: { id: { in: open.map(({ id }) => id) } },
      data: { state: "WITHDRAWN" },
    });
    await withdrawInvitations(
      tx,
      open.map(({ id }) => id),
    );
  },
});

function openRequests(row: CaseStudyRow) {
  return row.requests
    .filter(({ state }) => state === "REQUESTED")
    .map(({ id, state }) => ({ id, state: transition(CONFIRMATION, state, "withdraw") }));
}

/** An address that no other case study has: the title, with a number behind it where it is taken. */
async function freeSlug(tx: Transaction, title: string, ownId: string): Promise<string> {
  const base = slugify(title, "case-study");
  const taken = await tx.caseStudy.findMany({
    where: { slug: { startsWith: base }, id: { not: ownId } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let number = 2;
  let slug = base;
  while (slugs.has(slug)) slug = `${base}-${number++}`;
  return slug;
}
