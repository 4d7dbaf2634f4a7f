import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Link } from "@/components/link";
import { Hit, PublicRecord } from "@/components/search/hit";
import { Marked } from "@/components/search/marked";
import { StateTag } from "@/components/tags/state-tag";
import { Tag } from "@/components/tags/tag";
import { stateOfStatus } from "@/domain/challenge/states";
import type { SearchDocument } from "@/domain/search/document";
import { TYPE_WORDS } from "@/domain/search/facets";
import { MARK_CLOSE, MARK_OPEN } from "@/domain/search/highlight";
import type { SearchHit } from "../queries/search";
import { claimsNote, hitWords, kindNote } from "../words";

/** One of what was found, with the found words on mark. */
export function FoundHit({ hit: { document, marked } }: { hit: SearchHit }) {
  return (
    <Hit
      kind={TYPE_WORDS[document.type].one}
      kindNote={kindNote(document)}
      title={<Found text={marked.title ?? document.title} />}
      href={document.url}
      summary={<Found text={passageOf(document, marked)} />}
      meta={<Meta document={document} />}
    />
  );
}

/** The summary; where neither it nor the title says why this was found, a passage that does. */
function passageOf({ summary }: SearchDocument, marked: SearchHit["marked"]): string {
  if (marked.summary) return marked.summary;
  const unexplained = !marked.title || summary === "";
  return unexplained && marked.body ? `… ${marked.body} …` : summary;
}

function Found({ text }: { text: string }) {
  return <Marked text={text} open={MARK_OPEN} close={MARK_CLOSE} />;
}

function Meta({ document }: { document: SearchDocument }) {
  const words = hitWords(document);
  return (
    <>
      <Standing document={document} />
      {words ? <span>{words}</span> : null}
      {document.status === "unclaimed" ? (
        <Link href={`${document.url}/claim`}>Is this you? Claim it</Link>
      ) : null}
    </>
  );
}

/** What speaks for it: its evidence, its state, or the public record. */
function Standing({ document }: { document: SearchDocument }) {
  const { type, status, evidence } = document;
  if (status === "engagement") return <Tag kind="open">Early engagement</Tag>;
  if (type === "challenge") return <ChallengeTag status={status} />;
  if (type === "notice" || status === "unclaimed") return <PublicRecord />;
  if (evidence === "none") return null;
  return <EvidenceMark standing={evidence} note={claimsNote(document)} />;
}

function ChallengeTag({ status }: { status: string }) {
  const state = stateOfStatus(status);
  return state ? <StateTag state={state} /> : null;
}
