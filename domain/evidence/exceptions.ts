import { plural } from "../format/numbers";
import { capitalised, listWords } from "../format/words";

/** Claims that a total of grades does not show for what they are. */
export interface Exceptions {
  /** The public body gives other figures. */
  corrected: number;
  disputed: number;
  /** Their confirmation has run out. */
  lapsed: number;
  /** Confirmed or measured, of work that was stopped. */
  stopped: number;
  /** Disputed or corrected when the supplier changed the figures, took the outcome out or withdrew all of it. */
  takenOut: number;
}

/**
 * What has to be said beside a count of claims by grade; empty where there is nothing to say. A
 * corrected, disputed or lapsed claim counts at the grade that its other evidence carries.
 */
export function exceptionWords(of: Exceptions): string {
  const left = of.corrected + of.disputed + of.lapsed;
  const parts = [
    ...(of.corrected > 0
      ? [
          `${plural(of.corrected, "claim has", "claims have")} other figures from the public body named`,
        ]
      : []),
    ...(of.disputed > 0
      ? [`${plural(of.disputed, "claim is", "claims are")} disputed by the public body named`]
      : []),
    ...(of.lapsed > 0
      ? [`${plural(of.lapsed, "confirmation has", "confirmations have")} lapsed`]
      : []),
  ];
  const sentences = [
    ...(left > 0
      ? [
          `${capitalised(listWords(parts))}. ${left === 1 ? "It counts" : "They count"} at the grade that the other evidence carries.`,
        ]
      : []),
    ...(of.takenOut > 0
      ? [
          `${plural(of.takenOut, "outcome was", "outcomes were")} corrected or disputed by the public body, and changed or taken out by the supplier since.`,
        ]
      : []),
    ...(of.stopped > 0
      ? [
          `${plural(of.stopped, "confirmed outcome is", "confirmed outcomes are")} of work that was stopped: evidence, and not counted as proven.`,
        ]
      : []),
  ];
  return sentences.join(" ");
}
