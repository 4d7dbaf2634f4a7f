import type { ChallengeText } from "../../challenges/text";
import { at } from "../../clock";
import {
  CITY_PANEL,
  cityCriteria,
  DEPARTMENT_PANEL,
  declarations,
  departmentCriteria,
  openData,
  personalData,
} from "./criteria";

const HOUR = 3_600_000;

/** Closed an hour ago and still sealed; and opened, with the checks under way. */
export const SEALED: readonly ChallengeText[] = [
  {
    number: "058",
    body: "coasts",
    state: "CLOSED",
    title: "See the cracks in 340 miles of sea wall without walking all of it",
    summary:
      "Each wall is walked once in two years, in the weather there is. Some lengths have not been seen from the front since 2011. We want every length seen every year, and a surveyor sent to the one in twenty that needs her.",
    users:
      "Nine surveyors, 61 wall owners, and the 140,000 people who live below the level of a spring tide.",
    problem:
      "A walk sees the top of a wall. What fails is the toe, which is under sand or water for all but forty minutes. Two breaches in ten years began at a place that had been walked that year.",
    tried:
      "A drone on a windy coast: it flew on 31 of 120 days. Pictures from a boat: good, and two metres too high.",
    legacy:
      "The register of assets is a spreadsheet for each region, with three ways of numbering a wall.",
    technologies: ["image-recognition-for-inspection"],
    conditions: "Anyone may answer. Whoever works at the toe of a wall works in twos.",
    conflictAssessment:
      "One surveyor on the panel worked for a contractor that surveys walls. He left four years ago and holds no shares.",
    outcomes: [
      {
        statement:
          "Every length is seen from the front once a year, sharp enough to see a crack of 2 mm",
        measure: "Share of length with a picture that a surveyor accepts",
        baseline: "35%",
      },
      {
        statement: "A surveyor agrees with 9 in 10 of what is marked, and finds few that were not",
        measure: "Every twentieth unmarked picture, looked at blind",
        baseline: "No marks exist",
      },
    ],
    dataSets: [
      openData({
        name: "Walls",
        holds: "Place, age, material, owner",
        quality: "Three ways of numbering; a table between them is 90% complete",
        format: "CSV, 1,140 rows",
      }),
      openData({
        name: "Inspection pictures",
        holds: "Taken by hand, with a sentence",
        quality: "A third have no place",
        format: "JPEG, 88,000",
      }),
    ],
    phases: [
      { name: "Try", detail: "One spring tide, 12 miles", suppliers: 3, pounds: 75_000 },
      { name: "Run", detail: "2 years, 340 miles", pounds: 345_000 },
    ],
    criteria: departmentCriteria({
      understanding: "What makes a length of wall impossible to see, and when is it possible?",
      approach: "How will you see it, and what shows that you find what a surveyor would?",
      data: "How will a picture find its wall in a register with three numberings?",
      social: "Who on the coast will be able to do this after you?",
    }),
    priceWeight: 30,
    ...DEPARTMENT_PANEL,
    closesAt: ({ now }) => new Date((Math.floor(now.getTime() / HOUR) - 1) * HOUR),
    responses: [
      {
        by: "oatcastleLead",
        for: "oatcastle",
        label: "C",
        price: "398000.00",
        hours: 34,
        answers: {
          c1: "Forty minutes, twice a month, if the wind is in the west: that is when a toe can be seen, and it is why we hire out a crew and not a machine. We know eleven of your lengths where it is never possible from the sand, and say so length by length in phase one.",
          c2: "The crawler goes along the toe at walking pace and takes a picture every 80 cm.",
        },
      },
      {
        by: "stonecrakeLead",
        for: "stonecrake",
        label: "B",
        price: "310000.00",
        hours: 15,
        ai: "First draft of all four answers.",
        answers: {
          c1: "Coastal assets are hard to inspect because of tide, weather and access.",
          c2: "We would compare a drone, a pole and a kayak over six weeks and keep the best.",
        },
      },
      {
        by: "ashlockLead",
        for: "ashlock",
        label: "A",
        price: "366000.00",
        firstPrice: "379500.00",
        hours: 21,
        ai: "Checked spelling and cut answers to length.",
        answers: {
          c1: "We flew 31 days of the trial that your notice calls windy, for the contractor. The aircraft was not the limit; the permission to fly below the wall was, and it can be had for a year at a time.",
          c2: "From below the level of the wall, at low tide, with a person walking under the aircraft.",
        },
      },
    ],
  },
  {
    number: "055",
    body: "northmere",
    state: "OPENED",
    title: "Let a blue badge be checked without ringing the council",
    summary:
      "14,000 people in Northmere hold a blue badge. A warden who doubts one rings an office that closes at five. One in thirty badges is not the holder’s; nearly all the others are doubted at some time too.",
    users:
      "14,000 badge holders, many of whom have no smartphone and should not need one; 46 wardens; and the three people in the badge office.",
    problem:
      "A badge is a piece of card. A copy costs £40 in a car park. A warden who doubts a real one leaves a ticket, and a disabled person spends a morning on an appeal: 2,300 of them last year, 2,100 upheld.",
    tried:
      "A ledger shared by three offices, stopped at its pilot. What was learnt is public, and worth reading before you answer.",
    legacy:
      "The register of badges is national, with a documented interface. Wardens’ handhelds show 16 characters.",
    technologies: ["verifiable-credentials"],
    conditions: "Anyone may answer. No badge holder may be asked to buy or carry anything new.",
    conflictAssessment:
      "The stopped pilot’s supplier may answer. The head of parking, who ran that pilot, has no part in this panel.",
    outcomes: [
      {
        statement: "A warden knows within ten seconds, without a signal, whether a badge is good",
        measure: "200 checks a month by a tester whom nobody knows",
        baseline: "By telephone, until five",
      },
      {
        statement: "Fewer than 200 appeals upheld in a year",
        measure: "Appeals, by reason",
        baseline: "2,100",
      },
      {
        statement: "Nobody learns where a badge was shown, the council included",
        measure: "An independent review of what is stored",
        baseline: "Wardens’ notebooks",
      },
    ],
    dataSets: [
      openData({
        name: "Appeals of three years",
        holds: "Street, reason, outcome; no people",
        quality: "Complete",
        format: "CSV, 7,900 rows",
      }),
      personalData({
        name: "Register of badges",
        holds: "Number, dates, and whether withdrawn",
        quality: "Withdrawals come a week late",
        format: "Interface, one badge at a time",
        legalBasis: "Public task",
        access: "From phase one, with made-up badges before that",
      }),
    ],
    phases: [
      { name: "Explore", detail: "8 weeks with made-up badges", pounds: 40_000 },
      { name: "Pilot", detail: "16 weeks, 600 holders who offer to", pounds: 95_000 },
      { name: "Scale", detail: "2 years", pounds: 130_000 },
    ],
    criteria: cityCriteria({
      understanding: "What is it like to be doubted, and how will you know?",
      approach: "How is a badge checked without a signal, and what shows that it works?",
      fairness: "What does somebody without a smartphone carry, and who learns what?",
      social: "What will badge holders be paid for, and what stays with them?",
    }),
    priceWeight: 20,
    ...CITY_PANEL,
    closesAt: (clock) => at(clock.workingDaysAgo(3), "12:00"),
    declarations: declarations(["cityOfficer", "reference", "evaluatorOne"], {
      by: "evaluatorThree",
      conflict: "MANAGEABLE",
      declaration:
        "My father holds a blue badge in Northmere. I will not score what he has been asked about; the moderator reads my scores for question 1 twice.",
    }),
    clarifications: [
      {
        by: "lanternsideLead",
        for: "lanternside",
        question: "May a supplier of the stopped pilot take part?",
        asked: 3,
        answered: 5,
        answer: "Yes. Nobody was at fault, and what was learnt is there for all.",
      },
    ],
    responses: [
      {
        by: "pennardLead",
        for: "pennard",
        label: "B",
        price: "251000.00",
        hours: 28,
        answers: {
          c1: "We spent a Saturday in Cloth Street car park with four badge holders. Two had stopped going out on days when they might be asked. None minded the check; all minded the wait in the rain while somebody rang. Ten seconds is not a convenience here, it is whether one goes.",
          c2: "The same card, with a signature printed on its back as a square that any handheld can read and check by itself.",
        },
      },
      {
        by: "lanternsideLead",
        for: "lanternside",
        label: "C",
        price: "188000.00",
        hours: 40,
        interests: "We were the supplier of the pilot that was stopped.",
        answers: {
          c1: "We built the thing that your notice tells people to read about. What we did not understand then is that the badge office is not slow: it is careful, because it has been blamed before.",
          c2: "No ledger. One question to the national register each night: which numbers stopped today. 16 characters are enough for yes, no and a date.",
        },
      },
      {
        by: "ashlockLead",
        for: "ashlock",
        label: "A",
        price: "264900.00",
        hours: 19,
        ai: "First draft of question 1.",
        check: "unchecked",
        answers: {
          c1: "Badge holders face uncertainty, and wardens lack real-time information.",
          c2: "An app for holders shows a moving picture that cannot be copied.",
        },
      },
    ],
  },
];
