import type { CaseStudyText } from "../case-studies";

/** Case studies for Northmere City Council. */
export const NORTHMERE: readonly CaseStudyText[] = [
  {
    key: "repeat-calls",
    supplier: "stonecrake",
    body: "northmere",
    title: "Nine in ten repeat calls gone",
    summary:
      "Call notes that say what was promised, so that the next officer does not ask again. The city disputes our figure, and we have replied.",
    problem:
      "A tenant with a broken boiler rang four times at the median, and told the story from the start each time.",
    approach:
      "A language model listens to the call, if the caller agrees, and writes three lines: what is wrong, what was promised, by when. The officer corrects them before the call ends.",
    technologies: ["language-models-for-casework", "speech-and-translation"],
    shows: ["Call notes that stop repeat calls"],
    started: 13,
    ended: 5,
    costPounds: 132_000,
    published: 88,
    claims: [
      {
        measure: "Repeat calls about the same repair",
        baseline: "3.1",
        result: "0.3",
        unit: "calls a repair",
        period: [9, 5],
        method: "Calls with the same address and trade within 30 days.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Method and counts",
            url: "https://stonecrake.example/northmere/method",
            added: 84,
          },
        ],
      },
      {
        measure: "Callers who agreed to be transcribed",
        baseline: null,
        result: "64",
        unit: "% of callers",
        higherIsBetter: true,
        period: [9, 5],
        method: "Asked at the start of each call.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "Calls are logged by caller, repairs by address",
        overcameBy: "The officer picks the repair from a list while talking",
        whoCanChange: "Contact centre manager",
      },
      {
        kind: "SKILLS",
        what: "Nobody at the council could check how the figure was counted",
        whoCanChange: "Performance team",
      },
    ],
    requests: [
      {
        by: "stonecrakeLead",
        asked: 17,
        message: "The figure that everybody asks us about.",
        answer: {
          by: "cityOfficer",
          daysAgo: 4,
          post: "Head of Customer Contact",
          scope: "The contact centre, not the housing offices.",
          words: [
            {
              claim: 0,
              verdict: "DISPUTED",
              reason:
                "In May we moved the boiler line to another number, and its calls are not in your count. With them we see 1.9 calls a repair, not 0.3.",
              reply: {
                text: "We did not know of the second number. We have asked for its log and will correct the claim within a month.",
                daysAgo: 3,
              },
            },
          ],
        },
      },
    ],
  },
  {
    key: "ledger-permits",
    supplier: "lanternside",
    body: "northmere",
    title: "Parking permits on a ledger: stopped at the pilot",
    summary:
      "Three offices were to share one list of permits that none could quietly change. After twelve weeks both sides stopped: the lists could not lawfully be joined.",
    problem:
      "Residents’ permits, carers’ permits and blue badges are kept by three offices in three systems. A car could be fined with a valid permit from the office next door.",
    approach:
      "Each office ran a node and signed its own entries; wardens read one list. We built it with made-up permits first, then asked for the real ones.",
    technologies: ["shared-ledgers-for-registers"],
    shows: ["Permits that two offices issue"],
    started: 16,
    ended: 13,
    costPounds: 38_000,
    learnt:
      "The carers’ list is held under a law that forbids the very sharing that we had built. We found that out in week nine by asking; it should have been week one.\n\nA warden’s query to each of three systems, answered yes or no, would have done without a ledger. We should have drawn that first.\n\nStopping cost £38,000 of £240,000. Nobody was at fault, and the invoices were paid in a week.",
    published: 340,
    claims: [
      {
        measure: "Fines cancelled because a permit was in another office’s list",
        baseline: "212",
        result: "205",
        unit: "a month",
        period: [15, 13],
        method:
          "Appeals upheld for this reason in the twelve weeks. The pilot changed next to nothing.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Appeals, by reason",
            url: "https://northmere.example/open/appeals.csv",
            added: 338,
          },
        ],
      },
      {
        measure: "Wardens’ queries answered within five seconds",
        baseline: "38",
        result: "94",
        unit: "% of queries",
        higherIsBetter: true,
        period: [15, 13],
        method: "With made-up permits. The real ones never came.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "Three permit lists that could not lawfully be joined",
        whoCanChange: "Department that owns the carers’ regulations",
      },
      {
        kind: "LEGACY",
        what: "Wardens’ handhelds from 2009 show 16 characters",
        whoCanChange: "Parking operations",
      },
      {
        kind: "CULTURE",
        what: "Each office wanted to be the one that runs the list",
        overcameBy: "Nobody ran it: each signed its own entries",
        whoCanChange: "Three heads of service",
      },
    ],
    requests: [
      {
        by: "lanternsideLead",
        asked: 330,
        message: "We would rather that you said it too.",
        answer: {
          by: "cityOfficer",
          daysAgo: 322,
          post: "Head of Parking",
          named: true,
          scope: "The pilot, and how it ended.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
    ],
  },
  {
    key: "smoke-alarms",
    supplier: "tarn",
    body: "northmere",
    title: "Which flats will fail a smoke test next month",
    summary:
      "A short list from inspection notes alone. At the door, 6.5 in 10 of the flats on it had an alarm that did not sound; by the old round it was 1 in 9.",
    problem:
      "Two inspectors test alarms in 4,100 flats above shops. By the old round, from A to Z, nine visits in ten found an alarm that worked.",
    approach:
      "Two of us sat with the inspectors for ten weeks and read 11 years of their notes. “Kitchen door removed” turned out to say more than the age of the alarm. The list has 40 flats a week, each with its reason, and five drawn by lot so that we notice when we are wrong.",
    technologies: ["demand-forecasting"],
    shows: ["Which door first"],
    started: 11,
    ended: 6,
    costPounds: 44_000,
    published: 75,
    claims: [
      {
        measure: "Visits that found an alarm that did not sound",
        baseline: "11",
        result: "65",
        unit: "% of visits",
        higherIsBetter: true,
        period: [9, 6],
        method:
          "620 visits from a list of 40 flats a week, made from eleven years of notes, and 130 drawn by lot beside it.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Results by week, list and lot",
            url: "https://northmere.example/open/smoke-alarm-visits.csv",
            added: 72,
          },
        ],
      },
      {
        measure: "Working alarms fitted",
        baseline: "19",
        result: "101",
        unit: "a month",
        higherIsBetter: true,
        period: [9, 6],
        method: "Inspectors’ stock book.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "Inspection notes scanned sideways, one in four undated",
        overcameBy: "Two weeks of clean-up before the pilot, paid for in phase one",
        whoCanChange: "Records manager",
      },
      {
        kind: "CULTURE",
        what: "Inspectors feared a list that would judge them",
        overcameBy: "They wrote the reasons, and may strike any flat off",
        whoCanChange: "Inspectors",
      },
    ],
    requests: [
      {
        by: "twoHats",
        asked: 68,
        message: "Your inspectors counted both.",
        answer: {
          by: "cityOfficer",
          daysAgo: 60,
          post: "Head of Private Sector Housing",
          named: true,
          scope: "Flats above shops in six wards.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
    ],
  },
  {
    key: "letters-to-the-rent-office",
    supplier: "marlpit",
    body: "northmere",
    title: "Letters to the rent office, read on the day they come",
    summary:
      "A first reading of 210 letters a day, so that whoever is about to lose a home is rung before noon.",
    problem:
      "Letters lay for nine days in the order in which they came. A notice to quit waited behind a question about a parking space.",
    approach:
      "Each letter is scanned and read for what it asks. Nothing is answered by machine: what looks urgent goes on top, with the sentence that made it so, and a person opens it first.",
    technologies: ["language-models-for-casework"],
    shows: ["Answers with their source"],
    started: 8,
    ended: null,
    costPounds: 38_000,
    published: 34,
    hidden: true,
    claims: [
      {
        measure: "Days until an urgent letter is opened",
        baseline: "9",
        result: "1",
        unit: "days",
        period: [7, 2],
        method: "Date stamp against the casework log, every letter: 210 a day.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "One letter in six is written by hand",
        overcameBy: "Those go to a person unread",
        whoCanChange: "Rent office",
      },
    ],
    requests: [],
  },
];
