import { expect, test } from "vitest";
import { ADOPTION } from "@/domain/adoption/states";
import { ASSESSMENT } from "@/domain/assessment/states";
import { CASE_STUDY, CONFIRMATION } from "@/domain/case-study/states";
import { CHALLENGE } from "@/domain/challenge/states";
import { CLARIFICATION } from "@/domain/clarification/states";
import { statesOf, statesWhere } from "@/domain/lifecycle";
import { MERGE } from "@/domain/merge/states";
import { HIDING, REPORT } from "@/domain/moderation/states";
import { RESPONSE } from "@/domain/response/states";
import { STORY } from "@/domain/story/states";
import { PROFILE } from "@/domain/supplier/states";
import {
  AdoptionState,
  AssessmentState,
  CaseStudyState,
  ChallengeState,
  ClarificationState,
  ConfirmationState,
  HidingState,
  MergeState,
  ProfileState,
  ReportState,
  ResponseState,
  StoryState,
} from "@/generated/prisma/enums";

const TABLES = [
  { table: ADOPTION, stored: AdoptionState },
  { table: ASSESSMENT, stored: AssessmentState },
  { table: CASE_STUDY, stored: CaseStudyState },
  { table: CHALLENGE, stored: ChallengeState },
  { table: CLARIFICATION, stored: ClarificationState },
  { table: CONFIRMATION, stored: ConfirmationState },
  { table: HIDING, stored: HidingState },
  { table: MERGE, stored: MergeState },
  { table: PROFILE, stored: ProfileState },
  { table: REPORT, stored: ReportState },
  { table: RESPONSE, stored: ResponseState },
  { table: STORY, stored: StoryState },
] as const;

test.each(TABLES)("the database knows the states of a $table.name", ({ table, stored }) => {
  expect(Object.keys(stored).sort()).toEqual(statesOf<string>(table).sort());
});

// Raw SQL asks these by name: `state = 'PUBLISHED'`. With another public state it has to ask for more.
test.each([CASE_STUDY, PROFILE])("one state of a $name is public", (table) => {
  expect(statesWhere<string, { public: boolean }>(table, "public")).toEqual(["PUBLISHED"]);
});
