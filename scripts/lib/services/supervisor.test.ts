import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Exit } from "./guarded";
import { Supervisor } from "./supervisor";

const said: string[] = [];
const order: string[] = [];
const pauses: number[] = [];
const tell = (line: string) => void said.push(line);

/** Passes the pause at once, and lets its time go by. */
async function pass(milliseconds: number): Promise<void> {
  pauses.push(milliseconds);
  vi.advanceTimersByTime(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const list of [said, order, pauses]) list.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

function part(name: string) {
  const dies: ((exit: Exit) => void)[] = [];
  return {
    name,
    die: () => dies.at(-1)?.({ signal: "SIGKILL" }),
    starts: () => dies.length,
    async start() {
      order.push(`${name} starts`);
      let end: (exit: Exit) => void = () => undefined;
      const exited = new Promise<Exit>((resolve) => {
        end = resolve;
      });
      dies.push(end);
      return {
        exited,
        async stop() {
          order.push(`${name} stops`);
          end({ code: 0 });
        },
      };
    },
  };
}

describe("the supervisor", () => {
  test("stops parts in the opposite order of their start", async () => {
    const supervisor = new Supervisor(tell);
    await supervisor.add(part("database"));
    await supervisor.add(part("web"));
    await supervisor.stop();
    expect(order).toEqual(["database starts", "web starts", "web stops", "database stops"]);
    expect(said).toEqual([]);
  });

  test("starts a part again that dies, and waits longer each time", async () => {
    const supervisor = new Supervisor(tell, pass);
    const web = part("web");
    await supervisor.add(web);
    for (const starts of [2, 3, 4, 5, 6, 7, 8]) {
      web.die();
      await vi.waitFor(() => expect(web.starts()).toBe(starts));
    }
    await supervisor.stop();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(said[0]).toBe("web was ended by SIGKILL. It is started again in 1 s.");
  });

  test("waits no longer than at first once a part has run for a minute", async () => {
    const supervisor = new Supervisor(tell, pass);
    const web = part("web");
    await supervisor.add(web);
    for (const starts of [2, 3]) {
      web.die();
      await vi.waitFor(() => expect(web.starts()).toBe(starts));
      vi.advanceTimersByTime(61_000);
    }
    await supervisor.stop();
    expect(pauses).toEqual([1000, 1000]);
  });

  test("tries again when a part does not start again at once", async () => {
    const supervisor = new Supervisor(tell, pass);
    const web = part("web");
    let failures = 2;
    const start = () => (web.starts() > 0 && failures-- > 0 ? fail() : web.start());
    await supervisor.add({ name: "web", start });
    web.die();
    await vi.waitFor(() => expect(web.starts()).toBe(2));
    await supervisor.stop();
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(said).toContain("no port");
  });

  test("does not start again what dies while everything stops", async () => {
    const supervisor = new Supervisor(tell);
    const web = part("web");
    await supervisor.add(web);
    web.die();
    await supervisor.stop();
    expect(web.starts()).toBe(1);
  });

  test("lets a part that does not start at first be a failure of the start", async () => {
    const supervisor = new Supervisor(tell);
    const broken = { name: "web", start: fail };
    await expect(supervisor.add(broken)).rejects.toThrow("no port");
    await supervisor.stop();
  });
});

function fail(): Promise<never> {
  return Promise.reject(new Error("no port"));
}
