import type { ReactNode } from "react";
import { SectionHead } from "../frame/section-head";
import { Wordmark } from "../frame/wordmark";

interface BriefProps {
  /** Number of the story and the day: "Brief on story 2026-031, 23 November 2026". */
  about: ReactNode;
  heading: ReactNode;
  lead: ReactNode;
  /** The outcomes, as a `Table`. */
  outcomes: ReactNode;
  /** A chart beside the facts. */
  chart?: ReactNode;
  /** `Facts`. */
  facts?: ReactNode;
  quote?: { words: ReactNode; who: ReactNode };
  /** Three short texts: why it worked, what would not travel, what is unsolved. */
  notes?: readonly { heading: string; says: ReactNode }[];
  /** Where each figure comes from, and where to read on. */
  sources: ReactNode;
  /** A page that is nothing but the brief has its heading on top: "h1". */
  level?: 1 | 3;
}

/** The one-page brief on its mat. On a page with a brief, the brief is all that is printed. Last inside `Main`. */
export function Brief(props: BriefProps) {
  const Heading = props.level === 1 ? "h1" : "h3";
  return (
    <div className="section briefmat" id="brief">
      <div className="wrap">
        {props.level === 1 ? null : (
          <SectionHead
            noPrint
            heading="The one-page brief"
            aside="This sheet, and nothing else, is what your browser prints"
          />
        )}
        <section className="brief" aria-label="One-page brief">
          <div className="brief__top">
            <Wordmark />
            <span>{props.about}</span>
          </div>
          <Heading className="brief__h">{props.heading}</Heading>
          <p className="brief__lead">{props.lead}</p>
          {props.outcomes}
          <BriefBody {...props} />
          <p className="brief__foot">{props.sources}</p>
        </section>
      </div>
    </div>
  );
}

function BriefBody({ chart, facts, quote, notes }: BriefProps) {
  return (
    <>
      {chart || facts ? (
        <div className="brief__two">
          {chart}
          {facts}
        </div>
      ) : null}
      {quote ? (
        <p className="brief__quote">
          “{quote.words}” <span>{quote.who}</span>
        </p>
      ) : null}
      {notes ? (
        <div className="brief__cols">
          {notes.map(({ heading, says }) => (
            <div key={heading}>
              <h4>{heading}</h4>
              <p>{says}</p>
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
