/**
 * How often a random test tries: a few times in `npm test`, and often in `npm run proof`, which sets
 * `PROVEN_PROOF` and prints what was tried.
 *
 * @param few enough to notice most faults in seconds
 * @param many enough to trust in
 */
export function runs(few: number, many: number): number {
  if (!process.env.PROVEN_PROOF) return few;
  console.log(`Tried ${many} times, where npm test tries ${few}.`);
  return many;
}
