import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { CODE_MINUTES } from "@/domain/session/code";
import { confirmByCode, requestConfirmation } from "@/features/session/actions";
import { askToConfirm, confirmByPasskey } from "../actions";
import { DeviceButton } from "./device-button";

interface ConfirmWaysProps {
  email: string;
  /** Has a passkey to confirm by. */
  passkey: boolean;
  /** A code was asked for. */
  sent: boolean;
  /** Mail is kept in the mailbox of a trial installation. */
  trial: boolean;
  /** Where to go then. */
  next: string | undefined;
}

/** The two ways to prove again who one is. */
export function ConfirmWays({ email, passkey, sent, trial, next }: ConfirmWaysProps) {
  return (
    <>
      {passkey ? (
        <Section heading="With a passkey">
          <div className="prose">
            <ActionForm action={confirmByPasskey} scope="passkey">
              <HiddenFields values={{ next }} />
              <DeviceButton ask={askToConfirm}>Confirm with a passkey</DeviceButton>
            </ActionForm>
          </div>
        </Section>
      ) : null}
      <Section heading="With a code">
        <div className="prose">
          {sent ? <TypeCode email={email} trial={trial} next={next} /> : null}
          <ActionForm action={requestConfirmation} scope="ask">
            <HiddenFields values={{ next }} />
            {sent ? null : <p>We send six digits to {email}.</p>}
            <p className="btns gap-sm">
              <SubmitButton kind="hollow">
                {sent ? "Send another code" : "Send me a code"}
              </SubmitButton>
            </p>
          </ActionForm>
          {passkey ? null : (
            <p className="small">
              You have no passkey yet: <Link href="/account/passkeys">add one</Link>, and confirm
              with it here.
            </p>
          )}
        </div>
      </Section>
    </>
  );
}

function TypeCode({ email, trial, next }: Omit<ConfirmWaysProps, "passkey" | "sent">) {
  return (
    <>
      <p>
        We sent six digits to {email}. They hold for {CODE_MINUTES} minutes.
        {trial ? (
          <>
            {" "}
            This is a trial installation: mail is kept in{" "}
            <Link href="/dev/mailbox">the mailbox</Link>.
          </>
        ) : null}
      </p>
      <ActionForm action={confirmByCode} scope="code">
        <HiddenFields values={{ next }} />
        <TextField
          name="code"
          label="Six-digit code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <p className="btns gap-sm">
          <SubmitButton>Confirm with the code</SubmitButton>
        </p>
      </ActionForm>
    </>
  );
}
