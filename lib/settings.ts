import { resolve } from "node:path";
import { z } from "zod";

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** A setting that is there but empty counts as not there, as in a file of settings left blank. */
const optional = <T extends z.ZodType<unknown, unknown>>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());

const required = <T>(type: z.ZodType<T, string>, expected: string) =>
  z.string(`is missing. It is ${expected}.`).min(1, `is missing. It is ${expected}.`).pipe(type);

const url = (protocols: RegExp, expected: string) =>
  z.url({ protocol: protocols, error: `must be ${expected}.` });

const oidcNames = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;

const databaseUrl = "a PostgreSQL address, such as postgresql://user:password@host:5432/proven";
const smtpUrl = "a mail server's address, such as smtp://user:password@host:587";
const mailFrom = "the address that mail comes from, such as Proven <hello@example.org>";
const authSecret =
  "a random text of at least 32 characters, such as `openssl rand -base64 32` makes";
const sealKey =
  "a random text of at least 32 characters that seals responses, such as `openssl rand -base64 32` makes. Keep a copy apart from the database";
const webUrl = "a web address, such as https://proven.example.org";

/** The public API of Companies House. Nothing is asked there without a key. */
const COMPANIES_HOUSE = "https://api.company-information.service.gov.uk";

const schema = z
  .object({
    DATABASE_URL: required(url(/^postgres(ql)?$/, databaseUrl), databaseUrl),
    DATABASE_OWNER_URL: optional(url(/^postgres(ql)?$/, databaseUrl)),
    MEILI_URL: optional(url(/^https?$/, "Meilisearch's web address, such as http://host:7700")),
    MEILI_KEY: optional(z.string()),
    SMTP_URL: required(url(/^smtps?$/, smtpUrl), smtpUrl),
    MAIL_FROM: required(
      z.string().regex(/^[^<>]*<?[^<>\s@]+@[^<>\s@]+>?$/, `must be ${mailFrom}.`),
      mailFrom,
    ),
    BASE_URL: required(url(/^https?$/, webUrl), webUrl).transform((value) =>
      value.replace(/\/+$/, ""),
    ),
    PORT: z.coerce
      .number(`must be a port: a number from 1 to 65535.`)
      .int()
      .min(1)
      .max(65535)
      .default(3000),
    DATA_DIR: z
      .string()
      .min(1)
      .default(".data")
      .transform((folder) => resolve(folder)),
    AUTH_SECRET: required(z.string().min(32, `must be ${authSecret}.`), authSecret),
    SEAL_KEY: required(z.string().min(32, `must be ${sealKey}.`), sealKey),
    OIDC_ISSUER: optional(url(/^https?$/, "the web address of an OpenID Connect provider")),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string()),
    COMPANIES_HOUSE_KEY: optional(z.string()),
    COMPANIES_HOUSE_URL: optional(
      url(/^https?$/, "the web address of the register's API"),
    ).transform((value) => (value ?? COMPANIES_HOUSE).replace(/\/+$/, "")),
    TRIAL: optional(z.enum(["1", "0"], "must be 1 or 0.")).transform((value) => value === "1"),
    PASSKEYS_REQUIRED: optional(z.enum(["1", "0"], "must be 1 or 0.")).transform(
      (value) => value === "1",
    ),
    TRUSTED_PROXIES: z.coerce
      .number("must be how many proxies stand in front: a number from 0 to 10.")
      .int("must be how many proxies stand in front: a number from 0 to 10.")
      .min(0, "must be how many proxies stand in front: a number from 0 to 10.")
      .max(10, "must be how many proxies stand in front: a number from 0 to 10.")
      .default(0),
    LOG_LEVEL: optional(z.enum(levels, `must be one of ${levels.join(", ")}.`)).transform(
      (level) => level ?? "info",
    ),
  })
  .superRefine((found, context) => {
    const presentNames = oidcNames.filter((name) => found[name] !== undefined);
    const missing = oidcNames.filter((name) => found[name] === undefined);
    if (presentNames.length > 0) {
      for (const name of missing) {
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is missing. Sign-in by OpenID Connect needs all of ${oidcNames.join(", ")}.`,
        });
      }
    }
    if (found.MEILI_URL !== undefined && found.MEILI_KEY === undefined) {
      context.addIssue({
        code: "custom",
        path: ["MEILI_KEY"],
        message: "is missing. It is the key for the Meilisearch that MEILI_URL names.",
      });
    }
  });

/** What the environment says. `TRIAL` is true only where the start brought its own services, for this machine alone. */
export type Settings = z.output<typeof schema>;

/** One or more settings are missing or wrong; the message names each and says what is expected. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/**
 * Reads and checks settings.
 *
 * @param env the environment's variables
 * @throws SettingsError
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new SettingsError(`These settings need your attention:\n${lines.join("\n")}`);
}

const globals = globalThis as { provenSettings?: Settings };

/** Has them read anew: for tests of what another environment does. */
export function forgetSettings(): void {
  globals.provenSettings = undefined;
}

/**
 * The settings of this process, read from its environment at the first call.
 *
 * @throws SettingsError
 */
export function settings(): Settings {
  globals.provenSettings ??= readSettings(process.env);
  return globals.provenSettings;
}
