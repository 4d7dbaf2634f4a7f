import { proveGuards } from "./guards";

/** One part of `npm run proof`. */
interface Proof {
  name: string;
  title: string;
  /**
   * Prints what it tried and found.
   * @param more what the person said after the proof's name
   * @returns whether it holds
   */
  run(more: string[]): Promise<boolean>;
}

export const proofs: readonly Proof[] = [
  { name: "guards", title: "Guards: does a test fail when one is taken out?", run: proveGuards },
];
