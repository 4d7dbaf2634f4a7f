import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import type { Fields } from "@/domain/challenge/merge";
import { originalText } from "../records/revisions";

interface SaveFormProps {
  action: FormAction;
  /** The challenge. */
  id: string;
  /** What the form holds as it opens, by the names that are saved. */
  original: Fields;
  /** Which one of several it is, or "new". */
  item?: string;
  /** On the button: "Save and go back". */
  submit?: string;
  backHref?: string;
  order?: readonly string[];
  scope?: string;
  label?: string;
  children: ReactNode;
}

/** A form of the builder. It carries what it held when it was opened, so that two people can save it. */
export function SaveForm(props: SaveFormProps) {
  const { action, id, original, item, submit = "Save and go back", backHref, ...rest } = props;
  return (
    <div className="prose">
      <ActionForm action={action} order={rest.order} scope={rest.scope} label={rest.label}>
        <HiddenFields values={{ id, item, original: originalText(original) }} />
        {rest.children}
        <Buttons>
          <SubmitButton>{submit}</SubmitButton>
          {backHref ? (
            <ButtonLink kind="hollow" href={backHref}>
              Go back without saving
            </ButtonLink>
          ) : null}
        </Buttons>
      </ActionForm>
    </div>
  );
}
