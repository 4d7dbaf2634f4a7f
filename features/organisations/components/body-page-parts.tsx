import { Hit } from "@/components/search/hit";
import { Card } from "@/components/story/card";
import { StateTag } from "@/components/tags/state-tag";
import { formatDateTime, formatMonthYear } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import type { BodyCaseStudy, BodyChallenge, BodyStory } from "../loaders";

/** A challenge of the body in a list. Inside `Hits`. */
export function ChallengeHit({ challenge }: { challenge: BodyChallenge }) {
  const { state, closesAt, valuePence } = challenge;
  const says = [
    valuePence > 0n ? `${formatMoney(valuePence)} with VAT` : null,
    state === "PUBLISHED" && closesAt ? `closes ${formatDateTime(closesAt)}` : null,
  ].filter((one) => one !== null);
  return (
    <Hit
      kind="Challenge"
      kindNote={challenge.reference}
      title={challenge.title}
      href={`/challenges/${challenge.slug}`}
      meta={
        <>
          <StateTag state={state} />
          {says.length > 0 ? <span>{says.join(" · ")}</span> : null}
        </>
      }
    />
  );
}

/** A case study of which the body has confirmed something. Inside `Cards`. */
export function CaseStudyCard({ caseStudy }: { caseStudy: BodyCaseStudy }) {
  const { supplier, title, slug, summary, stopped, standing, confirmed, claims } = caseStudy;
  return (
    <Card
      kicker={`By ${supplier.name}`}
      stopped={stopped}
      title={title}
      href={`/case-studies/${slug}`}
      standing={standing}
      evidence={`${confirmed} of ${plural(claims, "outcome")} confirmed`}
    >
      <p className="small">{summary}</p>
    </Card>
  );
}

/** A story that the body tells with a supplier. Inside `Cards`. */
export function StoryCard({ story }: { story: BodyStory }) {
  const { supplier, title, slug, summary, stopped, publishedAt } = story;
  return (
    <Card
      kicker={`With ${supplier.name}`}
      stopped={stopped}
      title={title}
      href={`/stories/${slug}`}
    >
      <p className="small">{summary}</p>
      {publishedAt ? <p className="small muted">{formatMonthYear(publishedAt)}</p> : null}
    </Card>
  );
}
