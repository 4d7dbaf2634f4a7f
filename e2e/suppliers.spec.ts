import { beforehand } from "./support/beforehand";
import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { importAward } from "./support/notices";
import { test, unique, uniqueAddress } from "./support/people";
import { expectNotYet, expectRefusal, fill, follow, press, tick, visit } from "./support/steps";
import { registerSupplier } from "./support/supplier";

const STANDARD = "OGC SensorThings API";

/** The last part of the address of a supplier's page. */
function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

async function addCapability(owner: Page): Promise<void> {
  await visit(owner, "/account/profile/capabilities/new");
  await fill(owner, {
    Technology: "Water and weather sensing",
    "Name of the capability": "Level sensing in culverts",
    "What it does, and for whom": "Warns of flash floods in valleys without a gauge",
  });
  await tick(owner, "9, in daily use");
  await press(owner, "Save the capability", "What you can do");
}

async function sayWho(owner: Page): Promise<void> {
  await visit(owner, "/account/profile/about");
  await fill(owner, {
    "In short": "Level gauges for becks and culverts.",
    "Number of people": "4",
    "Contact e-mail": "hello@heronmoor.example",
  });
  await tick(owner, "North East");
  await press(owner, "Save who you are", "Your capability profile");
}

test("an owner puts standards, a certificate and an award under a capability, and an operator merges its twin into it", async ({
  newcomer,
  example,
  page,
}) => {
  const mark = unique();
  const [name, twin] = [`Heronmoor Gauges ${mark}`, `Former Heronmoor ${mark}`];
  const ocid = `ocds-e2e-${slugOf(mark)}`;
  const owner = await newcomer(uniqueAddress(), "Bryony Tate");
  const operator = await example("Juno Marchetti");
  await beforehand(owner, (writer) => registerSupplier(writer, name));
  await visit(operator, "/operator");
  await press(operator, `Verify ${name}`, { says: "The organisation is verified." });
  await importAward(ocid, `Beck gauges ${mark}`, [name, twin]);

  await test.step("the owner says what stands under the capability", async () => {
    await sayWho(owner);
    await addCapability(owner);
    await follow(owner, /^Name its standards/, "Level sensing in culverts");
    await onPhone(owner, async () => {
      await tick(owner, STANDARD, `Beck gauges ${mark}`);
      await press(owner, "Save the evidence", "What you can do");
    });
    await expect(owner.getByText("1 standard and 1 award")).toBeVisible();
    await visit(owner, "/account/profile/certifications/new");
    await fill(owner, { "Certificate or standard": "MCERTS", "Last day it holds": "2026-01-31" });
    await tick(owner, "Water and weather sensing");
    await press(owner, "Save the certificate", "Certificates and standards");
    await visit(owner, "/account/profile/preview");
    await press(owner, "Publish this profile", { says: "Published. The page, the lists" });
  });

  await test.step("everybody reads it under the capability", async () => {
    await visit(page, `/suppliers/${slugOf(name)}`);
    const row = page.getByRole("row", { name: /Level sensing in culverts/ });
    await expect(row).toContainText(STANDARD);
    await expect(row).toContainText("Harrowdale Borough Council, £48,200, 1 March 2026");
    await expect(row).toContainText(/MCERTS.*Lapsed/);
    await expect(row.getByRole("link", { name: `Beck gauges ${mark}` })).toBeVisible();
    await onPhone(page, async () => {
      await expect(row).toBeVisible();
    });
  });

  await test.step("the twin is unclaimed, and its page offers the way", async () => {
    await visit(owner, `/suppliers/${slugOf(twin)}`);
    await follow(owner, "This is us as well", `Is ${twin} you as well?`);
    await press(owner, "Ask to merge them", { says: "One thing to put right" });
    await expectRefusal(owner, "Say why these two are one");
    await fill(owner, { [`Why ${twin} and ${name} are one`]: "Our name until last year." });
    await press(owner, "Ask to merge them", { says: "Your request is with the people" });
  });

  await test.step("an operator sees both side by side, and decides", async () => {
    await visit(operator, `/operator/merge?gone=${slugOf(twin)}&keep=${slugOf(name)}`);
    await expect(operator.getByText(`Merge ${twin} into ${name}`)).toBeVisible();
    await onPhone(operator, async () => {
      await press(operator, `Merge ${twin}`, { says: "Say how you know" });
    });
    await fill(operator, { Reason: "The register gives the change of name." });
    await press(operator, `Merge ${twin}`, { says: "Merged. Its old address leads" });
  });

  await test.step("the old address leads to the one that is kept, which has its award now", async () => {
    await visit(page, `/suppliers/${slugOf(twin)}`);
    await expect(page).toHaveURL(new RegExp(`/suppliers/${slugOf(name)}$`));
    await expect(page.getByText("2 awards")).toBeVisible();
    const answer = await page.request.get(`/api/v1/suppliers/${slugOf(twin)}`);
    expect(answer.url()).toMatch(new RegExp(`/api/v1/suppliers/${slugOf(name)}$`));
    expect(await answer.json()).toMatchObject({ capabilities: [{ award_ocids: [ocid] }] });
  });
});

test("an operator does not merge two that have people unless they ask", async ({ example }) => {
  const operator = await example("Juno Marchetti");
  await visit(operator, "/operator/merge");
  await fill(operator, { "Which one goes": "Birchgate", "Which one stays": "quillmoor" });
  await press(operator, "Put them side by side", { says: "Merge Birchgate Speech into Quillmoor" });
  await expectNotYet(operator, "Merge Birchgate Speech", /have not asked for this/);
});
