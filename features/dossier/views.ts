import type { SlipEntry } from "@/components/data/slip";
import { formatDate, formatDateTime, formatShort } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { listWords } from "@/domain/format/words";
import { toPence } from "@/domain/input";
import { exclusionWords } from "@/domain/response/exclusion";
import { partWords } from "@/features/evaluation/loaders/page";
import { evaluatorTitle } from "@/features/evaluation/records/record";
import { standsInFor } from "@/features/evaluation/records/replacements";
import type { Dossier } from "./loaders";

type Entry = SlipEntry & { order: number };

/** Every step from the declared interests to the contract, in the order in which it happened. */
export function decisionEntries(dossier: Dossier): SlipEntry[] {
  return [
    ...dossier.declarations.flatMap(declared),
    ...dossier.responses.flatMap(checked),
    ...calibrated(dossier),
    ...dossier.proposals.flatMap(proposed),
    ...dossier.replacements.flatMap(replaced),
    ...dossier.exclusionsUndone.flatMap(undone),
    ...dossier.meetings.flatMap(met),
    ...dossier.recommendations.flatMap(recommended),
    ...dossier.lettersReturned.flatMap(letterReturned),
    ...dossier.letters.flatMap(lettered),
    ...dossier.concerns.flatMap(concerned),
    ...dossier.claims.flatMap(claimed),
    ...dossier.contracts.flatMap(written),
    ...milestones(dossier),
  ].toSorted((a, b) => a.order - b.order);
}

/** Nothing where it has not happened. */
function at(key: string, when: Date | null | undefined, says: string): Entry[] {
  if (!when) return [];
  return [
    {
      key,
      dateTime: when.toISOString(),
      date: formatShort(when),
      says,
      order: when.getTime(),
    },
  ];
}

function declared(one: Dossier["declarations"][number]): Entry[] {
  if (one.conflict === "NONE") return [];
  const key = `${one.name} ${one.at.toISOString()}`;
  return [
    ...at(
      `interest ${key}`,
      one.at,
      one.recognised === null
        ? `${one.name} declared an interest: ${one.says}`
        : `${one.name} recognised response ${one.recognised}: ${one.says}`,
    ),
    ...at(
      `decided interest ${key}`,
      one.decidedAt,
      `${one.decidedBy} decided that it ${one.bars ? "bars them" : "can be managed"}${keptWords(one.keptFrom)}: ${one.measures}`,
    ),
  ];
}

function keptWords(labels: readonly string[]): string {
  if (labels.length === 0) return "";
  return `, and keeps them from ${labels.length === 1 ? "response" : "responses"} ${listWords(labels)}`;
}

function checked({ label, checks }: Dossier["responses"][number]): Entry[] {
  return checks.flatMap(({ by, at: when, excludes, ground, reason }) =>
    at(
      `check ${label} ${when.toISOString()}`,
      when,
      excludes
        ? `${by} excluded response ${label}: ${exclusionWords({ exclusionGround: ground, exclusionReason: reason, priceQuestion: null })}`
        : `${by} recorded that response ${label} complies${reason === "" ? "" : `: ${reason}`}`,
    ),
  );
}

function calibrated({ calibration }: Dossier): Entry[] {
  if (!calibration) return [];
  return [
    ...calibration.versions.flatMap(({ criterion, text, by, at: when }) =>
      at(
        `made-up answer ${when.toISOString()}`,
        when,
        `${by} wrote a made-up answer on ${criterion} for the panel to score first: ${text}`,
      ),
    ),
    ...calibration.scores.flatMap(({ evaluator, score, reason, at: when }) =>
      at(
        `made-up answer scored ${evaluator}`,
        when,
        `${evaluatorTitle(evaluator)} gave the made-up answer ${score}: ${reason}`,
      ),
    ),
  ];
}

const PROPOSED = {
  AMENDMENT: "an amendment",
  CANCELLATION: "to cancel",
  LOOK_AGAIN: "to look at the decision again",
  CONTRACT: "what was signed",
  ENGAGEMENT: "to ask the market",
  CLOSING: "to move the end of the engagement",
  LEARNED: "to share what was learned of the market",
  PLAN: "the planned notice",
} as const;

function proposed(one: Dossier["proposals"][number]): Entry[] {
  const what = PROPOSED[one.kind];
  const key = `${one.kind} ${one.at.toISOString()}`;
  const why = one.why === "" ? "" : `: ${one.why}`;
  return [
    ...at(`proposed ${key}`, one.at, `${one.by} proposed ${what}${why}`),
    ...at(
      `decided ${key}`,
      one.decidedAt,
      one.state === "APPROVED"
        ? `${one.decidedBy} approved ${what}`
        : `${one.decidedBy} did not approve ${what}: ${one.reason}`,
    ),
  ];
}

function replaced(one: Dossier["replacements"][number]): Entry[] {
  const { part, takesOver, why, by, state, decidedBy, reason } = one;
  const key = `${part} ${one.at.toISOString()}`;
  const what = `as ${partWords(part)}, from ${standsInFor(one)}`;
  return [
    ...at(
      `replacement ${key}`,
      one.at,
      `${by} proposed that ${takesOver} takes over ${what}: ${why}`,
    ),
    ...at(
      `decided replacement ${key}`,
      one.decidedAt,
      state === "APPROVED"
        ? one.span
          ? `${decidedBy} agreed that ${takesOver} is deputy ${what}`
          : `${decidedBy} agreed: ${takesOver} took over ${what}`
        : `${decidedBy} did not agree that ${takesOver} takes over ${what}: ${reason}`,
    ),
  ];
}

function undone({ response, reason, why, by, at: when }: Dossier["exclusionsUndone"][number]) {
  return at(
    `undone ${response} ${when.toISOString()}`,
    when,
    `${by} undid the exclusion of response ${response} (“${reason}”), so that it was scored: ${why}`,
  );
}

function met({ present, minutes, closedBy, closedAt, ...opened }: Dossier["meetings"][number]) {
  const key = closedAt.toISOString();
  const there = present.length > 0 ? `There: ${listWords(present)}. ` : "";
  return [
    ...at(`meeting ${key}`, closedAt, `${closedBy} closed the panel’s meeting. ${there}${minutes}`),
    ...at(`prices ${key}`, opened.pricesOpenedAt, `${opened.pricesOpenedBy} opened the prices`),
  ];
}

function recommended(one: Dossier["recommendations"][number]): Entry[] {
  const key = one.at.toISOString();
  const scores =
    one.returnedScores.length > 0
      ? `, with the scores ${listWords(one.returnedScores)}`
      : ", with no score";
  const returned = one.approvedAt
    ? "The decision was taken back, to look at it again"
    : "The approver returned it";
  return [
    ...at(
      `recommended ${key}`,
      one.at,
      `${one.by} recommended ${one.winners.length === 1 ? "response" : "responses"} ${listWords(one.winners)}: ${one.reason}`,
    ),
    ...one.exclusions.flatMap(({ response, agrees, by, at: when }) =>
      at(
        `exclusion ${response} ${key}`,
        when,
        `${by} ${agrees ? "agreed" : "did not agree"} that response ${response} is excluded`,
      ),
    ),
    ...at(`approved ${key}`, one.approvedAt, `${one.approvedBy} approved it`),
    ...at(`returned ${key}`, one.returnedAt, `${returned}${scores}: ${one.returnReason}`),
  ];
}

function letterReturned(one: Dossier["lettersReturned"][number]): Entry[] {
  const added = one.note === "" ? "" : `. The lead had added to it: ${one.note}`;
  const key = `${one.response} ${one.at.toISOString()}`;
  return [
    ...at(
      `letter returned ${key}`,
      one.at,
      `${one.by} returned the letter to response ${one.response}: ${one.reason}${added}`,
    ),
    ...at(
      `letter released ${key}`,
      one.releasedAt,
      `${one.releasedBy} released the letter to response ${one.response}`,
    ),
  ];
}

function lettered({ response, sentAt, readAt }: Dossier["letters"][number]): Entry[] {
  const read = readAt ? `, read on ${formatDateTime(readAt)}` : ", not read yet";
  const key = `letter ${response} ${sentAt.toISOString()}`;
  return at(key, sentAt, `Assessment summary to response ${response}${read}`);
}

function concerned({ response, says, raisedAt, answer, answeredAt }: Dossier["concerns"][number]) {
  const key = raisedAt.toISOString();
  return [
    ...at(`concern ${key}`, raisedAt, `Response ${response} raised a concern: ${says}`),
    ...at(`answer ${key}`, answeredAt, `It was answered: ${answer}`),
  ];
}

function claimed({ says, by, at: when, ended }: Dossier["claims"][number]): Entry[] {
  const key = when.toISOString();
  return [
    ...at(`claim ${key}`, when, `${by} wrote down that a claim was issued: ${says}`),
    ...at(
      `claim ended ${key}`,
      ended?.at,
      `${ended?.by} wrote down that the claim has ended: ${ended?.says}`,
    ),
  ];
}

function written({ response, versions }: Dossier["contracts"][number]): Entry[] {
  return versions.flatMap((one) => {
    const money = formatMoney(toPence(one.value) ?? 0n);
    const second = one.confirmedBy ? `, and ${one.confirmedBy} confirmed it` : "";
    const why = one.reason === "" ? "" : `: ${one.reason}`;
    return at(
      `contract ${response} ${one.number}`,
      one.publishedAt,
      `Contract with response ${response}, ${money} with VAT, written down by ${one.recordedBy}${second}${why}`,
    );
  });
}

function milestones({ challenge, releases }: Dossier): Entry[] {
  const end = challenge.standstillEndsOn;
  return [
    ...at(
      "notice",
      challenge.awardNoticeAt,
      `Award notice${end ? `; standstill until ${formatDate(end)}` : ""}`,
    ),
    ...at("awarded", challenge.awardedAt, "Contract awarded"),
    ...at("completed", challenge.completedAt, `Completed: ${challenge.contract ?? ""}`),
    ...at("cancelled", challenge.cancelledAt, `Cancelled: ${challenge.cancelReason ?? ""}`),
    ...releases.flatMap(({ releaseId, tag, releasedAt }) =>
      at(releaseId, releasedAt, `Open data release “${tag}”, ${releaseId}`),
    ),
  ];
}
