import type { ChallengeContent, ChallengeDraft } from "./content";

/** A challenge with nothing left to do, for tests: published on 23 November 2026, it could open at once. */
export function readyDraft(change: Partial<ChallengeContent> = {}): ChallengeDraft {
  return {
    content: { ...CONTENT, ...change },
    panel: [
      { userId: "lead", name: "Ada Marsh", part: "LEAD" },
      { userId: "approver", name: "Ben Thorpe", part: "APPROVER" },
      { userId: "moderator", name: "Cleo Reed", part: "MODERATOR" },
      { userId: "evaluator", name: "Dev Sands", part: "EVALUATOR" },
    ],
    conflictAssessment: "Nobody involved has an interest that they know of.",
    centralGovernment: true,
    plannedNotice: null,
  };
}

const CONTENT: ChallengeContent = {
  title: "Know which tide gates will stick before the spring tides",
  summary: "Keepers grease gates by the calendar; one in nine still sticks.",
  users: "Gate keepers at 41 tidal gates, and the 9,200 homes behind them.",
  problem: "A gate that sticks on a spring tide floods the lane behind it.",
  tried: "A pilot in 2024 used the age of a gate alone, and was stopped.",
  legacy: "One system from 2003 with a nightly file.",
  regions: ["TLK"],
  technologies: [{ slug: "sensing", name: "Sensing" }],
  kind: "SERVICES",
  conditions: "Register before award.",
  insuranceBeforeAward: false,
  accountsBeforeAward: false,
  rights: "SUPPLIER",
  rightsDetail: "",
  questionsCloseAt: "2026-12-14T12:00:00.000Z",
  closesAt: "2027-01-11T12:00:00.000Z",
  evaluationEndsOn: "2027-02-12",
  awardNoticeOn: "2027-02-23",
  startsOn: "2027-03-08",
  outcomes: [{ statement: "A keeper knows by 16:00", measure: "Hits", baseline: "1 in 9" }],
  dataSets: [
    {
      name: "Gate log",
      holds: "One row a tide",
      quality: "Good since 2019",
      format: "CSV, 412,000 rows",
      licence: "Open Government Licence",
      legalBasis: "",
      personalData: false,
      access: "Now",
      sample: null,
    },
  ],
  phases: [
    { name: "Explore", detail: "8 weeks", suppliers: 1, valuePence: "62500000", carriesOn: "" },
  ],
  criteria: [
    criterion("c1", "Understanding", "30"),
    criterion("c2", "Approach", "40"),
    { ...criterion("c3", "Social value", "10"), socialValue: true },
  ],
  priceWeight: "20",
  maximum: 5,
  descriptors: ["None", "What", "How", "How, elsewhere", "How, here", "And what failed"],
  tieBreaks: ["quality", "criterion:c2", "lot:4f2a"],
  namesHidden: false,
  attachments: 0,
  attachmentsFor: "",
};

function criterion(key: string, title: string, weight: string) {
  const rest = { question: "How?", minimum: null, wordLimit: 400, socialValue: false };
  return { key, title, weight, ...rest };
}
