import { SideNote } from "@/components/desk/side-note";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { editTechnology } from "../actions";
import type { TaxonomyFamilies } from "../queries/taxonomy";
import type { TechnologyRow } from "../records";
import { EntryForm } from "./entry-form";
import { RestoreForm, RetireForm } from "./use-forms";

interface OperatorEntryProps {
  row: TechnologyRow;
  families: TaxonomyFamilies;
}

/** One entry, to be changed, taken out of use or brought back. */
export function OperatorEntry({ row, families }: OperatorEntryProps) {
  const others = families
    .flatMap(({ entries }) => entries)
    .filter((one) => one.id !== row.id && !one.retiredAt);
  return (
    <div className="wrap section section--tight">
      <Columns kind="side">
        <div className="prose">
          {row.retiredAt ? (
            <RestoreForm row={row} />
          ) : (
            <>
              <EntryForm
                action={editTechnology}
                families={families.map(({ family }) => family)}
                row={row}
              />
              <Section place="column" heading="Take it out of use" className="mt-12">
                <RetireForm row={row} others={others} />
              </Section>
            </>
          )}
        </div>
        <SideNote heading={`Version ${row._count.versions}`}>
          <p>
            <Link href={`/technologies/${row.slug}`}>Its page</Link>
          </p>
          <p>
            <Link href={`/technologies/${row.slug}/versions`}>All versions</Link>
          </p>
          {row.retiredAt ? <p>Out of use since {formatDate(row.retiredAt)}.</p> : null}
          {row.replacedBy ? <p>Use {row.replacedBy.name} instead.</p> : null}
        </SideNote>
      </Columns>
    </div>
  );
}
