import type { PriceQuestionFacts } from "@/domain/decision/price-question";
import type { PriceQuestion } from "@/generated/prisma/client";

/** What the policies ask about a question on a price; null where none was asked. */
export function questionFacts(question: PriceQuestion): PriceQuestionFacts;
export function questionFacts(question: PriceQuestion | null): PriceQuestionFacts | null;
export function questionFacts(question: PriceQuestion | null): PriceQuestionFacts | null {
  return (
    question && {
      answerBy: question.answerBy,
      answered: question.answeredAt !== null,
      decided: question.decidedAt !== null,
    }
  );
}
