import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { type Command, runCommand } from "./command-line";

/** A browser for the tests, and how it has to be started here. */
export type Browser = { path: string; args: string[]; env: Record<string, string> };

/** The first draws no window of its own, and takes about half the time. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a browser that really starts: the one that PROVEN_BROWSER names, one that is installed,
 * Playwright's own, Debian's, or the one that comes as a package.
 *
 * @param tell takes a line for a person about what is being tried
 * @throws Error with what to do when there is none
 */
export async function findBrowser(tell: (line: string) => void): Promise<Browser> {
  const named = process.env.PROVEN_BROWSER;
  if (named) return namedBrowser(named);
  for (const source of [installed, downloaded, afterDownload, afterAptInstall, packaged]) {
    for (const candidate of await source(tell)) {
      if ((await whyNot(candidate)) === null) return candidate;
    }
  }
  throw new Error(
    "No browser was found for the tests. Install Chromium or Chrome, or set PROVEN_BROWSER to the path of one.",
  );
}

async function namedBrowser(path: string): Promise<Browser> {
  const browser = usual(path);
  const reason = await whyNot(browser);
  if (reason === null) return browser;
  throw new Error(`PROVEN_BROWSER is ${path}, which does not start: ${reason}`);
}

async function installed(): Promise<Browser[]> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...macApplications].filter((path) => existsSync(path)).map(usual);
}

async function downloaded(): Promise<Browser[]> {
  return [chromium.executablePath()].filter((path) => existsSync(path)).map(usual);
}

async function afterDownload(tell: (line: string) => void): Promise<Browser[]> {
  tell("No browser is installed: asking Playwright for one …");
  const playwright = join(import.meta.dirname, "../../node_modules/@playwright/test/cli.js");
  await tryCommand({
    command: process.execPath,
    args: [playwright, "install", "chromium"],
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
    seconds: 300,
    onLine: (line) => /\b\d0%/.test(line) && tell(`  ${line.trim()}`),
  });
  return downloaded();
}

async function afterAptInstall(tell: (line: string) => void): Promise<Browser[]> {
  if (process.getuid?.() !== 0 || !isInstalled("apt-get")) return [];
  tell("Playwright's download cannot be reached: installing Debian's …");
  const began = Date.now();
  const tick = setInterval(
    () => tell(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`),
    15_000,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { command: "apt-get", env, seconds: 900, onLine: () => undefined };
  await tryCommand({ ...options, args: ["update"] });
  const install = ["install", "-y", "--no-install-recommends", "chromium-headless-shell"];
  await tryCommand({ ...options, args: install });
  clearInterval(tick);
  return installed();
}

async function packaged(tell: (line: string) => void): Promise<Browser[]> {
  tell("Unpacking the browser that comes as a package …");
  // Makes it bring along the system libraries that a bare machine lacks, and set their path; only
  // the browser is to see that.
  const before = process.env.LD_LIBRARY_PATH;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  const path = await bundled.executablePath();
  const libraries = process.env.LD_LIBRARY_PATH ?? "";
  if (before === undefined) delete process.env.LD_LIBRARY_PATH;
  else process.env.LD_LIBRARY_PATH = before;
  const args = [...usual(path).args, "--no-sandbox", "--no-zygote"];
  return [{ path, args, env: { LD_LIBRARY_PATH: libraries } }];
}

function usual(path: string): Browser {
  const root = process.getuid?.() === 0;
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return { path, args: root ? ["--no-sandbox", ...quiet] : quiet, env: {} };
}

/** Starts the browser and ends it. Null when that went well, else the reason. */
async function whyNot({ path, args, env }: Browser): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args,
      env: { ...process.env, ...env },
      timeout: 60_000,
    });
    await browser.close();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

async function tryCommand(command: Command): Promise<boolean> {
  return (await runCommand(command).catch(() => null)) === 0;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
