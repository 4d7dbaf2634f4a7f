import { z } from "zod";
import { text, tick } from "@/domain/input";

export const setDigest = z.object({ wanted: tick() });

export const stopDigest = z.object({
  token: text("This link is not whole. Open it from the letter again"),
});
