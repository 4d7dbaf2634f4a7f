import { z } from "zod";
import { id, paragraphs, text } from "@/domain/input";

export const asked = z.object({
  slug: text("Say which challenge"),
  question: text("Write your question", 2000),
});

export const answered = z.object({
  id: id(),
  publicQuestion: text("Write the question as everybody will read it", 2000),
  answer: paragraphs("Write the answer"),
});

export const rejected = z.object({ id: id(), reason: text("Say why", 2000) });
