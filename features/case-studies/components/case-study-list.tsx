import { ButtonLink } from "@/components/forms/button";
import { Empty } from "@/components/notices/empty";
import { Pager } from "@/components/search/pager";
import { Card, Cards } from "@/components/story/card";
import { plural } from "@/domain/format/numbers";
import type { CardPage, CaseStudyCard } from "../loaders";
import type { ClaimView } from "../views";

/** Published case studies, newest first. */
export function CaseStudyList({
  list,
  hrefOf,
}: {
  list: CardPage;
  hrefOf: (page: number) => string;
}) {
  if (list.total === 0) {
    return (
      <Empty
        heading="No case study has been published yet"
        why="Suppliers write them, and the public bodies they name confirm them."
        level={2}
      >
        <ButtonLink href="/search" kind="hollow" small>
          Search Proven
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      {rowsOf(list.cards).map((row, place) => (
        <div key={row[0]?.id} className={place > 0 ? "gap-top" : undefined}>
          <Cards>
            {row.map((card) => (
              <OneCard key={card.id} card={card} />
            ))}
          </Cards>
        </div>
      ))}
      <Pager page={list.page} pages={list.pages} hrefOf={hrefOf} />
    </>
  );
}

function OneCard({ card }: { card: CaseStudyCard }) {
  const { lead, body, supplier } = card;
  return (
    <Card
      kicker={body?.name ?? "No public body named"}
      stopped={card.stopped || lead?.standing === "disputed"}
      title={card.title}
      href={`/case-studies/${card.slug}`}
      figure={lead ? cardFigure(lead) : undefined}
      standing={lead?.standing}
      evidence={evidenceWords(card)}
    >
      <p className="small muted">
        {supplier.name}
        {card.stopped ? ". The work was stopped; what was learnt is inside." : null}
      </p>
    </Card>
  );
}

/** "2 of 4 claims proven, 1 disputed": a correction or a dispute shows wherever the case study does. */
function evidenceWords({ claims, proven, corrected, disputed }: CaseStudyCard): string | null {
  if (claims < 2) return null;
  const against = [
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
  ];
  return [`${proven} of ${plural(claims, "claim")} proven`, ...against].join(", ");
}

/** A longest unit that stands behind the large figure; a longer one goes below. */
const SHORT_UNIT = 4;

function cardFigure({ figure, measure, before }: ClaimView) {
  const { value, unit } = figure;
  const was = before ? `, was ${before}` : "";
  if (!unit) return { value, says: `${measure}${was}` };
  return unit.length <= SHORT_UNIT
    ? { value: `${value} ${unit}`, says: `${measure}${was}` }
    : { value, says: `${unit}. ${measure}${was}` };
}

/** Three to a row, so that the lines between cards fall in the right place. */
function rowsOf(cards: readonly CaseStudyCard[]): CaseStudyCard[][] {
  const rows: CaseStudyCard[][] = [];
  for (let place = 0; place < cards.length; place += 3) rows.push(cards.slice(place, place + 3));
  return rows;
}
