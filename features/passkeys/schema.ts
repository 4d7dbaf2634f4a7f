import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import { z } from "zod";
import { id, name } from "@/domain/input";
import { confirmedNext, nextPath } from "@/features/session/schema";

const bytes = z.base64url().max(10_000);

const answered = {
  id: bytes,
  rawId: bytes,
  type: z.literal("public-key"),
  // What extensions say is not asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** What a device answers that makes a passkey, as the browser writes it. */
const made = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** What a device answers that signs by one. */
const signed = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

export type Made = Answer<z.output<typeof made>>;
export type Signed = Answer<z.output<typeof signed>>;

/** What a device answered, and the challenge that it says it was given. */
interface Answer<Said> {
  said: Said;
  challenge: string;
}

/** Reads a device's answer out of a form; null where there is none, or nothing that a browser would write. */
function answerOf<Said extends { response: { clientDataJSON: string } }>(shape: z.ZodType<Said>) {
  return z
    .string()
    .max(40_000)
    .catch("")
    .transform((text): Answer<Said> | null => {
      try {
        const said = shape.parse(JSON.parse(text));
        return {
          said,
          challenge: String(decodeClientDataJSON(said.response.clientDataJSON).challenge),
        };
      } catch {
        return null;
      }
    });
}

/** What a passkey is called on the page: "Work laptop". */
const passkeyName = name("Give the passkey a name, such as “Work laptop”", 60);

export const toAdd = z.object({ name: passkeyName });
export const add = z.object({ name: passkeyName, answer: answerOf(made) });
export const rename = z.object({ passkeyId: id(), name: passkeyName });
export const remove = z.object({ passkeyId: id() });
export const signIn = z.object({ answer: answerOf(signed), next: nextPath("/account") });
export const confirm = z.object({ answer: answerOf(signed), next: confirmedNext });
