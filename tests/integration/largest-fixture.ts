import type { Person } from "@/domain/actor";
import { BLOCKER_KINDS, MOST_BLOCKERS } from "@/domain/blockers";
import { PERMISSIONS } from "@/domain/evidence/permission";
import { MOST_ATTACHED } from "@/domain/file/types";
import { REGION_CODES } from "@/domain/regions";
import { MOST_AWARDS } from "@/domain/supplier/fields";
import { MOST_ENTRIES } from "@/domain/supplier/profile";
import { londonDay } from "@/domain/timetable/london";
import { wishToReuse } from "@/features/adoptions/commands";
import * as adoptionForms from "@/features/adoptions/schema";
import * as blockerForms from "@/features/blockers/schema";
import * as caseStudies from "@/features/case-studies/commands";
import { attachFile } from "@/features/case-studies/commands/attachments";
import { saveBlocker } from "@/features/case-studies/commands/blockers";
import { saveClaim, saveEvidence } from "@/features/case-studies/commands/claims";
import { answerRequest } from "@/features/case-studies/commands/confirmations";
import { replyToDispute } from "@/features/case-studies/commands/disputes";
import { inviteReference } from "@/features/case-studies/commands/invitations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import * as caseStudyForms from "@/features/case-studies/schema";
import * as challenges from "@/features/challenges/commands";
import * as challengeForms from "@/features/challenges/schema";
import { answerClarification, askClarification } from "@/features/clarifications/commands";
import * as clarificationForms from "@/features/clarifications/schema";
import { decideContract, recordContract } from "@/features/contracts/commands";
import * as contractForms from "@/features/contracts/schema";
import { proposeEngagement, proposeSummary } from "@/features/engagements/commands";
import { setDomains } from "@/features/memberships/commands/domains";
import { importBodies, importReleases } from "@/features/notices/jobs/import";
import { reindexSearch } from "@/features/search/jobs/compare";
import * as stories from "@/features/stories/commands";
import * as storyForms from "@/features/stories/schema";
import * as suppliers from "@/features/suppliers/commands";
import { saveCapabilityEvidence } from "@/features/suppliers/commands/capabilities";
import * as supplierForms from "@/features/suppliers/schema";
import { addTechnology } from "@/features/technologies/commands/entry";
import * as technologyForms from "@/features/technologies/schema";
import { database } from "@/lib/database";
import { layStranger, write } from "../setup/lay";
import { byTwo, noticeByTwo } from "./by-two";
import {
  CLAIM,
  done,
  makeBody,
  originalOf,
  wordsAsked,
  writeCaseStudy,
} from "./case-study-fixture";
import { datesFromToday, makeTeam, type Team } from "./challenge-fixture";
import { fileOf, png, uploadOf } from "./file-fixture";
import { fullest, layAwarded, long, publishTogether, register } from "./site-fixture";
import { makeChampion, storyRow } from "./story-fixture";

const quiet = () => undefined;
/** A number in front makes one of several long texts different from the others. */
const nth = (place: number, characters: number) => `${place} ${long(characters - 3)}`;
const several = (count: number) => Array.from({ length: count }, (_, place) => place);
const TECHNOLOGIES = 4;
export const MOST_CLAIMS = 12;
const MOST_EVIDENCE = 10;
const MOST_ITEMS = 30;

interface Technology {
  id: string;
  slug: string;
  standards: string[];
}

let technologies: Technology[];

/** Lays one of each noun with everything that its forms allow. @returns who looks at it. */
export async function layLargest(): Promise<{ supplier: Person; champion: Person }> {
  await layContract();
  technologies = await layTechnologies();
  const { organisation, actor: supplier } = await register(long(160), "01234567");
  await layNotices();
  await layProfile(organisation.id, supplier);
  const { champion } = await makeChampion(long(160));
  await layCaseStudy(supplier, champion);
  await layInvitation(supplier);
  await layChallenges(supplier);
  await reindexSearch(quiet);
  return { supplier, champion };
}

/** A body of which nobody is here is asked by an invitation, to an address as long as there can be. */
async function layInvitation(actor: Person) {
  await importBodies([{ "GB-GOR": "D1", Name: nth(1, 160) }], quiet);
  const body = await database().organisation.findFirstOrThrow({
    where: { identifiers: { some: { value: "D1" } } },
  });
  const operator = await layStranger({ operator: true });
  const domain = `${"b".repeat(60)}.example`;
  done(await setDomains(operator, { organisationId: body.id, domains: [domain] }));
  const id = await writeCaseStudy(actor, technologies[0]?.id ?? "", body.id);
  done(await saveClaim(actor, { ...CLAIM, id, claimId: null }));
  done(await caseStudies.publishCaseStudy(actor, { id }));
  const asked = { id, email: `${"a".repeat(64)}@${domain}`, message: long(1000) };
  done(await inviteReference(actor, asked));
}

async function layContract() {
  const stage = await layAwarded();
  const today = londonDay(new Date());
  const contract = { challengeId: stage.challengeId, responseId: stage.responses.get("C") };
  const said = several(contractForms.MOST_INDICATORS).flatMap((place) => [
    [`indicator${place}`, nth(place, 300)],
    [`target${place}`, long(300)],
  ]);
  const signed = fullest(contractForms.signed, {
    ...contract,
    ...Object.fromEntries(said),
    valuePence: "£99,999,999,999.99",
    signedOn: today,
    startsOn: today,
    endsOn: "2099-12-31",
  });
  done(await recordContract(stage.lead, signed));
  // Of another value than the award: the approver confirms it, and it waits changed again.
  const { challengeId } = stage;
  const { id: proposalId } = await database().proposal.findFirstOrThrow({ where: { challengeId } });
  const decision = { challengeId, proposalId, decision: "approve", reason: "" } as const;
  done(await decideContract(stage.approver, decision));
  done(await recordContract(stage.lead, signed));
}

async function layTechnologies(): Promise<Technology[]> {
  const operator = await layStranger({ operator: true });
  for (const place of several(TECHNOLOGIES)) {
    const lines = several(MOST_ITEMS);
    const entry = fullest(technologyForms.add, {
      name: nth(place, 80),
      chosenFamily: "",
      newFamily: nth(place, 80),
      questions: lines.map((line) => nth(line, 300)).join("\n"),
      // Those above 200 characters no capability can name.
      standards: lines.map((line) => nth(line, line % 2 ? 300 : 200)).join("\n"),
    });
    done(await addTechnology(operator, entry));
  }
  return database().technology.findMany({ select: { id: true, slug: true, standards: true } });
}

/** More awards than a page shows, to the supplier and many others. */
async function layNotices() {
  await write((tx) =>
    tx.organisation.updateMany({
      where: { kind: "SUPPLIER", claimed: true },
      data: { verifiedAt: new Date() },
    }),
  );
  const own = { id: "GB-COH-01234567", name: long(160) };
  const report = await importReleases(
    {
      releases: several(8).map((place) => ({
        ocid: `ocds-b5fd17-largest-${place}`,
        id: `largest-${place}`,
        date: "2026-03-02T09:00:00Z",
        tag: ["award"],
        buyer: { id: "GB-CFS-990001", name: long(200) },
        tender: {
          title: nth(place, 500),
          description: long(20_000),
          value: { amount: 9_999_999_999_999.99, currency: "GBP" },
          items: several(60).map((item) => ({
            id: String(item),
            classification: { scheme: "CPV", id: String(30_000_000 + item) },
            deliveryAddresses: [{ region: "UKC" }],
          })),
        },
        awards: several(10).map((award) => ({
          id: `award-${award}`,
          status: "active",
          title: long(500),
          date: "2026-03-01T00:00:00Z",
          value: { amount: 9_999_999_999_999.99, currency: "GBP" },
          suppliers: [own, ...several(20).map((other) => ({ name: `${other} ${long(120)}` }))],
        })),
      })),
    },
    quiet,
  );
  if (report.imported < 8) throw new Error(JSON.stringify(report));
}

async function layProfile(organisationId: string, actor: Person) {
  let revision = 0;
  const form = (given: Record<string, unknown>) => ({ revision: String(revision++), ...given });
  const about = fullest(
    supplierForms.aboutForm,
    form({
      people: "1,000,000",
      founded: "1600",
      vcse: "yes",
      regions: REGION_CODES,
      website: `https://${"a".repeat(60)}.example/${"b".repeat(400)}`,
      contactEmail: `${"a".repeat(64)}@${"b".repeat(60)}.example`,
    }),
  );
  done(await suppliers.saveAbout(actor, { organisationId, ...about }));
  for (const place of several(MOST_ENTRIES)) {
    const technology = technologies[place % TECHNOLOGIES];
    const given = { technologyId: technology?.id, name: nth(place, 120), maturity: "9" };
    const capability = fullest(supplierForms.capabilityForm, form(given));
    const { id } = done(await suppliers.saveCapability(actor, { organisationId, ...capability }));
    const standards = technology?.standards.filter(({ length }) => length <= 200);
    const awardOcids = several(MOST_AWARDS).map((notice) => `ocds-b5fd17-largest-${notice}`);
    const under = supplierForms.capabilityEvidenceForm.parse(form({ id, standards, awardOcids }));
    done(await saveCapabilityEvidence(actor, { organisationId, ...under }));
  }
  for (const place of several(MOST_ENTRIES)) {
    const certificate = fullest(
      supplierForms.certificationForm,
      form({
        name: nth(place, 120),
        expiresOn: place % 2 ? "2099-12-31" : "",
        technologies: technologies.map(({ slug }) => slug),
      }),
    );
    done(await suppliers.saveCertification(actor, { organisationId, ...certificate }));
  }
  done(await suppliers.publishProfile(actor, { organisationId, revision }));
}

/** With everything that it may have, confirmed, corrected and disputed at length, and its story. */
async function layCaseStudy(actor: Person, champion: Person) {
  const body = await makeBody(long(160));
  const { id } = done(await caseStudies.createCaseStudy(actor, { title: long(120) }));
  const slugs = technologies.map(({ slug }) => slug);
  const keys = await database().capability.findMany({
    where: { versionId: null },
    select: { key: true },
  });
  const facts = {
    regions: REGION_CODES,
    startedOn: "1900-01-01",
    endedOn: "2025-12-31",
    cost: "£99,999,999,999.99",
  };
  const given = { technologies: slugs, capabilities: keys.map(({ key }) => key) };
  const original = (name: Parameters<typeof originalOf>[1]) => originalOf(id, name);
  const { summary, problem, work, technologies: named, facts: details, ending } = caseStudyForms;
  done(
    await caseStudies.saveSummary(
      actor,
      fullest(summary, { id, original: await original("summary") }),
    ),
  );
  done(
    await caseStudies.saveProblem(
      actor,
      fullest(problem, { id, original: await original("problem") }),
    ),
  );
  done(await caseStudies.saveWork(actor, fullest(work, { id, original: await original("work") })));
  done(
    await caseStudies.saveTechnologies(
      actor,
      fullest(named, { id, original: await original("technologies"), ...given }),
    ),
  );
  done(
    await caseStudies.saveFacts(
      actor,
      fullest(details, { id, original: await original("facts"), ...facts }),
    ),
  );
  done(
    await caseStudies.saveEnding(
      actor,
      fullest(ending, { id, original: await original("ending"), stopped: "no" }),
    ),
  );
  done(await caseStudies.saveBody(actor, { id, bodyId: body.organisation.id }));

  const claims: string[] = [];
  for (const place of several(MOST_CLAIMS)) {
    const claim = fullest(caseStudyForms.claim, {
      id,
      measure: nth(place, 120),
      baseline: place % 2 ? "0.0001" : "-999999999999.9999",
      result: "999999999999.9999",
      unit: place % 3 ? `£ ${long(38)}` : long(40),
      higherIsBetter: "higher",
      periodStart: "1900-01-01",
      periodEnd: "2025-12-31",
    });
    claims.push(done(await saveClaim(actor, claim)).id);
  }
  const claimId = claims[0];
  for (const place of several(MOST_EVIDENCE)) {
    const { file: _file, ...evidence } = fullest(caseStudyForms.evidence, {
      id,
      claimId,
      kind: place % 2 ? "MEASUREMENT" : "SOURCE",
      title: nth(place, 160),
      url: `https://example.org/${"c".repeat(470)}`,
      measuredBy: long(160),
      measuredOn: "2025-12-31",
    }) as ReturnType<typeof caseStudyForms.evidence.parse> & { file?: unknown };
    done(await saveEvidence(actor, { ...evidence, upload: null }));
  }
  for (const place of several(MOST_BLOCKERS)) {
    done(await saveBlocker(actor, fullest(blockerForms.blocker, blocker(id, place))));
  }
  for (const place of several(MOST_ATTACHED.PICTURE)) {
    const upload = await uploadOf(
      "PICTURE",
      fileOf(`${"p".repeat(150)}.png`, await png(40 + place)),
    );
    done(await attachFile(actor, { id, title: long(200), alt: nth(place, 300), upload }));
  }
  for (const place of several(MOST_ATTACHED.DOCUMENT)) {
    const upload = await uploadOf("DOCUMENT", fileOf(`${"d".repeat(150)}.txt`, long(1000 + place)));
    done(await attachFile(actor, { id, title: nth(place, 160), alt: "", upload }));
  }
  done(await caseStudies.publishCaseStudy(actor, { id }));
  const asked = caseStudyForms.ask.parse({ id, message: long(1000) });
  const { id: requestId } = done(await requestConfirmation(actor, asked));
  const answer = fullest(caseStudyForms.answer, {
    requestId,
    words: await wordsAsked(requestId),
    showName: "name",
    permissions: PERMISSIONS,
    claims: claims.map((claim, place) => ({
      claimId: claim,
      edition: 1,
      verdict: place === 10 ? "CORRECTED" : place === 11 ? "DISPUTED" : "CONFIRMED",
      correctBaseline: "-999999999999.9998",
      correctResult: "999999999999.9998",
      reason: long(1000),
      accepted: [],
    })),
  });
  done(await answerRequest(body.reference, answer));
  const disputed = await database().claimConfirmation.findFirstOrThrow({
    where: { claimId: claims[11] },
  });
  const reply = fullest(caseStudyForms.reply, { id, confirmationId: disputed.id });
  done(await replyToDispute(actor, reply));
  await layStory(id, actor, body.reference, champion);
}

const blocker = (id: string, place: number) => ({
  id,
  kind: BLOCKER_KINDS[place % BLOCKER_KINDS.length],
  what: nth(place, 300),
});

async function layStory(caseStudyId: string, actor: Person, reference: Person, champion: Person) {
  const { id } = done(await stories.startStory(actor, { from: "case-study", id: caseStudyId }));
  const version = async () => String((await storyRow(id)).version);
  const cost = "£99,999,999,999.99";
  const words = fullest(storyForms.words, { id, version: await version(), cost });
  done(await stories.saveStory(actor, words));
  for (const place of several(MOST_BLOCKERS)) {
    const given = { ...blocker(id, place), version: await version() };
    done(await stories.saveStoryBlocker(actor, fullest(storyForms.blocker, given)));
  }
  const attached = await database().caseStudyFile.findMany({ where: { caseStudyId }, take: 6 });
  const files = attached.map((one) => one.id);
  const chosen = storyForms.files.parse({ id, version: await version(), files });
  done(await stories.chooseFiles(actor, chosen));
  await publishTogether(id, actor, reference);
  const { slug } = await storyRow(id);
  const said = fullest(storyForms.endorsement, { slug, version: await version() });
  done(await stories.endorseStory(champion, said));
  done(await wishToReuse(champion, fullest(adoptionForms.wish, { storyId: id })));
}

/** One with everything, asked about, answered about and amended; another cancelled at length. */
async function layChallenges(supplier: Person) {
  const team = await makeTeam(long(160));
  const { lead, approver } = team;
  const id = await writeChallenge(team);
  const closesAt = new Date(datesFromToday().closesAt);
  const asks = { id, asks: long(10_000), closesAt, otherMeaning: true };
  done(await noticeByTwo(proposeEngagement(lead, asks), approver));
  const over = { closesAt: new Date(Date.now() - 1000) };
  await write((tx) => tx.engagement.update({ where: { challengeId: id }, data: over }));
  const learned = { id, summary: long(10_000), otherMeaning: true };
  done(await noticeByTwo(proposeSummary(lead, learned), approver));
  done(await challenges.submitChallenge(lead, { id }));
  done(await challenges.publishChallenge(approver, { id }));
  for (const place of several(MOST_BLOCKERS)) {
    const given = fullest(blockerForms.blocker, blocker(id, place));
    done(await challenges.saveChallengeBlocker(lead, given));
  }

  const { slug } = await database().challenge.findUniqueOrThrow({ where: { id } });
  const asked = fullest(clarificationForms.asked, { slug });
  const question = done(await askClarification(supplier, asked));
  const answered = fullest(clarificationForms.answered, { id: question, otherMeaning: "yes" });
  done(await answerClarification(lead, answered));

  const cancelled = await writeChallenge(team);
  done(await challenges.submitChallenge(lead, { id: cancelled }));
  done(await challenges.publishChallenge(approver, { id: cancelled }));
  const cancel = { id: cancelled, reason: long(10_000) };
  done(await byTwo(challenges.proposeCancellation(lead, cancel), cancelled, approver));
}

async function writeChallenge(team: Team): Promise<string> {
  const { lead } = team;
  const kind = "SERVICES";
  const id = done(
    await challenges.createChallenge(lead, { title: long(120), kind, template: "blank" }),
  );
  /** What a form of the builder gives; it was opened empty. */
  const part = <Form extends Parameters<typeof fullest>[0]>(
    form: Form,
    given: Record<string, unknown> = {},
  ) =>
    ({ ...(fullest(form, { id, original: "{}", ...given }) as object), original: null }) as never;
  const forms = challengeForms;
  const slugs = technologies.map(({ slug }) => slug);
  done(await challenges.saveUsers(lead, part(forms.usersPart, { regions: REGION_CODES })));
  done(await challenges.saveProblem(lead, part(forms.problemPart, { technologies: slugs })));
  done(await challenges.saveLegacy(lead, part(forms.legacyPart)));
  done(await challenges.saveTried(lead, part(forms.triedPart)));
  done(await challenges.saveConditions(lead, part(forms.conditionsPart)));
  done(await challenges.saveRights(lead, part(forms.rightsPart, { rights: "SUPPLIER" })));
  const attachments = { attachments: "5" };
  done(await challenges.saveAttachments(lead, part(forms.attachmentsPart, attachments)));
  for (const place of several(MOST_ITEMS)) {
    const item = { item: "new" };
    const statement = nth(place, 500);
    done(await challenges.saveOutcome(lead, part(forms.outcomeItem, { ...item, statement })));
    const name = nth(place, 200);
    done(await challenges.saveDataSet(lead, part(forms.dataSetItem, { ...item, name })));
    const phase = { ...item, name, suppliers: "20", valuePence: "99,999,999,999.99" };
    done(await challenges.savePhase(lead, part(forms.phaseItem, phase)));
    const socialValue = place === 0 ? "yes" : undefined;
    const weight = place === 0 ? "10" : "3";
    const scored = { ...item, title: nth(place, 120), weight, minimum: "", wordLimit: "5000" };
    done(
      await challenges.saveCriterion(lead, part(forms.criterionItem, { ...scored, socialValue })),
    );
  }
  done(await challenges.saveScale(lead, part(forms.scalePart, { maximum: "10" })));
  const descriptors = several(11).map((score) => nth(score, 500));
  done(await challenges.saveDescriptors(lead, { id, original: null, descriptors }));
  done(await challenges.savePrice(lead, part(forms.pricePart, { priceWeight: "3" })));
  const ties = { first: "quality", second: "criterion:c1", third: "criterion:c2", fourth: "lot" };
  done(await challenges.saveTies(lead, part(forms.tiesPart, ties)));
  done(await challenges.saveTimetable(lead, { id, original: null, ...datesFromToday() }));
  done(await challenges.saveConflicts(lead, part(forms.conflictsPart)));
  const parts = { APPROVER: team.approver, MODERATOR: team.moderator, EVALUATOR: team.evaluator };
  for (const [role, { email }] of Object.entries(parts)) {
    done(await challenges.addPerson(lead, forms.addedPerson.parse({ id, email, part: role })));
  }
  return id;
}
