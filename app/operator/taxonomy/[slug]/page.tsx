import type { Metadata } from "next";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { missing } from "@/features/session/framework/missing";
import { OperatorEntry } from "@/features/technologies/components/operator-entry";
import { OperatorShell, OperatorsOnly } from "@/features/technologies/components/operator-shell";
import { taxonomyForOperator } from "@/features/technologies/queries/taxonomy";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Change a technology" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function ChangeTechnology({ params, searchParams }: Props) {
  const { slug } = await params;
  const families = await taxonomyForOperator(
    await requireConfirmedOperator(`/operator/taxonomy/${slug}`),
  );
  if (!families) return <OperatorsOnly />;
  const row = families.flatMap(({ entries }) => entries).find((one) => one.slug === slug);
  if (!row) missing();
  return (
    <OperatorShell
      below
      heading={row.name}
      standfirst={
        row.retiredAt
          ? "Out of use: no form offers it, and what is tagged with it keeps it."
          : "In use. What you save is public at once, as a new version."
      }
      done={(await single(searchParams)).done}
    >
      <OperatorEntry row={row} families={families} />
    </OperatorShell>
  );
}
