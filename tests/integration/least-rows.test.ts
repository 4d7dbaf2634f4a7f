import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import type { Permission } from "@/domain/evidence/permission";
import { addDays } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import * as caseStudies from "@/features/case-studies/commands";
import { attachFile } from "@/features/case-studies/commands/attachments";
import { saveClaim } from "@/features/case-studies/commands/claims";
import { answerRequest } from "@/features/case-studies/commands/confirmations";
import { inviteReference } from "@/features/case-studies/commands/invitations";
import { requestConfirmation } from "@/features/case-studies/commands/requests";
import * as challenges from "@/features/challenges/commands";
import { answerClarification, askClarification } from "@/features/clarifications/commands";
import { proposeEngagement, proposePlan } from "@/features/engagements/commands";
import { setDomains } from "@/features/memberships/commands/domains";
import { importBodies, importReleases } from "@/features/notices/jobs/import";
import { reindexSearch } from "@/features/search/jobs/compare";
import { endorseStory, saveStory, startStory } from "@/features/stories/commands";
import * as storyForms from "@/features/stories/schema";
import * as suppliers from "@/features/suppliers/commands";
import * as supplierForms from "@/features/suppliers/schema";
import { addTechnology } from "@/features/technologies/commands/entry";
import * as technologyForms from "@/features/technologies/schema";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger } from "../setup/lay";
import { byTwo, noticeByTwo } from "./by-two";
import {
  answerForm,
  CLAIM,
  done,
  makeBody,
  originalOf,
  wordOn,
  writeCaseStudy,
} from "./case-study-fixture";
import { closeNow, datesFromToday, finishDraft, makeTeam, type Team } from "./challenge-fixture";
import { opensEveryPage, type Readers } from "./every-page";
import { fileOf, png, uploadOf } from "./file-fixture";
import { layAwarded, publishTogether, register } from "./site-fixture";
import { makeChampion, storyRow } from "./story-fixture";
import { makePerson } from "./supplier-fixture";

const quiet = () => undefined;
let readers: Readers;

beforeAll(async () => {
  await layAward();
  const technologyId = await layTechnology();
  const supplier = await laySupplier(technologyId);
  const { champion } = await makeChampion();
  await layCaseStudies(supplier, technologyId, champion);
  await layChallenges(supplier);
  await layNotices();
  await reindexSearch(quiet);
  readers = { supplier, champion };
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function layTechnology(): Promise<string> {
  const operator = await layStranger({ operator: true });
  const form = { name: "Sensing", newFamily: "Sensing", summary: "It senses.", questions: "Why?" };
  const { slug } = done(
    await addTechnology(operator, technologyForms.add.parse({ ...form, why: "Asked for" })),
  );
  return (await database().technology.findUniqueOrThrow({ where: { slug } })).id;
}

/** With only what publication asks for, and no number in the register of companies. */
async function laySupplier(technologyId: string): Promise<Person> {
  const { organisation, actor } = await register("Least Ltd", null);
  const organisationId = organisation.id;
  const about = {
    standfirst: "We sense.",
    people: "1",
    regions: "TLD",
    contactEmail: "a@example.org",
  };
  const read = supplierForms.aboutForm.parse({ revision: "0", ...about });
  done(await suppliers.saveAbout(actor, { organisationId, ...read }));
  const capability = { technologyId, name: "Sensing", does: "It senses", maturity: "1" };
  const form = supplierForms.capabilityForm.parse({ revision: "1", ...capability });
  done(await suppliers.saveCapability(actor, { organisationId, ...form }));
  done(await suppliers.publishProfile(actor, { organisationId, revision: 2 }));
  return actor;
}

/** Without where, when and for how much: confirmed, disputed, asked about, without a body, stopped; and stories. */
async function layCaseStudies(actor: Person, technologyId: string, champion: Person) {
  const { organisation, reference } = await makeBody("Least Council");
  const claim = { ...CLAIM, claimId: null, baseline: null, method: "" };
  const write = async (bodyId: string | null) => {
    const id = await writeCaseStudy(actor, technologyId, bodyId);
    const { id: claimId } = done(await saveClaim(actor, { ...claim, id }));
    return { id, claimId };
  };
  const answered = async (verdict: "CONFIRMED" | "DISPUTED", permissions: Permission[] = []) => {
    const { id, claimId } = await write(organisation.id);
    done(await caseStudies.publishCaseStudy(actor, { id }));
    const { id: requestId } = done(await requestConfirmation(actor, { id, message: "" }));
    const answer = await answerForm(requestId, [wordOn(claimId, verdict)], { permissions });
    done(await answerRequest(reference, answer));
    return id;
  };
  await answered("CONFIRMED");
  const told = await answered("CONFIRMED", ["FACT", "NAME"]);
  await answered("DISPUTED");
  done(await caseStudies.publishCaseStudy(actor, await write(null)));

  const stopped = await writeCaseStudy(actor, technologyId, organisation.id);
  const ending = { stopped: true, learnt: "That it does not work." };
  const original = await originalOf(stopped, "ending");
  done(await caseStudies.saveEnding(actor, { id: stopped, original, fields: ending }));
  done(await caseStudies.publishCaseStudy(actor, { id: stopped }));

  const picture = await uploadOf("PICTURE", fileOf("a.png", await png()));
  done(await attachFile(actor, { id: stopped, title: "", alt: "A gauge", upload: picture }));
  const paper = await uploadOf("DOCUMENT", fileOf("a.txt", "a"));
  done(await attachFile(actor, { id: stopped, title: "Counts", alt: "", upload: paper }));

  await askByInvitation(actor, await write(null));
  for (const id of [told, stopped]) {
    const { id: storyId } = done(await startStory(actor, { from: "case-study", id }));
    await publishTogether(storyId, actor, reference);
    if (id === stopped) continue;
    const { slug, version } = await storyRow(storyId);
    const said = { slug, version, post: "Minister", sentence: "Well done." };
    done(await endorseStory(champion, said));
  }
}

/** A body of which nobody is here is asked by an invitation. */
async function askByInvitation(actor: Person, { id }: { id: string }) {
  await importBodies([{ "GB-GOR": "D1", Name: "Least Agency" }], quiet);
  const body = await database().organisation.findFirstOrThrow({ where: { name: "Least Agency" } });
  const operator = await layStranger({ operator: true });
  done(await setDomains(operator, { organisationId: body.id, domains: ["least.example"] }));
  done(await caseStudies.saveBody(actor, { id, bodyId: body.id }));
  done(await caseStudies.publishCaseStudy(actor, { id }));
  done(await inviteReference(actor, { id, email: "a@least.example", message: "" }));
}

/** Without regions, technologies, data sets, a baseline and all the other things that may be left out. */
async function writeChallenge(team: Team, title: string): Promise<string> {
  const { lead } = team;
  const id = done(
    await challenges.createChallenge(lead, { title, kind: "SERVICES", template: "blank" }),
  );
  const fresh = { id, original: null };
  const users = { title, summary: "It sticks.", users: "Keepers.", regions: [] };
  done(await challenges.saveUsers(lead, { ...fresh, ...users }));
  done(await challenges.saveProblem(lead, { ...fresh, problem: "Stuck.", technologies: [] }));
  return id;
}

async function publishChallenge(team: Team, title: string): Promise<string> {
  const { lead } = team;
  const id = await writeChallenge(team, title);
  const fresh = { id, original: null };
  const add = { ...fresh, item: "new" };
  const outcome = { statement: "It opens", measure: "Openings", baseline: "" };
  done(await challenges.saveOutcome(lead, { ...add, ...outcome }));
  const phase = { name: "Do it", detail: "", suppliers: 1, valuePence: "1", carriesOn: "" };
  done(await challenges.savePhase(lead, { ...add, ...phase }));
  const criterion = { title: "How", question: "How?", weight: "90", wordLimit: 50, minimum: null };
  done(await challenges.saveCriterion(lead, { ...add, ...criterion, socialValue: true }));
  done(await challenges.savePrice(lead, { ...fresh, priceWeight: "10" }));
  const descriptors = ["0", "1", "2", "3", "4", "5"];
  done(await challenges.saveDescriptors(lead, { ...fresh, descriptors }));
  done(await challenges.saveRights(lead, { ...fresh, rights: "SUPPLIER", rightsDetail: "" }));
  await finishDraft(team, id);
  done(await challenges.submitChallenge(lead, { id }));
  done(await challenges.publishChallenge(team.approver, { id }));
  return id;
}

/** Planned, asked about, open with a question, closed and cancelled. */
async function layChallenges(supplier: Person) {
  const team = await makeTeam("Least Department");
  const { lead, approver } = team;
  const planned = await writeChallenge(team, "Planned");
  const opensOn = addDays(londonDay(new Date()), 60);
  done(await noticeByTwo(proposePlan(lead, { id: planned, opensOn }), approver));
  const asked = await writeChallenge(team, "Asked");
  const { closesAt } = datesFromToday();
  const asks = { id: asked, asks: "How?", closesAt: new Date(closesAt) };
  done(await noticeByTwo(proposeEngagement(lead, asks), approver));

  const open = await publishChallenge(team, "Open");
  const { slug } = await database().challenge.findUniqueOrThrow({ where: { id: open } });
  const id = done(await askClarification(supplier, { slug, question: "Which?" }));
  const answer = {
    publicQuestion: "Which?",
    answer: "All.",
    topic: "OTHER",
    changesNeed: false,
  } as const;
  done(await answerClarification(lead, { id, ...answer }));

  const closed = await publishChallenge(team, "Closed");
  await closeNow(closed);
  done(await challenges.closeChallenge({ kind: "system", as: "test" }, { id: closed }));
  const cancelled = await publishChallenge(team, "Cancelled");
  const reason = "Nobody needs it any more.";
  done(
    await byTwo(
      challenges.proposeCancellation(lead, { id: cancelled, reason }),
      cancelled,
      approver,
    ),
  );
}

/** An award of which the sides tell a story that has no case study. */
async function layAward() {
  const stage = await layAwarded();
  const winner = stage.suppliers.get("C");
  if (!winner) throw new Error("Nobody has won.");
  const actor = await makePerson(winner, "Ada Least", ["EDITOR"]);
  const reference = await makePerson(stage.body, "Ben Least", ["REFERENCE"]);
  const story = { from: "award", id: stage.responses.get("C") ?? "" } as const;
  const { id } = done(await startStory(actor, story));
  const words = { title: "Found", summary: "It was found.", problem: "Lost.", done: "Searched." };
  done(await saveStory(actor, storyForms.words.parse({ id, version: "1", ...words })));
  await publishTogether(id, actor, reference);
}

/** A notice without a buyer, and an award without a value, a date or an identifier. */
async function layNotices() {
  const release = { date: "2026-03-02T09:00:00Z", tag: ["tender"] };
  const award = { id: "1", suppliers: [{ name: "Named Once Ltd" }] };
  const report = await importReleases(
    {
      releases: [
        { ...release, ocid: "ocds-b5fd17-least-1", id: "least-1", tender: { title: "A" } },
        {
          ...release,
          ocid: "ocds-b5fd17-least-2",
          id: "least-2",
          tag: ["award"],
          tender: { title: "B" },
          awards: [award],
        },
      ],
    },
    quiet,
  );
  expect(report).toMatchObject({ imported: 2, rejected: [] });
}

test("what was laid is confirmed, and leaves out what it may", async () => {
  const study = await database().caseStudy.findFirstOrThrow({
    where: { claims: { some: { confirmations: { some: { verdict: "CONFIRMED" } } } } },
  });
  expect(study).toMatchObject({ regions: [], startedOn: null, endedOn: null, costPence: null });
});

opensEveryPage(() => readers);
