import { ButtonLink, Buttons } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { formatDate } from "@/domain/format/dates";
import type { CaseStudyView } from "../views";

/** What stands at the address of a case study that its supplier withdrew after a public body had answered on it. */
export function WithdrawnPage({ study }: { study: CaseStudyView }) {
  const { heading, supplier, body, slug, withdrawnAt } = study;
  return (
    <>
      <Folio crumbs={[{ label: "Case studies", href: "/case-studies" }]} current={heading.title} />
      <Main>
        <Headline
          kicker={supplier.name}
          heading={`Withdrawn: ${heading.title}`}
          standfirst={`${supplier.name} took this case study down${withdrawnAt ? ` on ${formatDate(withdrawnAt)}` : ""}. What ${body?.name ?? "the public body"} said of it stays on the record.`}
        >
          <Buttons>
            <ButtonLink href={`/case-studies/${slug}/record`}>Read the record</ButtonLink>
            <ButtonLink href={`/suppliers/${supplier.slug}`} kind="hollow">
              See what {supplier.name} does
            </ButtonLink>
          </Buttons>
        </Headline>
      </Main>
    </>
  );
}
