import { describe, expect, test } from "vitest";
import { createLogger } from "./logger";

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger("info", { write: (line) => lines.push(line) }));
  return lines.join("");
}

describe("the log", () => {
  test("is JSON with time and level", () => {
    const line = JSON.parse(logged((log) => log.info({ challenge: "c1" }, "published")));
    expect(line).toMatchObject({ level: "info", challenge: "c1", msg: "published" });
    expect(new Date(line.time).getTime()).not.toBeNaN();
  });

  test.each(["email", "name", "to", "token", "cookie", "Set-Cookie", "session_token", "text"])(
    "hides %s at any depth",
    (key) => {
      const text = logged((log) => log.info({ a: [{ b: { [key]: "Ada Lovelace" } }] }, "x"));
      expect(text).not.toContain("Ada");
      expect(text).toContain("[hidden]");
    },
  );

  test("hides e-mail addresses in messages, values and errors", () => {
    const text = logged((log) => {
      log.warn({ note: "sent to ada@example.org" }, "mail for ada@example.org failed");
      log.error({ err: new Error("no mailbox ada@example.org", { cause: "ada@example.org" }) });
      log.error(new Error("no mailbox <ada@example.org>"));
      log.child({ who: "ada@example.org", name: "ada@" }).info("child");
    });
    expect(text).not.toContain("ada@");
    expect(text).toContain("no mailbox");
  });

  test("keeps an error's kind, stack and code", () => {
    const error = Object.assign(new TypeError("broken"), { code: "E_BROKEN", detail: "Ada" });
    const text = logged((log) => log.error({ err: error }, "x"));
    expect(JSON.parse(text).err).toMatchObject({ type: "TypeError", errorCode: "E_BROKEN" });
    expect(text).toContain("logger.test.ts");
    expect(text).not.toContain("Ada");
  });

  test.each([
    ["Prisma", named("PrismaClientValidationError", 'where: { name: "Lovelace" }')],
    ["Prisma's adapter", named("DriverAdapterError", 'type uuid: "Lovelace"')],
    ["PostgreSQL", Object.assign(named("error", 'type uuid: "Lovelace"'), { severity: "ERROR" })],
    ["a parser", thrownBy(() => JSON.parse("Lovelace"))],
    ["one of them behind another", new Error("outer", { cause: named("PrismaX", "is Lovelace") })],
  ])("does not repeat what %s quotes", (_, error) => {
    const text = logged((log) => log.error({ err: error }));
    expect(text).not.toContain("Lovelace");
    expect(text).toContain("logger.test.ts");
  });

  test("says of a database's refusal its kind and PostgreSQL's code", () => {
    const cause = { kind: "InvalidInputValue", originalCode: "22P02", message: "Lovelace" };
    const driverAdapterError = Object.assign(new Error(), { cause });
    const error = named("PrismaClientKnownRequestError", "Lovelace");
    const text = logged((log) =>
      log.error({ err: Object.assign(error, { code: "P2010", meta: { driverAdapterError } }) }),
    );
    expect(JSON.parse(text).err).toMatchObject({
      errorCode: "P2010",
      message: "InvalidInputValue 22P02",
    });
  });
});

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
