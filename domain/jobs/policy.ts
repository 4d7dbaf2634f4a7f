import { type Actor, isOperator } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** What failed is read, tried again and put aside by operators. */
export function mayLookAfterJobs(actor: Actor): Verdict {
  return isOperator(actor)
    ? ALLOWED
    : refuse(
        "Only an operator of Proven looks after jobs that failed.",
        "If a letter has not reached you, ask for it again where you asked first.",
      );
}
