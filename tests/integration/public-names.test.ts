import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  proposeAmendment,
  proposeCancellation,
  saveChallengeBlocker,
} from "@/features/challenges/commands";
import {
  answerClarification,
  askClarification,
  correctAnswer,
} from "@/features/clarifications/commands";
import { proposeEngagement, proposeSummary } from "@/features/engagements/commands";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { noticeByTwo } from "./by-two";
import {
  amendmentOf,
  done,
  makePublished,
  makeReadyDraft,
  makeTeam,
  type Team,
} from "./challenge-fixture";
import { makeListed, namesNobody, type PublicTexts, type Say } from "./public-texts";
import { arrange, makeSupplier } from "./supplier-fixture";

const DAY = 86_400_000;

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
  await makeListed();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function asked(): Promise<string> {
  const { slug } = await makePublished(team);
  const { actor } = await makeSupplier("Skerrow Sensing Ltd");
  return done(await askClarification(actor, { slug, question: "Are sensors needed?" }));
}

const ANSWER = {
  publicQuestion: "Are they?",
  answer: "No.",
  topic: "OTHER" as const,
  changesNeed: false,
};

async function answering(field: "answer" | "publicQuestion"): Promise<Say> {
  const id = await asked();
  return (text, otherMeaning) =>
    answerClarification(team.lead, { ...ANSWER, id, [field]: text, otherMeaning });
}

async function correcting(): Promise<Say> {
  const id = await asked();
  done(await answerClarification(team.lead, { ...ANSWER, id }));
  return (answer, otherMeaning) =>
    correctAnswer(team.lead, { ...ANSWER, id, answer, otherMeaning });
}

async function sharing(): Promise<Say> {
  const id = await makeReadyDraft(team);
  const closesAt = new Date(Date.now() + 7 * DAY);
  const asked = proposeEngagement(team.lead, { id, asks: "What holds?", closesAt });
  done(await noticeByTwo(asked, team.approver));
  const past = new Date(Date.now() - DAY);
  await arrange((tx) =>
    tx.engagement.update({ where: { challengeId: id }, data: { closesAt: past } }),
  );
  return (summary, otherMeaning = false) =>
    proposeSummary(team.lead, { id, summary, otherMeaning });
}

async function cancelling(): Promise<Say> {
  const { id } = await makePublished(team);
  return (reason, otherMeaning) => proposeCancellation(team.lead, { id, reason, otherMeaning });
}

async function amending(field: "change" | "conditions" | "tried"): Promise<Say> {
  const row = await makePublished(team);
  const closesAt = new Date((row.closesAt?.getTime() ?? 0) + 2 * DAY).toISOString();
  const amendment = { ...amendmentOf(row), closesAt, evaluationEndsOn: null };
  return (text, otherMeaning) =>
    proposeAmendment(team.lead, { ...amendment, [field]: text, otherMeaning });
}

async function blocked(field: "what" | "overcameBy" | "whoCanChange"): Promise<Say> {
  const { id } = await makePublished(team);
  const words = { what: "It was locked away.", overcameBy: "", whoCanChange: "" };
  const blocker = { id, blockerId: null, kind: "DATA" as const, ...words };
  return (text, otherMeaning) =>
    saveChallengeBlocker(team.lead, { ...blocker, [field]: text, otherMeaning });
}

/** Every text that goes public about a challenge while it is a draft, or open. */
const COMMANDS: PublicTexts = {
  "an answer": { field: "answer", lay: () => answering("answer") },
  "a question as it is published": {
    field: "publicQuestion",
    lay: () => answering("publicQuestion"),
  },
  "a correction": { field: "answer", lay: correcting },
  "what an engagement has taught": { field: "summary", lay: sharing },
  "the reason of a cancellation": { field: "reason", lay: cancelling },
  "why something is amended": { field: "change", lay: () => amending("change") },
  "the conditions as amended": { field: "conditions", lay: () => amending("conditions") },
  "what has been tried, as amended": { field: "tried", lay: () => amending("tried") },
  "what got in the way": { field: "what", lay: () => blocked("what") },
  "what overcame it": { field: "overcameBy", lay: () => blocked("overcameBy") },
  "who can change it": { field: "whoCanChange", lay: () => blocked("whoCanChange") },
};

describe.each(Object.entries(COMMANDS))("%s", (_, { field, lay }) => {
  test("names no supplier, until it is said that the word means something else", () =>
    namesNobody(field, lay));
});

test("nobody of the panel is named", async () => {
  const say = await blocked("what");
  expect(await say("Dev Sands scored it.")).toMatchObject({
    errors: { what: [expect.stringMatching(/names somebody of the panel, “Dev Sands”/)] },
  });
});
