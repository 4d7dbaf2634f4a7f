import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { createCaseStudy } from "../actions";

/** A title is enough to begin with. */
export function CreateForm() {
  return (
    <Prose>
      <ActionForm action={createCaseStudy} order={["title"]}>
        <TextField
          name="title"
          label="Title"
          hint="Say what changed, and where. You can change it until it is published, and afterwards too."
        />
        <Buttons>
          <SubmitButton>Begin the draft</SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
