import { BarPair } from "@/components/charts/bar-pair";
import { Outcome, Outcomes } from "@/components/evidence/outcome";
import { formatDate, formatMonthYear } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import type { CaseStudyView, ClaimView } from "../views";

const MOST_TITLES = 2;

/** All outcomes side by side: the figure, before and after, the grade, the source. */
export function OutcomeGrid({ study }: { study: CaseStudyView }) {
  return (
    <Outcomes>
      {study.claims.map((claim) => (
        <Outcome
          key={claim.id}
          heading={claim.measure}
          value={claim.figure.value}
          unit={claim.figure.unit}
          standing={claim.standing}
          beside={besideOf(study, claim)}
          chart={claim.before === null ? undefined : <Chart claim={claim} before={claim.before} />}
          evidence={evidenceNote(study, claim)}
          source={sourceOf(claim)}
        />
      ))}
    </Outcomes>
  );
}

function Chart({ claim, before }: { claim: ClaimView; before: string }) {
  return (
    <BarPair
      before={{ value: Number(claim.baseline), words: before }}
      after={{ value: Number(claim.result), words: claim.after }}
      standing={claim.standing}
    />
  );
}

/** The figure of the body, where it has corrected the supplier's. */
function besideOf({ body }: CaseStudyView, { standing, word }: ClaimView) {
  if (standing !== "corrected" || !word?.figure) return null;
  return { ...word.figure, by: `says ${body?.name ?? "the public body"}` };
}

/** Who stands behind it, in a few words beside the mark. */
export function evidenceNote(study: CaseStudyView, claim: ClaimView): string {
  const body = study.body?.name ?? "the public body";
  const { standing, word, evidence } = claim;
  if (standing === "measured") {
    const measured = evidence.find(({ kind, accepted }) => kind === "MEASUREMENT" && accepted);
    return `by ${measured?.measuredBy ?? "somebody independent"}`;
  }
  if (standing === "confirmed") return `by ${body}`;
  if (standing === "disputed") return `by ${body}`;
  if (standing === "corrected") return `by ${body}`;
  if (standing === "lapsed" && word) return `on ${formatDate(word.expiresAt)}`;
  if (standing === "documented") {
    const papers = evidence.filter(({ kind }) => kind !== "MEASUREMENT");
    const titles = papers.map(({ title }) => title);
    return titles.length <= MOST_TITLES ? listWords(titles) : `by ${titles.length} attachments`;
  }
  return `by ${study.supplier.name}`;
}

function sourceOf({ method, periodStart, periodEnd }: ClaimView): string {
  const from = formatMonthYear(periodStart);
  const until = formatMonthYear(periodEnd);
  const period = from === until ? from : `${from} to ${until}`;
  const how = method.trim().replace(/\.$/, "");
  return how ? `${how}, ${period}` : period;
}
