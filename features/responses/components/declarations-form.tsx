import { ActionForm } from "@/components/forms/action-form";
import { Autosave } from "@/components/forms/autosave";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { originalText } from "@/features/challenges/records/revisions";
import { autosaveDeclarations, saveDeclarations } from "../actions";
import type { OwnResponse } from "../loaders";
import { declarationFields } from "../records/declarations";

/** Use of AI, interests, and the hours that it took. */
export function DeclarationsForm({ own }: { own: OwnResponse }) {
  const { id, hours } = own.response;
  const { aiUsed, aiDetail, interests } = own.draft;
  return (
    <div className="prose">
      <ActionForm action={saveDeclarations} order={["aiUsed", "aiDetail", "interests", "hours"]}>
        <HiddenFields values={{ responseId: id }} />
        <RadioGroup
          name="aiUsed"
          label="Did you use AI to write this response?"
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
          defaultValue={aiUsed === null ? null : aiUsed ? "yes" : "no"}
        />
        <TextArea
          name="aiDetail"
          label="What for"
          hint="If you did: what it wrote, and who checked it."
          optional
          rows={3}
          defaultValue={aiDetail}
        />
        <TextArea
          name="interests"
          label="Interests"
          hint="Anybody on the buyer’s side whom you are close to, and anything that could look like it."
          optional
          rows={3}
          defaultValue={interests}
        />
        <TextField
          name="hours"
          label="Hours that this response took so far"
          hint="Goes, without your name, into the public figure of what answering costs."
          optional
          inputMode="decimal"
          width="short"
          defaultValue={hours?.toString()}
        />
        <Autosave
          action={autosaveDeclarations}
          original={originalText(declarationFields(own.draft, own.response))}
        />
        <p className="btns gap-sm">
          <SubmitButton>Save the declarations</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}
