import { Slip } from "@/components/data/slip";
import { EvidenceLadder, type LadderStep } from "@/components/evidence/evidence-ladder";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { formatDate, formatShort } from "@/domain/format/dates";
import { londonDay } from "@/domain/timetable/london";
import type { CaseStudyView, ClaimView, WordView } from "../views";
import { CLAIM_VERDICT_WORDS } from "../words";
import { EvidenceLink } from "./evidence-link";

interface ClaimProofProps {
  study: CaseStudyView;
  claim: ClaimView;
  /** Counted from 1. */
  number: number;
}

/** What stands behind one claim: the ladder, what the body said, every step. */
export function ClaimProof({ study, claim, number }: ClaimProofProps) {
  return (
    <Section
      heading={`What stands behind “${claim.measure}”`}
      aside={`Claim ${number} of ${study.claims.length}`}
    >
      <EvidenceLadder steps={ladderSteps(study, claim)} condition={conditionOf(claim)} />
      <Columns kind="75" className="gap-top">
        <div>
          <Words study={study} claim={claim} />
        </div>
        <div>
          <h3>Every step on this claim</h3>
          <Slip
            className="gap-sm"
            entries={claim.history.map(({ key, at, says }) => ({
              key,
              dateTime: londonDay(at),
              date: formatShort(at),
              says,
            }))}
          />
          {claim.edition > 1 ? (
            <p className="source">
              The supplier has changed this claim{" "}
              {claim.edition === 2 ? "once" : `${claim.edition - 1} times`} since it was first made.
            </p>
          ) : null}
        </div>
      </Columns>
    </Section>
  );
}

function conditionOf({ standing }: ClaimView): "holds" | "disputed" | "lapsed" {
  return standing === "disputed" || standing === "lapsed" ? standing : "holds";
}

function ladderSteps(study: CaseStudyView, claim: ClaimView): LadderStep[] {
  const papers = claim.evidence.filter(({ kind }) => kind !== "MEASUREMENT");
  const measurements = claim.evidence.filter(({ kind }) => kind === "MEASUREMENT");
  const accepted = measurements.find((item) => item.accepted);
  const spoken = claim.word?.verdict === "CONFIRMED" ? claim.word : null;
  return [
    {
      grade: "asserted",
      reached: true,
      says: `${study.supplier.name}, ${formatDate(claim.claimedAt)}`,
    },
    {
      grade: "documented",
      reached: papers.length > 0,
      says:
        papers.length === 0
          ? "Nothing is attached"
          : papers.map((item, place) => (
              <span key={item.id}>
                {place > 0 ? "; " : null}
                <EvidenceLink item={item} />
              </span>
            )),
    },
    { grade: "confirmed", reached: spoken !== null, says: confirmedSays(study, claim, spoken) },
    {
      grade: "measured",
      reached: claim.standing === "measured",
      says: accepted ? (
        <>
          {accepted.measuredBy}
          {accepted.measuredOn ? `, ${formatDate(accepted.measuredOn)}` : null}.{" "}
          <EvidenceLink item={accepted} />
        </>
      ) : measurements.length > 0 ? (
        "A measurement is attached. The public body has not accepted it as independent"
      ) : (
        "Nobody independent has measured it"
      ),
    },
  ];
}

function confirmedSays(study: CaseStudyView, claim: ClaimView, word: WordView | null): string {
  const body = study.body?.name;
  if (word) {
    const lapsed = claim.standing === "lapsed";
    return `${word.by}, ${body}, ${formatDate(word.givenAt)}. ${lapsed ? "Lapsed on" : "Holds until"} ${formatDate(word.expiresAt)}`;
  }
  if (claim.word?.verdict === "CORRECTED") return `${body} gives other figures`;
  if (claim.standing === "disputed") return `${body} disputes it`;
  if (!body) return "No public body is named";
  if (study.askedAt)
    return `${body} was asked on ${formatDate(study.askedAt)} and has not answered`;
  return claim.leftOut
    ? `${body} answered, and said nothing of this`
    : `${body} has not been asked`;
}

/** What the body said, in its own words: the scope of a confirmation, a dispute with its reply. */
function Words({ study, claim }: { study: CaseStudyView; claim: ClaimView }) {
  const body = study.body?.name ?? "The public body";
  const spoken = claim.words.filter(({ revokedAt }) => !revokedAt);
  if (spoken.length === 0) {
    return (
      <>
        <h3>What the public body says</h3>
        <p className="gap-sm">Nothing yet: this is the word of {study.supplier.name}.</p>
      </>
    );
  }
  return (
    <>
      <h3>What the public body says</h3>
      {spoken.map((word) => (
        <Word key={word.id} word={word} body={body} supplier={study.supplier.name} />
      ))}
    </>
  );
}

function Word({ word, body, supplier }: { word: WordView; body: string; supplier: string }) {
  const former = word.present ? null : (
    <p className="small muted">
      Said of an earlier form of this claim: “{word.statement}”. The supplier has changed it since.
    </p>
  );
  if (word.verdict === "CONFIRMED") {
    return (
      <div className="gap-sm">
        <p>{word.scope}</p>
        <p className="small muted">
          {word.by}, {body}, {formatDate(word.givenAt)}
        </p>
        {former}
      </div>
    );
  }
  return (
    <div className="gap-sm">
      <Notice
        kind={word.present ? (word.verdict === "CORRECTED" ? "warn" : "stop") : "plain"}
        heading={`${CLAIM_VERDICT_WORDS[word.verdict]} by ${body}`}
        level={3}
      >
        {word.correction ? (
          <p>
            <b>{body} has it as:</b> {word.correction}.
          </p>
        ) : null}
        {word.reason ? <p>{word.reason}</p> : null}
        <p className="small">
          {word.by}, {body}, {formatDate(word.givenAt)}
        </p>
        {word.reply ? (
          <p>
            <b>{supplier} replies:</b> {word.reply}
            {word.earlierReplies.map(({ says, repliedAt }) => (
              <span key={repliedAt.toISOString()} className="block small muted">
                On {formatDate(repliedAt)} it had replied: {says}
              </span>
            ))}
          </p>
        ) : word.present ? (
          <p className="small muted">{supplier} has not replied.</p>
        ) : null}
        {former}
      </Notice>
    </div>
  );
}
