/** How long a part that failed is left alone at first, and at most, in milliseconds. */
const FIRST_REST = 1000;
const LONGEST_REST = 15_000;

/**
 * Keeps the cost of a part that does not answer off the people who wait: after a failure nobody asks
 * it until a probe in the background had an answer. Probes come at 1, 2, 4 … 15 seconds, and only
 * when somebody would have asked, or asks how it is.
 */
export class Breaker {
  #rest = 0;
  #nextProbe = 0;
  #probing = false;

  constructor(
    private readonly probe: () => Promise<unknown>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Whether the part may be asked now. If not, and its rest is over, a probe sets out. */
  allows(): boolean {
    if (this.#rest === 0) return true;
    if (!this.#probing && this.clock() >= this.#nextProbe) void this.#tryAgain();
    return false;
  }

  failed(): void {
    this.#rest = Math.min(LONGEST_REST, this.#rest * 2 || FIRST_REST);
    this.#nextProbe = this.clock() + this.#rest;
  }

  /** Probes now. What the answer is, `allows` says. */
  async check(): Promise<void> {
    try {
      await this.probe();
      this.#rest = 0;
    } catch {
      this.failed();
    }
  }

  async #tryAgain(): Promise<void> {
    this.#probing = true;
    await this.check();
    this.#probing = false;
  }
}
