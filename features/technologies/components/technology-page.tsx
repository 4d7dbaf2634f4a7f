import type { ReactNode } from "react";
import { MaturityBars } from "@/components/charts/maturity-bars";
import { OverTime } from "@/components/charts/over-time";
import { RangeBars } from "@/components/charts/range-bars";
import { Swatch } from "@/components/charts/swatch";
import { GradeBar } from "@/components/evidence/grade-bar";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { exceptionWords } from "@/domain/evidence/exceptions";
import { formatDate, formatTime } from "@/domain/format/dates";
import { formatNumber, plural, pluralWord } from "@/domain/format/numbers";
import type { TechnologyFigures } from "../loaders";
import type { GradeTally } from "../queries/figures";
import { timePoints } from "../views/quarters";
import { rangeRows } from "../views/ranges";
import { MetBlockers } from "./met-blockers";
import { TechnologyBrief } from "./technology-brief";
import { WhereUsed } from "./where-used";
import { WhoHasProof } from "./who-has-proof";

interface TechnologyPageProps {
  figures: TechnologyFigures;
  /** The button that follows it. */
  follow: ReactNode;
}

/** A technology: what is claimed beside what is proven. */
export function TechnologyPage({ figures, follow }: TechnologyPageProps) {
  const { technology, workedOutAt, tally } = figures;
  const base = `/technologies/${technology.slug}`;
  return (
    <>
      <Folio
        band
        crumbs={[{ label: "Technologies", href: "/technologies" }]}
        current={technology.name}
        note={
          <>
            Figures worked out on {formatDate(workedOutAt)}, {formatTime(workedOutAt)} ·{" "}
            <Link href={`${base}/figures.csv`}>CSV</Link> ·{" "}
            <Link href={`${base}/figures.json`}>JSON</Link> ·{" "}
            <Link href="#brief">Brief on one page</Link> ·{" "}
            <Link href={`${base}/versions`}>version {technology.version} of the entry</Link>
          </>
        }
      />
      <Main>
        <Verdict figures={figures} follow={follow} />
        <OutOfUse figures={figures} />
        {tally.claims > 0 ? (
          <Evidence figures={figures} />
        ) : (
          <div className="wrap section section--tight">
            <Empty
              heading={
                tally.suppliers > 0
                  ? `${plural(tally.suppliers, "supplier offers", "suppliers offer")} it, and nobody has published an outcome`
                  : "Nothing has been claimed yet"
              }
              why="The questions below are worth asking all the same."
              level={2}
            />
          </div>
        )}
        <div className="wrap section">
          <Columns kind="75">
            <WhoHasProof figures={figures} />
            <Asks figures={figures} />
          </Columns>
        </div>
        <TechnologyBrief figures={figures} />
      </Main>
    </>
  );
}

function OutOfUse({ figures: { technology } }: { figures: TechnologyFigures }) {
  const { retiredAt, replacedBy, slug } = technology;
  if (!retiredAt) return null;
  return (
    <div className="wrap section section--tight">
      <Notice kind="warn" heading={`Out of use since ${formatDate(retiredAt)}`}>
        <p>
          {replacedBy ? (
            <>
              Use <Link href={`/technologies/${replacedBy.slug}`}>{replacedBy.name}</Link> instead.{" "}
            </>
          ) : null}
          What was tagged with it keeps the tag; nothing new can choose it.{" "}
          <Link href={`/technologies/${slug}/versions`}>Read why</Link>
        </p>
      </Notice>
    </div>
  );
}

function Verdict({ figures, follow }: TechnologyPageProps) {
  const { technology, tally } = figures;
  return (
    <div className="band">
      <div className="wrap verdict">
        <div>
          <h1>{technology.name}</h1>
          <p className="standfirst">{technology.summary}</p>
          <Buttons>
            <ButtonLink href={`/search?type=case-study&technology=${technology.slug}`}>
              Read the case studies
            </ButtonLink>
            <ButtonLink href={`/search?type=supplier&technology=${technology.slug}`} kind="hollow">
              See the suppliers
            </ButtonLink>
            {follow}
          </Buttons>
        </div>
        <dl className="giant">
          <div>
            <dt>
              {pluralWord(tally.claims, "outcome")} claimed;{" "}
              {plural(tally.suppliers, "supplier offers", "suppliers offer")} it
            </dt>
            <dd className="hollow">{formatNumber(tally.claims)}</dd>
          </div>
          <div>
            <dt>proven, in {plural(tally.bodies, "public body", "public bodies")}</dt>
            <dd>{formatNumber(tally.proven)}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}

function Evidence({ figures }: { figures: TechnologyFigures }) {
  const { tally, ranges, maturity, quarters, places, caseStudies, blockers, technology } = figures;
  const reductions = rangeRows(ranges, false);
  const growth = rangeRows(ranges, true);
  return (
    <>
      <Section
        heading="How much stands behind it"
        aside="Every published claim once, at its present grade"
        tight
      >
        <GradeBar counts={tally.counts} tall />
        <LeftOver tally={tally} />
      </Section>
      {reductions.length + growth.length > 0 ? (
        <Section
          heading="What is claimed, what is proven"
          aside="Change against the baseline. Bars run from lowest to highest; the line is the median."
        >
          {reductions.length > 0 ? (
            <>
              <h3>Where less is better: reduction</h3>
              <div className="gap-sm">
                <RangeBars rows={reductions} />
              </div>
            </>
          ) : null}
          {growth.length > 0 ? (
            <>
              <h3 className={reductions.length > 0 ? "gap-top" : undefined}>
                Where more is better: growth
              </h3>
              <div className="gap-sm">
                <RangeBars rows={growth} />
              </div>
            </>
          ) : null}
        </Section>
      ) : null}
      <div className="wrap section">
        <Columns kind="2">
          <Section
            place="column"
            heading="How ready it is"
            aside={
              <>
                Suppliers by maturity level:{" "}
                <span className="nowrap">
                  <Swatch />
                  as they state it
                </span>
                ,{" "}
                <span className="nowrap">
                  <Swatch kind="solid" />
                  with a proven outcome
                </span>
              </>
            }
          >
            {maturity.some(({ claimed }) => claimed > 0) ? (
              <MaturityBars levels={maturity} />
            ) : (
              <p>No published profile states a maturity level yet.</p>
            )}
          </Section>
          <Section
            place="column"
            heading="Over time"
            aside="Claims published, and claims proven, at the end of each quarter"
          >
            <OverTime points={timePoints(quarters)} />
          </Section>
        </Columns>
      </div>
      <WhereUsed places={places} />
      {blockers.length > 0 ? (
        <Section
          id="blockers"
          heading="What gets in the way"
          aside={`From ${plural(caseStudies.all, "case study", "case studies")}${caseStudies.stopped > 0 ? `, ${caseStudies.stopped} of them of work that was stopped` : ""}`}
          more={{ href: `/blockers?technology=${technology.slug}`, label: "All blockers" }}
        >
          <MetBlockers blockers={blockers} />
        </Section>
      ) : null}
    </>
  );
}

function LeftOver({ tally }: { tally: GradeTally }) {
  const exceptions = exceptionWords(tally);
  return exceptions ? <p className="source">{exceptions}</p> : null;
}

function Asks({ figures }: { figures: TechnologyFigures }) {
  const { questions, standards } = figures.technology;
  return (
    <Section place="column" heading="Ask before you buy">
      <ul className="asks">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {standards.length > 0 ? (
        <>
          <h3 className="gap-top">Standards to ask for</h3>
          <ul>
            {standards.map((standard) => (
              <li key={standard}>{standard}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
