import { isConfirmed, type Standing } from "@/domain/evidence/grade";

export { GRADES, type Grade, STANDING_WORDS, type Standing } from "@/domain/evidence/grade";

/** How a figure or a bar is drawn: solid when somebody other than the supplier stands behind it. */
export function solidity(standing: Standing): "solid" | "pale" | "hollow" {
  if (isConfirmed(standing)) return "solid";
  return standing === "documented" ? "pale" : "hollow";
}
