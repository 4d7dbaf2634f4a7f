import { readFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/scripts/lib/browser";
const base = "http://localhost:5371";
const at = await findBrowser(() => {});
const browser = await chromium.launch({ executablePath: at.path, args: at.args, env: at.env });
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const width = Number(process.env.W ?? 1280);
async function as(name: string | null) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  await context.route(/\.js(\?|$)/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  if (!name) return page;
  await page.goto(base + "/sign-in");
  await page.getByRole("button", { name: `Be ${name}` }).click();
  await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
  return page;
}
async function see(page: Page, path: string, name: string) {
  const r = await page.goto(base + path, { waitUntil: "load" });
  await snap(page, name, r?.status());
}
async function snap(page: Page, name: string, status?: number) {
  await page.waitForLoadState("load"); await page.waitForTimeout(800);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  console.log(name, status, await page.title(), "overflow", over);
  await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await (window as never as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map((v) => `${v.id}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 140)).join(" | ")}`));
  for (const v of found) console.log("   axe", v);
}
export { as, see, snap, browser };
