import { Slip } from "@/components/data/slip";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { type DigestEvent, KIND_WORDS } from "@/domain/digest/digest";
import { formatDate, formatShort } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { londonDay } from "@/domain/timetable/london";
import type { BriefingPage } from "../loaders";

/** What happened since whoever looks was here last; for others in the last 30 days. */
export function NewsSection({ news }: Pick<BriefingPage, "news">) {
  const { events, total, from, lastVisit, signedIn } = news;
  const more = total - events.length;
  return (
    <Section
      id="new"
      heading={lastVisit ? "New since your last visit" : "New in the last 30 days"}
      aside={
        lastVisit
          ? `You looked at this on ${formatDate(from)}`
          : signedIn
            ? "From your next visit on, it tells you what is new since you looked last"
            : "Sign in, and it tells you what is new since you looked last"
      }
      more={{ href: "/account/following/digest", label: "What is new in what you follow" }}
    >
      {events.length > 0 ? (
        <Slip
          entries={events.map((event) => ({
            key: event.key,
            dateTime: londonDay(event.at),
            date: formatShort(event.at),
            says: <NewsEntry event={event} />,
          }))}
        />
      ) : (
        <Empty
          heading="Nothing is new"
          why="No outcome was confirmed or disputed, and no story or challenge published, since then."
        >
          <ButtonLink href="/technologies" kind="hollow" small>
            Follow a technology
          </ButtonLink>
        </Empty>
      )}
      {more > 0 ? <p className="source">And {plural(more, "more thing")}.</p> : null}
    </Section>
  );
}

function NewsEntry({ event: { kind, title, path, lines, standing } }: { event: DigestEvent }) {
  const [first] = lines;
  return (
    <>
      {standing ? <EvidenceMark standing={standing} /> : <b>{KIND_WORDS[kind]}</b>}
      <br />
      <Link href={path}>{title}</Link>
      {first ? (
        <>
          <br />
          <span className="small muted">{first}</span>
        </>
      ) : null}
    </>
  );
}
