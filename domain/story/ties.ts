import { plural } from "../format/numbers";
import { listWords } from "../format/words";

/** What the public record knows between the champion's public body and the supplier. */
export interface Ties {
  /** Contracts: by award notices, and recorded after a challenge here. */
  contracts: number;
  /** Challenges of the body that the supplier won. */
  challenges: number;
  /** Outcomes of the supplier that the body confirms today. */
  confirmations: number;
}

/** "2 contracts and 3 confirmed outcomes"; null where the record knows of nothing. */
export function tiesWords({ contracts, challenges, confirmations }: Ties): string | null {
  const known = [
    contracts > 0 ? plural(contracts, "contract") : "",
    challenges > 0 ? `${plural(challenges, "challenge")} won` : "",
    confirmations > 0 ? `${plural(confirmations, "outcome")} confirmed` : "",
  ].filter((words) => words !== "");
  return known.length > 0 ? listWords(known) : null;
}
