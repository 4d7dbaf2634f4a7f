/**
 * A process of its own that submits many responses, several at once: what `deadline-soak.test.ts` runs
 * twice. Reads a `Task` from its standard input and writes the `Told` of each to its standard output.
 */
import { text } from "node:stream/consumers";
import type { Person } from "@/domain/actor";

export interface Task {
  /** How far this process's clock is off. */
  clockOff: number;
  drafts: { person: Person; responseId: string }[];
}

export interface Told {
  responseId: string;
  /** What the supplier was told: a receipt, or why not. */
  receipt?: { receivedAt: string; sha256: string };
  reason?: string;
}

const AT_ONCE = 8;
const { clockOff, drafts }: Task = JSON.parse(await text(process.stdin));
setClock(clockOff);

// Loaded late: nothing of the product may see the right time.
const { submitResponse } = await import("@/features/responses/commands/submission");
const { disconnect } = await import("@/lib/database");
const { stopQueue } = await import("@/lib/queue");

const told: Told[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, submitFromTheTop));
process.stdout.write(JSON.stringify(told));
await stopQueue();
await disconnect();

async function submitFromTheTop(): Promise<void> {
  for (let next = drafts.shift(); next; next = drafts.shift()) {
    const { person, responseId } = next;
    const outcome = await submitResponse(person, { responseId });
    if (outcome.ok) {
      const { receivedAt, sha256 } = outcome.result;
      told.push({ responseId, receipt: { receivedAt: receivedAt.toISOString(), sha256 } });
    } else {
      told.push({ responseId, reason: JSON.stringify(outcome) });
    }
  }
}

/** Turns this process's clock. */
function setClock(off: number): void {
  const Right = Date;
  class Wrong extends Right {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      if (given.length === 0) super(Right.now() + off);
      else super(...(given as [number]));
    }
    static override now = () => Right.now() + off;
  }
  globalThis.Date = Wrong as DateConstructor;
}
