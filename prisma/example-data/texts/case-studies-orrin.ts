import type { CaseStudyText } from "../case-studies";

/** Case studies for Vale of Orrin District Council. */
export const ORRIN: readonly CaseStudyText[] = [
  {
    key: "missed-bins",
    supplier: "wrenfold",
    body: "orrin",
    title: "Missed bins, foreseen from the weather and the rota",
    summary:
      "By noon the depot knows which of tomorrow’s rounds will not finish. Over two winters 31% fewer collections were missed.",
    problem:
      "On an icy Monday a third of the rounds came home unfinished, and 46 villages rang on Tuesday. The depot had three spare people and no idea where to put them.",
    approach:
      "Weather, road works, the rota and five years of unfinished rounds, in a forecast of one page: a round, a chance, and the reason. The supervisor moves the spare crew by one o’clock, or does not, and ticks which.",
    technologies: ["demand-forecasting"],
    shows: ["Missed collections, foreseen"],
    started: 27,
    ended: null,
    costPounds: 86_000,
    published: 30,
    claims: [
      {
        measure: "Missed collections, per 10,000",
        baseline: "42",
        result: "29",
        unit: "collections",
        period: [25, 8],
        method: "Two winters against the two before in all 46 villages, from the calls log.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Missed collections by week",
            url: "https://orrin.example/open/missed-bins.csv",
            added: 28,
          },
        ],
      },
      {
        measure: "Rounds forecast to fail that did",
        baseline: null,
        result: "58",
        unit: "% of forecasts",
        higherIsBetter: true,
        period: [25, 8],
        method: "Every forecast is kept beside what happened.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Forecasts and results, every day",
            url: "https://orrin.example/open/round-forecasts.csv",
            added: 28,
          },
        ],
      },
    ],
    blockers: [
      {
        kind: "FUNDING",
        what: "A grant for innovation that had to be spent by March",
        overcameBy: "First winter on the grant, second from the depot’s overtime",
        whoCanChange: "Grant maker",
      },
      {
        kind: "SKILLS",
        what: "One person could run the forecast, and she was on leave in the snow",
        overcameBy: "It runs by itself; two supervisors can start it by hand",
        whoCanChange: "Depot manager",
      },
    ],
    requests: [
      {
        by: "wrenfoldLead",
        asked: 15,
        message: "The first figure is yours as much as ours.",
        answer: {
          by: "twoHats",
          daysAgo: 3,
          post: "Head of Waste",
          scope: "All 46 villages, two winters. One of them was mild.",
          words: [{ claim: 0, verdict: "CONFIRMED" }],
        },
      },
    ],
  },
  {
    key: "bus-stops",
    supplier: "fairlead",
    body: "orrin",
    title: "Bus stops that every app agrees on",
    summary:
      "One list of 812 stops, kept right by the people who repaint them. Three journey planners now show the same stop in the same place.",
    problem:
      "A stop that had moved in 2021 was still in the old lay-by in two of three journey planners. Thirty people a month waited there.",
    approach:
      "One open list. The crew that repaints a stop photographs it and presses one key; the list changes that night. An alarm rings when no stop has changed for a fortnight, because that has never been true.",
    technologies: ["data-exchange-between-bodies"],
    shows: ["Public data that stays right"],
    started: 19,
    ended: 14,
    costPounds: 29_500,
    published: 205,
    claims: [
      {
        measure: "Stops in the wrong place by more than 20 metres",
        baseline: "97",
        result: "6",
        unit: "stops",
        period: [16, 14],
        method: "All 812 visited by bicycle before and after.",
        evidence: [
          {
            kind: "AWARD_NOTICE",
            title: "Award notice: one list of bus stops",
            ocid: "ocds-example-005120",
            added: 203,
          },
          {
            kind: "SOURCE",
            title: "The list itself",
            url: "https://orrin.example/open/stops.csv",
            added: 203,
          },
        ],
      },
      {
        measure: "Days until a moved stop is right everywhere",
        baseline: "240",
        result: "3",
        unit: "days",
        period: [16, 14],
        method: "Eleven stops that moved.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Dates of eleven moves",
            url: "https://orrin.example/open/stop-moves.csv",
            added: 203,
          },
        ],
      },
    ],
    blockers: [
      {
        kind: "IDENTITY_AND_STANDARDS",
        what: "Two numbers for each stop, from two national lists",
        overcameBy: "Both are kept, and one is called the key",
        whoCanChange: "National list owners",
      },
      {
        kind: "PROCUREMENT",
        what: "A framework that had no lot for work this small",
        whoCanChange: "Framework owner",
      },
    ],
    requests: [],
  },
  {
    key: "which-culvert",
    supplier: "skerrow",
    body: "orrin",
    title: "Which culvert to clear first",
    summary: "Ten culverts a week, in the order in which they would block. Not finished writing.",
    problem:
      "Two people and a van clear 640 culverts in the order of the map. Half of the visits find nothing to clear.",
    approach: "",
    technologies: ["water-and-weather-sensing"],
    shows: ["Blockage forecast"],
    started: 7,
    ended: null,
    published: null,
    claims: [
      {
        measure: "Clearing visits that found nothing to clear",
        baseline: "50",
        result: "26",
        unit: "% of visits",
        period: [5, 2],
        method: "",
      },
    ],
    blockers: [],
    requests: [],
  },
];
