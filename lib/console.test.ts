import { Console } from "node:console";
import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { consoleToLog } from "./console";
import { logFailure } from "./failure";
import { createLogger } from "./logger";

/** A console of its own, what reaches its stream, and the lines of the log. */
function bridged() {
  const written: string[] = [];
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const console = new Console(stream);
  const log = createLogger("debug", { write: (line) => lines.push(line) });
  consoleToLog(console, log);
  return { console, log, written, logged: () => lines.map((line) => JSON.parse(line)) };
}

describe("the console", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ["error", "error"],
    ["warn", "warn"],
    ["log", "info"],
    ["info", "info"],
    ["debug", "debug"],
  ] as const)("%s is a line of the log, and nothing else", (method, level) => {
    const { console, written, logged } = bridged();
    console[method]("\u001b[31m⚠\u001b[39m %s is %d", "it", 3);
    expect(logged()).toMatchObject([{ level, source: "console", msg: "⚠ it is 3" }]);
    expect(written).toEqual([]);
  });

  test("an empty line is none", () => {
    const { console, logged } = bridged();
    console.log("");
    console.log();
    expect(logged()).toEqual([]);
  });

  test("says nothing of a person, in a text, a thing or an error", () => {
    const { console, logged } = bridged();
    console.error(
      "mail for ada@example.org",
      { user: { name: "Ada" } },
      new Error("ada@example.org"),
    );
    vi.runAllTimers();
    expect(logged()).toHaveLength(1);
    expect(JSON.stringify(logged())).not.toMatch(/ada/i);
  });

  test("an error that is printed and then failed a request is logged once, with the request", () => {
    const { console, log, logged } = bridged();
    const error = new Error("broken");
    console.error("⨯", error);
    logFailure(error, { kind: "page", route: "/", method: "GET", request: "r-1234567" }, log);
    console.error(error);
    vi.runAllTimers();
    expect(logged()).toMatchObject([{ request: "r-1234567", err: { message: "broken" } }]);
  });

  test("an error that is only printed is logged all the same, once", () => {
    const { console, logged } = bridged();
    const error = new Error("broken");
    console.error("⨯", error);
    console.error(error);
    vi.runAllTimers();
    expect(logged()).toMatchObject([{ level: "error", err: { message: "broken" } }]);
  });
});
