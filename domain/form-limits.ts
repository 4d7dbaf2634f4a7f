/** More fields than any form of ours has, with every choice of every list ticked. */
const MOST_FIELDS = 500;
/** Longer than the longest text, with what a form held when it was opened. */
const LONGEST_VALUE = 250_000;
const LONGEST_NAME = 80;
/** "email", "descriptor3", "claims[2].verdict": nothing that a reader of forms would build something large from. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*(\[\d{1,2}\]\.[A-Za-z][A-Za-z0-9]*)?$/;
/** The framework's own. */
const FRAMEWORK = /^\$ACTION_/;

/**
 * Whether a form can be one of ours, by its names and lengths: looked at before anything is read from it, since
 * reading costs what the names say. @returns what is wrong, as a sentence; null where nothing is
 */
export function formProblem(form: Iterable<[string, unknown]>): string | null {
  let fields = 0;
  for (const [name, value] of form) {
    fields += 1;
    if (fields > MOST_FIELDS) return "It has more fields than a form of this site has.";
    if (FRAMEWORK.test(name)) continue;
    if (name.length > LONGEST_NAME || !NAME.test(name))
      return "It has a field that no form of this site has.";
    if (typeof value === "string" && value.length > LONGEST_VALUE)
      return "It has a text that is longer than any form of this site takes.";
  }
  return null;
}
