import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { plural } from "@/domain/format/numbers";
import type { OwnCaseStudy } from "../loaders/own";
import { ownHref } from "./own-shell";

/** The outcomes of a case study, each with a page of its own. */
export function OutcomeList({ study }: { study: OwnCaseStudy }) {
  const add = <ButtonLink href={ownHref(study.id, "outcomes/new")}>Add an outcome</ButtonLink>;
  if (study.claims.length === 0) {
    return (
      <Empty
        heading="No outcomes yet"
        why="An outcome is one thing that was measured: before, after, and how anybody could check."
        level={2}
      >
        {add}
      </Empty>
    );
  }
  return (
    <>
      <Table
        caption="Outcomes"
        rows={study.claims}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "measure",
            head: "Outcome",
            cell: (claim) => (
              <Link href={ownHref(study.id, `outcomes/${claim.id}`)}>{claim.measure}</Link>
            ),
          },
          {
            key: "before",
            head: "Before",
            label: "Before",
            cell: ({ before }) => before ?? "Not given",
            numeric: true,
          },
          { key: "after", head: "Now", label: "Now", cell: ({ after }) => after, numeric: true },
          {
            key: "attached",
            head: "Attached",
            label: "Attached",
            cell: ({ evidence }) => plural(evidence.length, "item"),
          },
          {
            key: "standing",
            head: "Evidence",
            cell: ({ standing }) => <EvidenceMark standing={standing} />,
          },
        ]}
      />
      <div className="mt-6">
        <Buttons>
          {add}
          <ButtonLink href={ownHref(study.id)} kind="hollow">
            Back to the case study
          </ButtonLink>
        </Buttons>
      </div>
    </>
  );
}
