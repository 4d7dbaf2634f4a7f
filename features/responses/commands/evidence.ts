import type { Fields } from "@/domain/challenge/merge";
import { type Attachment, hasRoom } from "@/domain/response/attachments";
import { mayEdit } from "@/domain/response/policy";
import { command, Invalid, Refused } from "@/lib/command";
import { databaseTime } from "@/lib/database";
import { publishedOf } from "../queries/published";
import { pointedFields } from "../records/declarations";
import { keepDraft } from "../records/sealed-drafts";
import { lockDraft, mergeOrRefuse } from "./draft";

/** A document whose encrypted bytes are in the storage already. */
export interface KeptAttachment extends Omit<Attachment, "id"> {
  storageKey: string;
}

/** Attaches a document to the draft. What it is, and the key to it, go into the draft's box and nowhere else. */
export const attachDocument = command({
  name: "response.attach",
  async load(tx, input: { responseId: string; upload: KeptAttachment | null }, actor) {
    const locked = await lockDraft(tx, actor, input.responseId);
    if (!locked) return null;
    const challenge = await tx.challenge.findUniqueOrThrow({
      where: { id: locked.response.challengeId },
      select: { attachments: true },
    });
    return { ...locked, allowed: challenge.attachments };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide({ response, draft, allowed }, { upload }, { now, newId }) {
    const verdict = hasRoom(draft.attachments.length, allowed);
    if (!verdict.allowed) throw new Refused(verdict);
    if (!upload) throw new Invalid({ file: ["Choose the document"] });
    const { storageKey, ...words } = upload;
    const id = newId();
    const attachments = [...draft.attachments, { id, ...words }];
    return {
      change: {
        draft: { ...draft, attachments },
        row: { id, responseId: response.id, storageKey, addedAt: now },
      },
    };
  },
  async save(tx, { draft, row }) {
    await tx.attachment.create({ data: row });
    await keepDraft(tx, row.responseId, draft);
  },
});

/**
 * Takes a document out of the draft. Once something was submitted its row stays until the opening;
 * before, it goes, and the nightly sweep takes its bytes.
 */
export const detachDocument = command({
  name: "response.detach",
  async load(tx, input: { responseId: string; attachmentId: string }, actor) {
    const locked = await lockDraft(tx, actor, input.responseId);
    const row = await tx.attachment.findFirst({
      where: { id: input.attachmentId, responseId: input.responseId },
    });
    if (!locked || !row) return null;
    const { responseId } = input;
    return {
      ...locked,
      row,
      submitted: (await tx.submission.count({ where: { responseId } })) > 0,
    };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide: ({ draft, row, submitted }) => ({
    change: {
      draft: { ...draft, attachments: draft.attachments.filter(({ id }) => id !== row.id) },
      removes: submitted ? null : row.id,
    },
  }),
  async save(tx, { draft, removes }, { response }) {
    await keepDraft(tx, response.id, draft);
    if (removes) await tx.attachment.delete({ where: { id: removes } });
  },
});

interface PointInput {
  responseId: string;
  /** What the form held when it was opened; left out, it writes over whatever is there. */
  original?: Fields;
  capabilities: string[];
  caseStudies: string[];
}

/** Says which published capabilities and case studies the response points to. */
export const savePointsTo = command({
  name: "response.savePointsTo",
  async load(tx, input: PointInput, actor) {
    const locked = await lockDraft(tx, actor, input.responseId);
    return (
      locked && {
        ...locked,
        published: await publishedOf(tx, locked.response.supplierId, await databaseTime(tx)),
      }
    );
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayEdit(actor, facts, now),
  decide({ draft, published }, { capabilities, caseStudies, original }) {
    const merged = mergeOrRefuse(original, pointedFields(draft), { capabilities, caseStudies });
    const chosen = { capability: merged.capabilities, "case-study": merged.caseStudies };
    const pointsTo = published
      .filter(({ kind, id }) => chosen[kind].includes(id))
      .map(({ kind, id }) => ({ kind, id }));
    return { change: { ...draft, pointsTo } };
  },
  save: (tx, draft, { response }) => keepDraft(tx, response.id, draft),
});
