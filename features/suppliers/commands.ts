import { wordsOf, writeRow } from "@/domain/fields/derived";
import { transition } from "@/domain/lifecycle";
import { ABOUT_FIELDS, CERTIFICATION_FIELDS, capabilityWords } from "@/domain/supplier/fields";
import {
  mayEditProfile,
  mayPublishProfile,
  mayUnpublishProfile,
  publishing,
} from "@/domain/supplier/policy";
import { isSme } from "@/domain/supplier/profile";
import { PROFILE } from "@/domain/supplier/states";
import { londonDay } from "@/domain/timetable/london";
import { command, Invalid } from "@/lib/command";
import { nextOrder } from "@/lib/limits";
import { withdrawFromSearch } from "@/lib/search";
import { latestNumber } from "./queries";
import { capabilityContent, certificationContent, versionOf } from "./records";
import { type Draft, lockDraft, saveDraft, savesSince } from "./records/draft";
import { entryAudit, entrySaves, isElsewhere, refuseFullProfile } from "./records/entries";
import { changedFields, refuseClash } from "./records/revisions";
import type { AboutInput, CapabilityInput, CertificationInput } from "./schema";

/** The supplier that a command is about. */
interface ForSupplier {
  organisationId: string;
}

const subjectOf = ({ facts }: Draft) => ({ type: "supplier", id: facts.organisationId });

/** Saves who they are, in the draft. */
export const saveAbout = command({
  name: "supplier.saveAbout",
  async load(tx, { organisationId, revision }: ForSupplier & AboutInput) {
    const draft = await lockDraft(tx, organisationId);
    return draft && { ...draft, saves: await savesSince(tx, organisationId, "about", revision) };
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide(draft, { about }, { now, newId }) {
    const thisYear = Number(londonDay(now).slice(0, 4));
    if (about.founded !== null && about.founded > thisYear)
      throw new Invalid({ founded: [`Give a year up to ${thisYear}`] });
    const [stored, typed] = [wordsOf(ABOUT_FIELDS, draft.content), wordsOf(ABOUT_FIELDS, about)];
    refuseClash(draft.saves, stored, typed);
    const fields = changedFields(stored, typed);
    return {
      change: { profileId: newId(), data: { ...about, sme: isSme(about.people) } },
      audit: { part: "about", revision: draft.revision + 1, fields },
    };
  },
  async save(tx, { profileId, data }, draft) {
    await saveDraft(tx, draft, profileId, data);
  },
});

/** Adds a capability to the draft, or changes one. One that a colleague removed meanwhile is put back. */
export const saveCapability = command({
  name: "supplier.saveCapability",
  async load(tx, input: ForSupplier & CapabilityInput) {
    const draft = await lockDraft(tx, input.organisationId);
    if (!draft || (await isElsewhere(tx.capability, input.id, draft))) return null;
    const where = { id: input.capability.technologyId };
    const technology = await tx.technology.findUnique({ where });
    return { ...draft, technology, saves: await entrySaves(tx, "capability", input) };
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide(draft, { id, capability }, { newId }) {
    const { technology, row, saves } = draft;
    if (!technology) throw new Invalid({ technologyId: ["Choose a technology from the list"] });
    const stored = row?.capabilities.find((each) => each.id === id);
    if (technology.retiredAt && stored?.technologyId !== technology.id)
      throw new Invalid({ technologyId: [`${technology.name} is out of use. Choose another`] });
    if (!stored) refuseFullProfile(row?.capabilities, "capabilities");
    const [before, typed] = [
      stored ? capabilityWords(capabilityContent(stored)) : {},
      capabilityWords({ ...capability, technology: technology.name }),
    ];
    if (stored) refuseClash(saves, before, typed);
    const kept = stored?.standards.filter((each) => technology.standards.includes(each)) ?? [];
    const entry = { id: id ?? newId(), ...capability, standards: kept };
    return {
      change: { profileId: newId(), entry, order: stored?.order ?? nextOrder(row?.capabilities) },
      audit: entryAudit("capability", entry.id, draft, changedFields(before, typed)),
    };
  },
  async save(tx, { entry, order, ...change }, draft) {
    const profileId = await saveDraft(tx, draft, change.profileId);
    // One that is put back keeps its key with its id: what case studies say of it holds again.
    const create = { ...entry, key: entry.id, profileId, order };
    await tx.capability.upsert({ where: { id: entry.id }, create, update: entry });
    return { id: entry.id };
  },
});

export const removeCapability = command({
  name: "supplier.removeCapability",
  async load(tx, { organisationId, id }: ForSupplier & { id: string }) {
    const draft = await lockDraft(tx, organisationId);
    return draft?.row?.capabilities.some((each) => each.id === id) ? draft : null;
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide: (draft, { id }, { newId }) => ({
    change: { id, profileId: newId() },
    audit: entryAudit("capability", id, draft, []),
  }),
  async save(tx, { id, profileId }, draft) {
    await saveDraft(tx, draft, profileId);
    await tx.capability.delete({ where: { id } });
  },
});

/** Adds a certificate to the draft, or changes one. One that a colleague removed meanwhile is put back. */
export const saveCertification = command({
  name: "supplier.saveCertification",
  async load(tx, input: ForSupplier & CertificationInput) {
    const draft = await lockDraft(tx, input.organisationId);
    if (!draft || (await isElsewhere(tx.certification, input.id, draft))) return null;
    return { ...draft, saves: await entrySaves(tx, "certification", input) };
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide(draft, { id, certification }, { newId }) {
    const { row, saves } = draft;
    const known = new Set(row?.capabilities.map(({ technology }) => technology.slug));
    if (certification.technologies.some((slug) => !known.has(slug)))
      throw new Invalid({
        technologies: ["Choose technologies of your capabilities from the list"],
      });
    const stored = row?.certifications.find((each) => each.id === id);
    if (!stored) refuseFullProfile(row?.certifications, "certificates");
    const [before, typed] = [
      stored ? wordsOf(CERTIFICATION_FIELDS, certificationContent(stored)) : {},
      wordsOf(CERTIFICATION_FIELDS, certification),
    ];
    if (stored) refuseClash(saves, before, typed);
    const entry = { id: id ?? newId(), ...writeRow(CERTIFICATION_FIELDS, certification) };
    return {
      change: { profileId: newId(), entry, order: stored?.order ?? nextOrder(row?.certifications) },
      audit: entryAudit("certification", entry.id, draft, changedFields(before, typed)),
    };
  },
  async save(tx, { entry, order, ...change }, draft) {
    const profileId = await saveDraft(tx, draft, change.profileId);
    const create = { ...entry, profileId, order };
    await tx.certification.upsert({ where: { id: entry.id }, create, update: entry });
    return { id: entry.id };
  },
});

export const removeCertification = command({
  name: "supplier.removeCertification",
  async load(tx, { organisationId, id }: ForSupplier & { id: string }) {
    const draft = await lockDraft(tx, organisationId);
    return draft?.row?.certifications.some((each) => each.id === id) ? draft : null;
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayEditProfile(actor, facts),
  decide: (draft, { id }, { newId }) => ({
    change: { id, profileId: newId() },
    audit: entryAudit("certification", id, draft, []),
  }),
  async save(tx, { id, profileId }, draft) {
    await saveDraft(tx, draft, profileId);
    await tx.certification.delete({ where: { id } });
  },
});

/**
 * Makes the draft public as the next version, which is kept for good. A draft that was saved since
 * the preview was opened is not published unseen.
 */
export const publishProfile = command({
  name: "supplier.publishProfile",
  async load(tx, { organisationId }: ForSupplier & { revision: number }) {
    const draft = await lockDraft(tx, organisationId);
    return draft && { ...draft, versions: await latestNumber(tx, organisationId) };
  },
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayPublishProfile(actor, facts),
  decide(draft, { revision }, { actor, now, newId }) {
    const { facts, row, versions } = draft;
    if (!row) throw new Error("A complete draft has a row.");
    if (revision !== draft.revision)
      throw new Invalid({
        "": ["The draft was saved after you opened this page. Look at it again, then publish it."],
      });
    const number = versions + 1;
    const publishedById = actor.kind === "person" ? actor.userId : null;
    const state = transition(PROFILE, facts.state, publishing(facts.state));
    return {
      change: {
        state,
        version: versionOf(row, { number, publishedById, publishedAt: now }, newId),
      },
      audit: { version: number },
      effects: [{ name: "search.refresh", data: { type: "supplier", id: facts.organisationId } }],
    };
  },
  async save(tx, { state, version }, { facts }, { now }) {
    await tx.profileVersion.create({ data: version.row });
    await tx.capability.createMany({ data: version.capabilities });
    await tx.certification.createMany({ data: version.certifications });
    await tx.supplierProfile.update({
      where: { organisationId: facts.organisationId },
      data: {
        state,
        currentId: version.row.id,
        publishedAt: now,
        // What an operator has hidden stays out of the public history when it was mended.
        ...(state === "HIDDEN" ? { openFrom: version.row.number } : {}),
      },
    });
    return { number: version.row.number, hidden: state === "HIDDEN" };
  },
});

/** Takes the profile down at once: page, lists, API and search. The versions are kept. */
export const unpublishProfile = command({
  name: "supplier.unpublishProfile",
  load: (tx, { organisationId }: ForSupplier) => lockDraft(tx, organisationId),
  subject: (draft) => subjectOf(draft),
  policy: (actor, { facts }) => mayUnpublishProfile(actor, facts),
  decide: ({ facts }) => ({
    change: { state: transition(PROFILE, facts.state, "unpublish") },
    effects: [{ name: "search.refresh", data: { type: "supplier", id: facts.organisationId } }],
  }),
  async save(tx, { state }, { facts: { organisationId } }) {
    const data = { state, currentId: null };
    await tx.supplierProfile.update({ where: { organisationId }, data });
    await withdrawFromSearch(tx, "supplier", organisationId);
  },
});
