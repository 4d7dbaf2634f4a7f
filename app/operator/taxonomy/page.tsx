import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { OperatorShell, OperatorsOnly } from "@/features/technologies/components/operator-shell";
import { OperatorTaxonomy } from "@/features/technologies/components/operator-taxonomy";
import { taxonomyForOperator } from "@/features/technologies/queries/taxonomy";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Taxonomy" };

export default async function TaxonomyPage({ searchParams }: { searchParams: SearchParams }) {
  const families = await taxonomyForOperator(await requireConfirmedOperator("/operator/taxonomy"));
  if (!families) return <OperatorsOnly />;
  const { done } = await single(searchParams);
  return (
    <OperatorShell
      heading="Taxonomy"
      standfirst="What technologies there are to choose from. Every change makes a version that everybody can read."
      done={done}
      actions={
        <>
          <ButtonLink href="/operator/taxonomy/new">Add a technology</ButtonLink>
          <ButtonLink href="/technologies" kind="hollow">
            See it as the public does
          </ButtonLink>
        </>
      }
    >
      <OperatorTaxonomy families={families} />
    </OperatorShell>
  );
}
