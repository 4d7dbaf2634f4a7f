import { Section } from "@/components/frame/section";
import { Card, Cards } from "@/components/story/card";
import type { CardPage, CaseStudyCard } from "@/features/case-studies/loaders";
import { standingDate } from "./claim-words";

/** The newest case studies as cards. @param moreHref where all of them are. */
export function StudyCards({ studies, moreHref }: { studies: CardPage; moreHref: string }) {
  if (studies.total === 0) return null;
  const more = { href: moreHref, label: `All ${studies.total}` };
  return (
    <Section heading="Case studies" more={studies.pages > 1 ? more : undefined}>
      <Cards>
        {studies.cards.map((study) => (
          <StudyCard key={study.id} study={study} />
        ))}
      </Cards>
    </Section>
  );
}

function StudyCard({ study }: { study: CaseStudyCard }) {
  const { lead, body } = study;
  return (
    <Card
      kicker={body?.name ?? "No public body named"}
      stopped={study.stopped || lead?.standing === "disputed"}
      title={study.title}
      href={`/case-studies/${study.slug}`}
      figure={lead ? { value: lead.figure.value, says: figureSays(lead) } : undefined}
      standing={lead?.standing}
      evidence={lead && standingDate(lead)}
    >
      <Word study={study} />
    </Card>
  );
}

type Lead = NonNullable<CaseStudyCard["lead"]>;

/** What the large figure is of: its unit, unless "3 h 55" says it, the measure, what it was before. */
function figureSays({ figure, measure, before }: Lead): string {
  const was = before === null ? "" : `, was ${before}`;
  const unit = figure.unit === null || figure.value.includes(" h ") ? "" : `${figure.unit}. `;
  return `${unit}${measure}${was}`;
}

/** What the body said, in a line. */
function Word({ study: { lead, body, supplier, stopped } }: { study: CaseStudyCard }) {
  const word = lead?.word;
  if (lead?.standing === "disputed" && word)
    return (
      <p className="small">
        <b>{body?.name ?? "The public body"}:</b> {word.reason}
        {word.reply ? (
          <>
            {" "}
            <b>{supplier.name}:</b> {word.reply}
          </>
        ) : null}
      </p>
    );
  if (stopped)
    return <p className="small muted">The work was stopped. What was learnt is inside.</p>;
  return word && lead.standing !== "lapsed" ? (
    <p className="small muted">Confirmed by {word.by}.</p>
  ) : null;
}
