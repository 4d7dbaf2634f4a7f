import type { Person } from "@/domain/actor";
import { mayRead, mayReadResponse, partsOf } from "@/domain/assessment/policy";
import type { ParticipantPart } from "@/domain/challenge/content";
import { capitalised, listWords } from "@/domain/format/words";
import type { Verdict } from "@/domain/verdict";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database, databaseTime } from "@/lib/database";
import { type Evaluation, findEvaluation } from "../queries";
import { evaluatorNames, evaluatorTitle } from "../records/record";

/** What every page of an evaluation starts from. */
export interface EvaluationPage extends Evaluation {
  person: Person;
  /** By the database's clock: what a policy asks about time. */
  now: Date;
  parts: ParticipantPart[];
  /** "Lead", "Evaluator 2", "Lead and moderator". */
  youAre: string;
}

/** The evaluation in which the person has a part; for anybody else there is no such page. */
export async function evaluationPage(challengeId: string, path: string): Promise<EvaluationPage> {
  const person = await requirePerson(path);
  const found = await findEvaluation(database(), person, challengeId);
  if (!found) missing();
  const parts = partsOf(person, found.facts);
  return {
    ...found,
    person,
    now: await databaseTime(database()),
    parts,
    youAre: youAre(found, person.userId, parts),
  };
}

/** Whether the person may read the response with this label; where there is none, whether they may read any. */
export function mayReadLabelled({ person, facts }: EvaluationPage, label: string): Verdict {
  const response = facts.responses.find((one) => one.label === label);
  return response ? mayReadResponse(person, facts, response.id) : mayRead(person, facts);
}

const WORDS: Readonly<Record<ParticipantPart, string>> = {
  LEAD: "lead",
  APPROVER: "approver",
  MODERATOR: "moderator",
  EVALUATOR: "evaluator",
};

export function partWords(part: ParticipantPart): string {
  return WORDS[part];
}

function youAre({ row }: Evaluation, userId: string, parts: readonly ParticipantPart[]): string {
  const mine = row.parts.find(
    (one) => one.part === "EVALUATOR" && one.userId === userId && !one.endedAt,
  );
  const number = mine && evaluatorNames(row).get(mine.id);
  const words = listWords(
    parts.map((part) =>
      part === "EVALUATOR" && number ? evaluatorTitle(number).toLowerCase() : WORDS[part],
    ),
  );
  return capitalised(words);
}
