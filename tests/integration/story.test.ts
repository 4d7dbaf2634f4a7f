import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { withdrawCaseStudy } from "@/features/case-studies/commands";
import { saveClaim } from "@/features/case-studies/commands/claims";
import { revokeConfirmation } from "@/features/case-studies/commands/confirmations";
import { startFollowing } from "@/features/follows/commands";
import {
  agreeToStory,
  chooseClaims,
  endorseStory,
  publishStory,
  saveStory,
  startStory,
  withdrawEndorsement,
  withdrawStory,
} from "@/features/stories/commands";
import { frontStories, publishedStory as readStory, storyList } from "@/features/stories/loaders";
import { storyBySlug } from "@/features/stories/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  CLAIM,
  claimRow,
  done,
  makeBody,
  originalClaim,
  publishedCaseStudy,
  why,
} from "./case-study-fixture";
import {
  bothAgree,
  confirmedCaseStudy,
  draftStory,
  mailedTo,
  makeChallenge,
  makeChampion,
  publishedStory,
  storyRow,
} from "./story-fixture";
import { arrange, makePerson } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const WORDS = {
  title: "Letters from tenants read sooner",
  summary: "Replies are written while the letter is read.",
  problem: "Replies took eleven days.",
  done: "A draft for each letter, checked by a person.",
  whyItWorked: "A person signs each letter.",
  wouldNotTravel: "",
  unsolved: "",
  quote: "",
  quoteBy: "",
  stopped: false,
  cost: null,
};

describe("a story starts", () => {
  test("from a confirmed case study, with its words and outcomes; the other side is told", async () => {
    const { id, supplier, body, claimId } = await draftStory();
    const row = await storyRow(id);
    expect(row).toMatchObject({ state: "DRAFT", version: 1, title: "Letters read sooner" });
    expect(row.claims.map((claim) => claim.claimId)).toEqual([claimId]);
    expect(row.versions).toHaveLength(1);
    expect(row.reference).toMatch(/^\d{4}-\d{3}$/);
    expect(await mailedTo(body.reference.email)).toContain(
      `${supplier.organisation.name} wants to tell a story with you`,
    );
  });

  test("not from one that is only asserted, not twice, and not by a stranger", async () => {
    const asserted = await publishedCaseStudy();
    const input = { from: "case-study" as const, id: asserted.id };
    expect(why(await startStory(asserted.supplier.actor, input))).toMatch(/No outcome/);
    const { caseStudyId, body, supplier } = await draftStory();
    const again = { from: "case-study" as const, id: caseStudyId };
    expect(why(await startStory(body.reference, again))).toMatch(/already/);
    const stranger = (await makeBody("Vale of Orrin District Council")).reference;
    expect(why(await startStory(stranger, again))).toMatch(/nobody else/);
    expect(why(await startStory(ANONYMOUS, again))).toMatch(/signed in/);
    expect((await startStory(supplier.actor, { ...again, id: supplier.organisation.id })).ok).toBe(
      false,
    );
  });

  test("not from one whose confirmation was taken back", async () => {
    const { body, supplier, id, claimId } = await confirmedCaseStudy();
    const confirmationId = (await claimRow(id, claimId)).confirmations[0]?.id ?? "";
    done(await revokeConfirmation(body.reference, { confirmationId }));
    expect(why(await startStory(supplier.actor, { from: "case-study", id }))).toMatch(/No outcome/);
  });

  test("from an award made here, with the winner and its price, and not before it", async () => {
    const { supplier, body, technologyId } = await publishedCaseStudy();
    const officer = await makePerson(body.organisation, "Priya", ["COMMERCIAL"]);
    const { id } = await makeChallenge(body.organisation.id, "STANDSTILL", [technologyId], officer);
    const won = await arrange((tx) =>
      tx.response.create({
        data: {
          challengeId: id,
          supplierId: supplier.organisation.id,
          state: "AWARDED",
          price: "386000.50",
        },
      }),
    );
    await arrange((tx) =>
      tx.recommendation.create({
        data: {
          challengeId: id,
          winners: { connect: { id: won.id } },
          reason: "First",
          input: {},
          result: {},
          recommendedById: officer.userId,
          recommendedAt: new Date(),
        },
      }),
    );
    const input = { from: "award" as const, id: won.id };
    expect(why(await startStory(officer, input))).toMatch(/not been awarded/);
    await arrange((tx) => tx.challenge.update({ where: { id }, data: { state: "AWARDED" } }));
    const { id: storyId } = done(await startStory(officer, input));
    expect(await storyRow(storyId)).toMatchObject({
      challengeId: id,
      supplierId: supplier.organisation.id,
      costPence: 38_600_050n,
    });
  });
});

describe("both edit one draft", () => {
  test("each save makes a version; who saves over an unread one is told", async () => {
    const { id, supplier, body } = await draftStory();
    done(await saveStory(body.reference, { id, version: 1, ...WORDS }));
    const late = await saveStory(supplier.actor, { id, version: 1, ...WORDS, title: "Mine" });
    expect(why(late)).toMatch(/Somebody saved version 2/);
    const row = await storyRow(id);
    expect(row.version).toBe(2);
    expect(row.versions[1]).toMatchObject({
      number: 2,
      organisationId: body.organisation.id,
      editedById: body.reference.userId,
    });
    expect(await mailedTo(supplier.actor.email)).toContain(
      `${body.organisation.name} has changed “Letters read sooner”`,
    );
  });

  test("a save that changes nothing makes no version and takes no agreement back", async () => {
    const { id, supplier } = await draftStory();
    done(await saveStory(supplier.actor, { id, version: 1, ...WORDS }));
    done(await agreeToStory(supplier.actor, { id, version: 2 }));
    done(await saveStory(supplier.actor, { id, version: 2, ...WORDS }));
    expect(await storyRow(id)).toMatchObject({ version: 2, supplierAgreedVersion: 2 });
  });

  test("outcomes come from the body's own case studies of this supplier, and from no others", async () => {
    const { id, supplier } = await draftStory();
    const foreign = await confirmedCaseStudy();
    const claims = [foreign.claimId];
    expect(why(await chooseClaims(supplier.actor, { id, version: 1, claims }))).toMatch(/offered/);
    done(await chooseClaims(supplier.actor, { id, version: 1, claims: [] }));
    expect((await storyRow(id)).claims).toEqual([]);
  });
});

describe("agreement", () => {
  test("of both to the same version lets either publish; then everybody reads it", async () => {
    const { id, slug, supplier, body } = await draftStory();
    expect(why(await publishStory(body.reference, { id, version: 1 }))).toMatch(/draft/);
    done(await agreeToStory(supplier.actor, { id, version: 1 }));
    expect(why(await publishStory(supplier.actor, { id, version: 1 }))).toMatch(/draft/);
    expect(await readStory(slug)).toBeNull();
    done(await agreeToStory(body.reference, { id, version: 1 }));
    expect((await storyRow(id)).state).toBe("AGREED");
    done(await publishStory(body.reference, { id, version: 1 }));
    expect(await readStory(slug)).toMatchObject({ standing: "confirmed", outcome: "confirmed" });
    expect(why(await publishStory(supplier.actor, { id, version: 1 }))).toMatch(/is published/);
  });

  test("is taken back by an edit of either side, also of what both had agreed to", async () => {
    const story = await draftStory();
    const { id, supplier, body } = story;
    await bothAgree(story);
    done(await saveStory(supplier.actor, { id, version: 1, ...WORDS }));
    expect(await storyRow(id)).toMatchObject({
      state: "DRAFT",
      version: 2,
      // To what they had agreed stays known; it is not this version.
      supplierAgreedVersion: 1,
      bodyAgreedVersion: 1,
    });
    expect(why(await publishStory(supplier.actor, { id, version: 2 }))).toMatch(/draft/);
    done(await agreeToStory(supplier.actor, { id, version: 2 }));
    expect(why(await agreeToStory(body.reference, { id, version: 1 }))).toMatch(/version 2 now/);
    expect(why(await publishStory(supplier.actor, { id, version: 2 }))).toMatch(/draft/);
  });

  test("does not hold for figures that were changed since", async () => {
    const story = await draftStory();
    const { id, supplier, body, caseStudyId, claimId } = story;
    await bothAgree(story);
    const original = await originalClaim(caseStudyId, claimId);
    const form = {
      ...CLAIM,
      id: caseStudyId,
      claimId,
      result: "3",
      original,
      endsConfirmation: true,
    };
    done(await saveClaim(supplier.actor, form));
    expect(why(await publishStory(supplier.actor, { id, version: 1 }))).toMatch(
      /outcome was changed/,
    );
    done(await chooseClaims(supplier.actor, { id, version: 1, claims: [claimId] }));
    expect(await storyRow(id)).toMatchObject({ version: 2, state: "DRAFT" });
    done(await agreeToStory(body.reference, { id, version: 2 }));
  });

  test("of the body is not given by somebody who belongs to the supplier, or to neither", async () => {
    const { id, supplier, body } = await draftStory();
    const both = await makePerson(body.organisation, "Two Hats", ["COMMERCIAL"]);
    await arrange((tx) =>
      tx.membership.create({
        data: { userId: both.userId, organisationId: supplier.organisation.id, roles: ["EDITOR"] },
      }),
    );
    expect(why(await agreeToStory(both, { id, version: 1 }))).toMatch(/themselves/);
    const stranger = (await makeBody("Vale of Orrin District Council")).reference;
    for (const actor of [stranger, ANONYMOUS]) {
      expect((await agreeToStory(actor, { id, version: 1 })).ok).toBe(false);
      expect((await saveStory(actor, { id, version: 1, ...WORDS })).ok).toBe(false);
      expect((await chooseClaims(actor, { id, version: 1, claims: [] })).ok).toBe(false);
      expect((await withdrawStory(actor, { id })).ok).toBe(false);
    }
    expect(await storyRow(id)).toMatchObject({ version: 1, bodyAgreedVersion: null });
  });

  test("of two who agree at once both are heard", async () => {
    const { id, supplier, body } = await draftStory();
    const outcomes = await Promise.all([
      agreeToStory(supplier.actor, { id, version: 1 }),
      agreeToStory(body.reference, { id, version: 1 }),
    ]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await storyRow(id)).state).toBe("AGREED");
  });
});

describe("what a reader sees", () => {
  test("a draft is read by the two sides alone", async () => {
    const { slug, supplier, body } = await draftStory();
    const stranger = (await makeBody("Vale of Orrin District Council")).reference;
    const reader = database();
    expect(await storyBySlug(reader, supplier.actor, slug)).not.toBeNull();
    expect(await storyBySlug(reader, body.second, slug)).not.toBeNull();
    expect(await storyBySlug(reader, stranger, slug)).toBeNull();
    expect(await storyBySlug(reader, ANONYMOUS, slug)).toBeNull();
  });

  test("the outcome's standing of today, and that its figure was changed after the agreement", async () => {
    const { slug, supplier, caseStudyId, claimId } = await publishedStory();
    expect((await readStory(slug))?.claims[0]).toMatchObject({
      standing: "confirmed",
      changedSince: false,
    });
    const original = await originalClaim(caseStudyId, claimId);
    const form = {
      ...CLAIM,
      id: caseStudyId,
      claimId,
      result: "3",
      original,
      endsConfirmation: true,
    };
    done(await saveClaim(supplier.actor, form));
    expect((await readStory(slug))?.claims[0]).toMatchObject({
      standing: "asserted",
      after: "3 min",
      changedSince: true,
    });
  });

  test("no outcome of a case study that was withdrawn", async () => {
    const { slug, supplier, caseStudyId } = await publishedStory();
    done(await withdrawCaseStudy(supplier.actor, { id: caseStudyId }));
    expect(await readStory(slug)).toMatchObject({ claims: [], caseStudy: null, standing: null });
  });

  test("the list narrows by technology, body, region and outcome, with counts", async () => {
    const { id, technologyId, body } = await publishedStory();
    await draftStory();
    const { slug: technology } = await database().technology.findUniqueOrThrow({
      where: { id: technologyId },
    });
    const none = { technology: [], body: [], region: [], outcome: [] };
    const found = await storyList({ ...none, technology: [technology] }, 1);
    expect(found.stories.map((story) => story.id)).toEqual([id]);
    const named = { ...none, body: [body.organisation.slug] };
    expect((await storyList({ ...named, outcome: ["confirmed"] }, 1)).total).toBe(1);
    const empty = await storyList({ ...named, outcome: ["stopped"] }, 1);
    expect(empty.total).toBe(0);
    expect(empty.facets.body).toContainEqual(
      expect.objectContaining({ value: body.organisation.slug, count: 0 }),
    );
    const all = await storyList(none, 1);
    const published = await database().story.count({
      where: { state: { in: ["PUBLISHED", "CHAMPIONED"] } },
    });
    expect(all.total).toBe(published);
  });
});

describe("a withdrawal", () => {
  test("by either side takes it from everybody at once; the other side and followers are told", async () => {
    const { id, slug, supplier, body } = await publishedStory();
    const { champion } = await makeChampion();
    done(await startFollowing(champion, { subject: "story", id }));
    done(await withdrawStory(body.reference, { id }));
    expect(await readStory(slug)).toBeNull();
    const subject = "“Letters read sooner” has been withdrawn";
    expect(await mailedTo(supplier.actor.email)).toContain(subject);
    expect(await mailedTo(champion.email)).toContain(subject);
    expect(why(await withdrawStory(supplier.actor, { id }))).toMatch(/withdrawn/);
    expect((await startFollowing(champion, { subject: "story", id })).ok).toBe(false);
    const front = await frontStories(3);
    expect([front.lead, ...front.others].map((story) => story?.id)).not.toContain(id);
  });
});

describe("a champion", () => {
  test("stands behind a story in a sentence, changes it, and takes it back", async () => {
    const { id, slug, supplier } = await publishedStory();
    const { champion, department } = await makeChampion();
    const words = { slug, version: 1, post: "Minister for Coasts", sentence: "Read this first." };
    done(await endorseStory(champion, words));
    done(await endorseStory(champion, { ...words, sentence: "Read this twice." }));
    expect((await readStory(slug))?.endorsements).toMatchObject([
      {
        post: "Minister for Coasts",
        sentence: "Read this twice.",
        body: { id: department.organisation.id },
      },
    ]);
    const [standing] = (await readStory(slug))?.endorsements ?? [];
    expect(standing?.earlier.map(({ sentence }) => sentence)).toEqual(["Read this first."]);
    expect((await storyRow(id)).state).toBe("CHAMPIONED");
    expect(await mailedTo(supplier.actor.email)).toContain("“Letters read sooner” has a champion");
    expect((await withdrawEndorsement(supplier.actor, { slug })).ok).toBe(false);
    done(await withdrawEndorsement(champion, { slug }));
    expect((await readStory(slug))?.endorsements).toEqual([]);
    expect((await storyRow(id)).state).toBe("PUBLISHED");
  });

  test("discloses what links their body and the supplier, and nothing where nothing does", async () => {
    const { slug, body, claimId } = await publishedStory();
    const { champion } = await makeChampion();
    const own = await makePerson(body.organisation, "Rosalind Thorne", ["CHAMPION"]);
    const words = { slug, version: 1, post: "Minister", sentence: "Read this." };
    done(await endorseStory(champion, words));
    done(await endorseStory(own, words));
    const ties = async () => (await readStory(slug))?.endorsements.map((one) => one.ties);
    expect(await ties()).toEqual([
      { contracts: 0, challenges: 0, confirmations: 0 },
      { contracts: 0, challenges: 0, confirmations: 1 },
    ]);
    const [word] = await database().claimConfirmation.findMany({ where: { claimId } });
    done(await revokeConfirmation(body.reference, { confirmationId: word?.id ?? "" }));
    expect((await ties())?.[1]).toMatchObject({ confirmations: 0 });
  });

  test("says no figure that the story has not, and what they said stays in the database", async () => {
    const { slug } = await publishedStory();
    const { champion } = await makeChampion();
    const words = { slug, version: 1, post: "Minister", sentence: "It saved £9 million." };
    expect(await endorseStory(champion, words)).toMatchObject({
      errors: { sentence: [expect.stringMatching(/^“£9 million” is in none of the outcomes/)] },
    });
    done(await endorseStory(champion, { ...words, sentence: "38 minutes, and I timed it." }));
    await expect(
      arrange((tx) => tx.endorsement.updateMany({ data: { sentence: "It saved £9 million." } })),
    ).rejects.toThrow(/kept as it was written/);
  });

  test("is a champion, of a public body that was checked, and of no draft", async () => {
    const { slug, body, supplier } = await publishedStory();
    const words = { slug, version: 1, post: "Minister", sentence: "Good." };
    for (const actor of [body.reference, supplier.actor, ANONYMOUS]) {
      expect((await endorseStory(actor, words)).ok).toBe(false);
    }
    const draft = await draftStory();
    const { champion } = await makeChampion();
    expect((await endorseStory(champion, { ...words, slug: draft.slug })).ok).toBe(false);
  });
});
