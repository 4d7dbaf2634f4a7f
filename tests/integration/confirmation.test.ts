import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import { saveClaim, saveEvidence } from "@/features/case-studies/commands/claims";
import {
  answerRequest,
  declineRequest,
  revokeConfirmation,
} from "@/features/case-studies/commands/confirmations";
import { replyToDispute } from "@/features/case-studies/commands/disputes";
import { requestConfirmation, withdrawRequest } from "@/features/case-studies/commands/requests";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  answerForm,
  CLAIM,
  caseStudyRow,
  claimRow,
  done,
  makeBody,
  originalClaim,
  publishedCaseStudy,
  why,
  wordOn,
} from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { arrange, makePerson } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Verdict = "CONFIRMED" | "CORRECTED" | "DISPUTED" | "NO_WORD";

async function asked() {
  const made = await publishedCaseStudy();
  const { id: requestId } = done(
    await requestConfirmation(made.supplier.actor, { id: made.id, message: "You checked it." }),
  );
  const answer = (verdict: Verdict, accepted: string[] = [], edition = 1) =>
    answerForm(requestId, [wordOn(made.claimId, verdict, { accepted, edition })]);
  return { ...made, requestId, answer };
}

async function standing(slug: string, viewer: Person | typeof ANONYMOUS = ANONYMOUS) {
  return (await caseStudyPage(slug, viewer))?.claims[0];
}

describe("the body confirms", () => {
  test("its references are told; a confirmation makes the claim confirmed for 24 months", async () => {
    const { body, requestId, answer, slug, supplier, id } = await asked();
    expect(await mailedTo(body.reference.email)).toHaveLength(1);
    expect(await mailedTo(body.second.email)).toHaveLength(1);
    done(await answerRequest(body.reference, await answer("CONFIRMED")));
    const claim = await standing(slug);
    expect(claim?.standing).toBe("confirmed");
    expect(claim?.word).toMatchObject({
      by: "Head of Registration",
      statement: "Handling time of a case: from 50 min to 38 min",
    });
    const { givenAt, expiresAt } = claim?.word ?? {};
    const months = (expiresAt?.getUTCFullYear() ?? 0) - (givenAt?.getUTCFullYear() ?? 0);
    expect(months).toBe(2);
    expect(await mailedTo(supplier.actor.email)).toHaveLength(1);
    expect((await caseStudyRow(id)).requests[0]).toMatchObject({
      id: requestId,
      state: "ANSWERED",
    });
  });

  test("a name is kept only where the reference lets it be shown", async () => {
    const one = await asked();
    done(await answerRequest(one.body.reference, await one.answer("CONFIRMED")));
    expect((await claimRow(one.id, one.claimId)).confirmations[0]?.referenceName).toBeNull();
    const other = await asked();
    done(
      await answerRequest(other.body.reference, {
        ...(await other.answer("CONFIRMED")),
        showName: true,
      }),
    );
    expect((await standing(other.slug))?.word?.by).toBe("Ines Harrow, Head of Registration");
  });

  test("a measurement counts once the reference accepts it, and no longer when it is changed", async () => {
    const { body, supplier, id, claimId, answer, slug } = await asked();
    const measurement = {
      id,
      claimId,
      kind: "MEASUREMENT" as const,
      title: "Report",
      url: null,
      measuredBy: "Tolvan Institute",
      measuredOn: "2025-09-01",
    };
    done(await saveEvidence(supplier.actor, measurement));
    const [item] = (await claimRow(id, claimId)).evidence;
    const evidenceId = item?.id ?? "";
    done(await answerRequest(body.reference, await answer("CONFIRMED", [evidenceId])));
    expect((await standing(slug))?.standing).toBe("measured");
    done(
      await saveEvidence(supplier.actor, { ...measurement, evidenceId, title: "Another report" }),
    );
    expect((await standing(slug, supplier.actor))?.standing).toBe("confirmed");
  });

  test("a change to a confirmed claim has to be meant, and ends the confirmation", async () => {
    const { body, supplier, id, claimId, answer, slug } = await asked();
    done(await answerRequest(body.reference, await answer("CONFIRMED")));
    const form = {
      ...CLAIM,
      id,
      claimId,
      result: "12",
      original: await originalClaim(id, claimId),
    };
    expect(await saveClaim(supplier.actor, form)).toMatchObject({
      errors: { endsConfirmation: [expect.any(String)] },
    });
    expect((await standing(slug))?.standing).toBe("confirmed");
    done(await saveClaim(supplier.actor, { ...form, endsConfirmation: true }));
    const claim = await standing(slug, supplier.actor);
    expect(claim).toMatchObject({ standing: "asserted", word: null });
    expect(claim?.words[0]).toMatchObject({
      present: false,
      statement: "Handling time of a case: from 50 min to 38 min",
    });
  });

  test("what was revoked no longer counts, and the history keeps it", async () => {
    const { body, answer, slug, id, claimId, supplier } = await asked();
    done(await answerRequest(body.reference, await answer("CONFIRMED")));
    const confirmationId = (await claimRow(id, claimId)).confirmations[0]?.id ?? "";
    expect(why(await revokeConfirmation(supplier.actor, { confirmationId }))).toMatch(/reference/);
    done(await revokeConfirmation(body.second, { confirmationId }));
    const claim = await standing(slug);
    expect(claim?.standing).toBe("asserted");
    expect(claim?.history.map(({ says }) => says).join("; ")).toMatch(/took back.*Confirmed by/);
    expect(why(await revokeConfirmation(body.second, { confirmationId }))).toMatch(/already/);
  });
});

describe("the body disputes", () => {
  test("the dispute and the reply stand side by side", async () => {
    const { body, supplier, id, claimId, answer, slug } = await asked();
    done(await answerRequest(body.reference, await answer("DISPUTED")));
    expect((await standing(slug))?.standing).toBe("disputed");
    const confirmationId = (await claimRow(id, claimId)).confirmations[0]?.id ?? "";
    const reply = { confirmationId, reply: "Agreed. We count again." };
    expect(why(await replyToDispute(body.reference, reply))).toMatch(/another organisation/);
    done(await replyToDispute(supplier.actor, reply));
    // Pressed twice: it is said once, and mailed once.
    done(await replyToDispute(supplier.actor, reply));
    expect((await standing(slug, supplier.actor))?.word).toMatchObject({
      reason: "We count otherwise.",
      reply: "Agreed. We count again.",
      earlierReplies: [],
    });
    // Asked, a copy of the answer, and the reply.
    expect(await mailedTo(body.reference.email)).toHaveLength(3);
  });

  test("declining leaves the claims as they were and frees the supplier to ask again", async () => {
    const { body, supplier, requestId, slug, id, answer } = await asked();
    done(await declineRequest(body.reference, { requestId, reason: "I came after the pilot." }));
    expect((await standing(slug))?.standing).toBe("asserted");
    expect(why(await answerRequest(body.reference, await answer("CONFIRMED")))).toMatch(/declined/);
    done(await requestConfirmation(supplier.actor, { id, message: "" }));
  });
});

describe("who may not", () => {
  test("a person who belongs to both sides is refused, with the reason, and it is audited", async () => {
    const { body, supplier, answer, requestId, id } = await asked();
    const both = await makePerson(body.organisation, "Two Hats", ["REFERENCE"]);
    await arrange((tx) =>
      tx.membership.create({
        data: { userId: both.userId, organisationId: supplier.organisation.id, roles: ["EDITOR"] },
      }),
    );
    expect(why(await answerRequest(both, await answer("CONFIRMED")))).toMatch(
      /act for the supplier as well/,
    );
    const decline = await declineRequest(both, { requestId, reason: "No." });
    expect(why(decline)).toMatch(/act for the supplier as well/);
    const refused = await database().auditEvent.count({
      where: { subjectId: id, outcome: "REFUSED" },
    });
    expect(refused).toBe(2);
  });

  test("neither the supplier, nor another body, nor a colleague without the role", async () => {
    const { body, supplier, answer } = await asked();
    const elsewhere = (await makeBody("Vale of Orrin District Council")).reference;
    const officer = await makePerson(body.organisation, "Officer", ["COMMERCIAL", "ADMIN"]);
    for (const actor of [supplier.actor, elsewhere, officer, ANONYMOUS]) {
      expect((await answerRequest(actor, await answer("CONFIRMED"))).ok).toBe(false);
    }
  });

  test("one request a case study; a withdrawn one cannot be answered", async () => {
    const { body, supplier, id, requestId, answer } = await asked();
    expect(why(await requestConfirmation(supplier.actor, { id, message: "" }))).toMatch(
      /has been asked/,
    );
    done(await withdrawRequest(supplier.actor, { requestId }));
    expect(why(await answerRequest(body.reference, await answer("CONFIRMED")))).toMatch(
      /withdrawn/,
    );
  });

  test("of two references who answer at once, one is heard", async () => {
    const { body, answer, id, claimId } = await asked();
    const outcomes = await Promise.all([
      answerRequest(body.reference, await answer("CONFIRMED")),
      answerRequest(body.second, await answer("DISPUTED")),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await claimRow(id, claimId)).confirmations).toHaveLength(1);
  });
});

describe("an answer that does not fit", () => {
  test("a claim that was changed while it was read has to be read again", async () => {
    const { body, supplier, id, claimId, answer } = await asked();
    const form = {
      ...CLAIM,
      id,
      claimId,
      result: "12",
      original: await originalClaim(id, claimId),
    };
    done(await saveClaim(supplier.actor, form));
    expect(why(await answerRequest(body.reference, await answer("CONFIRMED")))).toMatch(
      /Read it again/,
    );
    done(await answerRequest(body.reference, await answer("CONFIRMED", [], 2)));
  });

  test("a claim left out, or no word at all, is no answer", async () => {
    const { body, answer } = await asked();
    const nothing = { ...(await answer("CONFIRMED")), claims: [] };
    expect((await answerRequest(body.reference, nothing)).ok).toBe(false);
    expect(why(await answerRequest(body.reference, await answer("NO_WORD")))).toMatch(/Decline/);
  });
});
