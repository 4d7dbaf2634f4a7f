import { z } from "zod";
import { id, oneOf, optionalEmail, text } from "@/domain/input";
import { FAULTS, SUBJECT_TYPES } from "@/domain/moderation/subjects";

const about = {
  type: oneOf(SUBJECT_TYPES, "This form has lost what it is about. Open it again"),
  id: id(),
};
const LONG = 2_000;

export const report = z.object({
  ...about,
  fault: oneOf(FAULTS, "Choose what is wrong with the page"),
  says: text("Say what is wrong, and where on the page it stands", LONG),
  email: optionalEmail(),
});

const note = text("Write a note: those who reported the page read it", LONG);

export const dismiss = z.object({ ...about, note });

export const passOn = z.object({
  ...about,
  note: text("Write what the public body should look at", LONG),
});

export const hide = z.object({
  ...about,
  fault: oneOf(FAULTS, "Choose what the public is told"),
  reason: text("Give the reason. Its owner reads it, and mends the page by it", LONG),
});

export const answer = z.object({
  hidingId: id(),
  says: text("Write your answer: what you have mended, or why the page is right", LONG),
});

export const keep = z.object({
  hidingId: id(),
  note: text("Say why it stays hidden. Its owner reads it", LONG),
});

export const restore = z.object({
  hidingId: id(),
  note: text("Say why it is shown again. Its owner reads it", LONG),
});
