import type { AwardFacts, ReleaseFacts, SignedContract, WinnerFacts } from "./release";

/** Northmere's challenge, just published. */
export function released(changes: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    tag: "tender",
    number: 1,
    releasedAt: new Date("2026-11-02T09:00:00Z"),
    reference: "2026-064",
    url: "https://proven.example.org/challenges/damp-in-council-homes",
    buyer: {
      name: "Northmere City Council",
      slug: "northmere-city-council",
      identifiers: [
        { scheme: "GB-LAE", value: "NMR" },
        { scheme: "GB-CFS", value: "99001" },
      ],
    },
    content: {
      title: "Damp in council homes, six weeks ahead",
      summary: "Tell us which homes will turn damp.",
      users: "Tenants and surveyors",
      problem: "We hear of damp when it is on the wall.",
      tried: "",
      legacy: "",
      regions: ["TLD"],
      technologies: [],
      kind: "SERVICES",
      conditions: "Insurance of £2 million at award.",
      insuranceBeforeAward: false,
      accountsBeforeAward: false,
      rights: null,
      rightsDetail: "",
      questionsCloseAt: "2026-11-20T12:00:00.000Z",
      closesAt: "2026-12-04T12:00:00.000Z",
      evaluationEndsOn: "2027-01-15",
      awardNoticeOn: "2027-01-27",
      startsOn: "2027-02-15",
      outcomes: [],
      dataSets: [],
      phases: [
        { name: "Explore", detail: "", suppliers: 1, valuePence: "6000000", carriesOn: "" },
        { name: "Pilot", detail: "", suppliers: 1, valuePence: "18000000", carriesOn: "" },
      ],
      criteria: [
        {
          key: "c1",
          title: "Understanding",
          question: "What have you understood?",
          weight: "80",
          minimum: null,
          wordLimit: 400,
          socialValue: false,
        },
      ],
      priceWeight: "20",
      maximum: 5,
      descriptors: [],
      tieBreaks: ["quality"],
      namesHidden: false,
      attachments: 0,
      attachmentsFor: "",
    },
    publishedAt: new Date("2026-11-02T09:00:00Z"),
    amendments: [],
    enquiries: false,
    responses: null,
    cancelled: null,
    award: null,
    preceding: null,
    ...changes,
  };
}

/** Who won it. */
export const WRENFOLD: WinnerFacts = {
  supplier: {
    name: "Wrenfold Systems",
    slug: "wrenfold-systems",
    identifiers: [{ scheme: "GB-COH", value: "99100300" }],
  },
  price: "186500.50",
  contract: null,
};

/** What was signed with them. */
export const SIGNED: SignedContract = {
  value: "186500.50",
  signedOn: "2027-02-10",
  startsOn: "2027-03-01",
  endsOn: "2027-08-31",
  indicators: [],
};

/** The same with its award notice out. */
export function awarded(
  changes: Partial<ReleaseFacts> = {},
  award: Partial<AwardFacts> = {},
): ReleaseFacts {
  return released({
    releasedAt: new Date("2027-01-27T10:00:00Z"),
    responses: 6,
    award: {
      winners: [WRENFOLD],
      withdrawn: false,
      noticeAt: new Date("2027-01-27T10:00:00Z"),
      standstillEndsOn: "2027-02-05",
      awardedAt: null,
      completedAt: null,
      ...award,
    },
    ...changes,
  });
}
