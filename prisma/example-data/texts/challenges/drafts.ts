import type { ChallengeText } from "../../challenges/text";
import { at, workingDayIn } from "../../clock";
import { DEPARTMENT_PANEL, departmentCriteria, openData, personalData } from "./criteria";

/** Not public, or not any more: a draft that cannot be published yet, one in review, and one cancelled. */
export const DRAFTS: readonly ChallengeText[] = [
  {
    number: "081",
    body: "coasts",
    state: "DRAFT",
    title: "Know which tide gates will stick before the spring tides",
    summary:
      "41 gates keep the sea out of 9,200 homes. Three stuck last year, each on the highest tide of its month. A keeper should know by four in the afternoon which to grease before the night tide.",
    users:
      "Gate keepers at 41 tidal gates, most of them alone and part-time, and 9,200 homes behind the gates. A keeper has four hours between two tides and a van.",
    problem:
      "A gate that will stick gives signs for days: it closes two minutes late, the motor draws more, weed stands on one side. The keepers see some of it and GateWatch 4 records the rest, and nobody puts the two together.\n\nWhen a gate sticks, a crane comes from 90 miles away. Twice it came too late.",
    tried: "",
    legacy:
      "One system from 2003 that writes a nightly file of closing times. It cannot be asked anything.",
    technologies: ["water-and-weather-sensing", "demand-forecasting"],
    conditions:
      "Anyone may answer. Proof of insurance of £5 million with the response. Work over water needs a second person, whom we provide.",
    insuranceBeforeAward: true,
    conflictAssessment:
      "A former engineer of the department advises two makers of gates. Nobody who worked with him in the last two years is on the panel. The minister’s office has been asked to declare.",
    outcomes: [
      {
        statement: "Each day by 16:00 a list of the gates to look at before the night tide",
        measure: "On the keeper’s telephone, every day of a spring tide, from next October",
        baseline: "No list",
      },
      {
        statement: "At least 8 in 10 gates that stick were on the list two days before",
        measure: "Keepers’ log, a whole year",
        baseline: "0 of 3 last year",
      },
      {
        statement: "No keeper drives to a gate for nothing more than once a week",
        measure: "Keepers’ log, monthly",
        baseline: "Every gate, every day",
      },
    ],
    dataSets: [
      openData({
        name: "Closing times, nine years",
        holds: "Gate, time, seconds to close",
        quality: "Four gates missing for one winter",
        format: "CSV, 118,000 rows",
      }),
      openData({
        name: "Keepers’ log",
        holds: "What was done at each gate, in a sentence",
        quality: "Handwritten until last year, scanned",
        format: "PDF and text, 6,300 entries",
      }),
      openData({
        name: "Tides and weather",
        holds: "Predicted and measured level at nine places, wind",
        quality: "Complete",
        format: "CSV, every ten minutes",
      }),
    ],
    phases: [
      { name: "Explore", detail: "6 weeks, 6 gates, no-fault stop", pounds: 45_000 },
      { name: "Pilot", detail: "One winter, 20 gates, no-fault stop", pounds: 160_000 },
      { name: "Scale", detail: "2 years, 41 gates", pounds: 420_000 },
    ],
    criteria: departmentCriteria({
      understanding: "What do keepers notice that no instrument does?",
      approach: "How will you know two days ahead, and what shows that it works?",
      data: "How will you use nine years of closing times with four gates missing?",
      social: "What stays on the coast after you leave?",
    }).map((criterion) => ({
      ...criterion,
      weight:
        criterion.kind === "approach" ? 35 : criterion.kind === "social" ? 5 : criterion.weight,
    })),
    priceWeight: 25,
    ties: false,
    ...DEPARTMENT_PANEL,
    // Three days too soon for a tender of this value: the builder says so.
    closesAt: (clock) => at(clock.daysAgo(-22), "12:00"),
  },
  {
    number: "079",
    body: "coasts",
    state: "IN_REVIEW",
    title: "Sort 26,000 reports of river pollution by what they need first",
    summary:
      "People tell us of foam, dead fish and strange colours by telephone, form and photograph. One officer reads them in the order in which they came. By the time she reaches the fish, the river has carried the reason away.",
    users:
      "Six duty officers who read reports, 38 river inspectors who go out, and 26,000 people a year who looked at a river and told us.",
    problem:
      "Reports are read first come, first served. The median waits five hours; after rain, two days. One in forty needs somebody within the hour, and nothing marks it.\n\nInspectors say that a third of their visits find nothing because they come too late.",
    tried: "Keywords, eight years ago. “Fish” found every angler’s good day.",
    legacy:
      "Reports arrive in a mailbox and in a case system of 2015 with a documented interface. Photographs are kept apart, by date.",
    technologies: ["language-models-for-casework"],
    conditions: "Anyone may answer, alone or together. Insurance of £1 million is needed at award.",
    conflictAssessment:
      "Two officers of the panel have been inspected by the same river trust that may take part in a response. Both declare at the opening; the moderator reads their scores beside the others.",
    outcomes: [
      {
        statement: "A report that needs somebody within the hour is read within ten minutes",
        measure: "From arrival to a duty officer’s decision, every report, for a year",
        baseline: "Five hours at the median",
      },
      {
        statement: "Fewer than 2 in 100 urgent reports are put too low",
        measure: "200 a month drawn by lot, read by two officers",
        baseline: "Not measured",
      },
      {
        statement: "Whoever reported hears what became of it",
        measure: "A reply in plain words within ten working days",
        baseline: "1 in 5",
      },
    ],
    dataSets: [
      personalData({
        name: "Reports of five years",
        holds: "Words of the report, place, time, what was done",
        quality: "Place is right to a mile in 7 of 10",
        format: "JSON, 121,000",
        legalBasis: "Public task",
        access: "From phase one, names and telephone numbers removed",
      }),
      openData({
        name: "Visits",
        holds: "Date, river, finding, by code",
        quality: "Codes are used differently in two regions",
        format: "CSV, 44,000 rows",
      }),
    ],
    phases: [
      { name: "Explore", detail: "8 weeks on old reports", suppliers: 3, pounds: 60_000 },
      { name: "Run", detail: "18 months, all regions", pounds: 340_000 },
    ],
    criteria: departmentCriteria({
      understanding: "Which reports look harmless and are not?",
      approach: "How will you put the urgent ones first, and what shows that you miss few?",
      data: "How will you work with places that are right to a mile?",
      social: "What will the people who report get out of it?",
    }),
    priceWeight: 30,
    ...DEPARTMENT_PANEL,
    closesAt: ({ today }) => at(workingDayIn(today, 40), "12:00"),
    open: 32,
  },
  {
    number: "044",
    body: "registry",
    state: "CANCELLED",
    title: "Let people prove who they are without a passport",
    summary:
      "38,000 people a year stop at the page that asks for a document they do not have. We wanted a second way, at the same level of confidence.",
    users:
      "People who order their own certificate and have no passport or driving licence: older people, people who have just arrived, people who have just left prison.",
    problem:
      "The page asks for a document that one may need the certificate to get. 38,000 people a year stop there; we do not know what becomes of them.",
    tried:
      "Fourteen library desks in two counties. Seven in ten got through. We do not know about the third county.",
    legacy: "Orders are taken by a system of 2018 with an open interface for identity.",
    technologies: ["reusable-digital-identity"],
    conditions: "Certified against the trust framework, or on the way to it by the start of work.",
    conflictAssessment:
      "One evaluator has confirmed a case study of a likely supplier and will say so at the opening.",
    outcomes: [
      {
        statement: "Seven in ten of those who stop today get through, in every region",
        measure: "Orders completed by people without a passport, by region",
        baseline: "0",
      },
    ],
    dataSets: [
      openData({
        name: "Where people stop",
        holds: "Page, day, counts; no people",
        quality: "Complete since last spring",
        format: "CSV, 9,000 rows",
      }),
    ],
    phases: [
      { name: "Pilot", detail: "20 weeks, one region", pounds: 90_000 },
      { name: "Scale", detail: "18 months, the rest", pounds: 220_000 },
    ],
    criteria: departmentCriteria({
      understanding: "Who are the three in ten that did not get through?",
      approach: "How do people prove it, and what shows that it is as sure as a passport?",
      data: "What do you keep, and for how long?",
      social: "Whom do you train, and what can they do afterwards?",
    }),
    priceWeight: 30,
    lead: "registryOfficer",
    approver: "registryApprover",
    moderator: "callowApprover",
    evaluators: ["evaluatorTwo", "reference"],
    closesAt: (clock) => at(clock.workingDaysAgo(6), "12:00"),
    blockers: [
      {
        kind: "IDENTITY_AND_STANDARDS",
        what: "The law on a second way of proving identity was still before Parliament",
        overcameBy: "",
        whoCanChange: "The department whose bill it is",
      },
      {
        kind: "DATA",
        what: "Nobody counts what becomes of those who stop at the page",
        overcameBy: "A count by region, begun this spring",
        whoCanChange: "Whoever runs the page",
      },
    ],
    cancelled: {
      workingDaysAgo: 9,
      reason:
        "Parliament has put the second way of proving identity into a bill that is before it now. What we would buy may not be what the law asks for in the spring. We stop before anybody has spent more time on a response, and will publish anew when the text is known. Nothing that was submitted has been opened, and nothing will be.",
    },
  },
];
