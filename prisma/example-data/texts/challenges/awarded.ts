import type { ChallengeText } from "../../challenges/text";
import { at } from "../../clock";
import {
  DEPARTMENT_PANEL,
  DEPARTMENT_PEOPLE,
  declarations,
  departmentCriteria,
  openData,
} from "./criteria";

/** A contract signed after its standstill, and one that is complete. */
export const AWARDED: readonly ChallengeText[] = [
  {
    number: "026",
    body: "callow",
    state: "AWARDED",
    title: "Know which culverts will block before the rain comes",
    summary:
      "We have flood levels from 90 sensors, camera stills every hour and ten years of clearing records. We do not know where to send the crew.",
    users: "A crew of four with one van, 61 pumping stations, and 3,100 homes below a culvert.",
    problem:
      "The crew clears 700 culverts in the order of the map. Half of its visits find nothing; of the 44 blockages last winter, 31 were at culverts that it had not reached.",
    tried: "Clearing where people complain. Those who know whom to ring live on the hill.",
    legacy:
      "Clearing records are a ledger, then a spreadsheet, then an app. The app’s maker is gone.",
    technologies: ["demand-forecasting", "water-and-weather-sensing"],
    conditions: "Anyone may answer. Work in a culvert is done by our own crew.",
    conflictAssessment:
      "The head of networks has confirmed work of one likely supplier and takes no part in the scoring.",
    outcomes: [
      {
        statement: "Each Thursday the twenty culverts to clear before Monday",
        measure: "By 10:00, every week",
        baseline: "The order of the map",
      },
      {
        statement: "Two in three visits find something to clear",
        measure: "Crew’s record, with a picture",
        baseline: "Half",
      },
    ],
    dataSets: [
      openData({
        name: "Camera stills",
        holds: "34 culverts, every hour, by day",
        quality: "Spiders in the autumn",
        format: "JPEG, 1.1 million",
      }),
      openData({
        name: "Clearing records",
        holds: "Culvert, date, what was found",
        quality: "Ledger years are typed out; “as usual” stands in 1 of 8",
        format: "CSV, 19,000 rows",
      }),
    ],
    phases: [
      { name: "Try", detail: "One autumn, 34 culverts", pounds: 60_000 },
      { name: "Run", detail: "2 years, 700 culverts", pounds: 250_000 },
    ],
    criteria: departmentCriteria({
      understanding: "Why does a culvert that was cleared in October block in December?",
      approach: "How will you choose the twenty, and what shows that it works?",
      data: "How will you use stills with spiders and records that say “as usual”?",
      social: "What will the crew be able to do without you?",
    }),
    priceWeight: 30,
    lead: "callowEngineer",
    approver: "callowApprover",
    moderator: "orrinApprover",
    evaluators: ["evaluatorThree", "registryOfficer", "evaluatorOne"],
    closesAt: (clock) => at(clock.workingDaysAgo(60), "12:00"),
    declarations: declarations([
      "callowEngineer",
      "callowApprover",
      "orrinApprover",
      "evaluatorThree",
      "registryOfficer",
      "evaluatorOne",
    ]),
    contracts: {
      skerrow: {
        pounds: 248_300,
        months: 24,
        why: "Levels at twelve more culverts were taken up at the signing, at the price for each that the response names.",
        waits: {
          pounds: 253_100,
          why: "Three culverts under the railway were added in November, at the same price for each.",
        },
        indicators: [
          { name: "Culverts on the list that had a blockage", target: "14 of 20, each week" },
          {
            name: "Streets flooded by a culvert that was not on it",
            target: "Fewer than last winter",
          },
        ],
      },
    },
    recommendation:
      "Skerrow Sensing starts from levels that we already read, and can send the crew somewhere next Thursday. Oatcastle Robotics would look inside all 700 culverts first: sound, and a year away. They are level on everything but the data and the price.",
    responses: [
      {
        by: "oatcastleLead",
        for: "oatcastle",
        label: "A",
        price: "286000.00",
        hours: 33,
        scores: { c1: "4 5 4 4", c2: "4 4 4 4", c3: "4 3 4 4", c4: "4 4 3 4" },
        answers: {
          c1: "Because a joint has opened and catches whatever comes. A clear culvert with an open joint is next month’s blockage; a half-full one without is not. One look inside, once, tells them apart for years.",
          c2: "A camera through all 700 in the first year, and from then on the stills, the rain and the joints.",
        },
      },
      {
        by: "founder",
        for: "skerrow",
        label: "B",
        price: "231500.00",
        hours: 21,
        scores: { c1: "4 4 3 4", c2: "4 3 4 4", c3: "5 4 5 5", c4: "4 5 4 4" },
        answers: {
          c1: "Leaves come down twice: once from the tree, and once from the bank, with the first flood. Your October clearing is before the second.",
          c2: "From levels: water that stands a hand higher than it did in the same rain last year. Nobody has confirmed this one yet, and we say so on our own page.",
        },
      },
    ],
  },
  {
    number: "118",
    body: "coasts",
    state: "COMPLETED",
    title: "Know how high the water stands at 41 tidal gates without driving there",
    summary:
      "A keeper drove to each gate to read a board. We asked for the level on his telephone, every ten minutes, for less than the petrol.",
    users: "Gate keepers at 41 tidal gates, and the flood room that rang them to ask.",
    problem:
      "The flood room rang the keeper, the keeper drove, read a painted board by torch and rang back. In a surge it took fifty minutes, and the level had changed.",
    tried: "Pressure gauges, in the nineties. Eels.",
    legacy: "Painted boards, which stay. The flood room’s screen reads a table every five minutes.",
    technologies: ["water-and-weather-sensing"],
    conditions: "Anyone may answer. Readings are open from the first day.",
    conflictAssessment:
      "No interest was found among the panel, the keepers or the minister’s office.",
    outcomes: [
      {
        statement: "The level at each gate every ten minutes, right to two centimetres",
        measure: "Against the painted board, monthly, at each gate",
        baseline: "When somebody drives there",
      },
      {
        statement: "19 readings in 20 arrive in a storm",
        measure: "Three named storms",
        baseline: "None",
      },
    ],
    dataSets: [
      openData({
        name: "Gates",
        holds: "Place, drawing, height of the board",
        quality: "Heights levelled again last year",
        format: "CSV, 41 rows",
      }),
    ],
    phases: [
      { name: "Try", detail: "6 gates, one winter", pounds: 28_000 },
      { name: "Fit", detail: "35 gates, and two years of readings", pounds: 131_000 },
    ],
    criteria: departmentCriteria({
      understanding: "What goes wrong at a gate in a storm, and what would a keeper want to know?",
      approach: "How will the level be known, and what shows that it lasts?",
      data: "How will readings reach the flood room’s table?",
      social: "What will the keepers be able to mend themselves?",
    }),
    priceWeight: 30,
    ...DEPARTMENT_PANEL,
    closesAt: (clock) => at(clock.workingDaysAgo(260), "12:00"),
    declarations: declarations(DEPARTMENT_PEOPLE),
    recommendation:
      "First on quality and on price. The evidence is confirmed and was measured by somebody independent.",
    blockers: [
      {
        kind: "SKILLS",
        what: "No keeper had ever opened a sensor",
        overcameBy: "An afternoon at the gate, and a spare to practise on",
        whoCanChange: "The depot",
      },
    ],
    contracts: {
      skerrow: {
        pounds: 146_900,
        months: 24,
        indicators: [
          {
            name: "Readings that arrive in a storm",
            target: "95 in 100",
            rating: "GOOD",
            note: "97 in 100, through three storms.",
          },
          {
            name: "Gates fitted by the day promised",
            target: "All 41",
            rating: "GOOD",
            note: "All 41, two of them without a mast.",
          },
          {
            name: "Sensors that a keeper can mend",
            target: "Each, within a day",
            rating: "APPROACHING",
            note: "Four were mended; two drowned in silt and had to be moved.",
          },
        ],
        ended: {
          Try: {
            how: "WENT_ON",
            learnt: "A mast is needed only where the quay is lower than the highest tide.",
          },
          Fit: { how: "WENT_ON", learnt: "Silt is what kills a sensor, not salt." },
        },
      },
    },
    completed: {
      workingDaysAgo: 12,
      note: "All 41 gates were fitted by the day that was promised, for £139,400 of £146,900: two gates needed no mast. Through three storms 97 readings in 100 arrived, where 95 were promised. Two sensors drowned in silt and were moved. Keepers have mended four themselves.",
    },
    responses: [
      {
        by: "founder",
        for: "skerrow",
        label: "B",
        price: "146900.00",
        hours: 18,
        scores: { c1: "4 4 5 4", c2: "5 5 5 5", c3: "4 4 4 4", c4: "4 4 4 4" },
        answers: {
          c1: "In a storm a keeper has one hand free and no dry one. He wants one number, and whether it is still rising. The flood room wants the same number and believes it only if he does.",
          c2: "The same sensor as in the culverts, in a stilling pipe that an eel cannot turn in.",
        },
      },
      {
        by: "quillmoorLead",
        for: "quillmoor",
        label: "A",
        price: "157800.00",
        hours: 20,
        scores: { c1: "4 4 4 4", c2: "4 4 3 4", c3: "3 4 3 3", c4: "5 4 5 5" },
        answers: {
          c1: "The painted board is right and will be right when everything else has failed. We would read the board, by camera, and let the keeper go on trusting it.",
          c2: "A camera, a lamp and our calibration table for each board, checked each spring.",
        },
      },
    ],
  },
];
