import { GradeBar } from "@/components/evidence/grade-bar";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { exceptionWords } from "@/domain/evidence/exceptions";
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
  const exceptions = exceptionWords(figures);
  return (
    <Section
      heading={`${plural(figures.claims, "claim")}, ${figures.proven} proven`}
      aside="No score and no stars: this is everything they have published, at its present grade"
      tight
    >
      <GradeBar counts={figures.counts} />
      {exceptions ? <p className="source">{exceptions}</p> : null}
    </Section>
  );
}
