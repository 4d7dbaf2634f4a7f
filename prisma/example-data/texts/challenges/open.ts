import type { ChallengeText } from "../../challenges/text";
import { at, workingDayIn, workingDayWithin } from "../../clock";
import { BUS_TIMES_ASKED } from "./asked";
import { CITY_PANEL, cityCriteria, openData, personalData } from "./criteria";

/** Open now: responses are sealed, and nobody knows how many there are. */
export const OPEN: readonly ChallengeText[] = [
  {
    number: "064",
    body: "northmere",
    state: "PUBLISHED",
    title: "Find damp in council homes before tenants have to complain",
    summary:
      "Every winter 1,900 tenants report damp and mould, most of them twice. By the second report the repair costs four times as much, and a child may already be ill. We want to know which homes will turn, six weeks ahead.",
    users:
      "24,600 tenants in 11,400 council homes, and the 14 surveyors and 31 joiners who go when one of them calls.\n\nA surveyor needs a list on Monday that she believes by Tuesday. A tenant needs to know why somebody is at the door, and to be able to say no.",
    problem:
      "We hear of damp when it is on the wall. 1,900 tenants report it in a winter, 1,100 of them a second time. The first visit costs £190 on average; the second, with the wall open, £760.\n\nThose who do not complain are not found at all. When we surveyed 200 homes that had never called, 23 had damp.",
    tried:
      "A pilot two years ago used only the age of the building. It found 1 in 9. We had forgotten that the oldest homes were the ones we had insulated. Read what was learnt.",
    legacy:
      "Repairs are booked in a housing system of 2011 that gives a nightly file. We cannot change it before its contract ends in three years. The list may be a page, a file or a telephone call.",
    rightsDetail:
      "The council may use what is made for its own homes for as long as it likes. A model that was trained on tenants’ readings is not used for anybody else.",
    technologies: ["building-and-damp-sensing", "demand-forecasting"],
    conditions:
      "Anyone may answer, alone or together. There is no turnover test. Insurance of £2 million is needed at award. Whoever enters a home is checked as our own staff are, at our cost.",
    conflictAssessment:
      "The lead’s brother works for a heating firm that is not expected to answer; she reads every declaration again at the opening. Councillors see nothing before the award notice.",
    outcomes: [
      {
        statement: "A list each Monday of the 50 homes most likely to turn damp within six weeks",
        measure: "Delivered by 08:00, every Monday from October to March",
        baseline: "No list",
      },
      {
        statement: "At least 6 in 10 of them confirmed by a surveyor",
        measure: "Surveyor’s finding within ten working days",
        baseline: "1 in 9, in the pilot",
      },
      {
        statement: "No home on the list only because its tenant complains a lot",
        measure: "Ten homes a week drawn by lot beside the list",
        baseline: "Not measured",
      },
      {
        statement: "Any tenant can ask why their home is, or is not, on it",
        measure: "Answered within five working days, in a sentence",
        baseline: "No answer exists",
      },
    ],
    dataSets: [
      openData({
        name: "Repair jobs of the last eleven years",
        holds: "One row a job: date, code, words, cost",
        quality: "Good for seven years. Codes changed the year before that",
        format: "CSV, 412,000 rows",
        sample: "repair-jobs-made-up.csv",
      }),
      openData({
        name: "Homes",
        holds: "Age, walls, heating, last survey",
        quality: "9% have no survey",
        format: "CSV, 11,400 rows",
      }),
      personalData({
        name: "Heating readings",
        holds: "Half-hourly, from 2,300 homes that agreed",
        quality: "Gaps of up to three days",
        format: "Parquet, 38 GB",
        legalBasis: "Consent",
        access: "From phase one, in our room",
      }),
      personalData({
        name: "Complaints",
        holds: "Letters and calls, written out",
        quality: "Uneven, 1 in 5 not dated",
        format: "Text, 27,000",
        legalBasis: "Public task",
        access: "From phase two, names removed",
      }),
    ],
    phases: [
      {
        name: "Explore",
        detail: "8 weeks",
        suppliers: 4,
        pounds: 60_000,
        carriesOn: "What was found is published, and the cleaned data stays with us.",
      },
      {
        name: "Pilot",
        detail: "16 weeks, 600 homes",
        suppliers: 2,
        pounds: 180_000,
        carriesOn: "Tenants in the pilot keep their sensors; our surveyors keep the list.",
      },
      { name: "Scale", detail: "2 years, all homes", pounds: 600_000 },
    ],
    criteria: cityCriteria({
      understanding: "What have you understood about our tenants and homes that we have not said?",
      approach: "How will you know six weeks ahead, and what shows that it works?",
      fairness: "How will a tenant see and challenge what is said about their home?",
      social: "What stays in Northmere after you leave?",
    }),
    attachments: { most: 1, for: "One drawing, on one page, of what is put up in a home" },
    priceWeight: 20,
    ...CITY_PANEL,
    closesAt: ({ today }) => at(workingDayIn(today, 11), "12:00"),
    evaluation: 27,
    award: 35,
    amendment: {
      workingDaysAgo: 5,
      change:
        "Insurance is asked for at £2 million in place of £10 million. It was out of proportion. The deadline moves by a week, so that whoever had given up can still answer.",
      before: {
        conditions:
          "Anyone may answer, alone or together. There is no turnover test. Insurance of £10 million is asked for at award. Whoever enters a home is checked as our own staff are, at our cost.",
        workingDaysEarlier: 5,
      },
    },
    clarifications: [
      {
        by: "wrenfoldLead",
        for: "wrenfold",
        topic: "DATA",
        question: "Are the repair codes from before the change mapped to the new ones anywhere?",
        asked: 2,
        answered: 4,
        answer: "Yes, by one of our joiners, in pencil. A scan is now beside the data set.",
      },
      {
        by: "twoHats",
        for: "tarn",
        topic: "MONEY_AND_TIME",
        question: "May a surveyor’s time be part of our price, or do you provide it?",
        asked: 3,
        answered: 5,
        answer: "We provide it: two surveyors for two days a week, in every phase.",
      },
      {
        by: "bidWriter",
        for: "marlpit",
        question:
          "As Marlpit Data Co-operative we are owned by our staff. Does that count under social value?",
        published: "Does ownership by staff count under social value?",
        asked: 4,
        answered: 6,
        answer: "Not by itself. Tell us what stays in Northmere; who owns you is not scored.",
      },
      {
        by: "stonecrakeLead",
        for: "stonecrake",
        question: "Who is on the panel, and may we meet them before the deadline?",
        asked: 5,
        answered: 6,
        rejected:
          "Nobody meets the panel before the decision. That holds for everybody, so it is not a matter for the notice.",
      },
      {
        by: "ashlockLead",
        for: "ashlock",
        question: "Is there a list of homes with damp that was found and treated?",
        asked: 6,
        answered: 8,
        answer: "In the repair jobs: codes D4 to D9. About 6,100 jobs.",
      },
      {
        by: "founder",
        for: "skerrow",
        question: "Is insurance of £10 million really needed?",
        asked: 7,
        answered: 10,
        answer:
          "It was out of proportion. We now ask for £2 million. See version 2 beside version 1.",
      },
      {
        by: "founder",
        for: "skerrow",
        question: "Must sensors be in every home?",
        asked: 9,
        answered: 11,
        answer: "No. We have not asked for sensors at all.",
      },
      {
        by: "wrenfoldLead",
        for: "wrenfold",
        question: "May two firms answer together?",
        asked: 10,
        answered: 12,
        answer: "Yes. Name one who signs. Each keeps its own profile and evidence.",
      },
      {
        by: "pennardLead",
        for: "pennard",
        question:
          "If a tenant withdraws consent to heating readings, must the model forget what it learnt from them?",
        asked: 13,
      },
    ],
    responses: [
      {
        by: "twoHats",
        for: "tarn",
        price: "792000.00",
        unsentPrice: "768000.00",
        hours: 31,
        answers: {
          c1: "The tenants who never call are your real list. In your survey of 200 silent homes 23 had damp: that is one in nine, the very figure at which your pilot failed. A list learnt from complaints would miss every one of them, so ours starts from the joiners’ notes about other jobs in the same stair.",
          c2: "Six weeks ahead there is no mould to see, but there is a door that has been trimmed, a fan that was taped over and a heating bill that halved. All three are in your repair notes.",
        },
      },
      {
        by: "wrenfoldLead",
        for: "wrenfold",
        price: "818400.00",
        hours: 22,
        answers: {
          c1: "Your surveyors lose Monday to travelling. A list in order of risk sends them from one end of the city to the other; a list in order of risk by round does not, and finds more damp in the same week.",
          c2: "We forecast by stair, not by home, until the tenant says otherwise: damp moves through walls, and a stair is what a joiner can act on.",
        },
      },
      {
        by: "founder",
        for: "skerrow",
        price: "640000.00",
        draft: true,
        answers: {
          c1: "We are culvert people. What we know is water that rises where nobody looks, and 2,300 homes that have already agreed to half-hourly readings are more than any valley ever gave us.",
        },
      },
    ],
  },
  {
    number: "071",
    body: "orrin",
    state: "PUBLISHED",
    title: "Keep rural bus times right when roads close",
    summary:
      "When a lane floods, the bus goes round by Kirk Orrin and nobody at the stop knows. We want every app, every stop and the driver to say the same thing within ten minutes.",
    users:
      "3,400 people a day who wait at 812 stops, 22 drivers, and one controller who hears of a closure by telephone from whoever met it first.",
    problem:
      "A closure is typed four times: by the roads crew, the police, the bus operator and us. On 61 days last year the four disagreed. The journey planners read none of them.",
    tried: "A shared mailbox. It works by day. Floods come at night.",
    legacy:
      "Stops are in one open list that is right. Diversions are a spreadsheet on the controller’s screen, and her own.",
    technologies: ["data-exchange-between-bodies"],
    conditions: "Anyone may answer. One page on who you are is enough.",
    conflictAssessment:
      "The lead also belongs to a supplier, which has agreed not to answer. The approver checks the list of responses for its name before anything is opened.",
    outcomes: [
      {
        statement: "A closure is typed once and is right everywhere within ten minutes",
        measure: "From the first entry to three journey planners, every closure",
        baseline: "Never, or the next morning",
      },
      {
        statement: "A driver hears the diversion before the turning, not after",
        measure: "Drivers’ log, weekly",
        baseline: "1 in 3",
      },
    ],
    dataSets: [
      openData({
        name: "Stops",
        holds: "Place, name, two numbers, a photograph",
        quality: "Right to 20 metres but for six",
        format: "CSV, 812 rows",
      }),
      openData({
        name: "Closures of three years",
        holds: "Road, from, to, why, who said so",
        quality: "Times are to the hour; 1 in 6 has no end",
        format: "CSV, 2,900 rows",
      }),
    ],
    phases: [
      { name: "Try", detail: "10 weeks, two routes", pounds: 25_000 },
      { name: "Run", detail: "18 months, all routes", pounds: 70_000 },
    ],
    criteria: cityCriteria({
      understanding: "What happens at a stop at six in the morning that our notice leaves out?",
      approach: "How does one entry reach everybody, and what shows that it does?",
      fairness: "How do people without a smartphone learn of it?",
      social: "What can our two controllers do at the end that they cannot do now?",
    }),
    priceWeight: 20,
    lead: "twoHats",
    approver: "orrinApprover",
    moderator: "callowEngineer",
    evaluators: ["evaluatorThree", "registryOfficer", "callowApprover"],
    closesAt: ({ today }) => at(workingDayWithin(today, 4), "17:00"),
    proposed: {
      change: "The list of stops has moved, and the notice named the old place.",
      legacy:
        "Stops are in one open list that is right, on the county’s data pages since October. Diversions are a spreadsheet on the controller’s screen, and her own.",
    },
    open: 15,
    engagement: BUS_TIMES_ASKED,
    clarifications: [
      {
        by: "fairleadLead",
        for: "fairlead",
        question: "May we talk to the three journey planners, or do you?",
        asked: 2,
        answered: 3,
        answer: "Both. They have agreed to one call a week with whoever is chosen.",
      },
    ],
    responses: [
      {
        by: "fairleadLead",
        for: "fairlead",
        price: "88200.00",
        hours: 12,
        interests: "We keep the list of stops for the council until March.",
        answers: {
          c1: "At six in the morning the controller is not there yet, and the first person who knows is the driver. So the first entry has to be possible with one thumb, at a standstill, in the dark.",
          c2: "One entry, signed by who made it, in an open format that the three planners already read for other counties. Nothing is sent twice.",
        },
      },
      {
        by: "wrenfoldLead",
        for: "wrenfold",
        price: "91500.00",
        draft: true,
        answers: { c2: "We would pass on a closure from the form where it was first typed." },
      },
      {
        by: "bidWriter",
        for: "marlpit",
        price: "93400.00",
        hours: 9,
        withdrawn: true,
        answers: {
          c1: "Whoever closes a road says so once, by telephone, and a person types it. We would give that person a list of the stops on the road, to tick.",
          c2: "The ticked list goes to the planners as it is, every minute, with the name of who ticked it.",
        },
      },
    ],
  },
];
