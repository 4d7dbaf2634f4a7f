import { as, see, snap, browser } from "./zz-walk";
const story = "/stories/brackenshire-warns-31-000-homes-of-flash-floods-almost-four-hours-ahead";
const ines = await as("Ines Calloway");
await see(ines, "/account/stories", "own");
const link = await ines.locator("main a[href^='/account/stories/']").first().getAttribute("href");
if (link) { await see(ines, link, "desk"); await see(ines, link + "/history", "history"); await see(ines, link + "/withdraw", "withdraw"); }
const edith = await as("Rt Hon Edith Vance");
await see(edith, story + "/champion", "champion");
await see(edith, "/stories/two-inspectors-find-five-times-as-many-silent-smoke-alarms/champion", "champion2");
await see(edith, "/account/stories", "own-minister");
const anon = await as(null);
for (const [p, n] of [["/", "a-home"], [story, "a-story"], ["/stories", "a-stories"], ["/how-it-works", "a-how"], ["/accessibility", "a-acc"]] as const) await see(anon, p, n);
await browser.close();
