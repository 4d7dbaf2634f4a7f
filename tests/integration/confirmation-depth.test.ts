import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Person } from "@/domain/actor";
import type { Permission } from "@/domain/evidence/permission";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { removeClaim, saveClaim } from "@/features/case-studies/commands/claims";
import { answerRequest, revokeConfirmation } from "@/features/case-studies/commands/confirmations";
import { acceptCorrection } from "@/features/case-studies/commands/corrections";
import {
  acceptReferenceInvitation,
  inviteReference,
} from "@/features/case-studies/commands/invitations";
import { changePermission } from "@/features/case-studies/commands/permissions";
import { remindOfLapses } from "@/features/case-studies/commands/reminders";
import { requestConfirmation, withdrawRequest } from "@/features/case-studies/commands/requests";
import { badgeSvg } from "@/features/case-studies/export/badge";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { referenceInvitation } from "@/features/case-studies/loaders/invitations";
import { caseStudyRecord, publicBadge } from "@/features/case-studies/loaders/record";
import { startStory } from "@/features/stories/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger, write } from "../setup/lay";
import {
  answerForm,
  CLAIM,
  caseStudyRow,
  claimRow,
  done,
  publishedCaseStudy,
  why,
  wordOn,
} from "./case-study-fixture";
import { mailedTo } from "./mailed";
import { backdated } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function asked() {
  const made = await publishedCaseStudy();
  const { id: requestId } = done(
    await requestConfirmation(made.supplier.actor, { id: made.id, message: "" }),
  );
  return { ...made, requestId };
}

async function confirmed(permissions: Permission[], quote = "") {
  const made = await asked();
  const answer = await answerForm(made.requestId, [wordOn(made.claimId, "CONFIRMED")], {
    permissions,
    quote,
  });
  done(await answerRequest(made.body.reference, answer));
  return made;
}

const pageOf = (slug: string) => caseStudyPage(slug, ANONYMOUS);
const standing = async (slug: string) => (await pageOf(slug))?.claims[0]?.standing;

describe("the body gives other figures", () => {
  async function corrected() {
    const made = await asked();
    const answer = await answerForm(made.requestId, [wordOn(made.claimId, "CORRECTED")]);
    done(await answerRequest(made.body.reference, answer));
    const [word] = (await claimRow(made.id, made.claimId)).confirmations;
    return { ...made, wordId: word?.id ?? "" };
  }

  test("both figures stand until the supplier uses those of the body, which are confirmed from then on", async () => {
    const { slug, supplier, id, claimId, wordId, body } = await corrected();
    expect(await standing(slug)).toBe("corrected");
    expect(await pageOf(slug)).toMatchObject({ proven: 0, corrected: 1, disputed: 0 });
    expect((await pageOf(slug))?.claims[0]?.word).toMatchObject({
      correction: "from 50 min to 41 min",
      figure: { value: "41", unit: "min" },
    });
    done(await acceptCorrection(supplier.actor, { confirmationId: wordId }));
    const claim = (await pageOf(slug))?.claims[0];
    expect(claim).toMatchObject({ standing: "confirmed", after: "41 min", edition: 2 });
    expect(claim?.word).toMatchObject({ by: "Head of Registration" });
    const [now, before] = (await claimRow(id, claimId)).confirmations;
    expect(now?.expiresAt).toEqual(before?.expiresAt);
    // Asked, a copy of the answer, and that the supplier uses the figures.
    expect(await mailedTo(body.reference.email)).toHaveLength(3);
    expect(why(await acceptCorrection(supplier.actor, { confirmationId: wordId }))).toMatch(
      /changed this outcome since/,
    );
  });

  test("nobody else takes them over, nor the supplier once they are taken back", async () => {
    const { supplier, body, wordId } = await corrected();
    for (const actor of [body.reference, ANONYMOUS, await layStranger()]) {
      expect((await acceptCorrection(actor, { confirmationId: wordId })).ok).toBe(false);
    }
    done(await revokeConfirmation(body.second, { confirmationId: wordId }));
    expect(why(await acceptCorrection(supplier.actor, { confirmationId: wordId }))).toMatch(
      /taken this correction back/,
    );
  });

  test("they have to be other figures, and possible ones", async () => {
    const { requestId, claimId, body } = await asked();
    const say = async (correctResult: string) =>
      answerRequest(
        body.reference,
        await answerForm(requestId, [wordOn(claimId, "CORRECTED", { correctResult })]),
      );
    expect(why(await say("38"))).toMatch(/the figures that they claim/);
    expect(why(await say("-4"))).toMatch(/more than 100%/);
  });
});

describe("a claim that is taken out", () => {
  test("leaves what the body said of it on record", async () => {
    const { id, claimId, slug, supplier, requestId, body } = await asked();
    done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null, measure: "Letters" }));
    const other = (await caseStudyRow(id)).claims.find((one) => one.id !== claimId);
    const said = [wordOn(claimId, "DISPUTED"), wordOn(other?.id ?? "", "NO_WORD")];
    done(await answerRequest(body.reference, await answerForm(requestId, said)));
    done(await removeClaim(supplier.actor, { id, claimId }));
    const record = await caseStudyRecord(slug, ANONYMOUS);
    expect(record?.study.claims).toHaveLength(1);
    expect(record?.withdrawn).toMatchObject([
      {
        statement: "Handling time of a case: from 50 min to 38 min",
        words: [{ verdict: "DISPUTED", reason: "We count otherwise.", by: "Head of Registration" }],
      },
    ]);
    expect(why(await removeClaim(supplier.actor, { id, claimId: other?.id ?? "" }))).toMatch(
      /last outcome/,
    );
  });
});

describe("what may be used", () => {
  test("is the body's to say: without it there is no badge, and no story by the supplier", async () => {
    const { slug, id, supplier, body } = await confirmed([]);
    expect(await publicBadge(slug)).toBeNull();
    const start = (actor: Person) => startStory(actor, { from: "case-study", id });
    expect(why(await start(supplier.actor))).toMatch(/has not permitted/);
    expect((await start(body.reference)).ok).toBe(true);
  });

  test("the badge names the body and gives figures only where that is permitted", async () => {
    const plain = await publicBadge((await confirmed(["FACT"])).slug);
    expect(plain).toMatchObject({ by: "By the public body it was done for" });
    expect(badgeSvg(plain ?? never())).not.toMatch(/Registry Services|38 min/);
    const whole = await publicBadge((await confirmed(["FACT", "NAME", "FIGURES"])).slug);
    expect(whole).toMatchObject({
      standing: "confirmed",
      heading: "Handling time of a case: from 50 min to 38 min",
      by: "By Registry Services Agency",
      scope: "The pilot office, January to June 2025",
    });
    expect(badgeSvg(whole ?? never())).toContain("By Registry Services Agency");
  });

  test("is changed by any reference of the body, and by nobody else", async () => {
    const { slug, requestId, supplier, body } = await confirmed(["FACT", "NAME"]);
    const take = { requestId, permissions: [], quote: "" };
    for (const actor of [supplier.actor, ANONYMOUS, await layStranger()]) {
      expect((await changePermission(actor, take)).ok).toBe(false);
    }
    expect(await publicBadge(slug)).not.toBeNull();
    const before = (await mailedTo(supplier.actor.email)).length;
    done(await changePermission(body.second, take));
    expect(await publicBadge(slug)).toBeNull();
    expect(await mailedTo(supplier.actor.email)).toHaveLength(before + 1);
  });

  test("a quotation shows where it is permitted, with the post of whoever gave it", async () => {
    const { slug } = await confirmed(["FACT", "QUOTE"], "Letters go out in two days now.");
    expect((await pageOf(slug))?.quote).toEqual({
      text: "Letters go out in two days now.",
      who: "Head of Registration",
    });
  });

  test("the badge says lapsed by itself, and is not there for what is not public", async () => {
    const { slug, id, claimId, supplier } = await confirmed(["FACT", "NAME", "FIGURES"]);
    await backdated((tx) =>
      tx.claimConfirmation.updateMany({
        where: { claimId },
        data: { expiresAt: new Date("2026-01-31T12:00:00Z") },
      }),
    );
    expect(await publicBadge(slug)).toMatchObject({
      standing: "lapsed",
      heading: "Lapsed",
      status: "The confirmation ran out on 31 January 2026",
    });
    done(await withdrawCaseStudy(supplier.actor, { id }));
    expect(await publicBadge(slug)).toBeNull();
  });

  test("a badge shows words as words, whatever they hold", async () => {
    const made = await asked();
    const scope = `<script>alert("1")</script> & ${"long ".repeat(60)}`;
    const answer = await answerForm(made.requestId, [wordOn(made.claimId, "CONFIRMED")], {
      scope,
      permissions: ["FACT"] as Permission[],
    });
    done(await answerRequest(made.body.reference, answer));
    const svg = badgeSvg((await publicBadge(made.slug)) ?? never());
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).toContain("…");
  });
});

describe("somebody of a body that nobody is here for", () => {
  async function lonely() {
    const made = await publishedCaseStudy();
    const domain = `${made.slug}.example`;
    await write(async (tx) => {
      await tx.membership.deleteMany({ where: { organisationId: made.body.organisation.id } });
      await tx.emailDomain.create({
        data: { domain, organisationId: made.body.organisation.id },
      });
    });
    const person = await layStranger({ email: `tessa@${domain}` });
    const invite = (email: string) =>
      inviteReference(made.supplier.actor, { id: made.id, email, message: "Remember us?" });
    return { ...made, domain, person, invite };
  }

  async function latestInvitation(email: string): Promise<string> {
    const row = await database().invitation.findFirstOrThrow({
      where: { email },
      orderBy: { createdAt: "desc" },
    });
    return row.id;
  }

  test("is invited at the body's own domain, answers once, and speaks for it", async () => {
    const { invite, person, slug, claimId, supplier } = await lonely();
    done(await invite(person.email));
    expect(await mailedTo(person.email)).toHaveLength(1);
    const invitationId = await latestInvitation(person.email);
    expect(await referenceInvitation(invitationId, ANONYMOUS)).toMatchObject({
      to: expect.stringMatching(/^t…@/),
      may: { allowed: false },
    });
    const { requestId, membershipId } = done(
      await acceptReferenceInvitation(person, { invitationId }),
    );
    const membership = await database().membership.findUniqueOrThrow({
      where: { id: membershipId },
      include: { organisation: true },
    });
    expect(membership.roles).toEqual(["REFERENCE"]);
    const { organisation } = membership;
    const reference: Person = {
      ...person,
      actingFor: {
        membershipId,
        organisationId: organisation.id,
        kind: organisation.kind,
        name: organisation.name,
        slug: organisation.slug,
        roles: membership.roles,
        verified: true,
      },
    };
    const answer = await answerForm(requestId, [wordOn(claimId, "CONFIRMED")]);
    done(await answerRequest(reference, answer));
    expect(await standing(slug)).toBe("confirmed");
    expect(why(await acceptReferenceInvitation(person, { invitationId }))).toMatch(/been used/);
    expect(
      why(
        await inviteReference(supplier.actor, {
          id: (await pageOf(slug))?.id ?? "",
          email: person.email,
          message: "",
        }),
      ),
    ).toMatch(/already/);
  });

  test("is refused with another address, and after the request is taken back", async () => {
    const { invite, person, supplier } = await lonely();
    done(await invite(person.email));
    const invitationId = await latestInvitation(person.email);
    const other = await layStranger();
    expect(why(await acceptReferenceInvitation(other, { invitationId }))).toMatch(
      /another address/,
    );
    const { requestId } = await database().invitation.findUniqueOrThrow({
      where: { id: invitationId },
    });
    done(await withdrawRequest(supplier.actor, { requestId: requestId ?? "" }));
    expect(why(await acceptReferenceInvitation(person, { invitationId }))).toMatch(/does not hold/);
  });

  test("has an address at the body, and is not one of the supplier's own", async () => {
    const { invite, domain, supplier, person } = await lonely();
    expect(why(await invite("tessa@elsewhere.example"))).toContain(`@${domain}`);
    expect(why(await invite(`tessa@not-${domain}`))).toContain(`@${domain}`);
    const own = `own@${domain}`;
    const where = { id: supplier.actor.userId };
    await write((tx) => tx.user.update({ where, data: { email: own, mailbox: own } }));
    expect(why(await invite(own))).toMatch(/nobody confirms their own work/);
    done(await invite(person.email));
  });

  test("is not invited where nobody knows the body's addresses, or somebody is there", async () => {
    const { supplier, id, body } = await publishedCaseStudy();
    const invite = () =>
      inviteReference(supplier.actor, { id, email: "a@registry.example", message: "" });
    expect(why(await invite())).toMatch(/can confirm here already/);
    await write((tx) =>
      tx.membership.deleteMany({ where: { organisationId: body.organisation.id } }),
    );
    expect(why(await invite())).toMatch(/do not know which e-mail addresses/);
  });
});

test("both sides are reminded once, a month before what was confirmed lapses", async () => {
  const { claimId, supplier, body, requestId } = await confirmed(["FACT"]);
  const count = async () => [
    (await mailedTo(supplier.actor.email)).length,
    (await mailedTo(body.reference.email)).length,
  ];
  const before = await count();
  await remindOfLapses();
  expect(await count()).toEqual(before);
  await backdated((tx) =>
    tx.claimConfirmation.updateMany({
      where: { claimId },
      data: { expiresAt: new Date(Date.now() + 20 * 86_400_000) },
    }),
  );
  await remindOfLapses();
  const [own = 0, theirs = 0] = before;
  expect(await count()).toEqual([own + 1, theirs + 1]);
  await remindOfLapses();
  expect(await count()).toEqual([own + 1, theirs + 1]);
  const request = await database().confirmationRequest.findUniqueOrThrow({
    where: { id: requestId },
  });
  expect(request.remindedAt).not.toBeNull();
});

function never(): never {
  throw new Error("There is no badge.");
}
