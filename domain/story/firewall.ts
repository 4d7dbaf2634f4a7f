import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** A challenge of a body that the champion belongs to. */
export interface Competition {
  id: string;
  bodyId: string;
  body: string;
  reference: string;
  title: string;
  state: ChallengeState;
  /** Slugs of the taxonomy. */
  technologies: readonly string[];
  /** Suppliers whose responses were opened. While it is sealed nobody reads this, the rule included. */
  opened: readonly string[];
}

/** The supplier of a story, and the technologies in which it publicly works. */
export interface Endorsed {
  supplierId: string;
  /** Of the story, of its published profile and of its published case studies. */
  fields: readonly string[];
}

export interface Obstacle {
  competition: Competition;
  why: "field" | "part";
}

/**
 * The competition for which a champion has to wait before standing behind the supplier, or has to
 * stand back; null if there is none (docs/decisions/0010).
 *
 * It is one in a field in which the supplier publicly works, whether or not it takes part: the answer
 * is the same for everybody of that field, so it tells nobody who responded. From the opening on it is
 * also any in which the supplier takes part.
 */
export function obstacleTo(
  { supplierId, fields }: Endorsed,
  competitions: readonly Competition[],
): Obstacle | null {
  const live = competitions.filter(({ state }) => CHALLENGE.states[state].live);
  const field = live.find(
    ({ technologies }) =>
      technologies.length === 0 || technologies.some((slug) => fields.includes(slug)),
  );
  if (field) return { competition: field, why: "field" };
  const part = live.find(
    ({ state, opened }) => CHALLENGE.states[state].opened && opened.includes(supplierId),
  );
  return part ? { competition: part, why: "part" } : null;
}

/** The same as an answer to the champion. */
export function mayStandBehind(obstacle: Obstacle | null): Verdict {
  if (!obstacle) return ALLOWED;
  const { body, reference, title } = obstacle.competition;
  const what = `${body} is running challenge ${reference}, “${title}”`;
  const wait = "Come back when that challenge has been awarded, or cancelled.";
  if (obstacle.why === "part") {
    return refuse(`${what}, and this supplier takes part in it.`, wait);
  }
  return refuse(
    `${what}, in a field in which this supplier works.`,
    `Until it is decided its champions stand behind no supplier of that field, whoever takes part. ${wait}`,
  );
}
