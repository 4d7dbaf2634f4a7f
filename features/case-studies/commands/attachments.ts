import { asPerson } from "@/domain/actor";
import { mayDetachFile, mayEdit } from "@/domain/case-study/policy";
import { type FileKind, MOST_ATTACHED } from "@/domain/file/types";
import { createFile, removals, type StoredUpload } from "@/features/files/records";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { nextOrder, refuseTooMany } from "@/lib/limits";
import { type AttachedRow, type CaseStudyRow, lockCaseStudy } from "../records";

const WORDS: Readonly<Record<FileKind, string>> = { PICTURE: "pictures", DOCUMENT: "documents" };

interface AttachInput {
  id: string;
  title: string;
  /** What a picture shows, in words; "" for a document. */
  alt: string;
  /** Null where none could be taken in. */
  upload: StoredUpload | null;
}

interface OfAttached {
  id: string;
  attachedId: string;
}

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** Adds a picture or a document, behind those that are there. */
export const attachFile = command({
  name: "caseStudy.attachFile",
  async load(tx, { id }: AttachInput) {
    const row = await lockCaseStudy(tx, id);
    return row && { row };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide({ row }, { title, alt, upload }, { newId }) {
    if (!upload) throw new Invalid({ file: ["Choose the file"] });
    const same = ofKind(row, upload.kind);
    refuseTooMany(same.length, MOST_ATTACHED[upload.kind], WORDS[upload.kind]);
    const twin = same.find(({ file }) => file.sha256 === upload.sha256);
    if (twin) throw new Invalid({ file: [`This is here already, as “${twin.file.name}”`] });
    const ids = { id: newId(), fileId: newId() };
    return {
      change: { ...ids, title, alt, upload, order: nextOrder(row.files) },
      audit: { file: ids.fileId, kind: upload.kind, sha256: upload.sha256 },
    };
  },
  async save(tx, { upload, ...attached }, { row }, { actor, now }) {
    const by = { organisationId: row.supplierId, userId: asPerson(actor).userId, now };
    await createFile(tx, attached.fileId, upload, by);
    await tx.caseStudyFile.create({ data: { ...attached, caseStudyId: row.id } });
  },
});

/** Changes what is said of it. The file itself stays: another one is added instead. */
export const describeFile = command({
  name: "caseStudy.describeFile",
  load: (tx, input: OfAttached & { title: string; alt: string }) => loadAttached(tx, input),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide: ({ attached }, { title, alt }) => ({
    change: { title, alt },
    audit: { file: attached.fileId },
  }),
  async save(tx, data, { attached }) {
    await tx.caseStudyFile.update({ where: { id: attached.id }, data });
  },
});

/** Moves it before the one that stands before it; the first stays the first. */
export const moveFileUp = command({
  name: "caseStudy.moveFileUp",
  load: (tx, input: OfAttached) => loadAttached(tx, input),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row }) => mayEdit(actor, row),
  decide({ row, attached }) {
    const same = ofKind(row, attached.file.kind);
    const before = same[same.findIndex(({ id }) => id === attached.id) - 1];
    return { change: before, audit: { file: attached.fileId } };
  },
  async save(tx, before, { attached }) {
    if (!before) return;
    const places = [
      { id: attached.id, order: before.order },
      { id: before.id, order: attached.order },
    ];
    for (const { id, order } of places) {
      await tx.caseStudyFile.update({ where: { id }, data: { order } });
    }
  },
});

/** Takes it out. Its bytes follow, once nothing else has them attached. */
export const detachFile = command({
  name: "caseStudy.detachFile",
  load: (tx, input: OfAttached) => loadAttached(tx, input),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { row, attached }) =>
    mayDetachFile(actor, {
      supplierId: row.supplierId,
      inStory: attached.stories.some(({ story }) => story.state !== "WITHDRAWN"),
    }),
  decide: ({ attached }) => ({
    change: attached.id,
    audit: { file: attached.fileId },
    effects: removals([attached.fileId]),
  }),
  async save(tx, id) {
    await tx.caseStudyFile.delete({ where: { id } });
  },
});

async function loadAttached(
  tx: Transaction,
  { id, attachedId }: OfAttached,
): Promise<{ row: CaseStudyRow; attached: AttachedRow } | null> {
  const row = await lockCaseStudy(tx, id);
  const attached = row?.files.find((one) => one.id === attachedId);
  return row && attached ? { row, attached } : null;
}

function ofKind(row: CaseStudyRow, kind: FileKind): AttachedRow[] {
  return row.files.filter(({ file }) => file.kind === kind);
}
