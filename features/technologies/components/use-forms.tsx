import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { restoreTechnology, retireTechnology } from "../actions";
import type { TechnologyRow } from "../records";

const WHY = "Everybody can read this under “Versions”.";

interface RetireFormProps {
  row: TechnologyRow;
  /** What may be used instead: all that is in use. */
  others: readonly TechnologyRow[];
}

/** Takes an entry out of use, and says what to use instead. */
export function RetireForm({ row, others }: RetireFormProps) {
  return (
    <ActionForm action={retireTechnology} scope="retire" order={["instead", "why"]}>
      <HiddenFields values={{ id: row.id }} />
      <SelectField
        name="instead"
        label="What to use instead"
        optional
        placeholder="Nothing in particular"
        options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextArea name="why" label="Why it goes out of use" hint={WHY} rows={2} />
      <Buttons>
        <SubmitButton kind="stop">Take {row.name} out of use</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

export function RestoreForm({ row }: { row: TechnologyRow }) {
  return (
    <ActionForm action={restoreTechnology} scope="restore" order={["why"]}>
      <HiddenFields values={{ id: row.id }} />
      <TextArea name="why" label="Why it is wanted again" hint={WHY} rows={2} />
      <Buttons>
        <SubmitButton>Bring {row.name} back into use</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
