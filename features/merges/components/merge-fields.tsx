import { CheckboxField } from "@/components/forms/checkbox-field";
import { TextArea } from "@/components/forms/text-area";

/** The reason for a decision, and the confirmation that two legal persons want. */
export function MergeFields({ differ, hint }: { differ: boolean; hint: string }) {
  return (
    <>
      {differ ? (
        <CheckboxField
          name="confirmed"
          label="Their company numbers differ, and the reason says why they are one all the same"
        />
      ) : null}
      <TextArea name="reason" label="Reason" hint={hint} rows={3} />
    </>
  );
}
