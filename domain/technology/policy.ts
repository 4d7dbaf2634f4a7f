import { type Actor, isOperator } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** The taxonomy is one for everybody: an operator looks after it. */
export function mayChangeTaxonomy(actor: Actor): Verdict {
  if (isOperator(actor)) return ALLOWED;
  return refuse(
    "Only an operator of Proven changes the taxonomy.",
    "Write to the operators and say what is missing.",
  );
}
