import { readSettings, type Settings } from "@/lib/settings";

export type Checked = {
  settings: Settings;
  /** Whether this start brings its own database. */
  embedded: boolean;
  /** Settings that were not said, and follow from others. */
  defaults: Record<string, string>;
};

/**
 * Checks what the environment says before anything is started. With a database of one's own every
 * setting must be there; without, the embedded services fill in what is not.
 *
 * @throws SettingsError naming each setting that is missing or wrong
 */
export function checkSettings(env: Record<string, string | undefined>): Checked {
  const embedded = !env.DATABASE_URL;
  const defaults = { ...(embedded ? localDefaults(env) : {}), EMBEDDED: embedded ? "1" : "0" };
  const settings = readSettings({ ...env, ...(embedded ? filledIn(env) : {}), ...defaults });
  return { settings, embedded, defaults };
}

function localDefaults(env: Record<string, string | undefined>): Record<string, string> {
  const port = /^\d+$/.test(env.PORT ?? "") ? env.PORT : 3000;
  return { BASE_URL: env.BASE_URL || `http://localhost:${port}` };
}

/** Stands for what the embedded services say once they run. */
function filledIn(env: Record<string, string | undefined>): Record<string, string> {
  const services: Record<string, string> = {
    DATABASE_URL: "postgresql://embedded/proven",
    AUTH_SECRET: env.AUTH_SECRET || "made-at-the-first-start-and-kept-in-secrets.json",
    SEAL_KEY: env.SEAL_KEY || "made-at-the-first-start-and-kept-in-secrets.json",
  };
  if (env.SMTP_URL) return services;
  return { ...services, SMTP_URL: "smtp://embedded", MAIL_FROM: "proven@localhost" };
}
