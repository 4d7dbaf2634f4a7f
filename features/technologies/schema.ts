import { z } from "zod";
import { id, oneOf, optionalText, text } from "@/domain/input";

const MOST_LINES = 30;
const LONGEST_LINE = 300;

/** One a line; empty lines and those that say the same again do no harm. */
function lines(what: string) {
  return optionalText()
    .transform((typed) => typed.split("\n").map((line) => line.trim()))
    .transform((all) => [...new Set(all.filter((line) => line !== ""))])
    .refine((all) => all.length <= MOST_LINES, `Give ${MOST_LINES} ${what} or fewer`)
    .refine(
      (all) => all.every((line) => line.length <= LONGEST_LINE),
      `Keep each of the ${what} to ${LONGEST_LINE} characters or fewer`,
    );
}

/** What an operator says of an entry. A family is chosen, or named for the first time. */
const entry = {
  name: text("Give the name", 80),
  chosenFamily: optionalText(80),
  newFamily: optionalText(80),
  summary: text("Say in a sentence or two what it is", 600),
  questions: lines("questions").refine(
    (all) => all.length > 0,
    "Give at least one question that a buyer should ask",
  ),
  standards: lines("standards"),
};

const why = text("Say why: everybody can read it under “Versions”", 500);

interface Families {
  chosenFamily?: string;
  newFamily?: string;
}

const hasFamily = ({ chosenFamily, newFamily }: Families) => Boolean(chosenFamily || newFamily);
const NO_FAMILY = {
  path: ["chosenFamily"],
  message: "Choose the family, or name a new one",
  // Said together with what else is wrong, and not only after that is put right.
  when: () => true,
};

export const add = z.object({ ...entry, why }).refine(hasFamily, NO_FAMILY);
export const edit = z
  .object({ ...entry, id: id(), version: z.coerce.number().int(), why })
  .refine(hasFamily, NO_FAMILY);
export const retire = z.object({ id: id(), instead: optionalText(80), why });
export const restore = z.object({ id: id(), why });
export const move = z.object({
  id: id(),
  direction: oneOf(["up", "down"], "Say whether it goes up or down"),
});
