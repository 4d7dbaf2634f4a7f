import type { ReactNode } from "react";
import { Facts } from "@/components/data/facts";
import { SideNote } from "@/components/desk/side-note";
import { ButtonLink } from "@/components/forms/button";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { Quote } from "@/components/story/quote";
import { formatDate, formatMonthYear } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import { BlockersMet } from "@/features/blockers/components/met-table";
import type { CaseStudyView } from "../views";
import { AttachedSections } from "./attached";
import { ClaimProof } from "./claim-proof";
import { OutcomeGrid } from "./outcomes";
import { Paragraphs } from "./paragraphs";
import { SaidAlone } from "./said-alone";
import { WordsChanged } from "./words-changed";

interface CaseStudyPageProps {
  study: CaseStudyView;
  /** For who looks at what is not public. */
  notice?: ReactNode;
  /** At the foot. */
  children?: ReactNode;
}

/** A case study as anybody reads it. */
export function CaseStudyPage({ study, notice, children }: CaseStudyPageProps) {
  const { claims, technologies, supplier, body, record } = study;
  // Where the body objects to changed words, those that it read stand over the page.
  const { title, summary } = record?.objection ? record.text : study;
  return (
    <>
      <Folio
        crumbs={[{ label: "Case studies", href: "/case-studies" }]}
        current={title}
        note={study.publishedAt ? `Published on ${formatDate(study.publishedAt)}` : null}
      />
      <Main article>
        <Headline
          kicker={listWords([
            ...technologies.map(({ name }) => name),
            ...(body ? [body.name] : []),
          ])}
          heading={title}
          standfirst={summary}
          large
        />
        <div className="wrap gap-sm empty:hidden">
          {notice}
          <WordsChanged study={study} />
          <OnItsOwnWord study={study} />
          <SaidAlone heading={{ title, summary }} claims={claims} />
        </div>
        {claims.length > 0 ? (
          <Section
            heading="What changed"
            aside={`${plural(claims.length, "outcome")}, each with what stands behind it`}
            tight
          >
            <OutcomeGrid study={study} />
          </Section>
        ) : null}
        {claims.map((claim, place) => (
          <ClaimProof key={claim.id} study={study} claim={claim} number={place + 1} />
        ))}
        <div className="wrap section">
          <Columns kind="side">
            <Telling study={study} />
            <SideNote heading="In brief">
              <InBrief study={study} />
              <p>
                <Link href={`/case-studies/${study.slug}/record`}>
                  Every word of the public body, on one page
                </Link>
              </p>
              <p className="btns">
                <ButtonLink href={`/suppliers/${supplier.slug}`} kind="hollow">
                  See what else {supplier.name} does
                </ButtonLink>
              </p>
            </SideNote>
          </Columns>
        </div>
        <AttachedSections study={study} />
        {children}
      </Main>
    </>
  );
}

/** Says so where nobody but the supplier stands behind anything here. */
function OnItsOwnWord({ study }: { study: CaseStudyView }) {
  const { claims, proven, body, supplier, askedAt, stopped } = study;
  if (proven > 0 || claims.length === 0) {
    return stopped ? (
      <Notice kind="warn" heading="This work was stopped">
        <p>What was learnt is told below, so that the next one need not learn it again.</p>
      </Notice>
    ) : null;
  }
  return (
    <Notice heading={`So far this is the word of ${supplier.name}`}>
      <p>
        {body
          ? `An outcome is confirmed when somebody at ${body.name} who knows the work says so here, under their post.`
          : "An outcome is confirmed when the public body says so here. This case study names none."}{" "}
        {askedAt ? `${body?.name} was asked on ${formatDate(askedAt)}.` : null}
      </p>
    </Notice>
  );
}

function Telling({ study }: { study: CaseStudyView }) {
  return (
    <Prose>
      <h2 className="first">The problem</h2>
      <Paragraphs text={study.problem} />
      <h2>What was done</h2>
      <Paragraphs text={study.approach} />
      {study.quote && study.body ? (
        <Quote who={study.quote.who} note={study.body.name}>
          {study.quote.text}
        </Quote>
      ) : null}
      {study.learnt ? (
        <>
          <h2>{study.stopped ? "Why it was stopped, and what was learnt" : "What was learnt"}</h2>
          <Paragraphs text={study.learnt} />
        </>
      ) : null}
      {study.blockers.length > 0 ? (
        <>
          <h2>What got in the way</h2>
          <BlockersMet blockers={study.blockers} />
        </>
      ) : null}
    </Prose>
  );
}

function InBrief({ study }: { study: CaseStudyView }) {
  const { body, supplier, technologies, regions, startedOn, endedOn, cost } = study;
  return (
    <Facts
      facts={[
        { label: "Where", value: listWords(regionNames(regions)) },
        {
          label: "Public body",
          value: body ? <Link href={`/organisations/${body.slug}`}>{body.name}</Link> : null,
        },
        {
          label: "Supplier",
          value: <Link href={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>,
        },
        {
          label: "Technology",
          value: technologies.map(({ slug, name }, place) => (
            <span key={slug}>
              {place > 0 ? ", " : null}
              <Link href={`/technologies/${slug}`}>{name}</Link>
            </span>
          )),
        },
        { label: "When", value: period(startedOn, endedOn) },
        {
          label: "Paid",
          value: cost === null ? null : `${formatMoney(BigInt(cost))}, VAT included`,
        },
        { label: "Ended", value: study.stopped ? "Stopped early" : null },
      ]}
    />
  );
}

function period(startedOn: string | null, endedOn: string | null): string | null {
  if (startedOn && endedOn) return `${formatMonthYear(startedOn)} to ${formatMonthYear(endedOn)}`;
  if (startedOn) return `Since ${formatMonthYear(startedOn)}`;
  return endedOn ? `Until ${formatMonthYear(endedOn)}` : null;
}
