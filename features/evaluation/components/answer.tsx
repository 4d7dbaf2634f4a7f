import { FileList } from "@/components/data/file-list";
import { ClaimList } from "@/components/evidence/claim-list";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Link } from "@/components/link";
import { responsePath } from "@/domain/assessment/paths";
import { BEST_FIRST } from "@/domain/evidence/grade";
import { plural } from "@/domain/format/numbers";
import { attachmentViews } from "@/features/responses/views/attachments";
import type { ReadAnswer, ReadResponse } from "../loaders";
import type { LinkedThing } from "../queries/evidence";
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

/** What goes with the response, as it was submitted; where names are hidden, how many claims are proven how far. */
export function Evidence({ response, challengeId }: EvidenceProps) {
  const { supplier, aiUsed, pointsTo, claimCounts, attachments } = response;
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
      <h3>What this response points to</h3>
      <p className="small muted">As it was when the response was submitted.</p>
      {pointsTo === null ? <Counts counts={claimCounts} /> : <Things things={pointsTo} />}
      <p className="source">
        {aiUsed === null
          ? null
          : `The supplier declares that it used ${aiUsed ? "AI to draft its response" : "no AI"}. That is never scored. `}
        {supplier === null
          ? "Names are blacked out until scores are agreed. What a response points to would tell them, so only the numbers are here."
          : null}
      </p>
    </div>
  );
}

function Things({ things }: { things: readonly LinkedThing[] }) {
  if (things.length === 0) return <p className="small">It points to nothing.</p>;
  return (
    <ul>
      {things.map(({ id, title, kind, href, claims }) => (
        <li key={id}>
          {href ? <Link href={href}>{title}</Link> : <span>{title}</span>}
          <span className="muted">{kind}</span>
          <ClaimList claims={claims} />
        </li>
      ))}
    </ul>
  );
}

function Counts({ counts }: { counts: ReadResponse["claimCounts"] }) {
  const shown = BEST_FIRST.filter((standing) => counts[standing]);
  if (shown.length === 0) return <p className="small">It points to no outcome.</p>;
  return (
    <ul>
      {shown.map((standing) => (
        <li key={standing}>
          <span>{plural(counts[standing] ?? 0, "outcome")}</span>{" "}
          <EvidenceMark standing={standing} />
        </li>
      ))}
    </ul>
  );
}
