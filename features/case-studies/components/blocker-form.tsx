import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { BLOCKERS } from "@/domain/blockers";
import { saveBlocker } from "../actions";
import type { BlockerView } from "../views";
import { ownHref } from "./own-shell";

interface BlockerFormProps {
  caseStudyId: string;
  /** Nothing for a new one; its kind as it is stored. */
  blocker?: BlockerView;
}

/** One thing that got in the way. */
export function BlockerForm({ caseStudyId, blocker }: BlockerFormProps) {
  return (
    <Prose>
      <ActionForm action={saveBlocker} order={["kind", "what", "overcameBy", "whoCanChange"]}>
        <HiddenFields values={{ id: caseStudyId, blockerId: blocker?.id }} />
        <RadioGroup
          name="kind"
          label="What kind of blocker?"
          options={BLOCKERS.map(({ kind, words, means }) => ({
            value: kind,
            label: words,
            hint: means,
          }))}
          defaultValue={blocker?.kind}
        />
        <TextArea
          name="what"
          label="What it was"
          hint="“Insurance of £10 million asked for at the bid stage”"
          rows={2}
          defaultValue={blocker?.what}
        />
        <TextArea
          name="overcameBy"
          label="What overcame it"
          optional
          hint="Leave empty if it was not overcome. That is worth knowing too."
          rows={2}
          defaultValue={blocker?.overcameBy}
        />
        <TextField
          name="whoCanChange"
          label="Who can change it"
          optional
          hint="“Contract owner”, “Records manager”, “The department that sets the standard”"
          defaultValue={blocker?.whoCanChange}
        />
        <Buttons>
          <SubmitButton>Save the blocker</SubmitButton>
          <ButtonLink href={ownHref(caseStudyId, "blockers")} kind="hollow">
            Go back without saving
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
