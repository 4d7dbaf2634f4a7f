import { type Column, Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { Tag } from "@/components/tags/tag";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { FAULT_WORDS, SUBJECT_WORDS } from "@/domain/moderation/subjects";
import type { HiddenPage, ModerationDesk, ReportedPage } from "../loaders/operator";
import type { Subject } from "../queries/subjects";

/** What operators have to look at: pages that were reported, and pages that are hidden. */
export function OperatorDesk({ desk: { reported, hidden } }: { desk: ModerationDesk }) {
  const href = (pages: { reported: number; hidden: number }) =>
    `/operator/moderation?page=${pages.reported}&hidden=${pages.hidden}`;
  return (
    <>
      <Section
        heading="Reported"
        aside={
          reported.total > 0
            ? `${plural(reported.total, "page")}, the longest waiting first`
            : undefined
        }
      >
        {reported.rows.length > 0 ? (
          <Table
            caption="Pages that were reported"
            columns={REPORTED}
            rows={reported.rows}
            rowKey={({ subject }) => `${subject.type}:${subject.id}`}
            hover
          />
        ) : (
          <Empty
            heading="Nothing waits"
            why="You get a mail when somebody reports a page that nobody has reported yet."
          />
        )}
        <Pager
          page={reported.page}
          pages={reported.pages}
          hrefOf={(page) => href({ reported: page, hidden: hidden.page })}
        />
      </Section>
      <Section
        heading="Hidden now"
        aside={hidden.total > 0 ? "Those whose owner has answered first" : undefined}
      >
        {hidden.rows.length > 0 ? (
          <Table
            caption="Pages that are hidden"
            columns={HIDDEN}
            rows={hidden.rows}
            rowKey={({ id }) => id}
            hover
          />
        ) : (
          <Empty
            heading="Nothing is hidden"
            why="What operators hide stands here until it is shown again."
          />
        )}
        <Pager
          page={hidden.page}
          pages={hidden.pages}
          hrefOf={(page) => href({ reported: reported.page, hidden: page })}
        />
      </Section>
    </>
  );
}

export function caseHref({ type, id }: Pick<Subject, "type" | "id">): string {
  return `/operator/moderation/${type}/${id}`;
}

function PageCell({ subject }: { subject: Subject }) {
  return (
    <>
      <Link href={caseHref(subject)}>{subject.title}</Link>
      <span className="small muted"> {SUBJECT_WORDS[subject.type]}</span>
    </>
  );
}

const REPORTED: readonly Column<ReportedPage>[] = [
  { key: "page", head: "Page", cell: PageCell },
  {
    key: "reports",
    head: "Reports",
    label: "Reports",
    cell: ({ reports }) => plural(reports, "report"),
  },
  {
    key: "since",
    head: "Waits since",
    label: "Waits since",
    cell: ({ since }) => formatDate(since),
  },
];

const HIDDEN: readonly Column<HiddenPage>[] = [
  { key: "page", head: "Page", cell: PageCell },
  { key: "why", head: "Why", label: "Why", cell: ({ fault }) => FAULT_WORDS[fault] },
  {
    key: "since",
    head: "Hidden since",
    label: "Hidden since",
    cell: ({ hiddenAt }) => formatDate(hiddenAt),
  },
  {
    key: "answer",
    head: "Its owner",
    cell: ({ answered }) =>
      answered ? <Tag kind="work">Has answered</Tag> : <Tag kind="wait">Has not answered</Tag>,
  },
];
