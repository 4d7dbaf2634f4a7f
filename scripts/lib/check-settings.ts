import { isLoopback } from "@/lib/loopback";
import { readSettings, type Settings } from "@/lib/settings";

export type Checked = {
  settings: Settings;
  /** Whether this start brings its own database. */
  embedded: boolean;
  /** The address that the web server listens at; all of this machine's where there is none. */
  address: string | undefined;
  /** Why the example people and the caught mail are left out, where they would be there by the database. */
  noTrial: string | null;
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
  // Nobody else on the network may be anyone they like: embedded, the example people are for this machine.
  const address = env.LISTEN_ADDRESS || (embedded ? "127.0.0.1" : undefined);
  const local = embedded ? localDefaults(env) : {};
  const noTrial = embedded ? reachable(local.BASE_URL, address) : null;
  const defaults = { ...local, TRIAL: embedded && noTrial === null ? "1" : "0" };
  const settings = readSettings({ ...env, ...(embedded ? filledIn(env) : {}), ...defaults });
  return { settings, embedded, address, noTrial, defaults };
}

/** How somebody on another machine could reach what is meant for this one; null if they cannot. */
function reachable(baseUrl: string | undefined, address: string | undefined): string | null {
  const names = { BASE_URL: hostOf(baseUrl), LISTEN_ADDRESS: address };
  const open = Object.entries(names).find(([, host]) => !isLoopback(host));
  if (!open) return null;
  return `The example people and the mailbox are left out: they are for this machine alone, and ${open[0]} is ${open[1]}. Set SMTP_URL and MAIL_FROM to send mail.`;
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : url;
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
