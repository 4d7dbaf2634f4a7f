import { z } from "zod";
import { TOPICS } from "@/domain/clarification/topics";
import { id, oneOf, paragraphs, text, tick } from "@/domain/input";

export const asked = z.object({
  slug: text("Say which challenge"),
  question: text("Write your question", 2000),
});

export const answered = z.object({
  id: id(),
  publicQuestion: text("Write the question as everybody will read it", 2000),
  answer: paragraphs("Write the answer"),
  topic: oneOf(TOPICS, "Choose what it is about from the list").default("OTHER"),
  changesNeed: tick(),
  /** A word in it is the name of who asked as well, and means something else here. */
  otherMeaning: tick(),
});

export const rejected = z.object({ id: id(), reason: text("Say why", 2000) });
