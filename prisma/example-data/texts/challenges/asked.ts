import type { ChallengeText, EngagementText } from "../../challenges/text";
import { at, workingDayIn } from "../../clock";
import { CITY_PANEL, DEPARTMENT_PANEL } from "./criteria";

/** What Orrin heard before it published its challenge on bus times. */
export const BUS_TIMES_ASKED: EngagementText = {
  asks: "1. Who else could make the first entry when a road closes, and how?\n\n2. Which journey planners take a change within ten minutes today, and from what?\n\n3. What would you need from us that we have not thought of?",
  summary:
    "Four suppliers replied. All four say that the hard part is not the planners but the first entry: whoever meets the flood has to be able to make it. Two have that running elsewhere; two have tried it.\n\nThree planners take changes in an open format within minutes. One does not, and says that it will next spring.\n\nWe had thought of buying an app for drivers. Nobody advised it: drivers have radios, and the controller can type. So the challenge asks for one entry that reaches everybody, and leaves open who makes it.\n\nWe told one supplier on the telephone that 812 stops have two numbers each. Now everybody knows.",
  replies: [
    {
      by: "fairleadLead",
      for: "fairlead",
      readiness: 8,
      day: 15,
      possible:
        "One signed entry in an open format that three planners read already. It runs in another county since last autumn.",
      needs: "Your list of stops with both numbers, and one call with each planner.",
    },
    {
      by: "wrenfoldLead",
      for: "wrenfold",
      readiness: 6,
      day: 14,
      possible: "Pass a closure on from the form in which the roads crew types it first.",
      needs: "Access to that form for a week, with somebody who knows why it has 31 boxes.",
    },
    {
      by: "ashlockLead",
      for: "ashlock",
      readiness: 6,
      day: 12,
      possible:
        "A page for one thumb that works without a signal and sends when there is one. Tried with 12 drivers.",
      needs: "Two drivers who are willing to swear at us.",
    },
    {
      by: "birchgateLead",
      for: "birchgate",
      readiness: 8,
      day: 11,
      possible: "The driver says it on the radio, the controller sees it written and presses yes.",
      needs: "Forty hours of recorded radio, to learn your place names.",
    },
  ],
};

const NOT_SAID_YET = {
  conditions: "",
  conflictAssessment: "",
  dataSets: [],
  phases: [],
  criteria: [],
  priceWeight: 0,
  ties: false,
} as const;

/** Drafts of which the market is asked: suppliers can reply to one, and one has closed. */
export const ASKED: readonly ChallengeText[] = [
  {
    number: "082",
    body: "northmere",
    state: "DRAFT",
    ...NOT_SAID_YET,
    ...CITY_PANEL,
    criteria: [],
    dataSets: [],
    phases: [],
    title: "Let a tenant report a repair in the language they dream in",
    summary:
      "A third of our tenants first say what is broken in a language that nobody on the line speaks. The repair is booked for something else, and a van comes twice.",
    users:
      "6,100 tenants who would rather not explain a boiler in English, 24 people who answer the telephone, and 70 who drive to the wrong fault.",
    problem:
      "An interpreter joins in four minutes on average, and one caller in five has gone by then. What is written down in the end is what the caller could say, not what is broken.\n\nLast year 2,300 visits found another fault than the one that was booked.",
    tried:
      "A form in nine languages. It was filled in 140 times: whoever reads the form calls anyway.",
    legacy:
      "A telephone system of 2019 that can hand a call on, and a repairs system that takes a code.",
    technologies: ["speech-and-translation"],
    outcomes: [
      {
        statement:
          "The first visit finds the fault that was booked, whatever language it was told in",
        measure: "Second visits within 14 days, by language of the call",
        baseline: "2,300 a year",
      },
    ],
    closesAt: ({ today }) => at(workingDayIn(today, 42), "12:00"),
    engagement: {
      asks: "1. How well does your speech recognition do with names of boiler parts in Punjabi, Polish, Somali and Romanian, and who measured it?\n\n2. What has to stay with a person?\n\n3. What did you stop doing elsewhere, and why?",
      replies: [
        {
          by: "birchgateLead",
          for: "birchgate",
          readiness: 7,
          day: 15,
          possible:
            "Live speech in 11 languages, written for the person who answers, with what we are not sure of in brackets. In use at one council for repairs since May.",
          needs:
            "200 recorded calls a language, and somebody who knows what people call a stopcock.",
        },
        {
          by: "ashlockLead",
          for: "ashlock",
          readiness: 4,
          day: 12,
          possible:
            "Pictures that the caller points at on a telephone, with the language read out. Built, not yet tried with tenants.",
          needs: "An afternoon with eight tenants, and your list of the 60 commonest faults.",
        },
        {
          by: "bidWriter",
          for: "marlpit",
          readiness: 5,
          day: 10,
          possible:
            "Working out from past visits which words lead to which fault, in any language that was written down.",
          needs: "Four years of bookings beside what was found. Names taken out.",
        },
      ],
    },
  },
  {
    number: "083",
    body: "coasts",
    state: "DRAFT",
    ...NOT_SAID_YET,
    ...DEPARTMENT_PANEL,
    criteria: [],
    dataSets: [],
    phases: [],
    title: "Berth plans that survive a change of tide",
    summary:
      "Six harbours of refuge plan their berths a day ahead, by telephone. The wind turns, and boats that came for shelter wait outside it.",
    users:
      "11 harbour masters, 1,900 fishing boats and some 40 small tankers a year that have nowhere else to go when it blows.",
    problem:
      "A plan is right until the tide or the wind changes, on four days of ten. Then each master rings the others. In February a tanker waited nine hours off a harbour that had a free berth for her draught.\n\nWho needs shelter first is decided by who rang first.",
    tried: "A shared spreadsheet. Two harbours have no signal on the quay.",
    legacy:
      "Tide tables are open data. Positions of boats over 15 metres are broadcast; smaller ones are not. Each harbour keeps its depths in its own drawings.",
    technologies: ["demand-forecasting", "data-exchange-between-bodies"],
    outcomes: [
      {
        statement: "A boat that asks for shelter has a berth that fits her within ten minutes",
        measure: "Harbour logs of one winter",
        baseline: "Between ten minutes and nine hours",
      },
      {
        statement: "A plan is made anew when tide or wind change, without a telephone",
        measure: "Plans that held for six hours, weekly",
        baseline: "6 of 10 days",
      },
    ],
    closesAt: ({ today }) => at(workingDayIn(today, 53), "12:00"),
    engagement: {
      asks: "1. Has anybody planned berths, beds or gates by a forecast that changes every six hours? What held, and what did not?\n\n2. What would you need from harbours that keep their depths on paper?\n\n3. How should it be decided who comes first, and who should be able to overrule it?\n\n4. What would you do in the first six weeks to find out whether this can work at all?",
      replies: [
        {
          by: "bidWriter",
          for: "marlpit",
          readiness: 6,
          day: 16,
          possible:
            "A plan for the next 18 hours, made anew with each forecast, that says what it is unsure of. We did it for pumping stations: it held on nine days of ten.",
          needs: "Depths of one harbour by survey rather than by drawing, and a winter of logs.",
        },
      ],
    },
  },
];
