import type { Metadata } from "next";
import { Prose } from "@/components/frame/prose";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { addTechnology } from "@/features/technologies/actions";
import { EntryForm } from "@/features/technologies/components/entry-form";
import { OperatorShell, OperatorsOnly } from "@/features/technologies/components/operator-shell";
import { taxonomyForOperator } from "@/features/technologies/queries/taxonomy";

export const metadata: Metadata = { title: "Add a technology" };

export default async function NewTechnology() {
  const families = await taxonomyForOperator(
    await requireConfirmedOperator("/operator/taxonomy/new"),
  );
  if (!families) return <OperatorsOnly />;
  return (
    <OperatorShell
      below
      heading="Add a technology"
      standfirst="It is public at once, and suppliers and buyers can choose it."
    >
      <div className="wrap section section--tight">
        <Prose>
          <EntryForm action={addTechnology} families={families.map(({ family }) => family)} />
        </Prose>
      </div>
    </OperatorShell>
  );
}
