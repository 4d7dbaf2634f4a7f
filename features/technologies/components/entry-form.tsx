import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { TechnologyRow } from "../records";

interface EntryFormProps {
  action: FormAction;
  families: readonly string[];
  /** What is changed; leave out for a new one. */
  row?: TechnologyRow;
}

const ORDER = ["", "name", "chosenFamily", "newFamily", "summary", "questions", "standards", "why"];

/** What an entry of the taxonomy says, and why it is added or changed. */
export function EntryForm({ action, families, row }: EntryFormProps) {
  return (
    <ActionForm action={action} order={ORDER} scope="entry">
      {row ? <HiddenFields values={{ id: row.id, version: row._count.versions }} /> : null}
      <TextField
        name="name"
        label="Name"
        hint={
          row
            ? `Its address, /technologies/${row.slug}, stays as it is.`
            : "What it does, not what a vendor calls it. The address is made of it, and stays."
        }
        defaultValue={row?.name}
      />
      <SelectField
        name="chosenFamily"
        label="Family"
        placeholder="Choose a family"
        options={families.map((family) => ({ value: family, label: family }))}
        defaultValue={row?.family}
      />
      <TextField name="newFamily" label="Or a new family" optional width="mid" />
      <TextArea
        name="summary"
        label="What it is"
        hint="One or two sentences that a minister understands."
        rows={3}
        defaultValue={row?.summary}
      />
      <TextArea
        name="questions"
        label="What to ask before buying"
        hint="One question a line."
        rows={6}
        defaultValue={row?.questions.join("\n")}
      />
      <TextArea
        name="standards"
        label="Standards to ask for"
        hint="One a line."
        optional
        rows={4}
        defaultValue={row?.standards.join("\n")}
      />
      <TextArea
        name="why"
        label={row ? "Why you change it" : "Why you add it"}
        hint="Everybody can read this under “Versions”. Your name is not shown."
        rows={2}
      />
      <Buttons>
        <SubmitButton>{row ? "Save as a new version" : "Add the technology"}</SubmitButton>
        <ButtonLink href="/operator/taxonomy" kind="hollow">
          Back to the taxonomy
        </ButtonLink>
      </Buttons>
    </ActionForm>
  );
}
