import { ActionForm } from "@/components/forms/action-form";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { askToSignIn, signInByPasskey } from "../actions";
import { DeviceButton } from "./device-button";

/** Another way beside the code, where the browser can: nothing is typed. @param next where to go then */
export function PasskeySignIn({ next }: { next: string }) {
  return (
    <ActionForm action={signInByPasskey} scope="passkey">
      <HiddenFields values={{ next }} />
      <DeviceButton ask={askToSignIn} kind="hollow" quiet>
        Sign in with a passkey
      </DeviceButton>
    </ActionForm>
  );
}
