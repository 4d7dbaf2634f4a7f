import { v7 as newId } from "uuid";
import type { Actor, Person, Role } from "@/domain/actor";
import { londonDay } from "@/domain/timetable/london";
import { proposeTimetable } from "@/domain/timetable/proposal";
import * as commands from "@/features/challenges/commands";
import type { Challenge } from "@/generated/prisma/client";
import type { Outcome } from "@/lib/command";
import { database } from "@/lib/database";
import { arrange, makePerson } from "./supplier-fixture";

/** The result of what has to succeed. */
export function done<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.result;
  throw new Error(`Not done: ${JSON.stringify(outcome)}`);
}

export interface Team {
  bodyId: string;
  lead: Person;
  approver: Person;
  moderator: Person;
  evaluator: Person;
}

/** A verified public body of central government, with a person for each part. */
export async function makeTeam(name = "Department for Coasts and Rivers"): Promise<Team> {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-${newId().slice(-6)}`;
  const body = await arrange((tx) =>
    tx.organisation.create({
      data: {
        kind: "PUBLIC_BODY",
        name,
        slug,
        claimed: true,
        centralGovernment: true,
        verifiedAt: new Date("2026-01-05T10:00:00Z"),
      },
    }),
  );
  const person = (who: string, ...roles: Role[]) => makePerson(body, who, roles);
  return {
    bodyId: body.id,
    lead: await person("Ada Marsh", "COMMERCIAL"),
    approver: await person("Ben Thorpe", "APPROVER"),
    moderator: await person("Cleo Reed", "COMMERCIAL"),
    evaluator: await person("Dev Sands", "REFERENCE"),
  };
}

/** The dates of a timetable proposed from today, as the form sends them. */
export function datesFromToday() {
  const plan = proposeTimetable(londonDay(new Date()));
  return {
    questionsCloseAt: `${plan.questionsClose}T10:00:00.000Z`,
    closesAt: plan.responsesCloseAt.toISOString(),
    evaluationEndsOn: plan.evaluationEnds,
    awardNoticeOn: plan.awardNotice,
    startsOn: plan.start,
  };
}

export const CRITERION = {
  title: "Approach",
  question: "How will you know?",
  weight: "70",
  minimum: 2,
  wordLimit: 400,
  socialValue: false,
};

/** A draft made by the lead in which nothing stops publication. Answers its id. */
export async function makeReadyDraft(team: Team, title = "Know which tide gates will stick") {
  const { lead } = team;
  const id = done(
    await commands.createChallenge(lead, { title, kind: "SERVICES", template: "blank" }),
  );
  const add = { id, item: "new", original: null };
  const fresh = { id, original: null };
  const social = { ...CRITERION, title: "Social value", weight: "10", socialValue: true };
  const texts = { title, summary: "One in nine sticks.", users: "Gate keepers.", regions: ["TLK"] };
  done(await commands.saveUsers(lead, { ...fresh, ...texts }));
  done(await commands.saveProblem(lead, { ...fresh, problem: "They stick.", technologies: [] }));
  const outcome = { statement: "A keeper knows by 16:00", measure: "Hits", baseline: "1 in 9" };
  done(await commands.saveOutcome(lead, { ...add, ...outcome }));
  const phase = {
    name: "Explore",
    detail: "8 weeks",
    suppliers: 1,
    valuePence: "62500000",
    carriesOn: "",
  };
  done(await commands.savePhase(lead, { ...add, ...phase }));
  done(await commands.saveCriterion(lead, { ...add, ...CRITERION }));
  done(await commands.saveCriterion(lead, { ...add, ...social }));
  done(await commands.savePrice(lead, { ...fresh, priceWeight: "20" }));
  const descriptors = ["None", "What", "How", "Shown elsewhere", "Shown here", "And what failed"];
  done(await commands.saveDescriptors(lead, { ...fresh, descriptors }));
  done(await commands.saveRights(lead, { ...fresh, rights: "SUPPLIER", rightsDetail: "" }));
  await finishDraft(team, id);
  return id;
}

/** What a copy does not have: dates, the order of ties, people and the assessment of conflicts. */
export async function finishDraft(team: Team, id: string): Promise<void> {
  const { lead } = team;
  const fresh = { id, original: null };
  done(await commands.saveTimetable(lead, { ...fresh, ...datesFromToday() }));
  const ties = ["quality", "criterion:c1", "lot"];
  done(await commands.saveTies(lead, { ...fresh, tieBreaks: ties }));
  const part = (person: Person, part: "APPROVER" | "MODERATOR" | "EVALUATOR") =>
    commands.addPerson(lead, { id, email: person.email, part });
  done(await part(team.approver, "APPROVER"));
  done(await part(team.moderator, "MODERATOR"));
  done(await part(team.evaluator, "EVALUATOR"));
  const conflictAssessment = "Nobody has an interest that they know of.";
  done(await commands.saveConflicts(lead, { ...fresh, conflictAssessment }));
}

/** A published challenge. */
export async function makePublished(team: Team, title?: string) {
  const id = await makeReadyDraft(team, title);
  done(await commands.submitChallenge(team.lead, { id }));
  done(await commands.publishChallenge(team.approver, { id }));
  return read(id);
}

export function read(id: string) {
  return database().challenge.findUniqueOrThrow({ where: { id }, include: { versions: true } });
}

/** Moves the dates of a challenge into the past, as if time had gone by. */
export function closeNow(id: string) {
  const past = (days: number) => new Date(Date.now() - days * 86_400_000);
  return arrange((tx) =>
    tx.challenge.update({
      where: { id },
      data: { closesAt: past(1), questionsCloseAt: past(5), publishedAt: past(30) },
    }),
  );
}

export const CLOCK: Actor = { kind: "system", as: "test" };

/** An amendment that changes the conditions and no date, as its form sends it. */
export function amendmentOf(row: Challenge) {
  const { id, version, summary, users, problem, legacy, tried } = row;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return {
    id,
    version,
    summary,
    users,
    problem,
    legacy,
    tried,
    change: "Insurance is asked for at award only.",
    material: "yes" as const,
    conditions: "Insurance of £2 million at award.",
    insuranceBeforeAward: false,
    accountsBeforeAward: false,
    questionsCloseAt: row.questionsCloseAt?.toISOString() ?? "",
    closesAt: row.closesAt?.toISOString() ?? "",
    evaluationEndsOn: day(row.evaluationEndsOn),
    awardNoticeOn: day(row.awardNoticeOn),
    startsOn: day(row.startsOn),
  };
}
