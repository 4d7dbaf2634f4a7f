import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, ANONYMOUS, type Person } from "@/domain/actor";
import { caseStudyForApi } from "@/features/case-studies/api";
import { publishCaseStudy, withdrawCaseStudy } from "@/features/case-studies/commands";
import {
  attachFile,
  describeFile,
  detachFile,
  moveFileUp,
} from "@/features/case-studies/commands/attachments";
import {
  removeClaim,
  removeEvidence,
  saveClaim,
  saveEvidence,
} from "@/features/case-studies/commands/claims";
import { answerRequest } from "@/features/case-studies/commands/confirmations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { confirmationRequest } from "@/features/case-studies/loaders/confirmations";
import { ownCaseStudyPage } from "@/features/case-studies/loaders/own";
import { gradeOfRow } from "@/features/case-studies/records";
import { fileAnswer } from "@/features/downloads/export";
import { withUpload } from "@/features/files/actions/with-upload";
import { removeFile, removeUnattached, sweepFiles } from "@/features/files/commands";
import { createFile } from "@/features/files/records";
import { hidePage } from "@/features/moderation/commands";
import { restorePage } from "@/features/moderation/commands/hidings";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { settings } from "@/lib/settings";
import { storage } from "@/lib/storage";
import {
  answerForm,
  CLAIM,
  caseStudyRow,
  claimRow,
  done,
  publishedCaseStudy,
  why,
  wordOn,
  writeCaseStudy,
} from "./case-study-fixture";
import { allKeys, bytesOf, fileOf, letAge, photograph, png, uploadOf } from "./file-fixture";
import { hiding, operator } from "./moderation-fixture";
import { arrange, makeSupplier } from "./supplier-fixture";

let ground: Awaited<ReturnType<typeof publishedCaseStudy>>;
let stranger: Person;

beforeAll(async () => {
  ground = await publishedCaseStudy();
  stranger = (await makeSupplier("Somebody Else Ltd", ["EDITOR"])).actor;
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const DOCUMENT = { kind: "DOCUMENT" as const, title: "Counts by week", url: null };

async function addPicture(id: string, width = 900) {
  const upload = await uploadOf("PICTURE", fileOf("bridge.jpg", await photograph(width)));
  done(await attachFile(ground.supplier.actor, { id, title: "A bridge", alt: "A bridge", upload }));
  return upload;
}

async function addDocument(id: string, content: string, name = "counts.csv") {
  const upload = await uploadOf("DOCUMENT", fileOf(name, content));
  done(await attachFile(ground.supplier.actor, { id, title: `Of ${name}`, alt: "", upload }));
  return upload;
}

const attachedTo = async (id: string) => (await caseStudyRow(id)).files;
const ask = (id: string, actor: Actor, size: string | null = null, known: string | null = null) =>
  fileAnswer(id, { size, known }, async () => actor);
const jobsOf = async (fileId: string) =>
  database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'files.remove' AND data->>'id' = ${fileId}`;

describe("pictures and documents of a case study", () => {
  test("are added, described, put in order and taken out by its owner", async () => {
    const { id, supplier } = ground;
    await addPicture(id, 900);
    await addPicture(id, 1000);
    await addDocument(id, "a,b\n1,2\n");
    const [first, second, document] = await attachedTo(id);
    done(await moveFileUp(supplier.actor, { id, attachedId: second?.id ?? "" }));
    done(await moveFileUp(supplier.actor, { id, attachedId: document?.id ?? "" }));
    expect((await attachedTo(id)).map((one) => one.id)).toEqual([
      second?.id,
      first?.id,
      document?.id,
    ]);
    const words = {
      id,
      attachedId: first?.id ?? "",
      title: "At noon",
      alt: "Water under a bridge",
    };
    done(await describeFile(supplier.actor, words));
    const view = await ownCaseStudyPage(supplier.actor, id);
    expect(view?.pictures[1]).toMatchObject({ caption: "At noon", alt: "Water under a bridge" });
    expect(view?.documents[0]).toMatchObject({ says: "CSV, 8 bytes", name: "counts.csv" });
    done(await detachFile(supplier.actor, { id, attachedId: second?.id ?? "" }));
    expect(await jobsOf(second?.fileId ?? "")).toHaveLength(1);
    expect((await ownCaseStudyPage(supplier.actor, id))?.pictures).toHaveLength(1);
  });

  test("are nobody else’s to change", async () => {
    const { id, body } = ground;
    const [attached] = await attachedTo(id);
    const input = { id, attachedId: attached?.id ?? "", title: "Mine", alt: "" };
    const upload = await uploadOf("DOCUMENT", fileOf("x.txt", "x"));
    for (const actor of [stranger, body.reference, ANONYMOUS]) {
      for (const outcome of [
        await attachFile(actor, { ...input, upload }),
        await describeFile(actor, input),
        await moveFileUp(actor, input),
        await detachFile(actor, input),
      ]) {
        expect(outcome.ok).toBe(false);
      }
    }
    expect((await attachedTo(id))[0]?.title).not.toBe("Mine");
  });

  test("are no more than fit, and none twice", async () => {
    const id = await writeCaseStudy(ground.supplier.actor, ground.technologyId, null);
    await addDocument(id, "first");
    const again = await uploadOf("DOCUMENT", fileOf("other-name.csv", "first"));
    const input = { id, title: "Again", alt: "", upload: again };
    expect(why(await attachFile(ground.supplier.actor, input))).toContain("“counts.csv”");
    for (let count = 2; count <= 10; count += 1) await addDocument(id, `number ${count}`);
    const eleventh = await uploadOf("DOCUMENT", fileOf("a.csv", "one too many"));
    const refused = await attachFile(ground.supplier.actor, { ...input, upload: eleventh });
    expect(why(refused)).toBe("There is room for 10 documents.");
  });

  test("stand in the answer of the API, at addresses that lead to them", async () => {
    const answer = await caseStudyForApi(ground.slug);
    const origin = settings().BASE_URL;
    expect(answer?.pictures[0]).toMatchObject({ alt: "Water under a bridge", caption: "At noon" });
    expect(answer?.pictures[0]?.url).toMatch(`${origin}/files/`);
    expect(answer?.documents[0]).toMatchObject({ type: "text/csv", bytes: 8, name: "counts.csv" });
  });
});

describe("a document as evidence", () => {
  test("makes a claim documented, and asserted again once it goes", async () => {
    const { id, claimId, supplier } = ground;
    const grade = async () => gradeOfRow(await claimRow(id, claimId), new Date()).standing;
    expect(await grade()).toBe("asserted");
    const send = (
      upload: Parameters<typeof saveEvidence>[1]["upload"],
      url: string | null = null,
    ) => saveEvidence(supplier.actor, { ...DOCUMENT, id, claimId, url, upload });
    expect(why(await send(null))).toContain("Choose the document, or give the address");
    const upload = await uploadOf("DOCUMENT", fileOf("log.csv", "week,minutes\n1,38\n"));
    expect(why(await send(upload, "https://example.org/log.csv"))).toContain("not both");
    expect(await grade()).toBe("asserted");
    done(await send(upload));
    expect(await grade()).toBe("documented");
    const page = await caseStudyPage(ground.slug, ANONYMOUS);
    const [item] = page?.claims[0]?.evidence ?? [];
    expect(item?.file).toMatchObject({ name: "log.csv", says: "CSV, 18 bytes" });
    done(await removeEvidence(supplier.actor, { id, claimId, evidenceId: item?.id ?? "" }));
    expect(await grade()).toBe("asserted");
    expect(await jobsOf(item?.file?.id ?? "")).toHaveLength(1);
  });

  test("stays when its title changes, and goes when another takes its place or its claim goes", async () => {
    const { id, supplier } = ground;
    const claim = done(
      await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null, measure: "Two" }),
    );
    const first = await uploadOf("DOCUMENT", fileOf("one.txt", "one"));
    const input = { ...DOCUMENT, id, claimId: claim.id };
    done(await saveEvidence(supplier.actor, { ...input, upload: first }));
    const evidenceOf = async () => (await claimRow(id, claim.id)).evidence[0];
    const before = await evidenceOf();
    const evidenceId = before?.id ?? "";
    done(await saveEvidence(supplier.actor, { ...input, evidenceId, title: "Better said" }));
    expect(await evidenceOf()).toMatchObject({ title: "Better said", fileId: before?.fileId });
    const second = await uploadOf("DOCUMENT", fileOf("two.txt", "two"));
    done(await saveEvidence(supplier.actor, { ...input, evidenceId, upload: second }));
    const after = await evidenceOf();
    expect(after?.file?.name).toBe("two.txt");
    expect(await jobsOf(before?.fileId ?? "")).toHaveLength(1);
    done(await removeClaim(supplier.actor, { id, claimId: claim.id }));
    expect(await jobsOf(after?.fileId ?? "")).toHaveLength(1);
  });
});

describe("who may read a file", () => {
  test("is whoever may read what it is attached to, and nobody else", async () => {
    const { supplier, body } = ground;
    const actor = supplier.actor;
    const id = await writeCaseStudy(actor, ground.technologyId, body.organisation.id);
    await addPicture(id, 2000);
    await addDocument(id, "secret,1\n");
    const claim = done(await saveClaim(actor, { ...CLAIM, id, claimId: null }));
    const upload = await uploadOf("DOCUMENT", fileOf("proof.txt", "proof"));
    done(await saveEvidence(actor, { ...DOCUMENT, id, claimId: claim.id, upload }));
    const row = await caseStudyRow(id);
    const files = [...row.files, ...(row.claims[0]?.evidence ?? [])].map(
      ({ fileId }) => fileId ?? "",
    );
    expect(files).toHaveLength(3);
    const statuses = async (who: Actor) =>
      Promise.all(files.map(async (file) => (await ask(file, who)).status));
    const [none, all] = [files.map(() => 404), files.map(() => 200)];
    const others = [ANONYMOUS, stranger, body.reference];

    expect(await statuses(actor)).toEqual(all);
    for (const who of others) expect(await statuses(who)).toEqual(none);
    expect((await ask(files[0] ?? "", actor)).headers.get("cache-control")).toBe(
      "private, no-store",
    );

    done(await publishCaseStudy(actor, { id }));
    for (const who of [actor, ...others]) expect(await statuses(who)).toEqual(all);
    const { headers } = await ask(files[0] ?? "", ANONYMOUS);
    expect(headers.get("cache-control"), "asked for each time").toBe("public, no-cache");
    const known = headers.get("etag");
    expect((await ask(files[0] ?? "", ANONYMOUS, null, known)).status).toBe(304);
    expect((await ask(files[0] ?? "", ANONYMOUS, null, '"other"')).status).toBe(200);

    const request = done(await requestConfirmation(actor, { id, message: "" }));
    const asked = await confirmationRequest(body.reference, request.id);
    expect(asked?.caseStudy.pictures).toHaveLength(1);
    expect(asked?.caseStudy.claims[0]?.evidence[0]?.file?.name).toBe("proof.txt");

    const juno = await operator();
    const { hidingId } = done(await hidePage(juno, hiding("case-study", id)));
    for (const who of others) expect(await statuses(who)).toEqual(none);
    expect(await statuses(juno)).toEqual(all);
    done(await restorePage(juno, { hidingId, note: "Read again." }));

    const answer = await answerForm(request.id, [wordOn(claim.id, "CONFIRMED")]);
    done(await answerRequest(body.reference, answer));
    done(await withdrawCaseStudy(actor, { id }));
    for (const who of others) expect(await statuses(who)).toEqual(none);
    expect(await statuses(actor)).toEqual(all);
  });

  test("asks for a file that there is", async () => {
    for (const id of ["nonsense", newId(), "../../secrets.json"]) {
      expect((await ask(id, ground.supplier.actor)).status).toBe(404);
    }
  });
});

describe("a file is handed over", () => {
  test("to be saved and not to be run, whatever it holds", async () => {
    const html = "<!doctype html><script>alert(1)</script>";
    await addDocument(ground.id, html, "page “one”.csv");
    const attached = (await attachedTo(ground.id)).find(({ file }) => file.name.startsWith("page"));
    const answer = await ask(attached?.fileId ?? "", ANONYMOUS);
    expect(await answer.text()).toBe(html);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition":
        "attachment; filename=\"page one.csv\"; filename*=UTF-8''page%20%E2%80%9Cone%E2%80%9D.csv",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "content-length": String(html.length),
    });
  });

  test("as a picture in the size that was asked for", async () => {
    await addPicture(ground.id, 1900);
    const attached = (await attachedTo(ground.id)).findLast(({ file }) => file.smallKey);
    const [large, small] = [
      await ask(attached?.fileId ?? "", ANONYMOUS),
      await ask(attached?.fileId ?? "", ANONYMOUS, "small"),
    ];
    expect(large.headers.get("content-type")).toBe("image/webp");
    expect(large.headers.get("content-disposition")).toMatch(/^inline/);
    const sizes = [(await large.arrayBuffer()).byteLength, (await small.arrayBuffer()).byteLength];
    expect(sizes[0]).toBe(attached?.file.bytes);
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
  });
});

describe("bytes", () => {
  test("are not kept for a command that does not save", async () => {
    const { id, supplier } = ground;
    const send = (actor: Actor, file: File) =>
      withUpload(attachFile, actor, { file, kind: "DOCUMENT" }, (upload) => ({
        id,
        title: "Counts",
        alt: "",
        upload,
      }));
    const before = await allKeys();
    done(await send(supplier.actor, fileOf("new.txt", "new")));
    const after = await allKeys();
    expect(after.size).toBe(before.size + 1);

    expect(why(await send(stranger, fileOf("a.txt", "of a stranger")))).toContain(
      "another organisation",
    );
    // Who may not is told so, before anybody looks at the file.
    expect(why(await send(stranger, fileOf("lies.pdf", await png())))).toContain(
      "another organisation",
    );
    expect(why(await send(supplier.actor, fileOf("again.txt", "new")))).toContain("“new.txt”");
    expect(why(await send(supplier.actor, fileOf("lies.pdf", await png())))).toContain("PNG");
    const breaks = Object.assign(
      async () => {
        throw new Error("The database is away.");
      },
      { ...attachFile },
    );
    const file = fileOf("b.txt", "broken");
    await expect(
      withUpload(breaks, supplier.actor, { file, kind: "DOCUMENT" }, (upload) => ({
        id,
        title: "Counts",
        alt: "",
        upload,
      })),
    ).rejects.toThrow("away");
    expect(await allKeys()).toEqual(after);
  });

  test("come no faster than anybody adds files by hand", async () => {
    const { actor } = await makeSupplier("Many Files Ltd", ["EDITOR"]);
    const id = await writeCaseStudy(actor, ground.technologyId, null);
    const send = () =>
      withUpload(
        attachFile,
        actor,
        { file: fileOf("a.pdf", "no PDF"), kind: "DOCUMENT" },
        (upload) => ({
          id,
          title: "Counts",
          alt: "",
          upload,
        }),
      );
    for (let count = 0; count < 60; count += 1) expect(why(await send())).toContain("plain text");
    expect(why(await send())).toContain("many files within the hour");
  });

  test("of what is still attached stay, and go with the last that names them", async () => {
    const { id, supplier } = ground;
    const upload = await addDocument(id, "short-lived");
    const attached = (await attachedTo(id)).find(({ file }) => file.key === upload.key);
    const fileId = attached?.fileId ?? "";
    await removeUnattached(fileId);
    expect(await bytesOf(upload.key)).not.toBeNull();
    expect((await removeFile({ kind: "system", as: "test" }, { fileId })).ok).toBe(false);
    done(await detachFile(supplier.actor, { id, attachedId: attached?.id ?? "" }));
    expect((await removeFile(supplier.actor, { fileId })).ok).toBe(false);
    expect((await ask(fileId, supplier.actor)).status).toBe(404);
    await removeUnattached(fileId);
    await removeUnattached(fileId);
    expect(await bytesOf(upload.key)).toBeNull();
    expect(await database().storedFile.count({ where: { id: fileId } })).toBe(0);
  });

  test("that no row names are swept after a day, and nothing else", async () => {
    const named = await addDocument(ground.id, "named by a row");
    const [young, old] = [
      await storage().put(Buffer.from("young")),
      await storage().put(Buffer.from("old")),
    ];
    for (const key of [old, named.key]) await letAge(key);
    expect((await sweepFiles()).bytes).toBe(1);
    expect((await sweepFiles()).bytes).toBe(0);
    const keys = await allKeys();
    expect([keys.has(old), keys.has(young), keys.has(named.key)]).toEqual([false, true, true]);
  });

  test("of rows that nothing has attached are swept after a day", async () => {
    const { supplier } = ground;
    const lay = async (content: string, uploadedAt: Date) => {
      const upload = await uploadOf("DOCUMENT", fileOf("left.txt", content));
      const organisationId = supplier.actor.actingFor?.organisationId ?? "";
      await arrange((tx) =>
        createFile(tx, newId(), upload, { organisationId, userId: null, now: uploadedAt }),
      );
      return upload.key;
    };
    const old = await lay("left long ago", new Date(Date.now() - 25 * 60 * 60 * 1000));
    const young = await lay("left just now", new Date());
    expect((await sweepFiles()).rows).toBe(1);
    const keys = await allKeys();
    expect([keys.has(old), keys.has(young)]).toEqual([false, true]);
  });
});
