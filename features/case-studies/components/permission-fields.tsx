import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { TextArea } from "@/components/forms/text-area";
import { PERMISSION_WORDS, PERMISSIONS, type Permission } from "@/domain/evidence/permission";
import { capitalised } from "@/domain/format/words";

interface PermissionFieldsProps {
  supplier: string;
  body: string;
  permission?: { permissions: readonly Permission[]; quote: string };
}

/** What the supplier may tell on its own pages, in its bids and to the press. */
export function PermissionFields({ supplier, body, permission }: PermissionFieldsProps) {
  const words = { ...PERMISSION_WORDS, NAME: `the name of ${body}` };
  return (
    <>
      <CheckboxGroup
        name="permissions"
        label={`What may ${supplier} use?`}
        hint="On its own pages, in bids, towards the press. What is public on Proven stays public here. You can change this at any time."
        optional
        options={PERMISSIONS.map((one) => ({ value: one, label: capitalised(words[one]) }))}
        defaultValue={permission?.permissions}
      />
      <TextArea
        name="quote"
        label="A sentence that they may quote"
        hint="Shown with your post, and your name if you show it: “We sleep when it rains.”"
        optional
        rows={2}
        defaultValue={permission?.quote}
      />
    </>
  );
}
