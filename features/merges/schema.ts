import { z } from "zod";
import { id, oneOf, optionalText, text, tick } from "@/domain/input";

const why = text("Say why these two are one: the operator checks it", 1_000);

export const merge = z.object({
  keptId: id(),
  goneId: id(),
  reason: text("Say how you know that these two are one", 1_000),
  confirmed: tick(),
});

export const ask = z.object({ keptId: id(), goneId: id(), why });

export const decide = z
  .object({
    requestId: id(),
    decision: oneOf(["merge", "refuse"], "Choose whether to merge or to refuse"),
    reason: optionalText(1_000),
    confirmed: tick(),
  })
  .refine(({ reason }) => reason.length > 0, {
    path: ["reason"],
    message: "Say why: it stays on record, and whoever asked reads it",
  });

export const withdraw = z.object({ requestId: id() });
