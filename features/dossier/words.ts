import { PHASE_END_WORDS, RATING_WORDS } from "@/domain/contract/rating";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";
import { exclusionWords } from "@/domain/response/exclusion";
import { RESPONSE } from "@/domain/response/states";
import type { Dossier } from "./loaders";

type Kept = Dossier["responses"][number];
type Signed = Dossier["contracts"][number];

const INTERESTS = {
  NONE: "None",
  MANAGEABLE: "Managed",
  BARRED: "Barred",
  WAITING: "Waits to be decided",
} as const;

/** What somebody with a part declared last. */
export function interestWords(person: Dossier["people"][number]): string {
  const { conflict, declaration, declaredAt } = person;
  if (!conflict || !declaredAt) return "Not declared";
  const says = declaration ? `: ${declaration}` : "";
  return `${INTERESTS[conflict]}, ${formatDateTime(declaredAt)}${says}`;
}

/** What came of a response. */
export function resultWords(response: Kept): string {
  const { words } = RESPONSE.states[response.state];
  return response.state === "EXCLUDED" ? `${words}: ${exclusionWords(response)}` : words;
}

/** The answer to a question, the correction of one, or why there is none. */
export function answerWords(question: Dossier["clarifications"][number]): string {
  const { answer, reason, corrects } = question;
  if (answer) {
    return `${corrects ? `Corrects the answer of ${formatDateTime(corrects)}: ` : ""}${answer}`;
  }
  return reason ? `Rejected: ${reason}` : "Not answered";
}

export function signedWords({ signed }: Signed): string {
  if (!signed) return "Not written down";
  const { value, signedOn, startsOn, endsOn } = signed;
  const money = formatMoney(toPence(value) ?? 0n);
  return `${money} with VAT, signed on ${formatDate(signedOn)}, from ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
}

export function ratedWords({
  name,
  target,
  ratings,
}: NonNullable<Signed["signed"]>["indicators"][number]): string {
  const rated = ratings.map(
    ({ periodEnds, rating, note }) =>
      `${RATING_WORDS[rating]}, until ${formatDate(periodEnds)}. ${note}`,
  );
  return [`${name}, target ${target}.`, ...(rated.length > 0 ? rated : ["Not rated."])].join(" ");
}

export function phaseWords({ phase, ended, learnt, endedAt }: Signed["phases"][number]): string {
  return `${phase}: ${PHASE_END_WORDS[ended]}, ${formatDate(endedAt)}. ${learnt}`;
}
