import type { CaseStudyText } from "../case-studies";

/** Case studies for Callow Valley Water Board. */
export const CALLOW: readonly CaseStudyText[] = [
  {
    key: "pump-stations",
    supplier: "skerrow",
    body: "callow",
    title: "Pump stations that call before the flood",
    summary:
      "Level and vibration sensors at 24 pump stations. The board says that our figure leaves out eleven pumps replaced in the same year.",
    problem:
      "A failed pump was noticed when the water was in the road. The board’s crew of six drove a round of 61 stations and reached each every eighteen days.",
    approach:
      "A level sensor in the sump and one that listens to the bearing. If the pump should be running and the level still rises, the crew’s phone rings with the station, the pump and how long there is.",
    technologies: ["water-and-weather-sensing"],
    shows: ["Short-range flood forecast"],
    started: 20,
    ended: null,
    costPounds: 91_200,
    published: 240,
    claims: [
      {
        measure: "Pump failures",
        baseline: "45",
        result: "18",
        unit: "a year",
        period: [18, 7],
        method: "The board’s work orders for 24 stations, year on year.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Work orders, two years",
            url: "https://skerrow.example/callow/work-orders.csv",
            added: 236,
          },
        ],
      },
      {
        measure: "Time from failure to a crew on site, median",
        baseline: "540",
        result: "95",
        unit: "minutes",
        period: [18, 7],
        method: "63 failures: alarm or first call, to the crew’s arrival.",
      },
      {
        measure: "Visits to a station with nothing wrong",
        baseline: "31",
        result: "4",
        unit: "a month",
        period: [18, 7],
        method: "The crew’s own log of visits.",
      },
    ],
    blockers: [
      {
        kind: "LEGACY",
        what: "Alarm lines of 1988 that only ring one telephone in one hut",
        overcameBy: "Left in place, and a second line beside them",
        whoCanChange: "Telemetry engineer",
      },
      {
        kind: "DATA",
        what: "Pumps had no names, and three stations shared a number",
        overcameBy: "A painted number on each pump",
        whoCanChange: "Operations",
      },
    ],
    requests: [
      {
        by: "founder",
        asked: 178,
        message: "Two figures, both from your work orders.",
        answer: {
          by: "callowEngineer",
          daysAgo: 165,
          post: "Head of Networks",
          named: true,
          scope: "24 stations in the lower valley.",
          permits: ["FACT"],
          words: [
            {
              claim: 0,
              verdict: "DISPUTED",
              reason:
                "Eleven of the pumps were replaced that year. New pumps do not fail, with sensors or without.",
              reply: {
                text: "Agreed. We are counting again without the eleven, and will change the claim when a full year is in.",
                daysAgo: 158,
              },
            },
            { claim: 1, verdict: "CONFIRMED" },
            {
              claim: 2,
              verdict: "CORRECTED",
              correctResult: "9",
              reason: "The log leaves out the visits at weekends.",
            },
          ],
        },
      },
    ],
  },
  {
    key: "verges",
    supplier: "quillmoor",
    body: "callow",
    title: "Leaks in the verge, found by ear",
    summary: "Two hundred listening posts along one main, and the leaks that they heard first.",
    problem: "A leak under a verge shows when the verge is a pond, which takes weeks.",
    approach:
      "A post every 150 metres listens from two until four in the morning. Two posts that hear the same hiss tell how far away it is.",
    technologies: ["automation-across-old-systems"],
    started: 30,
    ended: 20,
    published: 400,
    withdrawn: 90,
    claims: [
      {
        measure: "Leaks found before anybody called",
        baseline: "3",
        result: "26",
        unit: "a year",
        higherIsBetter: true,
        period: [30, 19],
        method: "Our own list of finds by two hundred posts, against the board’s call log.",
      },
    ],
    blockers: [],
    requests: [
      {
        by: "quillmoorLead",
        asked: 380,
        message: "Your call log is the other half of the figure.",
        answer: {
          by: "callowEngineer",
          daysAgo: 371,
          post: "Head of Networks",
          scope: "The main from Pellow to the reservoir.",
          words: [
            {
              claim: 0,
              verdict: "DISPUTED",
              reason: "Nineteen of the 26 were on our repair list before the posts were up.",
            },
          ],
        },
      },
    ],
  },
  {
    key: "meters",
    supplier: "quillmoor",
    body: "callow",
    title: "Water meters read from the road",
    summary:
      "A van reads 6,200 meters a day without anybody lifting a cover. Confirmed two years ago; nobody has been asked since.",
    problem:
      "Two readers lifted 140 covers a day each, in the verge of a trunk road. Four in ten bills were estimates.",
    approach:
      "A radio cap on each meter, a receiver in the vans that are on the road anyway, and a robot that types the readings into a billing system of 1997 at night.",
    technologies: ["automation-across-old-systems"],
    shows: ["Meters read from the road"],
    started: 34,
    ended: 27,
    costPounds: 240_000,
    published: 800,
    claims: [
      {
        measure: "Bills that are estimates",
        baseline: "41",
        result: "6",
        unit: "%",
        period: [32, 27],
        method: "All bills of two quarters, from the billing system.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Billing run, two quarters",
            url: "https://quillmoor.example/callow/billing-run",
            added: 790,
          },
        ],
      },
      {
        measure: "Cost of a reading",
        baseline: "2.10",
        result: "0.34",
        unit: "£",
        period: [32, 27],
        method: "Vans, caps over ten years, and two posts, divided by readings: 6,200 a day.",
      },
    ],
    blockers: [
      {
        kind: "LEGACY",
        what: "The billing system has no way in but its screen",
        overcameBy: "A robot that types at night, and stops when a screen looks different",
        whoCanChange: "Contract owner",
      },
      {
        kind: "PROCUREMENT",
        what: "Readings were bought by the cover lifted",
        overcameBy: "A price for each good reading",
        whoCanChange: "Commercial team",
      },
    ],
    requests: [
      {
        by: "quillmoorLead",
        asked: 770,
        message: "",
        answer: {
          by: "callowEngineer",
          daysAgo: 761,
          read: { title: "Water meters read from a van" },
          post: "Billing Manager",
          scope: "All 98,000 metered homes.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
    ],
  },
  {
    key: "drainage-cards",
    supplier: "marlpit",
    body: "callow",
    title: "11,200 drainage cards in four hands, read twice",
    summary:
      "Two methods that fail differently read a drainage board’s card index. Where they agreed the line went in; a person read the rest.",
    problem:
      "Who may drain what into which ditch stood on 11,200 cards, written by four clerks between 1931 and 1974. One officer could find a card. She retires next year.",
    approach:
      "A handwriting model trained on 6,000 lines that volunteers had typed, and a second method that reads only grid references and dates. A records officer checked 1,000 agreed lines without knowing which they were.\n\nOur first model read 7 as 1 in one clerk’s hand, for every record of 1953. We now plot each batch on a map before it goes in, and stop it when a cluster moves.",
    technologies: ["record-matching"],
    shows: ["Handwritten records, read twice"],
    started: 14,
    ended: 9,
    costPounds: 57_000,
    published: 262,
    claims: [
      {
        measure: "Lines read without a person",
        baseline: "0",
        result: "83",
        unit: "% of lines",
        higherIsBetter: true,
        period: [12, 9],
        method: "Lines where both methods agreed, of 61,400 on 11,200 cards.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Counts by batch",
            url: "https://marlpit.example/callow/batches.csv",
            added: 258,
          },
        ],
      },
      {
        measure: "Wrong among the lines that went straight in",
        baseline: null,
        result: "0.6",
        unit: "% of lines",
        period: [12, 9],
        method: "1,000 lines drawn by lot, checked blind by a records officer.",
      },
      {
        measure: "Reading left for 90,000 records like these",
        baseline: null,
        result: "170",
        unit: "hours",
        period: [12, 9],
        method: "Our own estimate: 17 of 100 lines at 40 seconds each.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "300 cards with water damage",
        whoCanChange: "Records manager",
      },
      {
        kind: "SKILLS",
        what: "One officer knew what the abbreviations meant",
        overcameBy: "Three afternoons with her, written down as a list of 214",
        whoCanChange: "Records manager",
      },
    ],
    requests: [
      {
        by: "bidWriter",
        asked: 256,
        message: "Your officer did the blind check, so two of the three are yours to confirm.",
        answer: {
          by: "callowEngineer",
          daysAgo: 248,
          read: {
            title: "A drainage board’s card index, read twice",
            summary:
              "Two methods that fail differently read the index of 1931 to 1974. Where they agreed the line went in; a person read the rest.",
          },
          objects: {
            daysAgo: 120,
            reason:
              "We answered for the index of 1931 to 1974. The title now says all of our cards.",
          },
          post: "Records and Land Officer",
          scope:
            "The index of 1931 to 1974. The estimate for other archives is not ours to confirm.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
    ],
  },
];
