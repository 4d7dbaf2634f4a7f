import { expect, test, vi } from "vitest";
import { Breaker } from "./breaker";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function broken() {
  let time = 0;
  const probe = vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error("away"));
  const breaker = new Breaker(probe, () => time);
  const later = async (milliseconds: number) => {
    time += milliseconds;
    const allowed = breaker.allows();
    await settled();
    return allowed;
  };
  return { breaker, probe, later };
}

test("what works is asked", () => {
  expect(broken().breaker.allows()).toBe(true);
});

test("what failed is left alone, and nobody waits for its probe", async () => {
  const { breaker, probe, later } = broken();
  breaker.failed();
  expect(await later(999)).toBe(false);
  expect(probe).not.toHaveBeenCalled();
  expect(await later(1)).toBe(false);
  expect(probe).toHaveBeenCalledTimes(1);
});

test("each failed probe doubles the rest, up to 15 seconds", async () => {
  const { breaker, probe, later } = broken();
  breaker.failed();
  for (const rest of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
    const before = probe.mock.calls.length;
    await later(rest - 1);
    expect(probe).toHaveBeenCalledTimes(before);
    await later(1);
    expect(probe).toHaveBeenCalledTimes(before + 1);
  }
});

test("it is asked again once a probe was answered", async () => {
  const { breaker, probe, later } = broken();
  breaker.failed();
  probe.mockResolvedValue("here");
  expect(await later(1000)).toBe(false);
  expect(breaker.allows()).toBe(true);
});
