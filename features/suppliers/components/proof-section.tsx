import { GradeBar } from "@/components/evidence/grade-bar";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { plural } from "@/domain/format/numbers";
import type { ProofFigures } from "@/domain/supplier/proof";

/** Every claim they have published, at its present grade. */
export function ProofSection({ name, figures }: { name: string; figures: ProofFigures }) {
  if (figures.claims === 0)
    return (
      <Section heading="No claims yet" tight>
        <Empty
          heading="Nothing to prove so far"
          why={`${name} has published no case study. What stands below is in its own words.`}
        />
      </Section>
    );
  return (
    <Section
      heading={`${plural(figures.claims, "claim")}, ${figures.proven} proven`}
      aside="No score and no stars: this is everything they have published, at its present grade"
      tight
    >
      <GradeBar counts={figures.counts} />
      <Exceptions figures={figures} />
    </Section>
  );
}

/** A disputed or lapsed claim counts at what its papers carry: that has to be said. */
function Exceptions({ figures: { disputed, lapsed } }: { figures: ProofFigures }) {
  const parts = [
    disputed > 0 && `${plural(disputed, "claim")} ${disputed === 1 ? "is" : "are"} disputed`,
    lapsed > 0 && `${plural(lapsed, "confirmation")} ${lapsed === 1 ? "has" : "have"} lapsed`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className="source">
      {parts.join(", ")}. {disputed + lapsed === 1 ? "It counts" : "They count"} at what the papers
      carry, and the case studies below show which.
    </p>
  );
}
