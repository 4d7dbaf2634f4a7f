import { Table } from "@/components/data/table";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import type { BlockerView } from "./met-table";

interface BlockerListProps {
  blockers: readonly BlockerView[];
  /** The address of this list; a blocker's own, and that of a new one, stand under it. */
  href: string;
  remove: FormAction;
  /** What they are of: carried along. */
  about: Record<string, string | number>;
  back: { href: string; label: string };
  /** False where they may only be read. */
  changes?: boolean;
}

/** What got in the way, for those to add to and change who met it. */
export function BlockerList(props: BlockerListProps) {
  const { blockers, href, remove, about, back, changes = true } = props;
  const add = changes ? <ButtonLink href={`${href}/new`}>Add a blocker</ButtonLink> : null;
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
            cell: (blocker) =>
              changes ? <Link href={`${href}/${blocker.id}`}>{blocker.what}</Link> : blocker.what,
          },
          { key: "kind", head: "Kind", label: "Kind", cell: ({ kind }) => kind },
          {
            key: "overcome",
            head: "What overcame it",
            label: "Overcome by",
            cell: ({ overcameBy }) => overcameBy || "Not overcome",
          },
          ...(changes
            ? [
                {
                  key: "remove",
                  head: "Remove",
                  cell: (blocker: BlockerView) => (
                    <ActionForm action={remove} label={`Remove ${blocker.what}`}>
                      <HiddenFields values={{ ...about, blockerId: blocker.id }} />
                      <SubmitButton kind="stop" small>
                        Remove<span className="vh"> {blocker.what}</span>
                      </SubmitButton>
                    </ActionForm>
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="mt-6">
        <Buttons>
          {add}
          <ButtonLink href={back.href} kind="hollow">
            {back.label}
          </ButtonLink>
        </Buttons>
      </div>
    </>
  );
}
