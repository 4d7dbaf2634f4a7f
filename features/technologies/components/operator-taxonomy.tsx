import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Tag } from "@/components/tags/tag";
import { plural } from "@/domain/format/numbers";
import { moveTechnology } from "../actions";
import type { TaxonomyFamilies } from "../queries/taxonomy";
import type { TechnologyRow } from "../records";

/** The taxonomy by family, for whoever looks after it. */
export function OperatorTaxonomy({ families }: { families: TaxonomyFamilies }) {
  return (
    <>
      {families.length === 0 ? (
        <div className="wrap section section--tight">
          <Empty level={2} heading="The taxonomy is empty" why="Add the first technology." />
        </div>
      ) : null}
      {families.map(({ family, entries }) => (
        <Section key={family} heading={family} aside={plural(entries.length, "entry", "entries")}>
          <ul className="people">
            {entries.map((row, place) => (
              <Entry
                key={row.id}
                row={row}
                first={place === 0}
                last={place === entries.length - 1}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Entry({ row, first, last }: { row: TechnologyRow; first: boolean; last: boolean }) {
  return (
    <li>
      <div>
        <Link href={`/operator/taxonomy/${row.slug}`}>
          <b>{row.name}</b>
        </Link>{" "}
        {row.retiredAt ? <Tag kind="draft">Out of use</Tag> : null}
        <p className="small muted">
          Version {row._count.versions}
          {row.replacedBy ? ` · use ${row.replacedBy.name} instead` : ""}
        </p>
      </div>
      <Buttons>
        {first ? null : <Move row={row} direction="up" />}
        {last ? null : <Move row={row} direction="down" />}
      </Buttons>
    </li>
  );
}

function Move({ row: { id, name }, direction }: { row: TechnologyRow; direction: "up" | "down" }) {
  return (
    <ActionForm action={moveTechnology} scope={`${direction}-${id}`}>
      <HiddenFields values={{ id, direction }} />
      <SubmitButton kind="hollow" small>
        Move {direction}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
