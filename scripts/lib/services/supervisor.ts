import { setTimeout as sleep } from "node:timers/promises";
import { describeExit, type Exit } from "./guarded";

/** Something that runs and can be stopped. */
export type Running = { exited: Promise<Exit>; stop(): Promise<void> };

export type Part = { name: string; start(): Promise<Running> };

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
const steadyMs = 60_000;

/**
 * Starts parts one after the other, starts again what dies, and stops all of them in the opposite
 * order.
 */
export class Supervisor {
  #parts: { running: Running | null; done: Promise<void> }[] = [];
  #stopping = new AbortController();

  /**
   * @param tell what a person should know, such as that a part is started again
   * @param pause waits before that, for some milliseconds or until the signal
   */
  constructor(
    private readonly tell: (line: string) => void,
    private readonly pause = waitFor,
  ) {}

  /**
   * Starts a part and watches over it.
   *
   * @throws Error when it does not start at the first attempt
   */
  async add(part: Part): Promise<void> {
    this.#stopping.signal.throwIfAborted();
    const running = await part.start();
    const entry = { running: running as Running | null, done: Promise.resolve() };
    entry.done = this.#watch(part, entry);
    this.#parts.push(entry);
    // Whoever stopped everything meanwhile did not know of this part yet.
    if (this.#stopping.signal.aborted) await this.stop();
  }

  /** Stops every part, the last that was started first, and returns when nothing runs. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const entry of this.#parts.toReversed()) {
      await entry.running?.stop();
      await entry.done;
    }
  }

  async #watch(part: Part, entry: { running: Running | null }): Promise<void> {
    const signal = this.#stopping.signal;
    let pause = firstPauseMs;
    while (entry.running) {
      const began = Date.now();
      const exit = await entry.running.exited;
      entry.running = null;
      if (signal.aborted) return;
      if (Date.now() - began > steadyMs) pause = firstPauseMs;
      this.tell(`${describeExit(part.name, exit)}. It is started again in ${pause / 1000} s.`);
      while (!entry.running) {
        await this.pause(pause, signal);
        pause = Math.min(pause * 2, longestPauseMs);
        if (signal.aborted) return;
        entry.running = await this.#again(part);
      }
      this.tell(`${part.name} runs again.`);
      if (signal.aborted) await entry.running.stop();
    }
  }

  async #again(part: Part): Promise<Running | null> {
    try {
      return await part.start();
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
      return null;
    }
  }
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
