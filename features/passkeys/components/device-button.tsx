"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import { type MouseEvent, type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { Button, type ButtonKind } from "@/components/forms/button";

type Asked = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;

interface DeviceButtonProps {
  /** Answers what the device is asked; null where the form is sent as it is, and comes back with the reason. */
  ask: (form: FormData) => Promise<Asked | null>;
  children: ReactNode;
  kind?: ButtonKind;
  /** Nothing at all is shown where the browser runs no scripts: there is another way on the page. */
  quiet?: boolean;
}

/**
 * Stands in a form: asks the device for a passkey, puts its answer into the form and sends that. Only a script can do
 * it, so there is no button without one, and the page says so.
 */
export function DeviceButton({ ask, children, kind, quiet }: DeviceButtonProps) {
  const answer = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState("");
  const support = useSyncExternalStore(never, supportHere, () => "none" as const);

  const press = async ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form || !answer.current) return;
    setSays("Waiting for your device …");
    try {
      const asked = await ask(new FormData(form));
      answer.current.value = asked ? JSON.stringify(await askDevice(asked)) : "";
      setSays("");
      form.requestSubmit();
    } catch (error) {
      setSays(wordsOf(error));
    }
  };

  return (
    <>
      <input ref={answer} type="hidden" name="answer" />
      {support === "yes" ? (
        <p className="btns gap-sm">
          <Button kind={kind} onClick={press}>
            {children}
          </Button>
        </p>
      ) : null}
      {support === "no" && !quiet ? <p>This browser knows no passkeys. Use another one.</p> : null}
      {quiet ? null : (
        <noscript>
          <p>A passkey needs JavaScript, which your browser does not run here.</p>
        </noscript>
      )}
      <p className="small muted" role="status">
        {says}
      </p>
    </>
  );
}

const never = () => () => undefined;
const supportHere = () => (browserSupportsWebAuthn() ? "yes" : "no");

function askDevice(asked: Asked) {
  return "rp" in asked
    ? startRegistration({ optionsJSON: asked })
    : startAuthentication({ optionsJSON: asked });
}

const ELSEWHERE = "Passkeys belong to this site’s own address. Open it by that one.";
const SAID: Readonly<Record<string, string>> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED:
    "This device has a passkey of yours already. Use another device, or that one.",
  ERROR_INVALID_DOMAIN: ELSEWHERE,
  ERROR_INVALID_RP_ID: ELSEWHERE,
};

/** What the browser's errors mean to the person, and what they can do. */
function wordsOf(error: unknown): string {
  if (!(error instanceof WebAuthnError)) return "The connection was lost. Try again.";
  return (
    SAID[error.code] ??
    "Your device gave no passkey: it has none for this site, took too long, or was stopped. Try again, or use a code."
  );
}
