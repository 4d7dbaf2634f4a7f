import { asPerson } from "@/domain/actor";
import { mayJudgeWords } from "@/domain/case-study/confirmation-policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { recordOf, standingAnswer, textOf } from "../records";
import { refreshes } from "../records/refreshes";
import { answerFacts, loadForBody } from "../records/requests";
import { refuseStale } from "../records/revisions";

interface Judged {
  requestId: string;
  /** What the case study said when the page was opened, in short. */
  words: string;
  agrees: boolean;
  reason: string;
}

/**
 * The body says of words that were changed after its answer that they are right as well, or objects to
 * them. What it agrees to is what it has read from then on.
 */
export const judgeWords = command({
  name: "confirmation.judgeWords",
  load: (tx, { requestId }: Judged, actor) => loadForBody(tx, requestId, actor),
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, loaded) => {
    const { row } = loaded;
    const record = recordOf(textOf(row), row.requests);
    return mayJudgeWords(actor, {
      ...answerFacts(loaded),
      changed: record !== null && record.changes.length > 0,
    });
  },
  decide({ row, people }, { words, agrees, reason }, { actor, now, newId }) {
    const text = textOf(row);
    refuseStale(text, words);
    const answer = standingAnswer(row.requests);
    return {
      change: {
        id: newId(),
        answerId: answer?.id ?? "",
        agrees,
        reason: agrees ? "" : reason,
        text,
        givenById: asPerson(actor).userId,
        givenAt: now,
      },
      audit: { answer: answer?.id, agrees },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.wordsJudged, {
          caseStudy: row,
          agrees,
          reason: agrees ? "" : reason,
        }),
      ],
    };
  },
  async save(tx, change) {
    await tx.wordsVerdict.create({ data: change });
  },
});
