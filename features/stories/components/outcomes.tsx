import { BarPair } from "@/components/charts/bar-pair";
import { Outcome, Outcomes } from "@/components/evidence/outcome";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { plural } from "@/domain/format/numbers";
import { evidenceNote } from "@/features/case-studies/components/outcomes";
import type { StoryClaim, StoryView } from "../views";
import { sourceWords } from "../words";

/** The outcomes of a story, each with what stands behind it today. */
export function StoryOutcomes({ story }: { story: StoryView }) {
  const { claims } = story;
  if (claims.length === 0) return <NoOutcomes story={story} />;
  return (
    <Section
      tight
      heading="What changed"
      aside={`${plural(claims.length, "outcome")}, each with what stands behind it today`}
    >
      <Outcomes>
        {claims.map((claim) => (
          <Outcome
            key={claim.id}
            heading={claim.measure}
            value={claim.figure.value}
            unit={claim.figure.unit}
            standing={claim.standing}
            chart={claim.before === null ? undefined : <ClaimBars claim={claim} />}
            evidence={evidenceNote(claim.study, claim)}
            source={<Source claim={claim} />}
          />
        ))}
      </Outcomes>
    </Section>
  );
}

/** Baseline and result of an outcome; nothing where there is no baseline. */
export function ClaimBars({ claim }: { claim: StoryClaim }) {
  if (claim.before === null) return null;
  return (
    <BarPair
      before={{ value: Number(claim.baseline), words: claim.before }}
      after={{ value: Number(claim.result), words: claim.after }}
      standing={claim.standing}
    />
  );
}

function Source({ claim }: { claim: StoryClaim }) {
  return (
    <>
      {sourceWords(claim)}.{" "}
      <Link href={`/case-studies/${claim.study.slug}`}>
        Look it up<span className="vh"> in the case study: {claim.measure}</span>
      </Link>
      {claim.changedSince ? (
        <>
          <br />
          <b>The supplier changed this figure after both had agreed to the story.</b>
        </>
      ) : null}
    </>
  );
}

function NoOutcomes({ story }: { story: StoryView }) {
  return (
    <Section tight heading="What changed">
      <div className="prose">
        <p>
          {story.stopped
            ? "This was stopped before anything could be measured. What was learnt stands below."
            : "Nothing has been measured yet, so this story claims nothing. Outcomes appear here as soon as there is a case study with figures."}
        </p>
      </div>
    </Section>
  );
}
