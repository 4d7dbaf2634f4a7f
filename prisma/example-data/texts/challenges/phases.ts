import type { ChallengeText } from "../../challenges/text";
import { at, workingDayIn } from "../../clock";
import type { PersonKey } from "../../people";
import { declarations, departmentCriteria, openData } from "./criteria";

const PANEL = {
  lead: "callowEngineer",
  approver: "callowApprover",
  moderator: "orrinApprover",
  evaluators: ["evaluatorThree", "registryOfficer", "evaluatorOne"],
} satisfies Record<string, PersonKey | PersonKey[]>;

const PROBLEM = {
  body: "callow",
  users:
    "Five network technicians, and 58,000 homes on eleven trunk mains that were laid between 1931 and 1968.",
  problem:
    "A trunk main leaks for a median of 71 days before water is seen. Last year three roads fell in. Listening by ear works on a small pipe, and tells nothing on a metre of cast iron.",
  tried:
    "Sticks with a diaphragm, at night. Two technicians hear well, and both retire before 2030.",
  legacy: "The map of the mains is right to two metres, but for one in nine joints.",
  technologies: ["water-and-weather-sensing"],
  outcomes: [
    {
      statement: "A leak in a trunk main is known within a week of its beginning",
      measure: "Days from the first loss at the meter to a dig that finds it",
      baseline: "71 days at the median, 2025",
    },
    {
      statement: "Four digs in five find what they look for",
      measure: "Our own dig record, with a picture",
      baseline: "Two in five",
    },
  ],
  dataSets: [
    openData({
      name: "Mains and joints",
      holds: "Place, year, width, material",
      quality: "Right to two metres, but for 1 in 9",
      format: "GeoPackage, 11 mains",
    }),
    openData({
      name: "Flow at the meters",
      holds: "Each meter, every 15 minutes, four years",
      quality: "Two meters stood still in 2024",
      format: "CSV, 3 million rows",
    }),
  ],
} as const;

/** A first phase that three suppliers won, and the next one, to which those that went on are invited. */
export const PHASES: readonly ChallengeText[] = [
  {
    ...PROBLEM,
    technologies: [...PROBLEM.technologies],
    outcomes: [...PROBLEM.outcomes],
    dataSets: [...PROBLEM.dataSets],
    ...PANEL,
    number: "017",
    state: "AWARDED",
    title: "Hear a leak in a trunk main before the road does",
    summary:
      "Up to three suppliers each get one main and eight weeks, to show whether a leak in a metre of cast iron can be heard at all. Those that can are invited to a winter on four mains.",
    conditions: "Anyone may answer. Nobody enters a main: fittings are opened by our own crew.",
    conflictAssessment: "No interest was found among the panel or the network team.",
    phases: [
      {
        name: "Explore",
        detail: "8 weeks, one main each",
        suppliers: 3,
        pounds: 90_000,
        carriesOn: "Recordings and what was found are public, and our technicians keep the sticks.",
      },
      {
        name: "Winter",
        detail: "26 weeks, four mains",
        pounds: 160_000,
        carriesOn: "The loggers stay on the four mains, and we read them ourselves.",
      },
    ],
    criteria: departmentCriteria({
      understanding: "Why does a leak that is heard in the lab fall silent in the road?",
      approach: "How would you find out in eight weeks whether it can be heard, and what shows it?",
      data: "What would you do with a joint that is not where the map says?",
      social: "What will the technicians be able to do when you have gone?",
    }),
    priceWeight: 30,
    closesAt: (clock) => at(clock.workingDaysAgo(112), "12:00"),
    declarations: declarations([
      "callowEngineer",
      "callowApprover",
      "orrinApprover",
      "evaluatorThree",
      "registryOfficer",
      "evaluatorOne",
    ] as PersonKey[]),
    recommendation:
      "Three ways to listen that have nothing in common: a clamp, a robot beside the main, and sums on the meters we have. If one is right we shall know which. The fourth is sound on speech, and says nothing of iron.",
    contracts: {
      quillmoor: {
        pounds: 29_600,
        months: 3,
        lately: 20,
        indicators: [{ name: "Leaks made on purpose that it heard", target: "4 of 6" }],
        ended: {
          Explore: {
            how: "WENT_ON",
            learnt:
              "Five of six were heard, from clamps on hydrants. Nothing is heard while the pumps start, between five and six.",
          },
        },
      },
      oatcastle: {
        pounds: 30_000,
        months: 3,
        lately: 20,
        indicators: [{ name: "Leaks made on purpose that it heard", target: "4 of 6" }],
        ended: {
          Explore: {
            how: "WENT_ON",
            learnt:
              "Four of six, and the place to within a stride. It needs a dry verge, which two mains do not have.",
          },
        },
      },
      stonecrake: {
        pounds: 28_900,
        months: 3,
        lately: 20,
        indicators: [{ name: "Leaks made on purpose that it saw", target: "4 of 6" }],
        ended: {
          Explore: {
            how: "STOPPED",
            learnt:
              "The meters see that water goes, and not where: a main has two meters in nine miles. The sums were right, and cannot say where to dig. We publish them.",
          },
        },
      },
    },
    responses: [
      {
        by: "quillmoorLead",
        for: "quillmoor",
        price: "29600.00",
        hours: 22,
        scores: { c1: "5 4 5 5", c2: "4 4 4 4", c3: "4 3 4 4", c4: "5 5 4 5" },
        answers: {
          c1: "In the lab the pipe hangs in air. In the road it lies in clay, and clay drinks the high notes first. What is left is below what a stick passes on, and below what most people hear.",
          c2: "Six leaks of known size, made with you at six hydrants on one night. Whoever listens is not told where. We publish what we miss.",
        },
      },
      {
        by: "oatcastleLead",
        for: "oatcastle",
        price: "30000.00",
        hours: 31,
        scores: { c1: "4 4 4 4", c2: "5 4 4 4", c3: "4 4 4 4", c4: "3 4 3 3" },
        answers: {
          c1: "It does not fall silent. The road is louder: at 30 metres a bus is forty times the leak. So we listen from the verge, and only between two and four.",
          c2: "A robot that walks the verge with four feet on the ground, each of them a microphone.",
        },
      },
      {
        by: "stonecrakeLead",
        for: "stonecrake",
        price: "28900.00",
        hours: 17,
        ai: "To clean the readings of the two meters that stood still",
        scores: { c1: "3 4 3 3", c2: "4 3 4 4", c3: "4 4 5 4", c4: "3 3 4 3" },
        answers: {
          c1: "We would not listen. Water that leaves a main is missing at the next meter, and you have four years of both.",
          c2: "We predict each quarter of an hour from the four years before. Eight weeks show whether what is missing is a leak or a clock.",
        },
      },
      {
        by: "birchgateLead",
        for: "birchgate",
        price: "24500.00",
        hours: 15,
        scores: { c1: "3 2 3 3", c2: "2 2 2 2", c3: "2 3 2 2", c4: "4 4 4 4" },
        answers: {
          c1: "Noise in a pipe has a grammar, like noise in a room. We know rooms.",
          c2: "We would train on recordings that others make.",
        },
      },
    ],
  },
  {
    ...PROBLEM,
    technologies: [...PROBLEM.technologies],
    outcomes: [...PROBLEM.outcomes],
    dataSets: [...PROBLEM.dataSets],
    ...PANEL,
    number: "074",
    nextPhaseOf: "017",
    state: "PUBLISHED",
    title: "Hear a leak in a trunk main before the road does: Winter",
    summary:
      "Two of three suppliers heard leaks in a metre of cast iron. One of them gets four mains and a winter, to show that it holds when it rains, and when nobody has made the leak on purpose.",
    conditions: "For the suppliers of the first phase that went on.",
    conflictAssessment:
      "The panel of the first phase knows both suppliers’ work from it, which is recorded. No other interest was found.",
    phases: [
      {
        name: "Winter",
        detail: "26 weeks, four mains",
        pounds: 160_000,
        carriesOn: "The loggers stay on the four mains, and we read them ourselves.",
      },
    ],
    criteria: departmentCriteria({
      understanding: "What did the first phase show that you would now do otherwise?",
      approach: "How will a winter on four mains show that it holds, and what if it rains?",
      data: "How do your recordings reach our map, and stay readable without you?",
      social: "Which technician will be able to do this alone in April, and how?",
    }),
    priceWeight: 30,
    closesAt: ({ today }) => at(workingDayIn(today, 12), "12:00"),
    responses: [
      {
        by: "quillmoorLead",
        for: "quillmoor",
        price: "148000.00",
        hours: 19,
        answers: {
          c1: "That the pumps are louder than any leak between five and six. We now ask for the pump log before we ask for a clamp.",
          c2: "Forty clamps on four mains. Each night that a leak is said to begin, we say so the same morning, and you dig or do not.",
        },
      },
      {
        by: "oatcastleLead",
        for: "oatcastle",
        price: "157500.00",
        draft: true,
        answers: { c2: "Two robots, one on each side of the valley, and a verge map first." },
      },
    ],
  },
];
