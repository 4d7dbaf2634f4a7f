import { z } from "zod";
import { id, text } from "@/domain/input";

export const wish = z.object({
  storyId: id(),
  message: text("Say what you want to reuse, and what you would like to know", 1_000),
});

export const report = z.object({
  adoptionId: id(),
  says: text("Say in a few words what you reuse and how far it is: “In use, 40 culverts”", 120),
});

export const subject = z.object({ adoptionId: id() });
