import { z } from "zod";
import { email, id } from "@/domain/input";
import { plainCode } from "@/domain/session/code";
import { pathOnSite } from "@/domain/session/path";

/** A path on this site to come back to; anything else is dropped. @param otherwise where to go then */
export function nextPath(otherwise: string) {
  return z
    .string()
    .max(2000)
    .catch("")
    .transform((wanted) => pathOnSite(wanted, otherwise));
}

const next = nextPath("/account");
/** Whoever was asked in another tab has nowhere to come back to in this one. */
export const confirmedNext = nextPath("/account/confirm?done=confirmed");

export const askForCode = z.object({
  email: email("Enter your e-mail address"),
  next,
});

const code = z
  .string({ error: "Enter the six digits" })
  .max(100, "The code is six digits, for example 402 913")
  .transform(plainCode)
  .pipe(z.string().regex(/^\d{6}$/, "The code is six digits, for example 402 913"));

export const enterCode = z.object({ code, next });

export const askToConfirm = z.object({ next: confirmedNext });
export const confirmByCode = z.object({ code, next: confirmedNext });

export const tryExample = z.object({ userId: id(), next });
export const chooseOrganisation = z.object({ membershipId: id(), next });
