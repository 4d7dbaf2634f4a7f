import { hasScript } from "./support/axe";
import { expect } from "./support/expect";
import { test, unique } from "./support/people";
import { arrive, expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

test("an evaluator who hides an interest is refused, and who recognises a response reads it no more", async ({
  example,
}) => {
  await test.step("none is refused over what the platform knows", async () => {
    const hides = await example("Lotte Fairweather");
    await visit(hides, "/account/evaluations");
    await follow(hides, /blue badge/, "Evaluation");
    await follow(hides, "Interests of everybody with a part", "Declare your interests");
    await tick(hides, "None");
    await press(hides, "Declare this", { says: /to put right/ });
    await expectRefusal(hides, /So it is not none/);
  });

  const evaluator = await example("Samir Haddow");
  // Both modes may share one database, and what was recognised once cannot be recognised again.
  const [label, read] = hasScript()
    ? ["A", /card index of the same years/]
    : ["B", /An index is useful when somebody/];
  const knows = `I helped to write this one, years ago. ${unique()}`;
  await visit(evaluator, "/account/evaluations");
  await follow(evaluator, /handwritten drainage records/, "Your scores");
  await expect(evaluator.getByText("You are kept from response D")).toBeVisible();
  await evaluator
    .getByRole("link", { name: new RegExp(`for response ${label}, Understanding$`) })
    .click();
  await arrive(evaluator, new RegExp(`^Response ${label}`));
  await expect(evaluator.getByText(read)).toBeVisible();
  const address = new URL(evaluator.url()).pathname;

  await test.step("what was recognised is not read any more", async () => {
    await evaluator.getByText("I recognise this one", { exact: true }).first().click();
    await press(evaluator, "Send this, and read no more of it", { says: /to put right/ });
    await expectRefusal(evaluator, "Say what you know: one sentence is enough");
    await fill(evaluator, { "What you know of it, in a sentence": knows });
    await press(evaluator, "Send this, and read no more of it", {
      says: `You recognised response ${label}`,
    });
    await visit(evaluator, address);
    await arrive(evaluator, "Score");
    await expect(evaluator.getByText(read)).toHaveCount(0);
  });

  await test.step("the lead decides, by the supplier", async () => {
    const lead = await example("Priya Anand");
    await visit(lead, "/account/evaluations");
    await follow(lead, /handwritten drainage records/, "Evaluation");
    await follow(lead, "Interests of everybody with a part", "Declare your interests");
    const interest = lead.getByRole("listitem").filter({ hasText: knows });
    await tick(interest, "It can be managed");
    const measures = "How it is kept out of their judgement, or why it bars them";
    await fill(interest, { [measures]: "Two others score it." });
    await interest.getByRole("button", { name: "Decide on it" }).click();
    await arrive(lead, { says: new RegExp(`that it can be managed, kept from response ${label}`) });
    await visit(evaluator, address);
    await arrive(evaluator, "Score");
    await expect(evaluator.getByText(`You are kept from response ${label}.`)).toBeVisible();
  });
});
