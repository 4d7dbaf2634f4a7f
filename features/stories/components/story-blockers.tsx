import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Notice } from "@/components/notices/notice";
import { blockerWords } from "@/domain/blockers";
import { mayEdit } from "@/domain/story/policy";
import { BlockerForm } from "@/features/blockers/components/blocker-form";
import { BlockerList } from "@/features/blockers/components/blocker-list";
import { missing } from "@/features/session/framework/missing";
import { removeStoryBlocker, saveStoryBlocker } from "../actions";
import type { StoryDesk } from "../loaders";
import { StoryShell } from "./story-shell";

const HEADING = "What got in the way";

/** The story's own blockers, to which both sides agree as to its words. */
export function StoryBlockers({ page }: { page: StoryDesk }) {
  const { row, content, next, person, facts } = page;
  const verdict = mayEdit(person, facts);
  return (
    <StoryShell page={page} current={HEADING}>
      <Desk>
        <DeskHead
          heading={HEADING}
          standfirst={`What is not in the case study already: its blockers show beside these by themselves. Each save makes a new version, the next is ${next}.`}
        />
        {verdict.allowed ? null : (
          <Notice kind="file" heading={verdict.reason}>
            <p>{verdict.remedy}</p>
          </Notice>
        )}
        <BlockerList
          blockers={content.blockers.map((one) => ({ ...one, kind: blockerWords(one.kind) }))}
          href={`/account/stories/${row.id}/blockers`}
          remove={removeStoryBlocker}
          about={{ id: row.id, version: row.version }}
          back={{ href: `/account/stories/${row.id}`, label: "Back to the story" }}
          changes={verdict.allowed}
        />
      </Desk>
    </StoryShell>
  );
}

/** One of them, to add or to change. */
export function StoryBlocker({ page, blockerId }: { page: StoryDesk; blockerId: string | null }) {
  const { row, content, next } = page;
  const blocker = content.blockers.find(({ id }) => id === blockerId);
  if (blockerId && !blocker) missing();
  const heading = blocker ? "Change a blocker" : "Add a blocker";
  return (
    <StoryShell page={page} current={heading}>
      <Desk>
        <DeskHead heading={heading} standfirst={content.title} />
        <BlockerForm
          action={saveStoryBlocker}
          about={{ id: row.id, version: row.version }}
          back={`/account/stories/${row.id}/blockers`}
          blocker={blocker}
          save={`Save as version ${next}`}
        />
      </Desk>
    </StoryShell>
  );
}
