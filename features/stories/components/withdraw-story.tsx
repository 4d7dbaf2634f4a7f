import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Notice } from "@/components/notices/notice";
import { otherSide } from "@/domain/story/agreement";
import { mayWithdraw } from "@/domain/story/policy";
import { withdrawStory } from "../actions";
import type { StoryDesk } from "../loaders";

/** Says what a withdrawal does, and does it. */
export function WithdrawStory({ page: { row, person, facts, side } }: { page: StoryDesk }) {
  const verdict = mayWithdraw(person, facts);
  const other = row[otherSide(side)].name;
  if (!verdict.allowed) {
    return (
      <Notice kind="stop" heading="This cannot be withdrawn">
        <p>
          {verdict.reason} {verdict.remedy}
        </p>
      </Notice>
    );
  }
  return (
    <ActionForm action={withdrawStory} className="prose">
      <HiddenFields values={{ id: row.id }} />
      <p>
        Nobody but the two sides can read it then: it goes from the lists, the search and the feed
        at once. {other} is told, and so is everybody who follows it. Its versions are kept.
      </p>
      <p>A withdrawn story stays withdrawn. You can start a new one of the same work.</p>
      <Buttons>
        <SubmitButton kind="stop">Withdraw the story</SubmitButton>
        <ButtonLink href={`/account/stories/${row.id}`} kind="hollow">
          Keep it
        </ButtonLink>
      </Buttons>
    </ActionForm>
  );
}
