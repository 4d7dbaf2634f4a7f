import type { CaseStudyText } from "../case-studies";

/** Case studies for the Registry Services Agency. */
export const REGISTRY: readonly CaseStudyText[] = [
  {
    key: "certificate-queries",
    supplier: "marlpit",
    body: "registry",
    title: "Certificate queries answered in two days, each with its source",
    summary:
      "A question about a birth, a name or a date is answered from the register, with the entry beside every sentence. An officer signs each reply.",
    problem:
      "1.2 million questions a year reach the agency, and the answer to most is one line in one volume. A reply took eleven days at the median, and a family waiting for a passport rang three times meanwhile.",
    approach:
      "The software finds the entry, drafts the reply and puts the scan of the entry beside it. An officer accepts, changes or throws it away, and says which with one key.\n\nA draft without an entry is never shown. We publish each month how many drafts were thrown away and why.",
    technologies: ["language-models-for-casework"],
    shows: ["Answers with their source"],
    started: 17,
    ended: null,
    costPounds: 512_000,
    published: 180,
    claims: [
      {
        measure: "Time to reply, median",
        baseline: "11",
        result: "2",
        unit: "days",
        period: [12, 2],
        method: "All 94,000 queries of one office, from the day received to the day signed.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Transparency record of the service",
            url: "https://registry.example/transparency/certificate-queries",
            added: 176,
          },
          {
            kind: "MEASUREMENT",
            title: "Evaluation of certificate replies, final report",
            url: "https://harrowfell.example/reports/certificates",
            measuredBy: "Harrow Fell Evaluation Unit",
            measured: 20,
            added: 12,
            accepted: 5,
          },
        ],
      },
      {
        measure: "Replies that had to be corrected later",
        baseline: "3.1",
        result: "2.4",
        unit: "% of replies",
        period: [12, 2],
        method: "Corrections logged within 60 days.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Corrections log, monthly",
            url: "https://registry.example/open/corrections.csv",
            added: 176,
          },
        ],
      },
      {
        measure: "Drafts that an officer threw away",
        baseline: null,
        result: "14",
        unit: "% of drafts",
        period: [12, 2],
        method: "One key press for each draft.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Monthly counts of drafts",
            url: "https://registry.example/open/drafts.csv",
            added: 100,
          },
        ],
      },
      {
        measure: "Cost of a query",
        baseline: "6.40",
        result: "5.10",
        unit: "£",
        period: [12, 2],
        method: "Staff and software, divided by queries. Our own sum.",
      },
    ],
    blockers: [
      {
        kind: "CULTURE",
        what: "Officers would not trust a reply without its source",
        overcameBy: "Every sentence stands beside the entry it came from",
        whoCanChange: "Supplier",
      },
      {
        kind: "IDENTITY_AND_STANDARDS",
        what: "No record of which model wrote what",
        overcameBy: "A transparency record published with the service",
        whoCanChange: "Service owner",
      },
      {
        kind: "PROCUREMENT",
        what: "Price per seat, where half the seats are empty in August",
        overcameBy: "Price per reply, with a yearly ceiling",
        whoCanChange: "Commercial team",
      },
    ],
    requests: [
      {
        by: "bidWriter",
        asked: 172,
        message: "The two figures that you count yourselves.",
        answer: {
          by: "evaluatorTwo",
          daysAgo: 163,
          post: "Head of Certificate Services",
          named: true,
          scope: "One office of three. The other two start next year.",
          words: [
            { claim: 0, verdict: "CONFIRMED" },
            { claim: 1, verdict: "CONFIRMED" },
          ],
        },
      },
      {
        by: "bidWriter",
        asked: 11,
        message: "The evaluation unit has reported. Do you accept it as independent?",
        answer: {
          by: "evaluatorTwo",
          daysAgo: 5,
          post: "Head of Certificate Services",
          named: true,
          scope: "One office of three. The unit was appointed by our audit committee.",
          words: [{ claim: 0, verdict: "CONFIRMED" }],
        },
      },
    ],
  },
  {
    key: "library-desk",
    supplier: "pennard",
    body: "registry",
    title: "Prove who you are at a library desk",
    summary:
      "People without a passport or a credit record prove their identity in ten minutes at one of fourteen libraries. Seven in ten who had given up online got through.",
    problem:
      "Ordering a copy of your own birth certificate online asks for a document that you may need the certificate to get. 38,000 people a year stopped at that page.",
    approach:
      "A trained librarian, a tenancy or a pension letter, and somebody who vouches. The desk records how sure it is and forgets the papers. We trained 61 people and went back after a month to see what they did instead of what we had taught.",
    technologies: ["reusable-digital-identity"],
    shows: ["Identity at a library desk"],
    started: 15,
    ended: null,
    costPounds: 203_000,
    published: 120,
    claims: [
      {
        measure: "People who got through, of those who had given up online",
        baseline: "0",
        result: "71",
        unit: "% of people",
        higherIsBetter: true,
        period: [10, 4],
        method: "4,120 people who came to a desk; matched to an abandoned order by its number.",
        evidence: [
          {
            kind: "DOCUMENT",
            title: "Counts by library, and reasons why not",
            url: "https://pennard.example/registry/desks.csv",
            added: 118,
          },
        ],
      },
      {
        measure: "Time at the desk, median",
        baseline: null,
        result: "10",
        unit: "minutes",
        period: [10, 4],
        method: "The desk’s own clock.",
      },
      {
        measure: "False identities found later",
        baseline: null,
        result: "2",
        unit: "of 4,120",
        period: [10, 4],
        method: "The agency’s fraud team, six months on.",
        evidence: [
          {
            kind: "SOURCE",
            title: "Fraud team’s half-year note",
            url: "https://registry.example/open/fraud-note",
            added: 60,
          },
        ],
      },
    ],
    blockers: [
      {
        kind: "IDENTITY_AND_STANDARDS",
        what: "Each service asked for its own level of confidence, in its own words",
        overcameBy: "One table, agreed by four services, against GPG 45",
        whoCanChange: "Service owners",
      },
      {
        kind: "FUNDING",
        what: "Libraries belong to councils, and the saving falls to the agency",
        whoCanChange: "Treasury spending team",
      },
    ],
    requests: [
      {
        by: "pennardLead",
        asked: 110,
        message: "The first figure is from your own order numbers.",
        answer: {
          by: "evaluatorTwo",
          daysAgo: 101,
          post: "Head of Certificate Services",
          named: true,
          scope: "Fourteen libraries, all in two counties.",
          words: [{ claim: 0, verdict: "CONFIRMED" }],
        },
      },
    ],
  },
];
