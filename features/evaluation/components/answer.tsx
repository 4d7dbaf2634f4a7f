import { FileList } from "@/components/data/file-list";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Link } from "@/components/link";
import { responsePath } from "@/domain/assessment/paths";
import { plural } from "@/domain/format/numbers";
import { attachmentViews } from "@/features/responses/views/attachments";
import type { ReadAnswer, ReadResponse } from "../loaders";
import { Cite } from "./cite";

interface AnswerProps {
  answer: ReadAnswer;
  /** Boxes to cite paragraphs by, ticked already where they were cited before. */
  cited?: readonly number[];
}

/** An answer in numbered paragraphs. */
export function Answer({ answer, cited }: AnswerProps) {
  const { paragraphs, words, criterion } = answer;
  const id = `answer-${criterion.key}`;
  return (
    <section className="score__a" aria-labelledby={id}>
      <div className="score__bar">
        <h2 id={id}>The answer</h2>
        <p className="small muted">{plural(words, "word")}</p>
      </div>
      {paragraphs.length === 0 ? (
        <p className="gap-sm">There is no answer to this question.</p>
      ) : null}
      <ol className="answer">
        {numbered(paragraphs).map(({ number, text }) => (
          <li key={number}>
            <p>{text}</p>
            {cited ? <Cite paragraph={number} cited={cited} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function numbered(paragraphs: readonly string[]) {
  return paragraphs.map((text, place) => ({ number: place + 1, text }));
}

interface EvidenceProps {
  response: ReadResponse;
  challengeId: string;
}

/** What goes with the response, and what the supplier has published, with how far each claim is proven. */
export function Evidence({ response, challengeId }: EvidenceProps) {
  const { evidence, supplier, aiUsed, pointsTo, attachments } = response;
  return (
    <div className="score__ev">
      {attachments.length > 0 ? (
        <>
          <h3>Attached to this response</h3>
          <FileList
            files={attachmentViews(attachments, responsePath(challengeId, response.label))}
          />
        </>
      ) : null}
      {pointsTo.length > 0 ? (
        <>
          <h3>What this response points to</h3>
          <ul>
            {pointsTo.map(({ id, title, kind, href }) => (
              <li key={id}>
                {href ? <Link href={href}>{title}</Link> : <span>{title}</span>}
                <span className="muted">{kind}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>Evidence the supplier has published</h3>
      {evidence.length === 0 ? (
        <p className="small">It has published no case study here.</p>
      ) : (
        <ul>
          {evidence.map(({ key, says, standing, href }) => (
            <li key={key}>
              {href ? <Link href={href}>{says}</Link> : <span>{says}</span>}
              <EvidenceMark standing={standing} />
            </li>
          ))}
        </ul>
      )}
      <p className="source">
        {aiUsed === null
          ? null
          : `The supplier declares that it used ${aiUsed ? "AI to draft its response" : "no AI"}. That is never scored. `}
        {supplier === null ? "Names are blacked out until scores are agreed." : null}
      </p>
    </div>
  );
}
