import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Slip } from "@/components/data/slip";
import { Strip, type StripFact } from "@/components/data/strip";
import { Columns } from "@/components/frame/columns";
import { Headline } from "@/components/frame/headline";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate, formatDateTime, formatShort, formatTime } from "@/domain/format/dates";
import { formatNumber } from "@/domain/format/numbers";
import { amountWords, noticeKindWords, placeWords, statusWords } from "@/domain/ocds/words";
import { dayOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { NoticePage } from "../loaders";
import { noticeHref } from "../words/links";
import { Awards } from "./awards";
import { suppliersOf } from "./notice-hit";
import { NoticeSource } from "./notice-source";
import { OrganisationLink, OrganisationLinks } from "./organisation-link";
import { Paragraphs } from "./paragraphs";

/** Shown at once; one notice may name dozens. */
const MOST_SUBJECTS = 5;

/** A notice as it was published: who buys, what, from whom, and where the record came from. */
export function NoticeView({ page }: { page: NoticePage }) {
  const { notice } = page;
  const awarded = notice.awards.length > 0;
  return (
    <>
      <Headline
        kicker={noticeKindWords(notice.kind, notice.amendment)}
        heading={notice.title}
        standfirst={<Who page={page} />}
      />
      <div className="wrap gap-top">
        <Strip facts={stripOf(page)} />
      </div>
      <div className="wrap section">
        <Columns kind="75">
          <Section place="column" heading="What it says">
            <Paragraphs text={notice.description} empty="The notice has no description." />
          </Section>
          <Section place="column" heading="Particulars">
            <Particulars page={page} />
          </Section>
        </Columns>
      </div>
      {awarded ? (
        <Section heading="Awarded to" aside="From the notice. Nobody typed this in">
          <Awards awards={notice.awards} />
        </Section>
      ) : null}
      {page.process.length > 1 ? <Process page={page} /> : null}
      <NoticeSource notice={notice} />
    </>
  );
}

function Who({ page: { notice } }: { page: NoticePage }) {
  const suppliers = suppliersOf(notice.awards);
  if (!notice.buyer) return "The notice does not name its buyer.";
  return (
    <>
      Published by <OrganisationLink organisation={notice.buyer} />
      {suppliers.length > 0 && suppliers.length <= 3 ? (
        <>
          , awarded to <OrganisationLinks organisations={suppliers} />
        </>
      ) : null}
      .
    </>
  );
}

function stripOf({ notice }: NoticePage): StripFact[] {
  const value = amountWords(notice.amount?.toFixed(2) ?? null, notice.currency);
  const awardedOn = notice.awards.find((award) => award.awardedOn)?.awardedOn;
  return [
    {
      label: "Value",
      value: value ?? "Not stated",
      note: value ? "VAT not stated" : null,
    },
    { label: "Published", value: formatDate(notice.publishedAt) },
    ...(awardedOn ? [{ label: "Awarded", value: formatDate(dayOf(awardedOn)) }] : []),
    ...(notice.deadline && !awardedOn
      ? [{ label: "Responses by", value: formatDateTime(notice.deadline) }]
      : []),
    { label: "Where", value: placeWords(notice.regions) || "Not stated" },
  ];
}

function Particulars({ page: { notice, classes } }: { page: NoticePage }) {
  return (
    <Facts
      wide
      facts={[
        { label: "State of the procurement", value: statusWords(notice.status) },
        {
          label: "Responses by",
          value: notice.deadline ? formatDateTime(notice.deadline) : null,
        },
        {
          label: "Subject (CPV)",
          value: classes.length > 0 ? <Subjects classes={classes} /> : null,
        },
        { label: "Procurement (ocid)", value: notice.ocid },
        { label: "Release", value: notice.releaseId },
      ]}
    />
  );
}

function Subjects({ classes }: { classes: NoticePage["classes"] }) {
  const [first, rest] = [classes.slice(0, MOST_SUBJECTS), classes.slice(MOST_SUBJECTS)];
  return (
    <>
      <SubjectList classes={first} />
      {rest.length > 0 ? (
        <Fold summary={`and ${formatNumber(rest.length)} more`}>
          <SubjectList classes={rest} />
        </Fold>
      ) : null}
    </>
  );
}

function SubjectList({ classes }: { classes: NoticePage["classes"] }) {
  return (
    <ul>
      {classes.map(({ code, name }) => (
        <li key={code}>
          {name ? `${name} ` : ""}
          <span className="muted">{code}</span>
        </li>
      ))}
    </ul>
  );
}

function Process({ page: { notice, process } }: { page: NoticePage }) {
  return (
    <Section heading="This procurement, notice by notice" aside="Newest first">
      <Slip
        entries={process.map((one) => ({
          key: one.id,
          dateTime: londonDay(one.publishedAt),
          date: formatShort(one.publishedAt),
          now: one.id === notice.id,
          says: <ProcessEntry one={one} current={notice} />,
        }))}
      />
    </Section>
  );
}

interface ProcessEntryProps {
  one: NoticePage["process"][number];
  /** The notice whose page this is. */
  current: NoticePage["notice"];
}

function ProcessEntry({ one, current }: ProcessEntryProps) {
  const words = noticeKindWords(one.kind, one.amendment);
  return (
    <>
      {one.id === current.id ? (
        <b>{words}: this page</b>
      ) : (
        <Link href={noticeHref(one.slug)}>{words}</Link>
      )}
      <span className="small muted"> at {formatTime(one.publishedAt)}</span>
      {one.title === current.title ? null : <p className="small">{one.title}</p>}
    </>
  );
}
