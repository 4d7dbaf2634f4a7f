import { ButtonLink, Buttons } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate, formatTime } from "@/domain/format/dates";
import { formatNumber, plural, pluralWord } from "@/domain/format/numbers";
import { rungOf } from "@/domain/technology/proof-map";
import { TechnologyMap } from "@/features/technologies/components/technology-map";
import type { BriefingFilters } from "../filters";
import type { BriefingPage as Page } from "../loaders";
import { NewsSection } from "./news-section";
import { OutcomeResults } from "./outcome-results";

/** For whoever has two minutes: the figures, the map, and every proven outcome to choose from. */
export function BriefingPage({ briefing, filters }: { briefing: Page; filters: BriefingFilters }) {
  const { now, list, technologies } = briefing;
  return (
    <>
      <Folio
        band
        current="The two-minute briefing"
        note={
          <>
            Figures worked out on {formatDate(now)}, {formatTime(now)} ·{" "}
            <Link href="/briefing/outcomes.csv">CSV</Link>
          </>
        }
      />
      <Main>
        <Verdict briefing={briefing} />
        <div className="section section--tight">
          <OutcomeResults list={list} filters={filters} />
        </div>
        <Section
          id="map"
          heading="How far each technology has come"
          aside="Solid is proven. Each leads to its figures, and to a brief on one printed page"
        >
          <TechnologyMap technologies={technologies} />
        </Section>
        <NewsSection news={briefing.news} />
      </Main>
    </>
  );
}

function Verdict({ briefing: { list, technologies, totals } }: { briefing: Page }) {
  const several = technologies.filter((one) => rungOf(one) === "several").length;
  return (
    <div className="band">
      <div className="wrap verdict">
        <div>
          <h1>What works, in two minutes</h1>
          <p className="standfirst">
            {several > 0
              ? `${plural(several, "technology", "technologies")} of ${technologies.length} ${several === 1 ? "is" : "are"} proven in more than one public body.`
              : "No technology is proven in more than one public body yet."}{" "}
            Below is only what the public body named, or somebody independent, stands behind.
          </p>
          <Buttons>
            <ButtonLink href="/stories">Read the stories</ButtonLink>
            <ButtonLink href="#new" kind="hollow">
              See what is new
            </ButtonLink>
            <ButtonLink href="#map" kind="hollow">
              See the map
            </ButtonLink>
            <ButtonLink href="/stories?outcome=stopped" kind="hollow">
              See what was stopped
            </ButtonLink>
          </Buttons>
        </div>
        <dl className="giant">
          <div>
            <dt>{pluralWord(totals.claims, "outcome")} claimed</dt>
            <dd className="hollow">{formatNumber(totals.claims)}</dd>
          </div>
          <div>
            <dt>
              proven
              {list.total === list.all
                ? `, in ${plural(list.bodies, "public body", "public bodies")}`
                : null}
            </dt>
            <dd>{formatNumber(list.all)}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
