import { z } from "zod";
import { inputsOf } from "@/domain/fields/derived";
import { id, oneOf, text, wholeNumber } from "@/domain/input";
import { STORY_FIELDS } from "@/domain/story/fields";
import { aboutBlocker as aboutOne, blocker as withBlocker } from "@/features/blockers/schema";

const MOST_VERSIONS = 100_000;
const version = wholeNumber(
  "This form has lost which version it shows. Go back and open it again",
  1,
  MOST_VERSIONS,
);

export const start = z.object({
  from: oneOf(["case-study", "award"], "Say what the story starts from"),
  id: id(),
});

/** A form about one version of a story. */
export const ofVersion = z.object({ id: id(), version });

export const subject = z.object({ id: id() });

export const bySlug = z.object({ slug: text("This form has lost its story. Open it again") });

export const words = z
  .object({ id: id(), version, ...inputsOf(STORY_FIELDS) })
  .refine(({ quote, quoteBy }) => quote === "" || quoteBy !== "", {
    path: ["quoteBy"],
    message: "Say who said it: their post and organisation, or a name given for public use",
  })
  .refine(({ quote, quoteBy }) => quote !== "" || quoteBy === "", {
    path: ["quote"],
    message: "Give what they said, or leave out who said it",
  });

export const outcomes = z.object({
  id: id(),
  version,
  claims: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid("Choose outcomes from the list")).max(6, "Choose six outcomes at most"),
  ),
});

export const files = z.object({
  id: id(),
  version,
  files: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid("Choose from the list")).max(6, "Choose six at most"),
  ),
});

export const endorsement = z.object({
  slug: text("This form has lost its story. Open it again"),
  /** The one that the champion has read. */
  version,
  post: text("Give the post in which you say it, for example Minister for Coasts", 120),
  sentence: text("Say in a sentence or two why you stand behind it", 400),
});

export const blocker = withBlocker.extend({ version });

export const aboutBlocker = aboutOne.extend({ version });
