import { Slip } from "@/components/data/slip";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { GRADES } from "@/domain/evidence/grade";
import { formatShort } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { londonDay } from "@/domain/timetable/london";
import type { HomePage } from "../loaders";
import { GRADE_MEANS } from "../words";

/** What public bodies said lately, and how to read the mark. */
export function RecordAndKey({ record }: Pick<HomePage, "record">) {
  return (
    <div className="wrap section">
      <Columns kind="75">
        <Section
          place="column"
          heading={
            record.thisWeek || record.entries.length === 0
              ? "On the record this week"
              : "Last on the record"
          }
        >
          {record.entries.length > 0 ? <Entries entries={record.entries} /> : <Silence />}
        </Section>
        <Section place="column" heading="How to read the mark">
          <dl className="key">
            {GRADES.map((grade) => (
              <div key={grade}>
                <dt>
                  <EvidenceMark standing={grade} />
                </dt>
                <dd>{GRADE_MEANS[grade]}</dd>
              </div>
            ))}
          </dl>
          <p className="source">
            A grade is worked out from what is attached. Nobody can type one in, and nobody can pay
            for one. <Link href="/how-it-works#grades">How it is worked out</Link>
          </p>
        </Section>
      </Columns>
    </div>
  );
}

function Entries({ entries }: { entries: HomePage["record"]["entries"] }) {
  return (
    <Slip
      entries={entries.map((entry) => ({
        key: entry.requestId,
        dateTime: londonDay(entry.givenAt),
        date: formatShort(entry.givenAt),
        says: <RecordEntry entry={entry} />,
      }))}
    />
  );
}

function RecordEntry({ entry }: { entry: HomePage["record"]["entries"][number] }) {
  const { body, supplier, statement, confirmed, corrected, disputed, ...study } = entry;
  const more = confirmed + corrected + disputed - 1;
  const others = [
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
  ];
  return (
    <>
      <EvidenceMark
        standing={confirmed > 0 ? "confirmed" : disputed > 0 ? "disputed" : "corrected"}
        note={confirmed > 0 && others.length > 0 ? `and ${listWords(others)}` : undefined}
      />
      <br />
      {body}:{" "}
      <Link href={`/case-studies/${study.caseStudySlug}`}>{statement || study.caseStudyTitle}</Link>
      {more > 0 ? ` and ${plural(more, "other outcome")}` : null}, by {supplier}
    </>
  );
}

function Silence() {
  return (
    <Empty
      heading="No public body has spoken yet"
      why="A confirmation or a dispute stands here on the day on which it is given."
    >
      <ButtonLink href="/how-it-works#grades" kind="hollow" small>
        See how confirmation works
      </ButtonLink>
    </Empty>
  );
}
