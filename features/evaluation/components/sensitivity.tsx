import { SensitivityRanges } from "@/components/charts/sensitivity-ranges";
import { Swatch } from "@/components/charts/swatch";
import { Section } from "@/components/frame/section";
import { formatNumber } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import type { RankingView } from "../views/ranking";

/** For each weight, the range in which who wins stays the same. */
export function Sensitivity({ view }: { view: RankingView }) {
  const { sensitivity, withoutRange, short, placed, places } = view;
  const winner = listWords(placed.map((label) => short.get(label) ?? label));
  const one = places === 1;
  if (placed.length === 0) {
    return (
      <Section place="column" heading="What could change it">
        <p>Every response is excluded, so nobody is first at any weight.</p>
      </Section>
    );
  }
  return (
    <Section
      place="column"
      heading="What could change it"
      aside={
        <>
          If one weight moved and the others kept their proportions:{" "}
          <span className="nowrap">
            <Swatch kind="solid" />
            {winner} {one ? "first" : placed.length === 1 ? "wins" : "win"}
          </span>
          ,{" "}
          <span className="nowrap">
            <Swatch />
            {one ? "another first" : "another comes in"}
          </span>
        </>
      }
    >
      <SensitivityRanges
        stays={one || placed.length === 1 ? `${winner} stays first` : `${winner} stay the winners`}
        rows={sensitivity}
      />
      {withoutRange.length > 0 ? (
        <p className="small gap-sm">
          No range for {listWords(withoutRange)}: {one ? "first place" : "the last place"} there
          goes by rounding or a tie-break.
        </p>
      ) : null}
      <p className="source">The black line is the published weight. {shareWords(view)}</p>
    </Section>
  );
}

/** "In 8,100 of 10,000 weightings within 10 points of the published ones, Marlpit is first; …" */
function shareWords({ share, short, places }: RankingView): string {
  if (!share) return "";
  const { weightings, wins } = share;
  const [leader, ...others] = wins.map(
    ({ id, count }) => [short.get(id) ?? id, formatNumber(count)] as const,
  );
  if (!leader) return "";
  const rest = others.map(([name, count]) => `in ${count} ${name}`);
  return `In ${leader[1]} of ${formatNumber(weightings)} weightings within 10 points of the published ones, ${leader[0]} ${places === 1 ? "is first" : "wins a place"}${rest.length > 0 ? `; ${listWords(rest)}` : ""}.`;
}
