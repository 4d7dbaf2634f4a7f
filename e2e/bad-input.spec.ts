import { hasScript } from "./support/axe";
import { onPhone } from "./support/check";
import { expect, inBrowser } from "./support/expect";
import { test, unique, uniqueAddress } from "./support/people";
import { expectRefusal, fill, follow, labelled, press, tick, visit } from "./support/steps";
import { publishedBeforehand, WARNING_TIME } from "./support/supplier";

const SCRIPTS = [
  "**Bold** and [a link](javascript:window.ran=1)",
  "<script>window.ran = 1</script>",
  '<img src="nowhere" onerror="window.ran=1">',
  "![picture](https://elsewhere.example/x.png)",
].join("\n\n");

/** Signs without a space, which has to break somewhere on a phone. */
const UNBROKEN = "Überlauf".repeat(200);

test("claims that cannot be, texts without an end and scripts among the words harm nobody", async ({
  newcomer,
  page,
}) => {
  test.setTimeout(360_000);
  const title = `Crews leave before the beck is in the street ${unique()}`;
  const supplier = await newcomer(uniqueAddress(), "Bryony Tate");
  const study = { title, body: "Brackenshire County Council", outcomes: [WARNING_TIME] };
  await publishedBeforehand(supplier, `Careless Ltd ${unique()}`, study);

  await test.step("a claim without a unit, that beats physics, or ends before it starts", async () => {
    await follow(supplier, "Outcomes, with their evidence", "Outcomes, with their evidence");
    await follow(supplier, "Add an outcome", "Add an outcome");
    await fill(supplier, {
      "What was measured": "Calls saved",
      "Result: the figure now": "140",
      "Measured from": "2026-07-31",
      "Measured until": "2025-11-03",
    });
    await tick(supplier, "A lower figure");
    await press(supplier, "Save the outcome", { says: /to put right/ });
    await expectRefusal(supplier, "Give the unit");
    await fill(supplier, { Unit: "%" });
    await press(supplier, "Save the outcome", { says: "Nothing can be saved by more than 100%" });
    await expectRefusal(supplier, "The period ends before it starts");
    await expect(labelled(supplier, "Result: the figure now")).toHaveValue("140");
  });

  await test.step("more than 10,000 characters are refused, and still there", async () => {
    await visit(supplier, "/account/case-studies");
    await follow(supplier, title, title);
    await follow(supplier, "The problem", "The problem");
    const field = labelled(supplier, "The problem");
    await field.fill("a".repeat(10_001));
    await press(supplier, "Save", { says: /to put right/ });
    await expectRefusal(supplier, "Use 10,000 characters or fewer");
    await expect(field).toHaveValue("a".repeat(10_001));
    await field.fill(`${SCRIPTS}\n\n${UNBROKEN}`.padEnd(10_000, " and on"));
    await press(supplier, "Save", title);
  });

  await test.step("anybody reads the words as words, on a phone, and nothing of them runs", async () => {
    await visit(supplier, "/account/case-studies");
    await follow(supplier, title, title);
    await follow(supplier, "Read it as the public does", { says: "Published on" });
    await page.goto(supplier.url());
    await onPhone(page, async () => {
      await expect(page.getByText("<script>window.ran = 1</script>")).toBeVisible();
      await expect(page.getByText("[a link](javascript:window.ran=1)")).toBeVisible();
      await expect(page.locator("main img")).toHaveCount(0);
      if (hasScript()) expect(await inBrowser(page).evaluate(() => "ran" in window)).toBe(false);
    });
  });
});
