import { z } from "zod";
import { anyOf, email, id, name, oneOf, optionalText, text } from "@/domain/input";
import { companyNumber } from "@/domain/membership/company-number";
import { domainProblem } from "@/domain/membership/email-domain";
import { ppon } from "@/domain/membership/ppon";

const ROLE_VALUES = ["ADMIN", "EDITOR", "COMMERCIAL", "APPROVER", "REFERENCE", "CHAMPION"] as const;

const roles = anyOf(ROLE_VALUES, "Choose roles from the list");

export const registerSupplier = z.object({
  name: name("Give the name of the organisation", 160),
  companyNumber: z
    .string()
    .trim()
    .optional()
    .transform((typed, context) => {
      if (!typed) return null;
      const number = companyNumber(typed);
      if (number) return number;
      context.addIssue({
        code: "custom",
        message:
          "A company number is eight digits, or two letters and six digits, like 01234567 or SC123456",
      });
      return z.NEVER;
    }),
});

export const details = z.object({
  organisationId: id(),
  ppon: z
    .string()
    .trim()
    .optional()
    .transform((typed, context) => {
      if (!typed) return null;
      const number = ppon(typed);
      if (number) return number;
      context.addIssue({
        code: "custom",
        message:
          "A PPON is a P and three letters, four digits and four letters, like PABC-1234-DEFG",
      });
      return z.NEVER;
    }),
  address: optionalText(300),
});

export const askToJoin = z.object({ organisationId: id(), why: optionalText(500) });
export const claimSupplier = z.object({
  organisationId: id(),
  why: text("Say who you are there and how an operator can check it", 1_000),
});
export const decideRequest = z
  .object({
    requestId: id(),
    decision: oneOf(["approve", "refuse"], "Choose whether to approve or refuse"),
    reason: optionalText(500),
  })
  .refine(({ decision, reason }) => decision === "approve" || reason.length > 0, {
    path: ["reason"],
    message: "Say why you refuse: the person reads it",
  });
export const invite = z.object({
  organisationId: id(),
  email: email("Give the e-mail address of the person"),
  roles,
});
export const invitation = z.object({ invitationId: id() });
export const setRoles = z.object({ membershipId: id(), roles });
export const membership = z.object({ membershipId: id() });
export const restored = z.object({
  membershipId: z.uuid({ error: "Choose who is to administer it" }),
  why: text("Say why, as everybody who belongs to the body reads it", 500),
});
export const organisation = z.object({ organisationId: id() });
export const saveName = z.object({ name: name("Give the name that others know you by", 120) });

/** One domain a line; a leading @ and capitals do no harm. */
export const domains = z.object({
  organisationId: id(),
  domains: optionalText(2_000)
    .transform((typed) =>
      typed
        .split(/[\s,]+/)
        .map((domain) => domain.toLowerCase().replace(/^@/, ""))
        .filter(Boolean),
    )
    .transform((domains) => [...new Set(domains)])
    .superRefine((domains, context) => {
      for (const domain of domains) {
        const message = domainProblem(domain);
        if (message) context.addIssue({ code: "custom", message });
      }
    }),
});
