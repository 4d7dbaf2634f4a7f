import type Fraction from "fraction.js";
import { sum } from "./decimal";
import type { ReadFile } from "./replay-file";

/** What is wrong with a replay file, and in which field. */
export interface Problem {
  /** The path of the field, such as `responses[0].scores.c1.agreed`. */
  field: string;
  /** What to do about it, as a sentence without its full stop. */
  message: string;
}

type ReadCriterion = ReadFile["criteria"][number];
type ReadResponse = ReadFile["responses"][number];
type ReadScores = NonNullable<ReadResponse["scores"]>[string];

/** Everything that the shape of the file alone cannot show to be wrong. Empty when it can be used. */
export function problemsOf(file: ReadFile): Problem[] {
  return [
    ...weightProblems(file),
    ...repeatedIds("criteria", file.criteria),
    ...file.criteria.flatMap(criterionProblems),
    ...tieBreakProblems(file),
    ...repeatedIds("responses", file.responses),
    ...file.responses.flatMap((response, index) => responseProblems(file, response, index)),
  ];
}

function weightProblems({ criteria, price }: ReadFile): Problem[] {
  const total = sum([...criteria.map(({ weight }) => weight), price.weight]);
  if (total.equals(100)) return [];
  const message = `The weights of the criteria and the price add up to ${total}. Make them 100`;
  return [{ field: "criteria", message }];
}

function repeatedIds(field: string, items: readonly { id: string }[]): Problem[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) === index
      ? []
      : [{ field: `${field}[${index}].id`, message: `"${id}" is there already. Use each id once` }],
  );
}

function criterionProblems(criterion: ReadCriterion, index: number): Problem[] {
  const problems: Problem[] = [];
  const field = `criteria[${index}]`;
  if (criterion.id === "price") {
    const message = '"price" stands for the price. Use another id';
    problems.push({ field: `${field}.id`, message });
  }
  if (criterion.maximum.equals(0)) {
    problems.push({ field: `${field}.maximum`, message: "Make the maximum more than 0" });
  }
  if (criterion.minimum?.gt(criterion.maximum)) {
    const message = `Make the minimum at most the maximum, ${criterion.maximum}`;
    problems.push({ field: `${field}.minimum`, message });
  }
  return problems;
}

function tieBreakProblems({ tieBreaks, criteria }: ReadFile): Problem[] {
  return (tieBreaks ?? []).flatMap((text, index) => {
    const field = `tieBreaks[${index}]`;
    if (text === "quality" || /^lot:./s.test(text)) return [];
    if (text === "lot:") return [{ field, message: 'Give the published seed after "lot:"' }];
    if (!text.startsWith("criterion:")) {
      return [{ field, message: "Use quality, criterion: with an id, or lot: with a seed" }];
    }
    const exists = criteria.some(({ id }) => id === text.slice("criterion:".length));
    return exists ? [] : [{ field, message: "There is no criterion with this id" }];
  });
}

function responseProblems(file: ReadFile, response: ReadResponse, index: number): Problem[] {
  const field = `responses[${index}]`;
  const scores = new Map(Object.entries(response.scores ?? {}));
  const unknown = [...scores.keys()]
    .filter((id) => !file.criteria.some((criterion) => criterion.id === id))
    .map((id) => ({
      field: `${field}.scores.${id}`,
      message: "There is no criterion with this id",
    }));
  const wrong = file.criteria.flatMap((criterion) => {
    const score = scores.get(criterion.id);
    const place = `${field}.scores.${criterion.id}`;
    return [
      ...(response.excluded || score?.agreed ? [] : [missingScore(place)]),
      ...(score ? rangeProblems(place, score, criterion.maximum) : []),
    ];
  });
  return [...priceProblems(file, response, field), ...unknown, ...wrong];
}

function missingScore(place: string): Problem {
  return { field: `${place}.agreed`, message: "Give the agreed score, or say why it is excluded" };
}

function priceProblems(file: ReadFile, response: ReadResponse, place: string): Problem[] {
  if (response.excluded) return [];
  const field = `${place}.price`;
  if (response.price?.equals(0)) return [{ field, message: "Give a price above zero" }];
  if (response.price || file.price.weight.equals(0)) return [];
  return [{ field, message: "Give the price, since the price has a weight" }];
}

function rangeProblems(place: string, scores: ReadScores, maximum: Fraction): Problem[] {
  const given: [string, Fraction | null | undefined][] = [
    [`${place}.agreed`, scores.agreed],
    ...Object.entries(scores.individual ?? {}).map(
      ([evaluator, score]): [string, Fraction | null] => [
        `${place}.individual.${evaluator}`,
        score,
      ],
    ),
  ];
  return given
    .filter(([, score]) => maximum.gt(0) && score?.gt(maximum))
    .map(([field]) => ({ field, message: `Give a score from 0 to ${maximum}` }));
}
