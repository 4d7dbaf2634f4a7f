import { v7 as newId } from "uuid";
import type { Fault } from "@/domain/moderation/subjects";
import type { LaidCaseStudy } from "./case-studies";
import { at } from "./clock";
import type { Ground } from "./ground";
import type { PersonKey } from "./people";

interface ReportText {
  caseStudy?: string;
  challenge?: string;
  by: PersonKey;
  fault: Fault;
  says: string;
  daysAgo: number;
  decided?: { state: "DISMISSED" | "UPHELD"; daysAgo: number; note: string };
}

const REPORTS: readonly ReportText[] = [
  {
    caseStudy: "missed-bins",
    by: "callowApprover",
    fault: "FALSE",
    says: "“31% fewer” counts two mild winters against two hard ones. The open data linked below it shows 29% for the same months.",
    daysAgo: 2,
  },
  {
    challenge: "064",
    by: "twoHats",
    fault: "FALSE",
    says: "The number of culverts differs from the one in the county’s own asset register.",
    daysAgo: 9,
    decided: {
      state: "DISMISSED",
      daysAgo: 8,
      note: "The register counts private culverts too, as the challenge says in its first answer.",
    },
  },
  {
    caseStudy: "letters-to-the-rent-office",
    by: "cityOfficer",
    fault: "PERSONAL_DATA",
    says: "The third paragraph quotes a tenant’s letter. Anybody in the street would know who wrote it.",
    daysAgo: 5,
    decided: {
      state: "UPHELD",
      daysAgo: 4,
      note: "It may give away personal data.",
    },
  },
];

const HIDING = {
  caseStudy: "letters-to-the-rent-office",
  fault: "PERSONAL_DATA",
  reason:
    "“What was done” quotes a tenant’s letter word for word, with the street and the illness. Take the quotation out, or ask the tenant. All the rest may stand as it is.",
  daysAgo: 4,
  answer: {
    by: "bidWriter",
    says: "You are right, and we are sorry. The quotation is out, and we have told the council’s data protection officer.",
    daysAgo: 1,
  },
} as const;

/** What readers have reported, and a case study that an operator has hidden and its owner has answered for. */
export async function layModeration(
  { tx, clock, people, organisations }: Ground,
  studies: ReadonlyMap<string, LaidCaseStudy>,
  challenges: ReadonlyMap<string, string>,
): Promise<void> {
  const idOf = (key: string) => studies.get(key)?.id ?? challenges.get(key) ?? "";
  await tx.report.createMany({
    data: REPORTS.map(({ caseStudy, challenge, by, fault, says, daysAgo, decided }) => ({
      id: newId(),
      fault,
      says,
      reporterId: people[by],
      subjectType: challenge ? "challenge" : "case-study",
      subjectId: idOf(caseStudy ?? challenge ?? ""),
      reportedAt: at(clock.daysAgo(daysAgo), "09:20"),
      ...(decided && {
        state: decided.state,
        note: decided.note,
        decidedById: people.operator,
        decidedAt: at(clock.daysAgo(decided.daysAgo), "10:45"),
      }),
    })),
  });
  const { caseStudy, fault, reason, daysAgo, answer } = HIDING;
  await tx.hiding.create({
    data: {
      id: newId(),
      subjectType: "case-study",
      subjectId: idOf(caseStudy),
      state: "ANSWERED",
      fault,
      reason,
      hiddenById: people.operator,
      hiddenAt: at(clock.daysAgo(daysAgo), "10:45"),
      words: {
        create: {
          id: newId(),
          kind: "ANSWER",
          says: answer.says,
          byId: people[answer.by],
          organisationId: organisations.marlpit,
          saidAt: at(clock.daysAgo(answer.daysAgo), "16:05"),
        },
      },
    },
  });
}
