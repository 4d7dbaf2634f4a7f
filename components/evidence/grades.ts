/** The four grades a claim can reach, weakest first. */
export type Grade = "asserted" | "documented" | "confirmed" | "measured";

/** How a claim stands: its grade, unless it is disputed or its confirmation has lapsed. */
export type Standing = Grade | "disputed" | "lapsed";

export const GRADES: readonly Grade[] = ["asserted", "documented", "confirmed", "measured"];

/** The word that always goes with the mark. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  asserted: "Asserted",
  documented: "Documented",
  confirmed: "Confirmed",
  measured: "Independently measured",
  disputed: "Disputed",
  lapsed: "Lapsed",
};

/** How a figure or a bar is drawn: solid when somebody other than the supplier stands behind it. */
export function solidity(standing: Standing): "solid" | "pale" | "hollow" {
  if (standing === "confirmed" || standing === "measured") return "solid";
  return standing === "documented" ? "pale" : "hollow";
}
