import { ButtonLink } from "@/components/forms/button";
import { Headline } from "@/components/frame/headline";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { AttachedSections } from "@/features/case-studies/components/attached";
import { ClaimProof } from "@/features/case-studies/components/claim-proof";
import { SaidAlone } from "@/features/case-studies/components/said-alone";
import { FollowButton } from "@/features/follows/components/follow-button";
import type { StoryPage } from "../loaders";
import type { StoryView as Story } from "../views";
import { kickerWords } from "../words";
import { Champions } from "./champions";
import { StoryOutcomes } from "./outcomes";
import { StoryText } from "./story-text";

/** A story: what changed and what stands behind it, how it was done, who stands behind it. */
export function StoryArticle({ page }: { page: StoryPage }) {
  const { story } = page;
  const { lead } = story;
  return (
    <article>
      <Headline
        large
        kicker={<Kicker story={story} />}
        heading={story.title}
        standfirst={story.summary}
      >
        <ToDo page={page} />
      </Headline>
      <div className="wrap gap-sm empty:hidden">
        <SaidAlone heading={story} claims={story.claims} />
      </div>
      <StoryOutcomes story={story} />
      {lead ? (
        <ClaimProof
          study={{ ...lead.study, claims: story.claims }}
          claim={lead}
          number={story.claims.indexOf(lead) + 1}
        />
      ) : null}
      <StoryText story={story} />
      <AttachedSections study={story} />
      <Champions page={page} />
    </article>
  );
}

function Kicker({ story }: { story: Story }) {
  if (!story.stopped) return kickerWords(story);
  return <span className="kick--stop">Stopped · {kickerWords(story)}</span>;
}

function ToDo({ page }: { page: StoryPage }) {
  const { story, endorse, endorsed, published } = page;
  if (!published) return null;
  return (
    <>
      {endorse ? (
        <ButtonLink href={`/stories/${story.slug}/champion`}>
          {endorsed ? "Look at your endorsement" : "Champion this story"}
        </ButtonLink>
      ) : null}
      <ButtonLink kind={endorse ? "hollow" : "solid"} href="#brief">
        Read the one-page brief
      </ButtonLink>
      {endorse ? null : (
        <ButtonLink kind="hollow" href={`/stories/${story.slug}/reuse`}>
          Ask to reuse this
        </ButtonLink>
      )}
      <FollowButton
        subject="story"
        id={story.id}
        path={`/stories/${story.slug}`}
        label="Follow this story"
      />
    </>
  );
}

/** Number, version and day, above the page; of a corrected story, where to read what changed. */
export function FolioNote({ story }: { story: Story }) {
  const { slug, reference, version, publishedAt, correctedAt } = story;
  if (!publishedAt) return `Story ${reference} · version ${version}, not public`;
  if (!correctedAt) {
    return `Story ${reference} · version ${version}, agreed by both, published on ${formatDate(publishedAt)}`;
  }
  return (
    <>
      Story {reference} · version {version}, agreed by both ·{" "}
      <Link href={`/stories/${slug}/versions`}>Corrected on {formatDate(correctedAt)}</Link>
    </>
  );
}
