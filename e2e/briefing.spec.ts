import { hasScript } from "./support/axe";
import { printedPages } from "./support/champion";
import { onPhone } from "./support/check";
import { expect } from "./support/expect";
import { test } from "./support/people";
import { arrive, follow, press, tick, visit } from "./support/steps";

test("a minister finds on a phone what works in one region, what it cost and who says so", async ({
  page,
}) => {
  await visit(page, "/");
  await onPhone(page, async () => {
    await follow(page, "See what works in two minutes", "What works, in two minutes");
    await page.getByText("Narrow the results").click();
    await tick(page, "Wales");
    await press(page, "Show results", { says: /proven outcomes?, in 1 public body/ });
    const outcome = page.getByRole("row").filter({ hasText: "Time to reply, median" });
    await expect(outcome).toContainText("11 days to 2 days");
    await expect(outcome).toContainText("Registry Services Agency");
    await expect(outcome).toContainText("£512,000");
    await expect(outcome).toContainText("Independently measured by Harrow Fell Evaluation Unit");
    await expect(page.getByRole("row").filter({ hasText: "Missed collections" })).toHaveCount(0);
    await visit(page, "/briefing?region=TLL&change=money");
    await expect(page.getByText("Nothing proven fits")).toBeVisible();
  });
});

test("the map leads to a technology, whose brief prints on one sheet with its sources", async ({
  page,
}) => {
  await visit(page, "/briefing");
  const sensing = page.getByRole("table", { name: /^Technologies by family/ });
  await sensing.getByRole("link", { name: /^Water and weather sensing/ }).click();
  await arrive(page, "Water and weather sensing");
  const brief = page.getByRole("region", { name: "One-page brief" });
  await expect(brief).toContainText("from 48 min to 3 h 55 min");
  await expect(brief).toContainText(
    /Sources: the word of .*Brackenshire County Council, \d+ \w+ 2026/,
  );
  if (hasScript()) expect(await printedPages(page)).toBe(1);
});
