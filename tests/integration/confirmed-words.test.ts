import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { publishCaseStudy, saveSummary, withdrawCaseStudy } from "@/features/case-studies/commands";
import { removeClaim, saveClaim } from "@/features/case-studies/commands/claims";
import {
  answerAgain,
  answerRequest,
  revokeConfirmation,
} from "@/features/case-studies/commands/confirmations";
import { acceptCorrection } from "@/features/case-studies/commands/corrections";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import { judgeWords } from "@/features/case-studies/commands/words";
import { caseStudyCardsOf, caseStudyPage, claimsOfSupplier } from "@/features/case-studies/loaders";
import { confirmationRequest } from "@/features/case-studies/loaders/confirmations";
import { caseStudyRecord, withdrawnPage } from "@/features/case-studies/loaders/record";
import { textOf } from "@/features/case-studies/records";
import { printOf } from "@/features/case-studies/records/revisions";
import { takenOutBy, takenOutOf } from "@/features/standings/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  answerForm,
  CLAIM,
  caseStudyRow,
  claimRow,
  done,
  originalClaim,
  originalOf,
  publishedCaseStudy,
  why,
  wordOn,
} from "./case-study-fixture";
import { lastLetterTo, mailedTo } from "./mailed";
import { backdated, makePerson } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Said = "CONFIRMED" | "CORRECTED" | "DISPUTED";
type Made = Awaited<ReturnType<typeof answered>>;

async function answered(verdict: Said) {
  const made = await publishedCaseStudy();
  const { id: requestId } = done(
    await requestConfirmation(made.supplier.actor, { id: made.id, message: "" }),
  );
  const answer = await answerForm(requestId, [wordOn(made.claimId, verdict)]);
  done(await answerRequest(made.body.reference, answer));
  return { ...made, requestId };
}

const READ = {
  title: "Letters read sooner",
  summary: "Replies are written while the letter is read.",
};
const BOAST = { title: "The Registry swears by us", summary: "Nobody writes letters like ours." };

async function retitle({ id, supplier }: Made, fields = BOAST): Promise<void> {
  const original = await originalOf(id, "summary");
  done(await saveSummary(supplier.actor, { id, original, fields }));
}

const words = async (id: string) => printOf(textOf(await caseStudyRow(id)));
const pageOf = (slug: string) => caseStudyPage(slug, ANONYMOUS);
const recordOf = (slug: string) => caseStudyRecord(slug, ANONYMOUS);

describe("words that a body has answered on", () => {
  test("stand over its answer whatever the supplier writes later, which is marked with the difference", async () => {
    const made = await answered("CONFIRMED");
    await retitle(made);
    const page = await pageOf(made.slug);
    expect(page).toMatchObject({
      ...BOAST,
      heading: READ,
      record: { text: READ, objection: null },
    });
    expect(page?.record?.changes.map(({ label }) => label)).toEqual(["Title", "Summary"]);
    expect((await recordOf(made.slug))?.study.heading).toEqual(READ);
    const supplierId = made.supplier.organisation.id;
    expect((await caseStudyCardsOf({ supplierId })).cards[0]).toMatchObject(READ);
    expect((await claimsOfSupplier(supplierId))[0]?.caseStudy.title).toBe(READ.title);
  });

  test("are told to the body when they change, each time, and again when it is published anew", async () => {
    const made = await answered("CONFIRMED");
    const { body, supplier, id } = made;
    const count = async () => (await mailedTo(body.second.email)).length;
    const before = await count();
    await retitle(made);
    expect(await count()).toBe(before + 1);
    await retitle(made, { ...BOAST, summary: READ.summary });
    // Back to what it read: the summary differs no more, and nothing is told.
    expect(await count()).toBe(before + 1);
    done(await withdrawCaseStudy(supplier.actor, { id }));
    await retitle(made, { ...BOAST, title: "Behind the curtain" });
    expect(await count()).toBe(before + 2);
    done(await publishCaseStudy(supplier.actor, { id }));
    expect(await count()).toBe(before + 3);
  });

  test("head its card while its word stands on the figures, and the supplier's own once they have changed", async () => {
    const made = await answered("CONFIRMED");
    await retitle(made);
    const { id, claimId, slug, supplier } = made;
    const filter = { supplierId: supplier.organisation.id };
    const card = async () => (await caseStudyCardsOf(filter)).cards[0];
    expect(await card()).toMatchObject(READ);
    const original = await originalClaim(id, claimId);
    done(
      await saveClaim(supplier.actor, {
        ...CLAIM,
        id,
        claimId,
        original,
        result: "9",
        endsConfirmation: true,
      }),
    );
    expect(await card()).toMatchObject(BOAST);
    expect((await pageOf(slug))?.heading).toEqual(READ);
    expect((await recordOf(slug))?.study.heading).toEqual(READ);
  });

  test("come back over the page when the body objects, until it agrees", async () => {
    const made = await answered("CONFIRMED");
    await retitle(made);
    const { requestId, id, slug, body, supplier } = made;
    const judge = async (agrees: boolean, by: Person = body.second) =>
      judgeWords(by, {
        requestId,
        words: await words(id),
        agrees,
        reason: "We said no such thing.",
      });
    expect((await judge(false, supplier.actor)).ok).toBe(false);
    expect(
      (await judgeWords(body.second, { requestId, words: "other", agrees: true, reason: "" })).ok,
    ).toBe(false);
    done(await judge(false));
    expect((await pageOf(slug))?.record?.objection).toMatchObject({
      reason: "We said no such thing.",
      ofPresent: true,
    });
    await retitle(made, { ...BOAST, title: "Still ours" });
    expect((await pageOf(slug))?.record?.objection?.ofPresent).toBe(false);
    done(await judge(true));
    expect(await pageOf(slug)).toMatchObject({
      heading: { title: "Still ours" },
      record: { changes: [], objection: null },
    });
    expect(why(await judge(false))).toMatch(/says what it said/);
    expect(await mailedTo(supplier.actor.email)).toHaveLength(3);
  });

  test("bind nothing once the body has taken back all that it said", async () => {
    const made = await answered("DISPUTED");
    const [word] = (await claimRow(made.id, made.claimId)).confirmations;
    done(await revokeConfirmation(made.body.reference, { confirmationId: word?.id ?? "" }));
    await retitle(made);
    expect(await pageOf(made.slug)).toMatchObject({ heading: BOAST, record: null });
  });

  test("have to be those that the body has before it", async () => {
    const made = await publishedCaseStudy();
    const { id: requestId } = done(
      await requestConfirmation(made.supplier.actor, { id: made.id, message: "" }),
    );
    const answer = await answerForm(requestId, [wordOn(made.claimId, "CONFIRMED")]);
    await retitle({ ...made, requestId });
    expect(why(await answerRequest(made.body.reference, answer))).toMatch(
      /changed the text of the case study while you had it open/,
    );
  });

  test("are kept by the database itself, with the answer and what was said later", async () => {
    const made = await answered("CONFIRMED");
    const { requestId } = made;
    await expect(
      database().confirmationAnswer.updateMany({ where: { requestId }, data: { reason: "x" } }),
    ).rejects.toThrow(/kept as it was written/);
    await expect(
      database().claimConfirmation.updateMany({ where: { requestId }, data: { scope: "x" } }),
    ).rejects.toThrow(/kept as it was written/);
  });
});

describe("a figure or a superlative over a page", () => {
  const RESULT = "Handled in 38 minutes";

  test("is one of its outcomes, or is not saved, with the nearest one offered", async () => {
    const made = await answered("CONFIRMED");
    const { id, supplier } = made;
    const save = async (title: string, summary = BOAST.summary) =>
      saveSummary(supplier.actor, {
        id,
        original: await originalOf(id, "summary"),
        fields: { title, summary },
      });
    expect(await save("Saves £2 million a year")).toMatchObject({
      errors: { title: [expect.stringMatching(/^“£2 million” .* nearest is “Handling time/)] },
    });
    expect(await save(RESULT, "The fastest in England.")).toMatchObject({
      errors: { summary: [expect.stringMatching(/^“The fastest in England”/)] },
    });
    expect((await caseStudyRow(id)).title).toBe(READ.title);
    expect((await save(RESULT)).ok).toBe(true);
    done(await withdrawCaseStudy(supplier.actor, { id }));
    expect((await save("Saves £2 million a year")).ok).toBe(true);
    expect(why(await publishCaseStudy(supplier.actor, { id }))).toMatch(/what no outcome does/);
  });

  test("stays an outcome: the one that it tells is not changed or taken out under it", async () => {
    const made = await publishedCaseStudy();
    const { id, claimId, supplier } = made;
    await retitle({ ...made, requestId: "" }, { ...BOAST, title: RESULT });
    const change = async (result: string) =>
      saveClaim(supplier.actor, {
        ...CLAIM,
        id,
        claimId,
        result,
        original: await originalClaim(id, claimId),
      });
    expect(why(await change("45"))).toMatch(/“38 minutes”, which no outcome would say/);
    done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null, measure: "Wait" }));
    done(await change("45"));
    const other = (await caseStudyRow(id)).claims.find(({ measure }) => measure === "Wait");
    expect(why(await removeClaim(supplier.actor, { id, claimId: other?.id ?? "" }))).toMatch(
      /“38 minutes”, which is this outcome/,
    );
  });

  test("may be the body's own already, before the supplier uses its figures", async () => {
    const made = await answered("CORRECTED");
    const { id, claimId, supplier } = made;
    const word = (await claimRow(id, claimId)).confirmations[0];
    await retitle(made, { ...BOAST, title: RESULT });
    const accept = () => acceptCorrection(supplier.actor, { confirmationId: word?.id ?? "" });
    expect(why(await accept())).toMatch(/“38 minutes”, which no outcome would say/);
    await retitle(made, { ...BOAST, title: "Handled in 41 minutes" });
    expect((await accept()).ok).toBe(true);
  });
});

describe("what a body said against an outcome", () => {
  const counted = async ({ supplier, technologyId }: Made) => [
    (await takenOutBy(database(), [supplier.organisation.id]))(supplier.organisation.id),
    await takenOutOf(database(), technologyId),
  ];

  test("stays on the record after the case study is withdrawn, is counted, and the body is told", async () => {
    const made = await answered("DISPUTED");
    const { id, slug, supplier, body } = made;
    expect(await counted(made)).toEqual([0, 0]);
    const before = (await mailedTo(body.second.email)).length;
    done(await withdrawCaseStudy(supplier.actor, { id }));
    expect(await pageOf(slug)).toBeNull();
    expect(await withdrawnPage(slug)).toMatchObject({ heading: READ, state: "WITHDRAWN" });
    const record = await recordOf(slug);
    expect(record?.study.claims[0]?.words).toMatchObject([{ verdict: "DISPUTED" }]);
    expect(record?.study.withdrawnAt).toBeInstanceOf(Date);
    expect(await counted(made)).toEqual([1, 1]);
    expect(await mailedTo(body.second.email)).toHaveLength(before + 1);
  });

  test("is nobody's to read of a case study that no body has answered on", async () => {
    const { id, slug, supplier } = await publishedCaseStudy();
    done(await withdrawCaseStudy(supplier.actor, { id }));
    expect(await withdrawnPage(slug)).toBeNull();
    expect(await recordOf(slug)).toBeNull();
  });

  test("is counted when the outcome is taken out, and the body reads its own word on its page", async () => {
    const made = await answered("CORRECTED");
    const { id, claimId, supplier, body, requestId } = made;
    done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null, measure: "Letters" }));
    done(await removeClaim(supplier.actor, { id, claimId }));
    expect(await counted(made)).toEqual([1, 1]);
    const request = await confirmationRequest(body.reference, requestId);
    expect(request?.withdrawn).toMatchObject([{ words: [{ verdict: "CORRECTED" }] }]);
  });

  test("is counted when the figures are changed, until the body confirms the new ones", async () => {
    const made = await answered("DISPUTED");
    const { id, claimId, supplier, body } = made;
    const original = await originalClaim(id, claimId);
    done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId, original, method: "Counted" }));
    expect(await counted(made)).toEqual([1, 1]);
    const { id: again } = done(await requestConfirmation(supplier.actor, { id, message: "" }));
    const yes = await answerForm(again, [wordOn(claimId, "CONFIRMED", { edition: 2 })]);
    done(await answerRequest(body.reference, yes));
    expect(await counted(made)).toEqual([0, 0]);
  });

  test("is not counted of what it confirmed", async () => {
    const made = await answered("CONFIRMED");
    done(await withdrawCaseStudy(made.supplier.actor, { id: made.id }));
    expect(await counted(made)).toEqual([0, 0]);
    expect((await recordOf(made.slug))?.study.claims[0]?.words).toHaveLength(1);
  });
});

describe("a body puts its answer right", () => {
  const again = async (
    { requestId, claimId, body }: Made,
    verdict: Said,
    reason = "",
    by = body.reference,
  ) =>
    answerAgain(by, { ...(await answerForm(requestId, [wordOn(claimId, verdict)])), why: reason });

  test("within the hour as a slip: the page shows the new answer, the record both", async () => {
    const made = await answered("DISPUTED");
    const { slug, id, claimId, supplier } = made;
    done(await again(made, "CONFIRMED"));
    const claim = (await pageOf(slug))?.claims[0];
    expect(claim?.standing).toBe("confirmed");
    expect(claim?.words.filter(({ revokedAt }) => !revokedAt)).toHaveLength(1);
    expect(claim?.words.find(({ verdict }) => verdict === "DISPUTED")).toMatchObject({
      replaced: true,
    });
    expect(claim?.history.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/put right a slip in its answer/),
    );
    expect((await claimRow(id, claimId)).confirmations).toHaveLength(2);
    const answers = await database().confirmationAnswer.findMany({
      where: { requestId: made.requestId },
      orderBy: { number: "asc" },
    });
    expect(answers).toMatchObject([
      { number: 1, kind: "FIRST" },
      { number: 2, kind: "SLIP", reason: "" },
    ]);
    expect((await mailedTo(supplier.actor.email)).at(-1)).toMatch(/changed its answer/);
  });

  test("a colleague, or anybody after an hour, says why", async () => {
    const made = await answered("CONFIRMED");
    const { body, requestId } = made;
    expect(why(await again(made, "DISPUTED", "", body.second))).toMatch(/few words why/);
    expect(why(await again(made, "DISPUTED", "No.", body.second))).toMatch(/few words why/);
    expect((await confirmationRequest(body.reference, requestId))?.slip).toBe(true);
    expect((await confirmationRequest(body.second, requestId))?.slip).toBe(false);
    await backdated((tx) =>
      tx.confirmationAnswer.updateMany({
        where: { requestId },
        data: { answeredAt: new Date(Date.now() - 61 * 60_000) },
      }),
    );
    expect(why(await again(made, "DISPUTED"))).toMatch(/few words why/);
    done(await again(made, "DISPUTED", "We have counted once more."));
    const claim = (await pageOf(made.slug))?.claims[0];
    expect(claim?.standing).toBe("disputed");
    expect(claim?.history.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/changed its answer: We have counted once more\./),
    );
  });

  test("a word that the new answer leaves out is taken back", async () => {
    const made = await answered("CONFIRMED");
    const { id, supplier, claimId, slug, body, requestId } = made;
    done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null, measure: "Letters" }));
    const other = (await caseStudyRow(id)).claims.find((one) => one.id !== claimId)?.id ?? "";
    const said = [wordOn(claimId, "NO_WORD" as never), wordOn(other, "DISPUTED")];
    done(await answerAgain(body.reference, { ...(await answerForm(requestId, said)), why: "" }));
    const standings = (await pageOf(slug))?.claims.map(({ standing }) => standing);
    expect(standings).toEqual(["asserted", "disputed"]);
  });

  test("nobody else does, and not once the supplier has asked anew", async () => {
    const made = await answered("CONFIRMED");
    const { supplier, id } = made;
    expect((await again(made, "DISPUTED", "", supplier.actor)).ok).toBe(false);
    done(await requestConfirmation(supplier.actor, { id, message: "" }));
    expect(why(await again(made, "DISPUTED"))).toMatch(/asked again since/);
  });

  test("whoever answered gets a copy, and a colleague hears that it is answered", async () => {
    const { body, claimId, id } = await answered("CONFIRMED");
    const { statement } = (await claimRow(id, claimId)).confirmations[0] ?? { statement: "none" };
    expect((await mailedTo(body.reference.email)).at(-1)).toMatch(/^Your answer/);
    expect(await lastLetterTo(body.reference.email)).toContain(`Confirmed: ${statement}`);
    expect((await mailedTo(body.second.email)).at(-1)).toMatch(/colleague has answered/);
  });

  test("a second request starts from the earlier answer, and lists what is claimed", async () => {
    const made = await answered("DISPUTED");
    const { supplier, id, body, claimId } = made;
    const { id: second } = done(await requestConfirmation(supplier.actor, { id, message: "" }));
    const page = await confirmationRequest(body.reference, second);
    expect(page?.earlier).toMatchObject({ post: "Head of Registration", showName: false });
    expect(page?.earlier?.claims.get(claimId)?.verdict).toBe("DISPUTED");
    const asked = await lastLetterTo(body.reference.email);
    expect(asked).toMatch(/from 50 min to/);
    expect(asked).toMatch(/Your answer is public/);
    const stranger = await makePerson(body.organisation, "New Here", ["REFERENCE"]);
    expect((await confirmationRequest(stranger, second))?.earlier).not.toBeNull();
  });
});
