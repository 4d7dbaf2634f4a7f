import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { BLOCKERS, type Blocker } from "@/domain/blockers";

interface BlockerFormProps {
  action: FormAction;
  /** What it is of: carried along. */
  about: Record<string, string | number>;
  /** The list that it stands in. */
  back: string;
  /** Nothing for a new one; its kind as it is stored. */
  blocker?: BlockerRow;
  /** The words on the button, where they have to say more. */
  save?: string;
  /** Above the fields: what to mind here. */
  children?: ReactNode;
  /** Below them: what is asked of this kind alone. */
  below?: ReactNode;
}

/** A blocker as it is stored. */
export interface BlockerRow extends Omit<Blocker, "kind"> {
  id: string;
  kind: string;
}

/** One thing that got in the way, of a case study, a challenge or a story. */
export function BlockerForm(props: BlockerFormProps) {
  const { action, about, back, blocker, save = "Save the blocker", children, below } = props;
  return (
    <Prose>
      {children}
      <ActionForm action={action} order={["kind", "what", "overcameBy", "whoCanChange"]}>
        <HiddenFields values={{ ...about, blockerId: blocker?.id }} />
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
        {below}
        <Buttons>
          <SubmitButton>{save}</SubmitButton>
          <ButtonLink href={back} kind="hollow">
            Go back without saving
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
