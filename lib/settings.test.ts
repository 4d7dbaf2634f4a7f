import { describe, expect, test } from "vitest";
import { readSettings } from "./settings";

const good = {
  DATABASE_URL: "postgresql://proven:secret@db.example.org:5432/proven",
  SMTP_URL: "smtp://mail.example.org:587",
  MAIL_FROM: "Proven <hello@example.org>",
  BASE_URL: "https://proven.example.org/",
  AUTH_SECRET: "0123456789012345678901234567890123456789",
  SEAL_KEY: "9876543210987654321098765432109876543210",
};

describe("settings", () => {
  test("take sensible values for what need not be said", () => {
    expect(readSettings(good)).toMatchObject({
      PORT: 3000,
      LOG_LEVEL: "info",
      TRIAL: false,
      PASSKEYS_REQUIRED: false,
      TRUSTED_PROXIES: 0,
      BASE_URL: "https://proven.example.org",
      DATA_DIR: expect.stringMatching(/[/\\]\.data$/),
    });
  });

  test.each(Object.keys(good))("name %s when it is missing, and say what it is", (name) => {
    expect(() => readSettings({ ...good, [name]: undefined })).toThrow(`${name} is missing. It is`);
    expect(() => readSettings({ ...good, [name]: "" })).toThrow(`${name} is missing. It is`);
  });

  test.each([
    ["DATABASE_URL", "mysql://host/db"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "nobody"],
    ["BASE_URL", "proven.example.org"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["AUTH_SECRET", "short"],
    ["SEAL_KEY", "short"],
    ["MEILI_URL", "localhost"],
    ["COMPANIES_HOUSE_URL", "the register"],
    ["TRIAL", "yes"],
    ["PASSKEYS_REQUIRED", "yes"],
    ["TRUSTED_PROXIES", "-1"],
    ["TRUSTED_PROXIES", "all"],
    ["LOG_LEVEL", "loud"],
  ])("refuse %s=%s by its name", (name, value) => {
    expect(() => readSettings({ ...good, [name]: value })).toThrow(`${name} must be`);
  });

  test("want all of OpenID Connect or none of it", () => {
    const some = { ...good, OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "proven" };
    expect(() => readSettings(some)).toThrow(
      /OIDC_CLIENT_SECRET is missing[\s\S]*OIDC_NAME is missing/,
    );
    const all = { ...some, OIDC_CLIENT_SECRET: "secret", OIDC_NAME: "Example ID" };
    expect(readSettings(all).OIDC_NAME).toBe("Example ID");
  });

  test("want the key of a Meilisearch that was named", () => {
    const named = { ...good, MEILI_URL: "http://search.example.org:7700" };
    expect(() => readSettings(named)).toThrow("MEILI_KEY is missing");
    expect(readSettings({ ...named, MEILI_KEY: "key" }).MEILI_KEY).toBe("key");
  });

  test("list all that is wrong at once", () => {
    expect(() => readSettings({})).toThrow(
      /DATABASE_URL[\s\S]*SMTP_URL[\s\S]*MAIL_FROM[\s\S]*AUTH_SECRET/,
    );
  });
});
