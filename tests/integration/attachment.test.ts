import { afterAll, describe, expect, test } from "vitest";
import { readContent } from "@/domain/response/content";
import { withKept } from "@/features/files/actions/with-upload";
import { sweepFiles } from "@/features/files/commands";
import {
  attachDocument,
  detachDocument,
  savePointsTo,
} from "@/features/responses/commands/evidence";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { submitResponse } from "@/features/responses/commands/submission";
import { attachmentAnswer, SEALED } from "@/features/responses/export/attachments";
import { ownResponse, ownSubmission } from "@/features/responses/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { write } from "../setup/lay";
import { allKeys, bytesOf, fileOf, letAge } from "./file-fixture";
import { close, layDraft, layOpen, type Open } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const MARKER = "heliotrope-attached-seven";

/** An open challenge that takes two documents, and a draft that answers it. */
async function layAttachable(attachments = 2) {
  const open = await layOpen();
  const { challengeId } = open;
  await write((tx) =>
    tx.challenge.update({
      where: { id: challengeId },
      data: { attachments, attachmentsFor: "One drawing" },
    }),
  );
  return { open, ...(await layDraft(open)) };
}

type Laid = Awaited<ReturnType<typeof layAttachable>>;

/** As the action does. */
function attach({ person, responseId }: Laid, name = `${MARKER}.txt`, content = `Says ${MARKER}`) {
  const chosen = { file: fileOf(name, content), kind: "DOCUMENT" } as const;
  return withKept(SEALED, attachDocument, person, chosen, (upload) => ({ responseId, upload }));
}

async function draftOf({ person, responseId }: Laid) {
  return (await ownResponse(person, responseId))?.draft;
}

async function open({ lead, approver, challengeId }: Open) {
  await close({ lead, approver, challengeId } as Open);
  await beginOpening(lead, { challengeId });
  expect(await openResponses(approver, { challengeId })).toMatchObject({ ok: true });
}

describe("a document that goes with a response", () => {
  test("is encrypted at once: neither the database nor the storage holds a word of it", async () => {
    const laid = await layAttachable();
    const before = await allKeys();
    expect(await attach(laid)).toMatchObject({ ok: true });
    const [key] = [...(await allKeys())].filter((one) => !before.has(one));
    expect(String(await bytesOf(key ?? ""))).not.toContain(MARKER);
    const rows = await database().$queryRaw<{ all: string }[]>`
      SELECT (SELECT string_agg(one::text, '') FROM "Attachment" one)
          || (SELECT string_agg(one::text, '') FROM "Response" one)
          || (SELECT string_agg(one::text, '') FROM "AuditEvent" one) AS all`;
    expect(rows[0]?.all).not.toContain(MARKER);
    const [attachment] = (await draftOf(laid))?.attachments ?? [];
    expect(attachment).toMatchObject({ name: `${MARKER}.txt`, type: "text/plain" });
    const answer = await attachmentAnswer(attachment);
    expect(await answer.text()).toBe(`Says ${MARKER}`);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("is refused where the challenge takes none, or as many as it takes are there", async () => {
    const before = (await allKeys()).size;
    expect(await attach(await layAttachable(0))).toMatchObject({
      refusal: { reason: expect.stringMatching(/takes no attachments/) },
    });
    expect((await allKeys()).size).toBe(before);
    const laid = await layAttachable(1);
    expect(await attach(laid)).toMatchObject({ ok: true });
    expect(await attach(laid)).toMatchObject({
      refusal: { reason: expect.stringMatching(/attached already/) },
    });
    expect((await allKeys()).size).toBe(before + 1);
  });

  test("is told by its content: empty, or with a lying name, it is refused", async () => {
    const laid = await layAttachable();
    expect(await attach(laid, "plan.pdf", "")).toMatchObject({
      errors: { file: [expect.stringMatching(/empty/)] },
    });
    expect(await attach(laid, "plan.pdf", "text")).toMatchObject({
      errors: { file: [expect.stringMatching(/called .pdf, but it is plain text/)] },
    });
    expect((await draftOf(laid))?.attachments).toEqual([]);
  });

  test("is nobody else's before the opening, and after the deadline nothing is attached", async () => {
    const laid = await layAttachable();
    expect(await attach(laid)).toMatchObject({ ok: true });
    const rival = await layDraft(laid.open);
    expect(await ownResponse(rival.person, laid.responseId)).toBeNull();
    expect(await ownResponse(laid.open.lead, laid.responseId)).toBeNull();
    await close(laid.open);
    expect(await attach(laid)).toMatchObject({
      refusal: { reason: expect.stringMatching(/deadline has passed/) },
    });
  });

  test("is opened as it was submitted, whatever was changed in the draft since", async () => {
    const laid = await layAttachable();
    const { person, responseId } = laid;
    expect(await attach(laid, "kept.txt", "kept")).toMatchObject({ ok: true });
    expect(await submitResponse(person, { responseId })).toMatchObject({ ok: true });
    const [kept] = (await draftOf(laid))?.attachments ?? [];
    const gone = { responseId, attachmentId: kept?.id ?? "" };
    expect(await detachDocument(person, gone)).toMatchObject({ ok: true });
    expect(await attach(laid, "later.txt", "later")).toMatchObject({ ok: true });

    await open(laid.open);
    const rows = await database().attachment.findMany({ where: { responseId } });
    expect(rows.map(({ opened }) => opened)).toMatchObject([{ name: "kept.txt" }]);
    const submitted = await ownSubmission(person, responseId, 1);
    expect(readContent(submitted?.content ?? new Uint8Array()).attachments).toEqual([
      { ...kept, key: undefined },
    ]);
    expect(String(Buffer.from(submitted?.content ?? [])), "no key is handed out").not.toContain(
      kept?.key,
    );
    expect(await (await attachmentAnswer(kept)).text()).toBe("kept");
    expect((await draftOf(laid))?.attachments).toEqual([kept]);
  });

  test("goes with its row when it is taken away before anything was submitted", async () => {
    const laid = await layAttachable();
    expect(await attach(laid)).toMatchObject({ ok: true });
    const [attachment] = (await draftOf(laid))?.attachments ?? [];
    const away = { responseId: laid.responseId, attachmentId: attachment?.id ?? "" };
    expect(await detachDocument(laid.person, away)).toMatchObject({ ok: true });
    expect(await database().attachment.count({ where: { responseId: laid.responseId } })).toBe(0);
    expect((await attachmentAnswer(attachment)).status).toBe(404);
  });

  test("is not swept away while a row names it", async () => {
    const laid = await layAttachable();
    expect(await attach(laid)).toMatchObject({ ok: true });
    const [row] = await database().attachment.findMany({ where: { responseId: laid.responseId } });
    const key = row?.storageKey ?? "";
    await letAge(key);
    await sweepFiles();
    expect(await bytesOf(key)).not.toBeNull();
    await write((tx) => tx.attachment.delete({ where: { id: row?.id } }));
    await sweepFiles();
    expect(await bytesOf(key)).toBeNull();
  });
});

describe("what a response points to", () => {
  test("is what its own supplier has published, as it is called when it is submitted", async () => {
    const laid = await layAttachable();
    const { person, responseId, supplier } = laid;
    const study = (title: string, state: "PUBLISHED" | "DRAFT", supplierId = supplier.id) =>
      write((tx) =>
        tx.caseStudy.create({
          data: { title, state, supplierId, slug: `${title}-${responseId}`.toLowerCase() },
        }),
      );
    const rival = await layDraft(laid.open);
    const shown = await study("Gates", "PUBLISHED");
    const hidden = await study("Draft", "DRAFT");
    const theirs = await study("Theirs", "PUBLISHED", rival.supplier.id);
    const claim = (measure: string) =>
      write((tx) =>
        tx.claim.create({
          data: {
            caseStudyId: shown.id,
            measure,
            result: "60",
            unit: "cm",
            periodStart: new Date("2026-01-10"),
            periodEnd: new Date("2026-02-10"),
          },
        }),
      );
    await claim("Height of the gates");
    const caseStudies = [shown.id, hidden.id, theirs.id];
    const pointed = { responseId, capabilities: [], caseStudies };
    expect(await savePointsTo(person, pointed)).toMatchObject({ ok: true });
    expect((await draftOf(laid))?.pointsTo).toEqual([{ kind: "case-study", id: shown.id }]);
    await submitResponse(person, { responseId });
    await claim("Said after the deadline");
    await open(laid.open);
    const row = await database().response.findUniqueOrThrow({ where: { id: responseId } });
    const says = expect.stringContaining("Height of the gates");
    expect(row.pointsTo).toEqual([
      {
        kind: "case-study",
        id: shown.id,
        title: "Gates",
        claims: [{ says, standing: "asserted" }],
      },
    ]);
  });
});
