import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { Hit, Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { Results } from "@/components/search/results";
import { StateTag } from "@/components/tags/state-tag";
import { daysLeft, formatDeadline, formatShort } from "@/domain/format/dates";
import { formatMoneyShort } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import type { FacetCount } from "@/domain/search/facet-counts";
import { type ChallengeFilters, hrefOf } from "../filters";
import type { ChallengeList, ListedChallenge } from "../loaders/list";

interface ListPageProps {
  list: ChallengeList;
  filters: ChallengeFilters;
  page: number;
}

/** All public challenges, open ones first. */
export function ListPage({ list, filters, page }: ListPageProps) {
  const chosen = filters.stage.length + filters.technology.length + filters.region.length;
  return (
    <>
      <Folio current="Challenges" />
      <Main>
        <Headline
          heading="Challenges"
          standfirst={
            <>
              Problems that public bodies want solved. They say what has to be true; you say how.
              Before that, they may <Link href="/engagements">ask the market what is possible</Link>
              .
            </>
          }
        />
        <Results
          heading={`${plural(list.total, "challenge")} found`}
          facets={
            <Facets action="/challenges" chosen={chosen} clearHref="/challenges">
              <FacetGroup
                legend="State"
                name="state"
                options={options(list.facets.stage, filters.stage)}
              />
              <FacetGroup
                legend="Technology"
                name="technology"
                options={options(list.facets.technology, filters.technology)}
              />
              <FacetGroup
                legend="Region"
                name="region"
                options={options(list.facets.region, filters.region)}
              />
            </Facets>
          }
        >
          {list.challenges.length === 0 ? (
            <Nothing filtered={chosen > 0 || page > 1} />
          ) : (
            <Hits>
              {list.challenges.map((challenge) => (
                <ChallengeHit key={challenge.slug} challenge={challenge} now={list.now} />
              ))}
            </Hits>
          )}
          <Pager page={page} pages={list.pages} hrefOf={(to) => hrefOf(filters, to)} />
        </Results>
      </Main>
    </>
  );
}

function ChallengeHit({ challenge, now }: { challenge: ListedChallenge; now: Date }) {
  const { slug, reference, title, summary, state, body, closesAt, publishedAt } = challenge;
  const open = state === "PUBLISHED" && closesAt;
  return (
    <Hit
      kind={open ? daysLeft(closesAt, now) : reference}
      kindNote={open ? reference : null}
      title={title}
      href={`/challenges/${slug}`}
      summary={summary}
      meta={
        <>
          <StateTag state={state} />
          <span>{body}</span>
          {challenge.byInvitation ? <span>by invitation</span> : null}
          {challenge.value > 0n ? <span>{formatMoneyShort(challenge.value)} with VAT</span> : null}
          {open ? (
            <span>closes {formatDeadline(closesAt)}</span>
          ) : publishedAt ? (
            <span>published {formatShort(publishedAt)}</span>
          ) : null}
          {challenge.technologies.length > 0 ? (
            <span>{listWords(challenge.technologies)}</span>
          ) : null}
        </>
      }
    />
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty heading="No challenge fits" why="Nothing has all that you chose. Take a filter off.">
      <ButtonLink kind="hollow" small href="/challenges">
        Show all challenges
      </ButtonLink>
    </Empty>
  ) : (
    <Empty
      heading="No challenge yet"
      why="A public body publishes the first one soon. Until then, read what works elsewhere."
    >
      <ButtonLink kind="hollow" small href="/stories">
        What works
      </ButtonLink>
    </Empty>
  );
}

function options(counts: readonly FacetCount[], chosen: readonly string[]) {
  return counts.map((one) => ({ ...one, chosen: chosen.includes(one.value) }));
}
