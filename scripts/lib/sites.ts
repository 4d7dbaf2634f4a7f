import { availableParallelism } from "node:os";
import type { Site } from "@/e2e/support/installation";
import { CLIENT } from "@/e2e/support/oidc-client";
import { type App, startApp } from "./app";
import { buildIfChanged } from "./build";
import { freePort } from "./services/ports";
import { type ThrowAwayFolder, throwAwayFolder } from "./services/throw-away";

/** Two browsers keep two cores busy. */
const MOST = 2;

/**
 * Does some work with running installations of Proven, one for each core up to two, each with
 * services, a database and example data of its own. They are gone afterwards.
 *
 * @returns what the work returned
 */
export async function withSites<T>(
  say: (line: string) => void,
  work: (sites: Site[]) => Promise<T>,
): Promise<T> {
  const folders: ThrowAwayFolder[] = [];
  const apps: Promise<App>[] = [];
  try {
    for (let left = Math.min(availableParallelism(), MOST); left > 0; left -= 1) {
      folders.push(throwAwayFolder());
    }
    const [first] = folders;
    if (first) await buildIfChanged(first.path, new AbortController().signal, say);
    const sites = await Promise.all(folders.map(({ path }) => newSite(path)));
    apps.push(...sites.map((site) => start(site, say)));
    await Promise.all(apps);
    return await work(sites);
  } finally {
    const started = await Promise.allSettled(apps);
    for (const app of started) if (app.status === "fulfilled") await app.value.stop();
    for (const folder of folders) folder.remove();
  }
}

async function newSite(data: string): Promise<Site> {
  const [port, providerPort] = [await freePort(), await freePort()];
  return { url: `http://localhost:${port}`, data, providerPort };
}

/** Only what the tests say counts: not what the person has set, nor a file of settings. */
function start({ url, data, providerPort }: Site, tell: (line: string) => void): Promise<App> {
  const env = {
    ...process.env,
    PORT: new URL(url).port,
    BASE_URL: url,
    DATA_DIR: data,
    DATABASE_URL: "",
    MEILI_URL: "",
    SMTP_URL: "",
    // Each journey comes from a place of its own, as through a proxy.
    TRUSTED_PROXIES: "1",
    PASSKEYS_REQUIRED: process.env.PROVEN_PASSKEYS ?? "0",
    OIDC_ISSUER: `http://localhost:${providerPort}`,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: CLIENT.name,
  };
  const signal = new AbortController().signal;
  return startApp({ development: false, durable: false, env, signal, tell });
}
