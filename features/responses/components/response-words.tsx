import { Facts } from "@/components/data/facts";
import { FileList } from "@/components/data/file-list";
import { ClaimList } from "@/components/evidence/claim-list";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { plural } from "@/domain/format/numbers";
import { countWords } from "@/domain/format/words";
import type { Pointed } from "@/domain/response/attachments";
import type { Draft } from "@/domain/response/draft";
import { pricesWords } from "@/domain/response/phase-prices";
import { attachmentViews, POINTED_WORDS } from "../views/attachments";

interface ResponseWordsProps {
  responseId: string;
  draft: Draft;
  pointed: readonly Pointed[];
  questions: readonly { id: string; title: string; question: string }[];
}

/** A response in full: the answers as evaluators read and cite them, what goes with them, and what is kept apart. */
export function ResponseWords({ responseId, draft, pointed, questions }: ResponseWordsProps) {
  const { answers, price, phasePrices, aiUsed, aiDetail, interests } = draft;
  return (
    <>
      {questions.map(({ id, title, question }) => (
        <section key={id} className="section section--tight" aria-labelledby={id}>
          <div className="score__bar">
            <h2 id={id}>{title}</h2>
            <p className="small muted">{plural(countWords(answers[id] ?? ""), "word")}</p>
          </div>
          <p className="small muted">{question}</p>
          <ol className="answer">
            {answerParagraphs(answers[id] ?? "").map((paragraph) => (
              <li key={paragraph}>
                <p>{paragraph}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <GoesWith responseId={responseId} draft={draft} pointed={pointed} />
      <section className="section section--tight" aria-labelledby="apart">
        <h2 id="apart">Kept apart from the answers</h2>
        <Facts
          wide
          facts={[
            { label: "Price", value: price ? pricesWords(price, phasePrices) : null },
            { label: "AI used", value: aiUsed === null ? "Not said yet" : aiUsed ? "Yes" : "No" },
            { label: "What for", value: aiDetail },
            { label: "Interests", value: interests || "None declared" },
          ]}
        />
      </section>
    </>
  );
}

/** What goes with the answers: so it is kept with the response, and so evaluators read it. */
function GoesWith({ responseId, draft, pointed }: Omit<ResponseWordsProps, "questions">) {
  if (pointed.length + draft.attachments.length === 0) return null;
  return (
    <section className="section section--tight" aria-labelledby="with">
      <h2 id="with">What goes with it</h2>
      <ul>
        {pointed.map(({ kind, id, title, claims }) => (
          <li key={id} className="mt-4">
            {title} <span className="muted">({POINTED_WORDS[kind]})</span>
            <ClaimList claims={claims ?? []} />
          </li>
        ))}
      </ul>
      <FileList files={attachmentViews(draft.attachments, `/account/responses/${responseId}`)} />
    </section>
  );
}
