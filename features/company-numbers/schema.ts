import { z } from "zod";
import { id, oneOf, text } from "@/domain/input";
import { companyNumber } from "@/domain/membership/company-number";

const NUMBER_WRONG =
  "A company number is eight digits, or two letters and six digits, like 01234567 or SC123456";

export const claimNumber = z.object({
  supplierId: id(),
  number: z
    .string({ error: NUMBER_WRONG })
    .trim()
    .max(40, NUMBER_WRONG)
    .transform((typed, context) => {
      const number = companyNumber(typed);
      if (number) return number;
      context.addIssue({ code: "custom", message: NUMBER_WRONG });
      return z.NEVER;
    }),
  why: text("Say how an operator can check that it is yours", 1_000),
});

export const answerClaim = z.object({
  claimId: id(),
  answer: text("Say why the number is yours, or that it is not", 1_000),
});

export const decideClaim = z.object({
  claimId: id(),
  decision: oneOf(["give", "refuse"], "Choose whose the number is"),
  reason: text("Say why: both sides read it", 1_000),
});
