import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { Hit, Hits } from "@/components/search/hit";
import { Pager } from "@/components/search/pager";
import { daysLeft, formatDeadline, formatShort } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import type { engagementList, ShownEngagement } from "../loaders";
import { EngagementTag } from "./engagement-tag";

interface ListPageProps {
  list: Awaited<ReturnType<typeof engagementList>>;
  page: number;
}

/** All engagements, open ones first. */
export function ListPage({ list, page }: ListPageProps) {
  return (
    <>
      <Folio crumbs={[{ label: "Challenges", href: "/challenges" }]} current="Early engagements" />
      <Main>
        <Headline
          heading="Early engagements"
          standfirst="Problems that public bodies think about before they buy. Suppliers say what is possible, how ready it is and what it would need. What is learned is shared with everybody."
        />
        <Section heading={`${plural(list.total, "early engagement")}`} aside="Open ones first">
          {list.shown.length === 0 ? (
            <Nothing page={page} />
          ) : (
            <Hits>
              {list.shown.map((one) => (
                <EngagementHit key={one.engagement.challengeId} hit={one} now={list.now} />
              ))}
            </Hits>
          )}
          <Pager page={page} pages={list.pages} hrefOf={(to) => `/engagements?page=${to}`} />
        </Section>
        {list.planned.length > 0 ? (
          <Section heading="Planned" aside="Announced by a notice UK3, and not open yet">
            <Hits>
              {list.planned.map(({ reference, title, body, opensOn, href }) => (
                <Hit
                  key={reference}
                  kind="Planned"
                  kindNote={reference}
                  title={title}
                  href={href}
                  meta={
                    <>
                      <span>{body}</span>
                      {opensOn ? <span>opens about {formatShort(opensOn)}</span> : null}
                    </>
                  }
                />
              ))}
            </Hits>
          </Section>
        ) : null}
      </Main>
    </>
  );
}

function EngagementHit({ hit, now }: { hit: ShownEngagement; now: Date }) {
  const { challenge, content, closesAt, competing } = hit.engagement;
  const open = hit.state === "OPEN";
  return (
    <Hit
      kind={open ? daysLeft(closesAt, now) : challenge.reference}
      kindNote={open ? challenge.reference : null}
      title={content.title}
      href={`/engagements/${challenge.slug}`}
      summary={content.summary}
      meta={
        <>
          <EngagementTag state={hit.state} />
          <span>{challenge.body.name}</span>
          <span>
            {open ? `replies close ${formatDeadline(closesAt)}` : `closed ${formatShort(closesAt)}`}
          </span>
          {competing ? <span>a challenge followed</span> : null}
          {content.technologies.length > 0 ? (
            <span>{listWords(content.technologies.map(({ name }) => name))}</span>
          ) : null}
        </>
      }
    />
  );
}

function Nothing({ page }: { page: number }) {
  return page > 1 ? (
    <Empty level={3} heading="Nothing on this page" why="The list is shorter than that.">
      <ButtonLink kind="hollow" small href="/engagements">
        To the first page
      </ButtonLink>
    </Empty>
  ) : (
    <Empty
      level={3}
      heading="No engagement yet"
      why="A public body that wants to hear first what is possible asks here. Until then, see what is bought now."
    >
      <ButtonLink kind="hollow" small href="/challenges">
        See all challenges
      </ButtonLink>
    </Empty>
  );
}
