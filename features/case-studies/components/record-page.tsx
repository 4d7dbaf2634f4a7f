import { Facts } from "@/components/data/facts";
import { Fold } from "@/components/data/fold";
import { Slip } from "@/components/data/slip";
import { Table } from "@/components/data/table";
import { SideNote } from "@/components/desk/side-note";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink } from "@/components/forms/button";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { Quote } from "@/components/story/quote";
import { CASE_STUDY_FIELDS } from "@/domain/case-study/fields";
import { PERMISSION_WORDS, PERMISSIONS } from "@/domain/evidence/permission";
import { linesOf } from "@/domain/fields/derived";
import { formatDate, formatShort } from "@/domain/format/dates";
import { capitalised, listWords } from "@/domain/format/words";
import { londonDay } from "@/domain/timetable/london";
import type { CaseStudyRecord } from "../loaders/record";
import type { CaseStudyView, ClaimView } from "../views";
import { CLAIM_VERDICT_WORDS } from "../words";
import { EvidenceLink } from "./evidence-link";
import { Paragraphs } from "./paragraphs";
import { Withdrawn } from "./withdrawn-claims";
import { WordsChanged } from "./words-changed";

/** What a badge leads to: who confirmed what, for how long, what may be told of it, and every step. */
export function RecordPage({ record }: { record: CaseStudyRecord }) {
  const { study, withdrawn } = record;
  const body = study.body?.name ?? "the public body";
  return (
    <>
      <Folio
        crumbs={[
          { label: "Case studies", href: "/case-studies" },
          { label: study.heading.title, href: `/case-studies/${study.slug}` },
        ]}
        current="The record"
      />
      <Main>
        <Headline
          kicker={study.supplier.name}
          heading={`What ${body} says of “${study.heading.title}”`}
          standfirst="Each outcome with the public body’s own word on it, as it stands today, and every step that led there."
        >
          {study.state === "WITHDRAWN" ? null : (
            <ButtonLink href={`/case-studies/${study.slug}`}>Read the case study</ButtonLink>
          )}
        </Headline>
        <div className="wrap gap-sm empty:hidden">
          {study.state === "WITHDRAWN" ? <Gone study={study} /> : <WordsChanged study={study} />}
          <Read study={study} />
        </div>
        <Section heading="As it stands today" tight>
          <Today study={study} />
        </Section>
        <div className="wrap section">
          <Columns kind="side">
            <div>
              {withdrawn.length > 0 ? <Withdrawn claims={withdrawn} body={body} /> : null}
              <Section place="column" heading="Every step, by outcome">
                {study.claims.map((claim) => (
                  <Steps key={claim.id} claim={claim} />
                ))}
              </Section>
            </div>
            <MayTell record={record} body={body} />
          </Columns>
        </div>
      </Main>
    </>
  );
}

function Gone({ study: { supplier, withdrawnAt } }: { study: CaseStudyView }) {
  return (
    <Notice
      kind="warn"
      heading={`Withdrawn by ${supplier.name}${withdrawnAt ? ` on ${formatDate(withdrawnAt)}` : ""}`}
    >
      <p>The case study is no longer public. What the public body said of it stays here.</p>
    </Notice>
  );
}

/** The title and the summary that the body answered on. */
function Read({ study: { record, body } }: { study: CaseStudyView }) {
  if (!record) return null;
  return (
    <Fold summary={`What ${body?.name ?? "the public body"} read`}>
      <Facts
        facts={linesOf(CASE_STUDY_FIELDS, record.text)
          .filter(([, text]) => text !== "")
          .map(([label, text]) => ({ label, value: <Paragraphs text={text} /> }))}
      />
    </Fold>
  );
}

function Today({ study }: { study: CaseStudyView }) {
  return (
    <Table
      caption="Each outcome with the public body’s word on it"
      rows={study.claims}
      rowKey={({ id }) => id}
      columns={[
        { key: "claim", head: "Outcome", cell: ({ statement }) => statement },
        {
          key: "standing",
          head: "Evidence",
          label: "Evidence",
          cell: ({ standing }) => <EvidenceMark standing={standing} />,
        },
        { key: "by", head: "Who says so", label: "Who", cell: (claim) => whoSays(claim, study) },
        {
          key: "until",
          head: "Holds until",
          label: "Until",
          cell: ({ word }) =>
            word?.verdict === "CONFIRMED" ? formatDate(word.expiresAt) : "Not confirmed",
        },
        {
          key: "scope",
          head: "What it covers",
          label: "Covers",
          cell: ({ word, method }) => word?.scope || method || "Not said",
        },
      ]}
    />
  );
}

function whoSays({ word }: ClaimView, { body, supplier }: CaseStudyView): string {
  if (!word) return `${supplier.name} alone`;
  const what = CLAIM_VERDICT_WORDS[word.verdict];
  const why =
    word.correction ?? (word.verdict === "DISPUTED" && word.reason ? `“${word.reason}”` : "");
  return `${what} by ${listWords([word.by])}, ${body?.name}, on ${formatDate(word.givenAt)}${why ? `: ${why}` : ""}`;
}

function Steps({ claim }: { claim: ClaimView }) {
  return (
    <>
      <h3 className="mt-8">{claim.statement}</h3>
      {claim.evidence.length > 0 ? (
        <ul className="small gap-sm">
          {claim.evidence.map((item) => (
            <li key={item.id}>
              Attached: <EvidenceLink item={item} />
            </li>
          ))}
        </ul>
      ) : null}
      <Slip
        className="gap-sm"
        entries={claim.history.map(({ key, at, says }) => ({
          key,
          says,
          dateTime: londonDay(at),
          date: formatShort(at),
        }))}
      />
    </>
  );
}

/** What the body has permitted, and the badge that comes of it. */
function MayTell({ record: { study, badge }, body }: { record: CaseStudyRecord; body: string }) {
  const { permission, quote, supplier } = study;
  return (
    <SideNote heading={`What ${supplier.name} may say elsewhere`}>
      {permission.permittedAt === null ? (
        <p>{capitalised(body)} has not said. What is public here may be read and linked to.</p>
      ) : (
        <Facts
          facts={PERMISSIONS.map((one) => ({
            label: capitalised(one === "QUOTE" ? "a quotation" : PERMISSION_WORDS[one]),
            value: permission.permissions.includes(one) ? "Yes" : "No",
          }))}
        />
      )}
      {permission.permittedAt ? (
        <p className="small muted mt-3">Said on {formatDate(permission.permittedAt)}.</p>
      ) : null}
      {quote && study.body ? (
        <Quote who={quote.who} note={study.body.name}>
          {quote.text}
        </Quote>
      ) : null}
      {badge ? (
        <p className="my-5">
          {/* biome-ignore lint/performance/noImgElement: a picture drawn anew for each request. */}
          <img
            src={`/case-studies/${study.slug}/badge.svg`}
            alt={`${badge.heading}. ${badge.status}. ${badge.by}`}
          />
        </p>
      ) : null}
      <p>
        <Link href="/how-it-works">How evidence is graded</Link>
      </p>
    </SideNote>
  );
}
