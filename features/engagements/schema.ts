import { z } from "zod";
import { clock, day, id, paragraphs, text, tick, wholeNumber } from "@/domain/input";
import { londonInstant } from "@/domain/timetable/london";
import { original } from "@/features/challenges/records/revisions";

/** A form with the day and time until which suppliers may reply, as an instant. */
function closing<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .object(shape)
    .and(
      z.object({
        closesOn: day("Say until which day suppliers may reply"),
        closesTime: clock(),
      }),
    )
    .transform(({ closesOn, closesTime, ...rest }, context) => {
      const closes = londonInstant(closesOn, closesTime);
      if (closes.ok) return { ...(rest as z.output<z.ZodObject<Shape>>), closesAt: closes.at };
      context.addIssue({ code: "custom", path: ["closesTime"], message: closes.reason });
      return z.NEVER;
    });
}

export const asked = closing({
  id: id(),
  asks: paragraphs("Write what you want to know"),
  /** A word in it is the name of a supplier as well, and means something else here. */
  otherMeaning: tick(),
});

export const replied = z.object({
  original,
  slug: text("Say which engagement"),
  possible: text("Say what is possible", 4000),
  readiness: wholeNumber("Say how ready it is", 1, 9),
  needs: text("Say what it would need", 4000),
});

export const shared = z.object({
  id: id(),
  summary: paragraphs("Write what you learned"),
  /** A word in it is the name of a supplier as well, and means something else here. */
  otherMeaning: tick(),
});

export const moved = closing({ id: id() });
