import { countWords, listWords } from "../format/words";

export interface QuestionAsked {
  key: string;
  title: string;
  wordLimit: number;
}

export interface DraftFacts {
  questions: readonly QuestionAsked[];
  /** Text by the question's key. */
  answers: ReadonlyMap<string, string>;
  asksForPrice: boolean;
  price: string | null;
  /** The phases that are priced one by one, and how many of their prices are given. */
  pricedPhases: readonly string[];
  phasePrices: number;
  /** Why the price is asked about, "more than …"; null where it is not, or was said to be right. */
  priceDoubt: string | null;
  aiUsed: boolean | null;
}

/** Something that stops submission: which part of the response, and what to do. */
export interface Stop {
  part: string;
  says: string;
}

/** Everything that stops this draft from being submitted, in the order of the parts. */
export function submissionStops(draft: DraftFacts): Stop[] {
  const stops = draft.questions.flatMap((question) => questionStops(question, draft.answers));
  if (draft.asksForPrice && draft.price === null)
    stops.push({ part: "price", says: "Give your price" });
  else if (draft.asksForPrice && draft.phasePrices < draft.pricedPhases.length)
    stops.push({ part: "price", says: `Give the price of ${listWords(draft.pricedPhases)}` });
  else if (draft.asksForPrice && draft.priceDoubt !== null)
    stops.push({
      part: "price",
      says: `Say that your price is right, or change it: it is ${draft.priceDoubt}`,
    });
  if (draft.aiUsed === null)
    stops.push({ part: "declarations", says: "Say whether you used AI to write this response" });
  return stops;
}

function questionStops(question: QuestionAsked, answers: ReadonlyMap<string, string>): Stop[] {
  const words = countWords(answers.get(question.key) ?? "");
  const part = `questions/${question.key}`;
  if (words === 0) return [{ part, says: `Answer “${question.title}”` }];
  if (words > question.wordLimit) {
    const over = words - question.wordLimit;
    return [
      {
        part,
        says: `“${question.title}” is ${over} ${over === 1 ? "word" : "words"} over its limit`,
      },
    ];
  }
  return [];
}
