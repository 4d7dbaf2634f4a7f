import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { setDigest } from "../actions";

/** Whether the monthly digest comes, the button that changes it, and the way to read it here. */
export function DigestNote({ wanted, email }: { wanted: boolean; email: string }) {
  return (
    <SideNote heading="The monthly digest">
      <p>
        {wanted
          ? `It comes to ${email} on the first working day of each month, when something happened in the technologies, bodies and suppliers that you follow.`
          : "It does not come by mail. You can read it here at any time."}
      </p>
      <Buttons>
        <ButtonLink href="/account/following/digest" small>
          Read this month so far
        </ButtonLink>
      </Buttons>
      <ActionForm action={setDigest} scope="digest" className="mt-4">
        <HiddenFields values={{ wanted: wanted ? null : "yes" }} />
        <SubmitButton kind="hollow" small>
          {wanted ? "Stop the monthly digest" : "Send me the monthly digest"}
        </SubmitButton>
      </ActionForm>
    </SideNote>
  );
}
