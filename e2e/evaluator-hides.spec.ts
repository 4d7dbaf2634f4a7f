import { hasScript } from "./support/axe";
import { expect } from "./support/expect";
import { test } from "./support/people";
import { expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

const INTEREST = "I confirmed what Pennard did for our register, and would see it grow.";
const MEASURES = "The moderator reads these scores twice, beside the answers.";

test("an evaluator who hides an interest reads nothing, and who answers for it reads what was declared", async ({
  example,
}) => {
  test.skip(hasScript(), "It can be done once, and both modes share one database.");
  const hides = await example("Lotte Fairweather");
  await visit(hides, "/account/evaluations");
  await follow(hides, /blue badge/, "Evaluation");
  const evaluation = new URL(hides.url()).pathname;
  const scoring = `/account/evaluations/${evaluation.split("/").at(3)}/A/c1`;
  const declaring = `${evaluation}/declare`;

  await test.step("nothing is read before it is declared, and none is refused over what is known", async () => {
    await visit(hides, scoring);
    await expect(hides.getByText("You have not declared your interests.")).toBeVisible();
    await visit(hides, declaring);
    await tick(hides, "None");
    await press(hides, "Declare this", { says: /to put right/ });
    await expectRefusal(hides, /So it is not none/);
    await tick(hides, "One that can be managed");
    await press(hides, "Declare this", { says: /to put right/ });
    await expectRefusal(hides, /how what is known of you and .* is kept out of your judgement/);
    await hides
      .getByLabel(/: how it is kept out of your judgement/)
      .first()
      .fill(INTEREST);
    await press(hides, "Declare this", "Evaluation");
  });

  await test.step("nor before another person has decided, and none does not take it back", async () => {
    await visit(hides, scoring);
    await expect(hides.getByText(/interest waits to be decided/).first()).toBeVisible();
    await visit(hides, `${evaluation}/responses/A`);
    await expect(hides.getByText(/interest waits to be decided/).first()).toBeVisible();
    await visit(hides, declaring);
    await tick(hides, "None");
    await press(hides, "Declare this", { says: /to put right/ });
    await expect(hides.getByRole("button", { name: "Decide on it" })).toHaveCount(0);
  });

  await test.step("other evaluators read nothing of it; lead and approver do, and the lead decides", async () => {
    const other = await example("Samir Haddow");
    for (const path of [declaring, evaluation]) {
      await visit(other, path);
      await expect(other.getByText(INTEREST)).toHaveCount(0);
    }
    const [lead, approver] = [await example("Dougal Ferrant"), await example("Halima Okonjo")];
    for (const person of [approver, lead]) {
      await visit(person, declaring);
      const declared = person.getByRole("listitem").filter({ hasText: INTEREST });
      await expect(declared.getByText(/What the platform knew: You/)).toBeVisible();
    }
    const interest = lead.getByRole("listitem").filter({ hasText: INTEREST });
    await tick(interest, "It can be managed");
    const measures = "How it is kept out of their judgement, or why it bars them";
    await fill(interest, { [measures]: MEASURES });
    await interest.getByRole("button", { name: "Decide on it" }).click();
    await visit(approver, declaring);
    await expect(approver.getByText(MEASURES)).toContainText("Dougal Ferrant decided on");
    await visit(other, declaring);
    await expect(other.getByText(MEASURES)).toHaveCount(0);
  });

  await test.step("and nothing before the made-up answer is scored", async () => {
    const moderator = await example("Marguerite Stell");
    await visit(moderator, `${evaluation}/calibration`);
    await fill(moderator, { "The made-up answer": "We would print the badges in another colour." });
    await press(moderator, "Give it to the panel", { says: "Change the made-up answer" });
    await visit(hides, `${evaluation}/responses/A`);
    await expect(hides.getByText("You have not scored the made-up answer.")).toBeVisible();
    await follow(hides, "Score the made-up answer", "Calibration");
    await tick(hides, "1");
    await fill(hides, { "Your reason": "A colour is copied as well." });
    await press(hides, "Give this score", { says: "How it was scored" });
    await visit(hides, `${evaluation}/responses/A`);
    await expect(hides.getByText("You have not scored the made-up answer.")).toHaveCount(0);
  });
});
