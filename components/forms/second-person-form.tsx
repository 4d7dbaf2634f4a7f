import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "./action-form";
import { Buttons, SubmitButton } from "./button";
import { HiddenFields } from "./hidden-fields";
import { RadioGroup } from "./radio-group";
import { TextArea } from "./text-area";

interface SecondPersonFormProps {
  action: FormAction;
  /** What it decides on: told to assistive technology. */
  label: string;
  values: Record<string, string>;
  question?: string;
  approve: { label: string; hint: string };
  back: { label: string; hint?: string };
  /** "Why you send it back". */
  why: string;
  /** Where several stand on one page. */
  scope?: string;
  /** Said with the button, of the same. */
  of?: ReactNode;
}

/** A second person says yes to what one person proposed, or says no with a reason. */
export function SecondPersonForm(props: SecondPersonFormProps) {
  const { action, label, values, approve, back, why, scope, of } = props;
  return (
    <ActionForm action={action} scope={scope} order={["decision", "reason"]} label={label}>
      <HiddenFields values={values} />
      <RadioGroup
        name="decision"
        label={props.question ?? "What do you want to do?"}
        options={[
          { value: "approve", ...approve },
          { value: "return", ...back },
        ]}
      />
      <TextArea
        name="reason"
        label={why}
        hint="Whoever proposed it reads it. Kept in the record."
        optional
        rows={3}
      />
      <Buttons>
        <SubmitButton>
          Record my decision
          {of ? <span className="vh">{of}</span> : null}
        </SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
