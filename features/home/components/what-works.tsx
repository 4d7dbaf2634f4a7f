import { BarPair } from "@/components/charts/bar-pair";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { plural } from "@/domain/format/numbers";
import { evidenceNote } from "@/features/case-studies/components/outcomes";
import type { StoryClaim, StoryView } from "@/features/stories/views";
import { championWords, kickerWords, pairWords, sourceWords } from "@/features/stories/words";
import type { HomePage } from "../loaders";

/** The story that leads, and three beside it. */
export function WhatWorks({ stories }: Pick<HomePage, "stories">) {
  const { lead, others, published } = stories;
  return (
    <Section
      heading="What works"
      aside="Stories that the supplier and the public body both agreed to, word for word."
      more={
        published > 0
          ? { href: "/stories", label: `All ${plural(published, "story", "stories")}` }
          : undefined
      }
    >
      {lead ? (
        <div className="front">
          <Lead story={lead} />
          <div className="front__rest">
            {others.map((story) => (
              <Beside key={story.id} story={story} />
            ))}
            {others.length === 0 ? <MoreToCome /> : null}
          </div>
        </div>
      ) : (
        <Empty
          heading="No story has been told yet"
          why="A story starts from a confirmed case study or from a contract awarded here, and is published when both sides agree to it."
        >
          <ButtonLink href="/account/stories" kind="hollow" small>
            Start a story
          </ButtonLink>
        </Empty>
      )}
    </Section>
  );
}

function Kicker({ story }: { story: StoryView }) {
  if (!story.stopped) return <p className="kick">{kickerWords(story)}</p>;
  return <p className="kick kick--stop">Stopped · {kickerWords(story)}</p>;
}

function Lead({ story }: { story: StoryView }) {
  const { lead, endorsements } = story;
  const [champion] = endorsements;
  return (
    <article className="front__lead">
      <Kicker story={story} />
      <h3 className="front__h">
        <Link href={`/stories/${story.slug}`}>{story.title}</Link>
      </h3>
      <div className="front__grid">
        <div>
          <p>{story.summary}</p>
          {lead ? (
            <p className="front__ev">
              <EvidenceMark standing={lead.standing} note={evidenceNote(lead.study, lead)} />
            </p>
          ) : null}
          {champion ? (
            <p className="small muted">
              Championed by {championWords(champion)}
              {champion.earlierVersionOf ? ", before the story was corrected" : null}
            </p>
          ) : null}
        </div>
        {lead?.before ? (
          <figure>
            <figcaption className="small">
              <b>{lead.measure}</b>
            </figcaption>
            <BarPair
              before={{ value: Number(lead.baseline), words: lead.before }}
              after={{ value: Number(lead.result), words: lead.after }}
              standing={lead.standing}
            />
            <p className="source">{sourceWords(lead)}</p>
          </figure>
        ) : null}
      </div>
    </article>
  );
}

function Beside({ story }: { story: StoryView }) {
  const { lead, stopped } = story;
  return (
    <article>
      <Kicker story={story} />
      <h3>
        <Link href={`/stories/${story.slug}`}>{story.title}</Link>
      </h3>
      {stopped || !lead ? (
        <p className="small muted">{story.summary}</p>
      ) : (
        <>
          <Pair claim={lead} />
          <EvidenceMark standing={lead.standing} note={evidenceNote(lead.study, lead)} />
        </>
      )}
    </article>
  );
}

function Pair({ claim }: { claim: StoryClaim }) {
  const { before, after } = pairWords(claim);
  return (
    <p className="pair">
      <span className="muted">{claim.measure}</span>{" "}
      {before ? (
        <>
          <b>{before}</b> to{" "}
        </>
      ) : null}
      <b className="pair__now">{after}</b>
    </p>
  );
}

function MoreToCome() {
  return (
    <Empty
      heading="The next one could be yours"
      why="This is the only story so far. Any confirmed case study can become one."
    >
      <ButtonLink href="/account/stories" kind="hollow" small>
        Start a story
      </ButtonLink>
    </Empty>
  );
}
