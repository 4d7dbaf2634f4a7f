import type { CaseStudyText } from "../case-studies";

/** Case studies for the Department for Coasts and Rivers. */
export const COASTS: readonly CaseStudyText[] = [
  {
    key: "tide-gates",
    supplier: "skerrow",
    body: "coasts",
    title: "Gate keepers see a surge two hours sooner",
    summary:
      "Three sensors on the outer sill of a tidal gate feed the keepers’ existing screen. Nothing new to log in to.",
    problem:
      "Keepers closed the Estuary gates by the tide table and by looking. A surge of 40 cm above the table came five times in one winter, and twice the gates closed late.",
    approach:
      "Three level sensors, three miles apart, and one rule: when the outer one stands 15 cm above the table and is still rising, the keepers’ screen turns from green to the time by which they must close.\n\nThe keepers wrote the rule. We only found out how often it would have been wrong in the ten winters before.",
    technologies: ["water-and-weather-sensing"],
    shows: ["Tide and lock levels"],
    started: 22,
    ended: 9,
    costPounds: 64_800,
    published: 270,
    claims: [
      {
        measure: "Warning of a surge at the gate",
        baseline: "30",
        result: "155",
        unit: "minutes",
        higherIsBetter: true,
        period: [14, 9],
        method: "Five surges of more than 40 cm: the keepers’ log against the sensor.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Keepers’ log, winter",
            url: "https://coasts.example/gates/keepers-log",
            added: 268,
          },
        ],
      },
      {
        measure: "Gates closed late",
        baseline: "2",
        result: "0",
        unit: "a winter",
        period: [14, 9],
        method: "The keepers’ log. One winter is few: we say so.",
      },
    ],
    blockers: [
      {
        kind: "CULTURE",
        what: "Keepers had been promised a screen twice before and would not look at a third",
        overcameBy: "No new screen: one line on the one they had",
        whoCanChange: "Gate keepers",
      },
      {
        kind: "FUNDING",
        what: "Money for equipment, none for the two days a year of cleaning it",
        overcameBy: "Cleaning written into the hire",
        whoCanChange: "Budget holder",
      },
    ],
    files: [
      {
        file: "gate.png",
        title: "The outer gauge sees the surge while the keeper still has time to lower the gate.",
        alt: "Drawing of a wave passing a post with a lamp far out at sea; nearer, a tall gate with a keeper’s hut on top, and houses behind it on low ground.",
      },
      { file: "closings-of-the-gate.csv", title: "Every closing in the winter of the pilot" },
    ],
    requests: [
      {
        by: "founder",
        asked: 262,
        message: "Both figures are from your keepers’ own book.",
        answer: {
          by: "departmentAdmin",
          daysAgo: 254,
          post: "Harbour Engineer",
          scope: "One winter at one gate. We would not read it across to the others yet.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
    ],
  },
  {
    key: "sea-wall",
    supplier: "stonecrake",
    body: "coasts",
    title: "Nine miles of sea wall, photographed between two tides",
    summary:
      "A crawler took 14,000 pictures of a sea wall in four low tides. A surveyor found 31 cracks that the last inspection had not.",
    problem:
      "A surveyor walks each wall every two years, in the weather there is, on the sand there is. Some lengths had not been seen from the front since 2011.",
    approach:
      "Two students and a surveyor drove a borrowed crawler along the toe of the wall for four low tides. Each picture carries its place to 10 cm, so that next year’s can be laid over it. A chartered surveyor looked at what the software had marked, and at every twentieth picture that it had not.",
    technologies: ["image-recognition-for-inspection"],
    shows: ["Six-week camera trials"],
    started: 12,
    ended: 10,
    costPounds: 48_500,
    published: 190,
    claims: [
      {
        measure: "Wall seen from the front",
        baseline: "35",
        result: "96",
        unit: "% of length",
        higherIsBetter: true,
        period: [12, 10],
        method: "Length with a sharp picture at low tide, of nine miles: 14,000 pictures.",
        evidence: [
          {
            kind: "SOURCE",
            title: "The pictures, with their places",
            url: "https://stonecrake.example/sea-wall/pictures",
            added: 188,
          },
        ],
      },
      {
        measure: "Cracks that the software missed",
        baseline: null,
        result: "4",
        unit: "of 100 found by the surveyor",
        period: [12, 10],
        method:
          "Every twentieth unmarked picture, looked at by a surveyor who had not seen the marks; of those found, 31 were new.",
      },
    ],
    blockers: [
      {
        kind: "SKILLS",
        what: "Nobody at the department could say what a crack of 2 mm means",
        whoCanChange: "Engineering profession lead",
      },
    ],
    requests: [
      {
        by: "stonecrakeLead",
        asked: 160,
        message: "The pictures were handed over in January.",
        declined: {
          by: "departmentAdmin",
          daysAgo: 148,
          reason:
            "The survey was ordered by our maintenance contractor, and the pictures went to them. We cannot confirm what we did not log. Ask again when the contractor has handed them over.",
        },
      },
    ],
  },
];
