import { z } from "zod";
import { email, id } from "@/domain/input";
import { plainCode } from "@/domain/session/code";
import { pathOnSite } from "@/domain/session/path";

/** A path on this site to come back to; anything else is dropped. */
const next = z
  .string()
  .max(2000)
  .catch("")
  .transform((wanted) => pathOnSite(wanted, "/account"));

export const askForCode = z.object({
  email: email("Enter your e-mail address"),
  next,
});

export const enterCode = z.object({
  code: z
    .string({ error: "Enter the six digits" })
    .max(100, "The code is six digits, for example 402 913")
    .transform(plainCode)
    .pipe(z.string().regex(/^\d{6}$/, "The code is six digits, for example 402 913")),
  next,
});

export const tryExample = z.object({ userId: id(), next });
export const chooseOrganisation = z.object({ membershipId: id(), next });
