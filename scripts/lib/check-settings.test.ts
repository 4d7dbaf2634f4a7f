import { expect, test } from "vitest";
import { isLoopback } from "@/lib/loopback";
import { checkSettings } from "./check-settings";

test.each<[Record<string, string>, string, RegExp | null]>([
  [{}, "1", null],
  [{ BASE_URL: "http://127.0.0.1:3000" }, "1", null],
  [{ LISTEN_ADDRESS: "::1", BASE_URL: "http://[::1]:3000" }, "1", null],
  [{ BASE_URL: "https://proven.example.org" }, "0", /BASE_URL is proven\.example\.org/],
  [{ BASE_URL: "http://localhost.evil.example" }, "0", /BASE_URL/],
  [{ LISTEN_ADDRESS: "0.0.0.0" }, "0", /LISTEN_ADDRESS is 0\.0\.0\.0/],
])("with the embedded database and %j, TRIAL is %s", (env, trial, why) => {
  const checked = checkSettings(env);
  expect(checked.defaults.TRIAL).toBe(trial);
  if (why) expect(checked.noTrial).toMatch(why);
  else expect(checked.noTrial).toBeNull();
});

test("with a database of one's own there is no trial, whatever is set", () => {
  const own = {
    DATABASE_URL: "postgresql://proven:secret@db.example.org:5432/proven",
    SMTP_URL: "smtp://mail.example.org:587",
    MAIL_FROM: "Proven <hello@example.org>",
    BASE_URL: "http://localhost:3000",
    AUTH_SECRET: "0123456789012345678901234567890123456789",
    SEAL_KEY: "9876543210987654321098765432109876543210",
    TRIAL: "1",
  };
  expect(checkSettings(own).settings.TRIAL).toBe(false);
});

test("what can be reached from this machine alone", () => {
  for (const host of ["localhost", "localhost:3000", "127.0.0.1", "127.9.9.9", "::1", "[::1]"])
    expect(isLoopback(host)).toBe(true);
  for (const host of [
    "0.0.0.0",
    "localhost:3000.example",
    "rebind.evil.example:3000",
    "::",
    "localhost.example",
    "10.0.0.1",
    "127.0.0.1.example",
    undefined,
  ])
    expect(isLoopback(host)).toBe(false);
});
