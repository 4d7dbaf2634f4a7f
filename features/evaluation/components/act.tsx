import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import type { Verdict } from "@/domain/verdict";

interface ActProps {
  challengeId: string;
  action: FormAction;
  label: string;
  verdict: Verdict;
  kind?: "solid" | "hollow" | "stop";
}

/** A step that needs no words: its button, or why there is none. */
export function Act({ challengeId, action, label, verdict, kind }: ActProps) {
  if (!verdict.allowed) {
    return (
      <p className="btns">
        <NotYetButton label={label} reason={verdict.reason} remedy={verdict.remedy} />
      </p>
    );
  }
  return (
    <ActionForm action={action} label={label}>
      <HiddenFields values={{ challengeId }} />
      <p className="btns">
        <SubmitButton kind={kind}>{label}</SubmitButton>
      </p>
    </ActionForm>
  );
}
