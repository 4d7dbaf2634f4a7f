import { Table } from "@/components/data/table";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { removeBlocker } from "../actions";
import type { OwnCaseStudy } from "../owner-loaders";
import { ownHref } from "./own-shell";

/** What got in the way, for the owner to add to and change. */
export function BlockerList({ study }: { study: OwnCaseStudy }) {
  const { id, blockers } = study;
  const add = <ButtonLink href={ownHref(id, "blockers/new")}>Add a blocker</ButtonLink>;
  if (blockers.length === 0) {
    return (
      <Empty
        heading="No blockers yet"
        why="What held you up helps the next one, and tells policy teams what to change first."
        level={2}
      >
        {add}
      </Empty>
    );
  }
  return (
    <>
      <Table
        caption="What got in the way"
        rows={blockers}
        rowKey={(blocker) => blocker.id}
        columns={[
          {
            key: "what",
            head: "What it was",
            cell: (blocker) => (
              <Link href={ownHref(id, `blockers/${blocker.id}`)}>{blocker.what}</Link>
            ),
          },
          { key: "kind", head: "Kind", label: "Kind", cell: ({ kind }) => kind },
          {
            key: "overcome",
            head: "What overcame it",
            label: "Overcome by",
            cell: ({ overcameBy }) => overcameBy || "Not overcome",
          },
          {
            key: "remove",
            head: "Remove",
            cell: (blocker) => (
              <ActionForm action={removeBlocker} label={`Remove ${blocker.what}`}>
                <HiddenFields values={{ id, blockerId: blocker.id }} />
                <SubmitButton kind="stop" small>
                  Remove<span className="vh"> {blocker.what}</span>
                </SubmitButton>
              </ActionForm>
            ),
          },
        ]}
      />
      <div className="mt-6">
        <Buttons>
          {add}
          <ButtonLink href={ownHref(id)} kind="hollow">
            Back to the case study
          </ButtonLink>
        </Buttons>
      </div>
    </>
  );
}
