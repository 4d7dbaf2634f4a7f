import { onPhone } from "./support/check";
import type { Page } from "./support/driver";
import { expect } from "./support/expect";
import { mailsTo, nextMailTo } from "./support/mailbox";
import { codeTo, signIn, test, unique, uniqueAddress } from "./support/people";
import { arrive, expectRefusal, fill, follow, labelled, press, tick, visit } from "./support/steps";

test("a wrong code is said at the field, nothing typed is lost, and the right one lets in", async ({
  page,
}) => {
  const address = uniqueAddress();
  await visit(page, "/sign-in");
  await press(page, "Send me a code", { says: "Enter your e-mail address" });
  await expectRefusal(page, "Enter your e-mail address");
  await fill(page, { "E-mail address": "no address" });
  await press(page, "Send me a code", { says: "Give an e-mail address in the right form" });
  await expect(labelled(page, "E-mail address")).toHaveValue("no address");
  await fill(page, { "E-mail address": address });
  await press(page, "Send me a code", "Enter your code");

  const right = await codeTo(page, address);
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
  await onPhone(page, async () => {
    await fill(page, { "Six-digit code": wrong });
    await page.getByRole("button", { name: "Sign in" }).click();
    await expectRefusal(page, "That is not the code we sent. You have 4 tries left");
  });
  const field = labelled(page, "Six-digit code");
  await expect(field).toHaveValue(wrong);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("alert").getByRole("link").click();
  await expect(field).toBeFocused();

  await field.fill(`${right.slice(0, 3)} ${right.slice(3)}`);
  await press(page, "Sign in", "Your account");
});

test("somebody joins the public body whose address they have, and another waits for its administrator", async ({
  newcomer,
  example,
}) => {
  const insider = await newcomer(uniqueAddress("northmere.example"), `Insider ${unique()}`);
  await follow(insider, "Join a public body", "Join a public body");
  await insider.getByLabel("Name of the public body").fill("northmere");
  await press(insider, "Find", { says: "you are in at once" });
  await press(insider, "Join Northmere City Council", {
    says: "You belong to it now, and act for it.",
  });
  await expect(insider.getByText("No role yet")).toBeVisible();

  const name = `Asker ${unique()}`;
  const address = uniqueAddress();
  const asker = await newcomer(address, name);
  await visit(asker, "/account/join?q=Northmere");
  await fill(asker, { "What you do there": "Housing surveyor, third floor" });
  await press(asker, "Ask to join Northmere City Council", {
    says: "Your request is with the people who decide",
  });
  await expect(asker.getByText("You asked. It waits to be decided.")).toBeVisible();

  const admin = await example("Dougal Ferrant");
  await follow(admin, "Requests", "Requests");
  const request = admin.locator("form").filter({ hasText: `Decide on ${name}` });
  await tick(request, "Refuse");
  await press(admin, `Decide on ${name}`, { says: "Say why you refuse" });
  await expectRefusal(admin, "Say why you refuse");
  await expect(request.getByLabel("Refuse")).toBeChecked();
  await tick(request, "Approve");
  await press(admin, `Decide on ${name}`, { says: "Decided. The person gets a mail." });
  await nextMailTo(asker, address, 1);
  await visit(asker, "/account");
  await press(asker, "Act for Northmere City Council", { says: "You act for it" });
});

test("an administrator invites, gives a role, and removes: then the session is over", async ({
  newcomer,
}) => {
  const supplier = `Inviting Works ${unique()}`;
  const admin = await newcomer(uniqueAddress(), `Admin ${unique()}`);
  await follow(admin, "Register a supplier", "Register a supplier");
  await fill(admin, { "Name of the organisation": supplier, "Companies House number": "12" });
  await press(admin, "Register and go on to the profile", { says: "A company number is" });
  await expectRefusal(admin, "A company number is eight digits");
  await expect(labelled(admin, "Name of the organisation")).toHaveValue(supplier);
  await fill(admin, { "Companies House number": "" });
  await press(admin, "Register and go on to the profile", "Your capability profile");

  const address = uniqueAddress();
  await follow(admin, "Your account", /^Good to see you/);
  await follow(admin, "People", `People of ${supplier}`);
  await fill(admin, { "E-mail address": address });
  await tick(admin.locator("form").filter({ hasText: "Send the invitation" }), "Editor");
  await press(admin, "Send the invitation", { says: "The invitation is on its way" });
  await expect(admin.getByText("Invited, not here yet")).toBeVisible();
  expect((await nextMailTo(admin, address)).text).toContain(supplier);

  const colleague = await newcomer(address, `Colleague ${unique()}`);
  await press(colleague, `Join ${supplier}`, { says: "You belong to it now, and act for it." });
  await follow(colleague, "People", `People of ${supplier}`);
  await expect(colleague.getByText(/^Only an administrator of/)).toBeVisible();

  await visit(admin, "/account/people");
  await admin.getByText("Change Colleague").click();
  const roles = admin.locator("form").filter({ hasText: "Save the roles of Colleague" });
  await tick(roles, "Administrator");
  await press(admin, /^Save the roles of Colleague/, { says: "The roles are changed." });
  await visit(colleague, "/account/people");
  await expect(colleague.getByRole("button", { name: "Send the invitation" })).toBeVisible();

  await admin.getByText("Change Colleague").click();
  await press(admin, /^Remove Colleague/, { says: "does not belong to the organisation any more" });
  await colleague.goto("/account/people");
  await arrive(colleague, "Sign in");
  await signIn(colleague, address);
  await expect(colleague.getByText("You act for nobody yet")).toBeVisible();
});

test("the last administrator cannot go", async ({ newcomer }) => {
  const admin = await newcomer(uniqueAddress(), `Alone ${unique()}`);
  await visit(admin, "/account/register");
  await fill(admin, { "Name of the organisation": `Alone Works ${unique()}` });
  await press(admin, "Register and go on to the profile", "Your capability profile");
  await visit(admin, "/account/people");
  await admin.getByText("Change Alone").click();
  await press(admin, /^Remove Alone/, { says: "would be left without an administrator" });
});

test("who belongs to two organisations says for which they act, and signs out", async ({
  example,
}) => {
  const page = await example("Callum Strand");
  const who = page.getByRole("banner");
  const now = (await who.getByText("Tarn Hollow Collective").count()) > 0;
  const [from, to] = now
    ? ["Tarn Hollow Collective", "Vale of Orrin District Council"]
    : ["Vale of Orrin District Council", "Tarn Hollow Collective"];
  await expect(who.getByText(from)).toBeVisible();
  await press(page, `Act for ${to}`, { says: "What you can do" });
  await expect(who.getByText(to)).toBeVisible();
  await expect(page.getByRole("link", { name: "Your profile" })).toHaveCount(now ? 0 : 1);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(who.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/account");
  await arrive(page, "Sign in");
});

test("an operator verifies an organisation; nobody else finds the page useful", async ({
  newcomer,
  example,
}) => {
  const supplier = `Waiting Works ${unique()}`;
  const founder = await newcomer(uniqueAddress(), `Founder ${unique()}`);
  await visit(founder, "/account/register");
  await fill(founder, { "Name of the organisation": supplier });
  await press(founder, "Register and go on to the profile", "Your capability profile");
  await visit(founder, "/operator");
  await expect(founder.getByRole("heading", { level: 1 })).toHaveText("This page is for operators");

  const operator = await example("Juno Marchetti");
  await follow(operator, "Verify organisations", "Verify organisations");
  await press(operator, `Verify ${supplier}`, { says: "The organisation is verified." });
});

test("a company number that somebody else took comes back to whoever shows that it is theirs", async ({
  newcomer,
  example,
}) => {
  const number = `9${String(Date.now()).slice(-7)}`;
  const [taker, owner] = [`Taker ${unique()}`, `Owner ${unique()}`];
  const register = async (page: Page, name: string, given = "") => {
    await visit(page, "/account/register");
    await fill(page, { "Name of the organisation": name, "Companies House number": given });
  };
  const first = await newcomer(uniqueAddress(), `First ${unique()}`);
  await register(first, taker, number);
  await press(first, "Register and go on to the profile", "Your capability profile");

  const second = await newcomer(uniqueAddress(), `Second ${unique()}`);
  await register(second, owner, number);
  await press(second, "Register and go on to the profile", { says: /to put right/ });
  await expectRefusal(second, `${taker} is registered with this number`);
  await register(second, owner);
  await press(second, "Register and go on to the profile", "Your capability profile");
  await visit(second, "/account");
  await follow(second, "Company number", "Company number");
  await fill(second, {
    "Company number": number,
    "How an operator can check that it is yours": "I am its director, as the register shows.",
  });
  await press(second, "This number is ours", { says: "You claim" });

  const operator = await example("Juno Marchetti");
  await visit(operator, "/operator/numbers");
  const claim = operator.locator("section").filter({ hasText: number });
  await expect(claim.getByText(`${taker} has not answered yet.`)).toBeVisible();
  await expect(operator.getByRole("button", { name: `Decide on ${number}` })).toHaveCount(0);

  await visit(first, "/account/number");
  await fill(first, { "Your answer": "We mistyped it." });
  await press(first, "Answer", { says: "Your answer is with the operators." });

  await visit(operator, "/operator/numbers");
  await onPhone(operator, async () => {
    await claim.getByLabel(`Give it to ${owner}`).check();
    await claim.getByLabel("Why").fill("The register names the director who asks.");
    await press(operator, `Decide on ${number}`, { says: "Decided." });
  });
  await visit(second, "/account/number");
  await expect(second.getByText(`${owner} has the company number ${number}.`)).toBeVisible();
  await visit(first, "/account/number");
  await expect(first.getByText(`${taker} has given no company number.`)).toBeVisible();
});

test("the mailbox shows what was sent", async ({ page, newcomer }) => {
  const address = uniqueAddress();
  await newcomer(address);
  await visit(page, "/dev/mailbox");
  expect(await mailsTo(page, address)).toHaveLength(1);
  await expect(page.getByText(`To ${address}`)).toBeVisible();
});
