/** One answer to score: a response and a question. */
export interface Place {
  label: string;
  key: string;
}

export interface NextPlaces {
  /** The next question of this response, or the first of the next one; null after the last. */
  question: Place | null;
  /** The same question of the next response, or the next question of the first; null after the last. */
  response: Place | null;
}

/** Where an evaluator goes from an answer: one response at a time, or one question across all. */
export function nextPlaces(
  labels: readonly string[],
  keys: readonly string[],
  at: Place,
): NextPlaces {
  const byResponse = labels.flatMap((label) => keys.map((key) => ({ label, key })));
  const byQuestion = keys.flatMap((key) => labels.map((label) => ({ label, key })));
  return { question: following(byResponse, at), response: following(byQuestion, at) };
}

function following(places: readonly Place[], at: Place): Place | null {
  const here = places.findIndex(({ label, key }) => label === at.label && key === at.key);
  return here < 0 ? null : (places[here + 1] ?? null);
}
