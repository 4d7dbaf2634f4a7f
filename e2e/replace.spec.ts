import { beforehand } from "./support/beforehand";
import { onPhone } from "./support/check";
import { expect } from "./support/expect";
import { copyChallenge } from "./support/officer";
import { test, unique, uniqueAddress } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

test("a lead on leave is replaced: an administrator proposes it, the approver agrees, and the history tells it", async ({
  example,
  newcomer,
}) => {
  const title = `Hear a pump labour before it stops ${unique()}`;
  const officer = await example("Priya Anand");
  await beforehand(officer, async (page) => {
    await copyChallenge(page, "Make 90,000 handwritten drainage records searchable", title);
    await follow(page, "Check your answers", "Check your answers");
    await press(page, "Send to your approver", { says: "It is with your approver" });
  });
  const path = new URL(officer.url()).pathname.replace(/\/check$/, "");

  const admin = await example("Rosalind Teague");
  const address = uniqueAddress("coasts.example");
  const name = `Colleague ${unique()}`;
  const colleague = await newcomer(address, name);
  await test.step("a colleague joins, and gets the role", async () => {
    await beforehand(colleague, async (page) => {
      await follow(page, "Join a public body", "Join a public body");
      await page.getByLabel("Name of the public body").fill("coasts");
      await press(page, "Find", { says: "you are in at once" });
      await press(page, "Join Department for Coasts and Rivers", {
        says: "You belong to it now, and act for it.",
      });
    });
    await visit(admin, "/account/people");
    await admin.getByText(`Change ${name}`).click();
    const roles = admin.locator("form").filter({ hasText: `Save the roles of ${name}` });
    await tick(roles, "Commercial officer");
    await press(admin, `Save the roles of ${name}`, { says: "The roles are changed." });
  });

  await test.step("the lead cannot do it, and whoever is proposed has to be fit for it", async () => {
    await visit(officer, `${path}/replace`);
    await expect(
      officer.getByText(/^Only the approver of this challenge or an administrator/).first(),
    ).toBeVisible();
    await visit(admin, `${path}/replace`);
    await admin.getByText("Lead: Priya Anand – propose who takes over").click();
    const form = admin.getByRole("form", { name: "Somebody takes over from Priya Anand as lead" });
    await form.getByRole("button", { name: "Propose it" }).click();
    await expectRefusal(admin, /e-mail/);
    await fill(form, {
      "Who takes over: their e-mail address": "samir@coasts.example",
      "Why they take over": "Priya is on leave until March.",
    });
    await form.getByRole("button", { name: "Propose it" }).click();
    await expectRefusal(admin, /not a commercial officer/);
    await fill(form, { "Who takes over: their e-mail address": address });
    await onPhone(admin, async () => {
      await form.getByRole("button", { name: "Propose it" }).click();
      await expect(admin.getByText(`${name} is to take over as lead`)).toBeVisible();
    });
    await expect(admin.getByText("It waits for a second person")).toBeVisible();
    await expect(admin.getByRole("button", { name: "Record my decision" })).toHaveCount(0);
  });

  await test.step("a second person agrees, and the part has changed hands", async () => {
    const approver = await example("Gareth Lowe");
    await visit(approver, `${path}/replace`);
    await press(approver, "Record my decision", { says: /to put right/ });
    await tick(approver, "I agree");
    await press(approver, "Record my decision", { says: `Lead: ${name}` });
    await expect(approver.getByText(/^Gareth Lowe agreed on/)).toBeVisible();
    await visit(colleague, `${path}/history`);
    await expect(colleague.getByText(`${name} for Priya Anand`)).toBeVisible();
    await expect(colleague.getByText("Priya is on leave until March.")).toBeVisible();
  });
});
