import { z } from "zod";
import { day, id, paragraphs, text, wholeNumber } from "@/domain/input";
import { londonInstant } from "@/domain/timetable/london";

const CLOCK = "Give a time by the 24-hour clock, such as 12:00";

export const asked = z
  .object({
    id: id(),
    asks: paragraphs("Write what you want to know"),
    closesOn: day("Say until which day suppliers may reply"),
    closesTime: z
      .string({ error: CLOCK })
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, CLOCK),
  })
  .transform(({ closesOn, closesTime, ...rest }, context) => {
    const closes = londonInstant(closesOn, closesTime);
    if (closes.ok) return { ...rest, closesAt: closes.at };
    context.addIssue({ code: "custom", path: ["closesTime"], message: closes.reason });
    return z.NEVER;
  });

export const replied = z.object({
  slug: text("Say which engagement"),
  possible: text("Say what is possible", 4000),
  readiness: wholeNumber("Say how ready it is", 1, 9),
  needs: text("Say what it would need", 4000),
});

export const shared = z.object({
  id: id(),
  summary: paragraphs("Write what you learned"),
});
