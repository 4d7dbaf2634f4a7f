import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { stopDigest } from "../actions";

/** The button behind the link of a letter: it needs no sign-in, and a mail scanner that opens the page presses nothing. */
export function StopByLink({ token, done }: { token: string; done: boolean }) {
  return (
    <div className="wrap section section--tight">
      {done ? (
        <Buttons>
          <ButtonLink href="/account/following" kind="hollow">
            See what you follow
          </ButtonLink>
        </Buttons>
      ) : (
        <ActionForm action={stopDigest} label="Stop the monthly digest">
          <HiddenFields values={{ token }} />
          <SubmitButton>Stop the monthly digest</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
