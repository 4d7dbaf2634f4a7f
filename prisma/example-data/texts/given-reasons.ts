/** Reasons written for one score: by challenge, letter, question and evaluator. */
export const GIVEN_REASONS: Readonly<Record<string, { reason: string; cited: number[] }>> = {
  "052 A c1 e2": {
    reason:
      "Has handled a card index of the same years and says that the officer who can read it is the real deadline (para 1).",
    cited: [1],
  },
  "052 A c2 e2": {
    reason:
      "Evidence from water meter returns: printed forms, not handwriting (para 2). They say so themselves.",
    cited: [2],
  },
  "052 B c1 e2": {
    reason:
      "Knows what an open index is for. Says little about who asks for a drainage record, and when (para 1).",
    cited: [1],
  },
  "052 B c2 e2": {
    reason:
      "Four registers joined by one key, confirmed by a district council (para 2). Handwriting is read by volunteers, which is slower and may be right.",
    cited: [1, 2],
  },
  "052 C c1 e2": {
    reason:
      "The only answer that asks what happens when a wrong record is trusted: a farmer digs (para 1).",
    cited: [1],
  },
  "052 C c2 e2": {
    reason:
      "Evidence from a drainage board much like ours, confirmed (para 2). Says plainly what went wrong with the 1953 hand and what changed: batches are mapped before they go in (para 4). Two methods that fail differently is a sound reason to trust the 83% (para 1).",
    cited: [1, 2, 4],
  },
  "047 C c4 e2": {
    reason:
      "Two archive trainees, both in the catchment. I read local as the county, and there is nothing for the county (para 1).",
    cited: [1],
  },
  "047 B c4 e1": {
    reason: "Pays three angling clubs to photograph weirs, and leaves them the app (para 1).",
    cited: [1],
  },
};
