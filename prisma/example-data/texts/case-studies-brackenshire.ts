import type { CaseStudyText } from "../case-studies";

/** Case studies for Brackenshire County Council. */
export const BRACKENSHIRE: readonly CaseStudyText[] = [
  {
    key: "flash-floods",
    supplier: "skerrow",
    body: "brackenshire",
    title: "Flash floods, almost four hours ahead",
    summary:
      "Level sensors in 212 forgotten culverts, and an officer who decides, turned a 48-minute warning into one long enough to move a grandparent, a car and a freezer.",
    problem:
      "Flash floods in the Brack valley start in small culverts that no river gauge watches. One March the school at Nether Orrin was cut off 35 minutes after the first warning.\n\nThe flood team had one officer on duty, four counties of radar, and a paper map from 1978.",
    approach:
      "We walked the valley with two council rangers for three weeks and found 212 culverts, 61 of them on no map. Each got a sealed level sensor the size of a tin of beans. Readings go out every two minutes over the radio network that the council already owned for its street lights.\n\nThe forecast is deliberately plain: a level that rises faster than its own past, in at least two neighbouring culverts, wakes the duty officer. No model decides to send an alert. A person does, and the reason is written down with it.",
    technologies: ["water-and-weather-sensing"],
    shows: ["Level sensing in culverts", "Short-range flood forecast"],
    started: 26,
    ended: null,
    costPounds: 386_000,
    published: 293,
    claims: [
      {
        measure: "Median warning before a flood",
        baseline: "48",
        result: "235",
        unit: "minutes",
        higherIsBetter: true,
        period: [36, 4],
        method:
          "23 floods: the time of the gauge at the bridge against the time of the alert. Nine before the sensors, fourteen with them in 212 culverts above 31,000 homes.",
        edition: 2,
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Alert log and gauge readings, 23 floods",
            url: "https://brackenshire.example/floods/alert-log.csv",
            added: 285,
          },
          {
            kind: "AWARD_NOTICE",
            title: "Award notice: culvert level network",
            ocid: "ocds-example-004417",
            added: 285,
          },
          {
            kind: "MEASUREMENT",
            title: "Warning time in the Brack valley, 41 pages",
            url: "https://tolvan.example/reports/brack-valley",
            measuredBy: "Tolvan Hydrology Institute, paid by the council",
            measured: 97,
            added: 95,
            accepted: 90,
          },
          {
            kind: "DOCUMENT",
            title: "Warning of each of the 23 floods",
            file: "warning-by-flood-as-counted.csv",
            added: 96,
          },
        ],
      },
      {
        measure: "Alerts with no flood",
        baseline: "22",
        result: "9",
        unit: "%",
        period: [15, 4],
        method: "188 alerts in the duty officer’s log, each marked within a week.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Duty officer’s log, 188 alerts",
            url: "https://brackenshire.example/floods/duty-log.csv",
            added: 285,
          },
        ],
      },
      {
        measure: "Cost of one watched catchment",
        baseline: "41000",
        result: "11600",
        unit: "£ a year",
        period: [15, 4],
        method: "Hire, masts and data, VAT left out: the contract and two invoices.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Contract, and two invoices of this year",
            url: "https://skerrow.example/brackenshire/invoices",
            added: 210,
          },
        ],
      },
      {
        measure: "Call-outs avoided",
        baseline: null,
        result: "140",
        unit: "a year",
        higherIsBetter: true,
        period: [15, 4],
        method: "Our own estimate, from nights on which nobody had to drive out and look.",
      },
    ],
    blockers: [
      {
        kind: "DATA",
        what: "Culvert records on paper, in three offices",
        overcameBy: "A rangers’ walk, then one open map under the Open Government Licence",
        whoCanChange: "County archives",
      },
      {
        kind: "PROCUREMENT",
        what: "Insurance of £10 million asked for at the bid stage",
        overcameBy: "Asked for at award instead, and for £2 million",
        whoCanChange: "Commercial team",
      },
      {
        kind: "LEGACY",
        what: "The county’s alert system takes fax only, so an officer retypes each alert",
        whoCanChange: "County resilience forum",
      },
    ],
    files: [
      {
        file: "valley.png",
        title:
          "The 212 culverts of the Brack valley. Green ones were on a map somewhere; the 61 yellow ones were found on foot. The square is the bridge with the old gauge.",
        alt: "Map of a river with nine streams. Some two hundred dots lie along the streams, green and yellow mixed; one bridge crosses the river below most of them.",
      },
      {
        file: "culvert.png",
        title:
          "A sensor under the crown of its pipe, and the street light whose radio carries the reading. The dashed line is the water of a dry week.",
        alt: "Cut through a road bank: a round pipe half full of water, a yellow sensor the size of a tin hanging above it, a street light on the road over it.",
      },
      { file: "warning-by-flood.csv", title: "Warning of each of the 23 floods, in minutes" },
    ],
    requests: [
      {
        by: "founder",
        asked: 208,
        message: "You have the duty log, so you can check both figures flood by flood.",
        answer: {
          by: "reference",
          daysAgo: 204,
          post: "Head of Flood Operations",
          scope: "The warning time, from our own log. We did not check the money.",
          words: [
            {
              claim: 0,
              verdict: "CORRECTED",
              correctResult: "235",
              edition: 1,
              statement: "Median warning before a flood: from 48 min to 4 h 10 min",
              reason:
                "Our log gives 3 h 55 min at the median. You left out the flood of 9 February.",
            },
          ],
        },
      },
      {
        by: "founder",
        asked: 201,
        message: "You were right about 9 February. The claim now says 3 h 55 min.",
        answer: {
          by: "reference",
          daysAgo: 195,
          post: "Head of Flood Operations",
          scope: "23 floods in the Brack valley. We checked every one of them ourselves.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
      {
        by: "founder",
        asked: 94,
        message: "The institute’s report is attached. Do you accept it as independent?",
        answer: {
          by: "reference",
          daysAgo: 90,
          post: "Head of Flood Operations",
          scope: "The institute was chosen and paid by us. Skerrow had no sight of the draft.",
          quote: "Nobody in the valley has had to carry a sofa upstairs in the dark since.",
          words: [{ claim: 0, verdict: "CONFIRMED" }],
        },
      },
    ],
  },
  {
    key: "visit-notes",
    supplier: "birchgate",
    body: "brackenshire",
    title: "Visit notes written up before the car is started",
    summary:
      "Forty social workers dictate four minutes after a home visit, correct the draft on the doorstep of the next one, and sign it. Evenings are theirs again.",
    problem:
      "A social worker in the valleys makes four visits a day and wrote them up after nine at night. Notes came in three days late at the median, and the manager read them later still.",
    approach:
      "Dictation works without a signal and never leaves the phone until it is signed. The draft keeps the worker’s own order and words; it adds nothing. What the family agreed to is read back to them first.\n\nWe spent the first month on vocabulary: place names, medicines, and the forty ways in which people in Brackenshire say that somebody is unwell.",
    technologies: ["speech-and-translation"],
    shows: ["Dictated visit notes"],
    started: 13,
    ended: null,
    costPounds: 118_000,
    published: 46,
    claims: [
      {
        measure: "Time from visit to signed note, median",
        baseline: "72",
        result: "5",
        unit: "hours",
        period: [8, 2],
        method:
          "2,140 visits before, 2,310 after with four minutes of speech, by the dates in the case system.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Dates of 4,450 notes, without names",
            url: "https://birchgate.example/brackenshire/dates.csv",
            added: 44,
          },
        ],
      },
      {
        measure: "Words that a worker changes before signing",
        baseline: null,
        result: "11",
        unit: "% of words",
        period: [8, 2],
        method: "Draft against signed note, 300 notes drawn by lot.",
      },
      {
        measure: "Writing up after seven in the evening",
        baseline: "61",
        result: "14",
        unit: "% of notes",
        period: [8, 2],
        method: "Time of saving in the case system.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Times of saving, by month",
            url: "https://birchgate.example/brackenshire/times.csv",
            added: 44,
          },
        ],
      },
    ],
    blockers: [
      {
        kind: "CULTURE",
        what: "Families feared that they were being recorded",
        overcameBy: "Nothing is recorded in the home: the worker dictates in the car",
        whoCanChange: "Supplier",
      },
      {
        kind: "LEGACY",
        what: "The case system accepts a note only by its screen, 4,000 characters at a time",
        overcameBy: "Longer notes are split at a heading",
        whoCanChange: "Contract owner",
      },
    ],
    requests: [
      {
        by: "birchgateLead",
        asked: 6,
        message:
          "Three figures, all from your own case system. Your performance team drew the 300 notes.",
      },
    ],
  },
];
