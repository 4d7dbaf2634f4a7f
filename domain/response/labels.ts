import { createHash } from "node:crypto";

/**
 * Letters for the opened responses, in the order of a hash: the order of arrival, of the alphabet
 * and of size say nothing about who is who.
 * @param challengeId mixed in, so that a supplier has another letter in another challenge.
 */
export function labelResponses(
  challengeId: string,
  responseIds: readonly string[],
): Map<string, string> {
  const ordered = responseIds
    .map((id) => ({ id, draw: createHash("sha256").update(`${challengeId}:${id}`).digest("hex") }))
    .sort((one, other) => (one.draw < other.draw ? -1 : 1));
  return new Map(ordered.map(({ id }, place) => [id, letters(place)]));
}

/** 0 is A, 25 is Z, 26 is AA. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
