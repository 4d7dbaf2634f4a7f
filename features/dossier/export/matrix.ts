import { formatDateTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { evaluatorTitle } from "@/features/evaluation/records/record";
import type { Sheet } from "@/lib/xlsx";
import type { Dossier } from "../loaders";
import { answerWords, resultWords } from "../words";

/** The matrix of scores as sheets: what each gave alone, what was agreed, what was received, what was asked. */
export function matrixSheets(dossier: Dossier): Sheet[] {
  const { scores, responses, clarifications, open } = dossier;
  return [
    {
      name: "Agreed",
      head: [
        "Response",
        "Criterion",
        "Score",
        "Counts",
        "Marked",
        "Reason",
        "Recorded by",
        "When",
        "Confirmed by",
      ],
      rows: scores.flatMap(({ response, title, agreed }) =>
        agreed.map((one) => [
          response,
          title,
          one.score,
          one.counts ? "Yes" : "No",
          one.marked ? "Yes" : "No",
          one.reason,
          one.by,
          formatDateTime(one.at),
          listWords(one.confirmedBy.map(({ name }) => name ?? "somebody")),
        ]),
      ),
    },
    {
      name: "Alone",
      head: [
        "Response",
        "Criterion",
        "Evaluator",
        "Score",
        "Reason",
        "Returned on",
        "Why it was returned",
      ],
      rows: scores.flatMap(({ response, title, individual, earlier }) => [
        ...individual.map(({ evaluator, score, reason }) => [
          response,
          title,
          evaluatorTitle(evaluator),
          score,
          reason,
          null,
          null,
        ]),
        ...earlier.map(({ evaluator, score, reason, returnedAt, returnReason }) => [
          response,
          title,
          evaluatorTitle(evaluator),
          score,
          reason,
          formatDateTime(returnedAt),
          returnReason,
        ]),
      ]),
    },
    {
      name: "Responses",
      head: ["Response", "Supplier", "Price with VAT, £", "What came of it"],
      rows: responses.map((one) => [
        one.label,
        one.supplier ?? "Name hidden",
        open && one.price ? Number(one.price) : null,
        resultWords(one),
      ]),
    },
    {
      name: "Questions",
      head: ["Asked on", "Asked", "As published", "Answer to all"],
      rows: clarifications.map((one) => [
        formatDateTime(one.askedAt),
        one.asked,
        one.published,
        answerWords(one),
      ]),
    },
  ];
}
