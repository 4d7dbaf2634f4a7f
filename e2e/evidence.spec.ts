import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hasScript } from "./support/axe";
import { champion, FIELD, reuse, tellStory } from "./support/champion";
import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { importBody, linkInMailTo, showAddress } from "./support/evidence";
import { expect, inBrowser } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";
import { FALSE_ALERTS, publishedBeforehand, WARNING_TIME } from "./support/supplier";

const SENTENCE = "The crew that leaves first arrives dry.";

test("somebody of a body that nobody is here for confirms by invitation, and the proof goes on: told, championed, reused, carried away", async ({
  newcomer,
  example,
  open,
  page,
}) => {
  test.setTimeout(480_000);
  const tag = unique();
  const body = `Fellmoor Fire and Rescue ${tag}`;
  const domain = `fellmoor-${tag.replaceAll(/[^a-z0-9]/g, "")}.example`;
  const tessa = `tessa@${domain}`;
  const title = `Crews leave before the beck is in the street ${tag}`;
  const outcomes = [WARNING_TIME, FALSE_ALERTS];

  await test.step("an operator says at which domain the body's people are", async () => {
    await importBody(body);
    await saysDomain(await example("Juno Marchetti"), body, domain);
  });

  const founder = await newcomer(uniqueAddress(), "Bryony Tate");
  const study = { title, body, outcomes, technology: FIELD };
  await publishedBeforehand(founder, `Beckside Sensing ${tag}`, study);
  await test.step("the supplier invites the person there who knows the work", async () => {
    await follow(founder, "Confirmation by the public body", "Confirmation by the public body");
    await fill(founder, { "Their address at the public body": "tessa@elsewhere.example" });
    await press(founder, "Invite them to confirm", { says: /to put right/ });
    await expectRefusal(founder, `it ends in @${domain}`);
    await fill(founder, {
      "Their address at the public body": tessa,
      "A word to them": "You were on shift that night.",
    });
    await press(founder, "Invite them to confirm", { says: "The invitation is sent" });
  });

  const invitation = await linkInMailTo(page, tessa);
  await test.step("the invitation is for one person, once", async () => {
    const other = await example("Tobias Renn");
    await visit(other, invitation);
    await expect(other.getByText("This invitation was sent to another address.")).toBeVisible();
  });

  const reference = await open();
  await test.step("they answer on a phone: confirm one, correct the other, say what may be used", () =>
    onPhoneFrom(reference, invitation, () => answers(reference, tessa)));
  await visit(reference, invitation);
  await expect(reference.getByText("This invitation has been used.")).toBeVisible();

  let snippet = "";
  await test.step("the supplier takes the figures over, and both outcomes are confirmed", async () => {
    await visit(founder, "/account/case-studies");
    await follow(founder, title, title);
    await follow(founder, "Confirmation by the public body", "Confirmation by the public body");
    await expect(founder.getByText("from 31% to 11%").first()).toBeVisible();
    await press(founder, "Use their figures", {
      says: "The public body’s figures stand now",
    });
    await expect(founder.getByText("<a href=")).toContainText("/badge.svg");
    snippet = (await founder.getByText("<a href=").textContent()) ?? "";
  });

  const record = await test.step("anybody reads the record and the quotation", async () => {
    await page.goto(`/search?q=${encodeURIComponent(title)}`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await follow(page, title, title);
    await expect(page.getByText("We slept through none of it.").first()).toBeVisible();
    await onPhone(page, async () => {
      await follow(page, "Every word of the public body, on one page", /^What Fellmoor/);
    });
    await expect(page.getByText("False alerts: from 31% to 11%").first()).toBeVisible();
    return new URL(page.url()).pathname;
  });

  const story =
    await test.step("supplier and body tell it together, and publish what both agreed to", () =>
      tellStory(founder, reference, title, { Summary: "The gauge wakes the crew." }));
  await test.step("the minister of another department champions it", async () => {
    await champion(await example("Rt Hon Edith Vance"), { story, title, sentence: SENTENCE });
    await visit(page, story);
    await expect(page.getByRole("region", { name: /^Championed by/ })).toContainText(SENTENCE);
  });
  await test.step("another public body wishes to follow, and is put in touch", async () =>
    reuse(await example("Dougal Ferrant"), reference, page, story));

  const badge = record.replace(/record$/, "badge.svg");
  await test.step("the badge stands on a foreign page, and goes when the permission is taken back", async () => {
    const answer = await page.request.get(badge);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(`By ${body.slice(0, 20)}`);
    await onForeignPage(await open(), snippet, `What ${body}`);
    await visit(reference, "/account/confirmations");
    await follow(reference, title, title);
    const permission = reference.getByRole("region", { name: "What may be used" });
    await permission.getByRole("checkbox", { name: /^That it did this work/ }).uncheck();
    await press(reference, "Save what may be used", { says: /to put right/ });
    await expectRefusal(reference, "nothing else can be told without it");
    for (const one of [/^The name of/, /^The figures/, /^The sentence/]) {
      await permission.getByRole("checkbox", { name: one }).uncheck();
    }
    await fill(permission, { "A sentence that they may quote": "" });
    await press(reference, "Save what may be used", { says: "What they may use is saved" });
    const gone = await page.request.get(badge);
    expect(gone.status()).toBe(404);
    expect(await gone.text()).toContain("Not on Proven");
  });
});

async function saysDomain(operator: Page, body: string, domain: string): Promise<void> {
  await visit(operator, `/organisations?q=${encodeURIComponent(body)}`);
  await follow(operator, body, body);
  await follow(operator, "Set its e-mail domains and administrator", body);
  await fill(operator, { "E-mail domains": "gmail.com" });
  await press(operator, "Save the domains", { says: /to put right/ });
  await expectRefusal(operator, "gmail.com is not one body’s own");
  await fill(operator, { "E-mail domains": `@${domain.toUpperCase()}` });
  await press(operator, "Save the domains", { says: "The domains are saved." });
}

async function onPhoneFrom(page: Page, path: string, work: () => Promise<void>): Promise<void> {
  await visit(page, path);
  await onPhone(page, work);
}

async function answers(reference: Page, address: string): Promise<void> {
  await showAddress(reference, address);
  await press(reference, "Read the outcomes and answer", /^Crews leave/);
  const [first, second] = [1, 2].map((number) =>
    reference.locator("section").filter({ hasText: `Outcome ${number} of 2` }),
  );
  if (!first || !second) throw new Error("There are two outcomes to answer.");
  await tick(first, "Yes, I confirm it");
  // By style alone, with scripts or without.
  if (hasScript()) await expect(second.getByLabel(/^The figure now/)).toBeHidden();
  await tick(second, "Nearly, but the figures are different");
  await fill(reference, {
    "What you vouch for": "Every call of last winter",
    "Your post": "Watch Commander",
    "A sentence that they may quote": "We slept through none of it.",
  });
  await tick(reference, "That it did this work", "The name of", "The figures");
  await press(reference, "Send the answer", { says: /to put right/ });
  await expectRefusal(reference, "Give the result as you have it, as a number");
  await expectRefusal(reference, "Permit the quotation as well");
  await fill(second, { "The figure now": "11" });
  await tick(reference, "The sentence below");
  await press(reference, "Send the answer", { says: "Your answer is public" });
}

/** The words that the supplier copies stand on a page of another site: the badge shows, and leads back. */
async function onForeignPage(page: Page, snippet: string, leadsTo: string): Promise<void> {
  const site = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><html lang="en"><title>A supplier</title><p>${snippet}</p>`);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const image = page.getByRole("img", { name: /^Confirmed on Proven/ });
  const badge = await page.request.get((await image.getAttribute("src")) ?? "");
  expect(badge.headers()["content-type"]).toContain("image/svg+xml");
  if (hasScript()) expect((await inBrowser(image).boundingBox())?.width).toBe(440);
  await image.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(leadsTo);
  site.close();
}
