import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Headline } from "@/components/frame/headline";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Hit, Hits } from "@/components/search/hit";
import { countEvents, type DigestEvent, KIND_WORDS } from "@/domain/digest/digest";
import { digestPath, monthWords } from "@/domain/digest/month";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { DigestPage } from "../loaders";

/** The digest of a month, as the letter has it, with the months before and after. */
export function DigestView({ page }: { page: DigestPage }) {
  const { month, soFar, sections, follows } = page;
  const count = countEvents(sections);
  return (
    <>
      <Headline
        heading={`${monthWords(month)}, in what you follow`}
        standfirst={
          count > 0
            ? `${plural(count, "thing")} happened${soFar ? " so far" : ""}. Each stands here as it is today.`
            : undefined
        }
      >
        <Months page={page} />
      </Headline>
      {count === 0 ? (
        <div className="wrap section section--tight">
          {follows ? <Quiet page={page} /> : <Nothing />}
        </div>
      ) : null}
      {sections.map(({ id, name, path, events }, place) => (
        <Section key={id} heading={<Link href={path}>{name}</Link>} tight={place === 0}>
          <Hits>
            {events.map((event) => (
              <Event key={event.key} event={event} />
            ))}
          </Hits>
        </Section>
      ))}
    </>
  );
}

function Event({ event: { kind, at, title, path, lines, standing } }: { event: DigestEvent }) {
  const [first, ...others] = lines;
  return (
    <Hit
      kind={KIND_WORDS[kind]}
      kindNote={formatDate(at)}
      title={title}
      href={path}
      summary={first}
      meta={
        <>
          {standing ? <EvidenceMark standing={standing} /> : null}
          {others.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </>
      }
    />
  );
}

function Months({ page: { earlier, later } }: { page: DigestPage }) {
  return (
    <Buttons>
      {earlier ? (
        <ButtonLink href={digestPath(earlier)} kind="hollow" small>
          {monthWords(earlier)}
        </ButtonLink>
      ) : null}
      {later ? (
        <ButtonLink href={digestPath(later)} kind="hollow" small>
          {monthWords(later)}
        </ButtonLink>
      ) : null}
    </Buttons>
  );
}

function Quiet({ page: { month, soFar, earlier } }: { page: DigestPage }) {
  return (
    <Empty
      level={2}
      heading={soFar ? "Nothing so far this month" : `Nothing in ${monthWords(month)}`}
      why="No outcome was confirmed, disputed or lapsed, no story or challenge published, in what you follow."
    >
      {earlier ? (
        <ButtonLink href={digestPath(earlier)} kind="hollow" small>
          Read {monthWords(earlier)}
        </ButtonLink>
      ) : null}
    </Empty>
  );
}

function Nothing() {
  return (
    <Empty
      level={2}
      heading="You follow no technology, public body or supplier yet"
      why="This page tells what happened in a month in those that you follow."
    >
      <ButtonLink href="/technologies" kind="hollow" small>
        See all technologies
      </ButtonLink>
    </Empty>
  );
}
