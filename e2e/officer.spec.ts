import { onPhone } from "./support/check";
import { letPass } from "./support/clock";
import {
  amend,
  askAboutPrice,
  checkReceipt,
  checkResponses,
  declareKnown,
  explainPrice,
  keepContract,
  openEvaluation,
} from "./support/competition";
import { askTheMarket, planIt, replyToIt, shareWhatWasLearned } from "./support/engagement";
import { expect } from "./support/expect";
import { scoreEverything, submitResponse, writeChallenge } from "./support/officer";
import { test, unique } from "./support/people";
import { expectUnfound, expectUnread, expectUnwritten } from "./support/sealed";
import { expectNotYet, expectRefusal, fill, follow, press, tick, visit } from "./support/steps";

test("a challenge goes from a problem to an award, and anybody can follow how", async ({
  example,
  newcomer,
  page,
}) => {
  test.setTimeout(1_500_000);
  const title = `Warn the harbours an hour before the sea comes ${unique()}`;
  // A price of its own: the one of the other mode is out in the open once that is decided.
  const pounds = String(80_101 + (Date.now() % 800));
  const price = `${pounds.slice(0, 2)},${pounds.slice(2)}`;
  const marker = `heliotrope${Date.now().toString(36)}`;
  const officer = await example("Priya Anand");
  const approver = await example("Gareth Lowe");

  await test.step("the officer writes it", async () => {
    await writeChallenge(officer, title);
  });

  const [skerrow, marlpit] = [await example("Ines Calloway"), await example("Tobias Renn")];
  const learned = "An hour is possible, from buoys. Nobody can do it from the land.";
  await test.step("the market is asked first, and what it said is everybody’s", async () => {
    await planIt(officer, approver, page, title);
    const engagement = await askTheMarket(officer, approver, title);
    await replyToIt(skerrow, engagement);
    await visit(marlpit, engagement);
    await expect(marlpit.getByText("Buoys that listen")).toHaveCount(0);
    await letPass(title, "repliesCloseAt");
    await shareWhatWasLearned(officer, approver, title, learned);
    await visit(page, engagement);
    await expect(page.getByText(learned)).toBeVisible();
    await expect(page.getByText(/Skerrow/)).toHaveCount(0);
  });

  await test.step("the officer sends it on, and cannot approve it herself", async () => {
    await follow(officer, "Go on with the challenge", "Prepare your challenge");
    await follow(officer, "Check your answers", "Check your answers");
    await onPhone(officer, async () => {
      await press(officer, "Send to your approver", { says: "It is with your approver" });
    });
    await visit(officer, `${new URL(officer.url()).pathname.replace(/\/check$/, "")}/review`);
    await expectNotYet(officer, "Publish", /approver/);
  });

  await test.step("a second person publishes it", async () => {
    await visit(approver, "/account/challenges");
    await follow(approver, title, "Prepare your challenge");
    await follow(approver, "Read and decide", "Approve this challenge");
    await press(approver, "Publish this challenge", title);
  });

  const slug = new URL(approver.url()).pathname.split("/").at(-1) ?? "";

  await test.step("a question is asked in private and answered to all", async () => {
    await visit(skerrow, `/challenges/${slug}`);
    await follow(skerrow, "Read what was learned before this challenge", title);
    await expect(skerrow.getByText(learned)).toBeVisible();
    await follow(skerrow, "Read the challenge", title);
    await follow(skerrow, /ask a question/i, "Clarifications");
    await press(skerrow, "Send your question", { says: /to put right/ });
    await fill(skerrow, { "Your question": "May a buoy be tied to the outer wall?" });
    await press(skerrow, "Send your question", { says: "Your question was sent" });
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Questions from suppliers", "Questions from suppliers");
    await follow(officer, /May a buoy be tied/, "A question from a supplier");
    await fill(officer, { "Your answer": "Yes, from the second ladder on." });
    await press(officer, "Publish the answer", "Questions from suppliers");
    await visit(page, `/challenges/${slug}/clarifications`);
    await expect(page.getByText("Yes, from the second ladder on.")).toBeVisible();
    await expect(page.getByText(/Skerrow/)).toHaveCount(0);
  });

  await test.step("three suppliers answer; one replaces its answer; the buyer sees nothing", async () => {
    await submitResponse(skerrow, slug, { answer: `A siren ${marker}.`, price, attached: marker });
    await submitResponse(marlpit, slug, { answer: "A light at each gate.", price: "64,000" });
    const ashlock = await newcomer("saoirse@ashlock.example");
    await submitResponse(ashlock, slug, { answer: "A drum in the tower.", price: "70,000" });
    await follow(marlpit, "Back to your response", "Your response");
    await follow(marlpit, "How it warns", "How it warns");
    await fill(marlpit, { "Your answer": "A light at each gate, and a bell." });
    await press(marlpit, "Save the answer", "Your response");
    await follow(marlpit, "Check your response and submit it", "Check and submit");
    await press(marlpit, "Submit again, in its place", "Response received");
    await expect(marlpit.getByText("Number 2", { exact: true })).toBeVisible();
    await checkReceipt(page, marlpit);

    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Open the responses", "Open the responses");
    await expect(officer.getByText("How many responses there are is shown after")).toBeVisible();
    await expectNotYet(officer, "Begin the opening", /deadline has not passed/);
  });

  await test.step("and nobody finds a word of them: in no page, feed, answer, search, mail, log or file", async () => {
    const words = [marker, `${pounds}.00`, price];
    // The server hands out the same with and without JavaScript: everybody reads everything in one of them.
    const everybody = test.info().project.name === "no-js";
    const others = everybody ? ["Juno Marchetti", "Samir Haddow", "Wanda Achterberg"] : [];
    const readers = everybody ? [page, officer, approver, marlpit] : [officer];
    for (const name of others) readers.push(await example(name));
    const id = new URL(officer.url()).pathname.split("/").at(3) ?? "";
    for (const reader of readers) {
      expect(await expectUnread(reader, { words, about: [slug, id] })).toBeGreaterThan(50);
    }
    await expectUnfound(page, marker);
    expect(await expectUnwritten(marker, `${pounds}.00`)).toBeGreaterThan(50);
  });

  await test.step("what is asked for changes: one supplier confirms its answer, the deadline moves", async () => {
    await amend(officer, approver, title);
    await visit(skerrow, "/account/responses");
    await follow(skerrow, title, "Your response");
    await expect(skerrow.getByText(/^The challenge was amended on/)).toBeVisible();
    await press(skerrow, "Confirm that it stands", "Your response");
    await expect(skerrow.getByText(/^The challenge was amended on/)).toHaveCount(0);
  });

  await letPass(title, "questionsCloseAt", "closesAt");
  await test.step("after the deadline nobody is received; the officer begins the opening, and the approver opens", async () => {
    await visit(marlpit, "/account/responses");
    await follow(marlpit, title, "Your response");
    await follow(marlpit, "Check your response and submit it", "Check and submit");
    await expectNotYet(marlpit, "Submit again, in its place", /deadline/i);
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Open the responses", "Open the responses");
    await press(officer, "Begin the opening", { says: "began the opening on" });
    await expectNotYet(officer, "Open the responses", /another person/);
    await visit(approver, new URL(officer.url()).pathname);
    await press(approver, "Open the responses", "Evaluation");
    await officer.reload();
    await expect(officer.getByText(/opened them on/)).toBeVisible();
    await follow(officer, "Go to the evaluation", "Evaluation");
    await expect(officer.getByText("Hidden").first()).toBeVisible();
    await expect(officer.getByRole("link", { name: "Response A" })).toHaveCount(0);
  });

  const moderator = await example("Wanda Achterberg");
  const evaluators = [await example("Samir Haddow"), await example("Lotte Fairweather")];
  await test.step("everybody declares before they read a word, and one is barred", async () => {
    const barred = await example("Owen Pritchard-Bell");
    for (const person of [...evaluators, moderator, approver, barred]) {
      await openEvaluation(person, title);
    }
    await follow(barred, "Interests of everybody with a part", "Declare your interests");
    await tick(barred, "One that bars me");
    await press(barred, "Declare this", "Evaluation");
    await expect(barred.getByText(/declared an interest that bars you/).first()).toBeVisible();
    for (const person of [moderator, officer, ...evaluators, approver]) {
      await follow(person, "Interests of everybody with a part", "Declare your interests");
      if (person === moderator) {
        await press(person, "Declare this", { says: /to put right/ });
        await expectRefusal(person, "Choose what holds for you");
      }
      await tick(person, "None");
      // She confirmed claims of two of them, and the platform knows.
      if (person === evaluators[1]) await declareKnown(person, officer);
      else await press(person, "Declare this", "Evaluation");
    }
  });

  let kept: [string, string] = ["A", "B"];
  await test.step("the lead excludes one that does not comply, and scoring starts", async () => {
    await officer.reload();
    kept = await checkResponses(officer, marker, "Ashlock Digital");
    await press(officer, "Start scoring", { says: "0 of 2 evaluators have submitted" });
  });

  await test.step("the panel scores a made-up answer first, and sees how far apart it stands", async () => {
    const step = "Score a made-up answer first";
    await follow(officer, step, "Calibration");
    await press(officer, "Give it to the panel", { says: /to put right/ });
    await expectRefusal(officer, "Write the made-up answer");
    await fill(officer, { "The made-up answer": "We would ring each warden." });
    await press(officer, "Give it to the panel", { says: "Change the made-up answer" });
    await follow(officer, "Evaluation", "Evaluation");
    for (const [place, evaluator] of evaluators.entries()) {
      await evaluator.reload();
      await follow(evaluator, step, "Calibration");
      await tick(evaluator, String(1 + place * 3));
      await fill(evaluator, { "Your reason": "It says what, and not how." });
      await press(evaluator, "Give this score", { says: "How it was scored" });
    }
    const [, second] = evaluators;
    if (second) await expect(second.getByText(/talk about what each score means/)).toBeVisible();
    for (const evaluator of evaluators) await follow(evaluator, "Evaluation", "Evaluation");
  });

  await test.step("each evaluator scores alone, with reasons", async () => {
    const [one] = kept;
    for (const [place, evaluator] of evaluators.entries()) {
      await evaluator.reload();
      await follow(evaluator, "Score alone, with reasons", "Your scores");
      await follow(
        evaluator,
        `score response ${one}, How it warns`,
        `Response ${one} Question 1 of 2`,
      );
      await evaluator
        .getByRole("button", { name: /^Save, go to/ })
        .first()
        .click();
      await expectRefusal(evaluator, /[Cc]hoose/);
      await onPhone(evaluator, () => scoreEverything(evaluator, 3 + place, kept));
      await press(evaluator, "Submit all scores", { says: "You have submitted all scores" });
    }
  });

  await test.step("the panel agrees, and who gave another score confirms it", async () => {
    await moderator.reload();
    await follow(moderator, "Score alone, with reasons", "Panel");
    await press(moderator, "Start the panel’s meeting", "Agree each score");
    await expect(moderator.getByText(new RegExp(`£${price}|£64,000`))).toHaveCount(0);
    const [one, two] = kept;
    await follow(moderator, `agree response ${one}, How it warns`, `Response ${one} How it warns`);
    await tick(moderator, "1");
    await fill(moderator, { "The panel’s reason": "We like them." });
    await press(moderator, "Record the agreed score", { says: /to put right/ });
    await expectRefusal(moderator, /outside what was given alone/);
    const next = [`${one} What stays`, `${two} How it warns`, `${two} What stays`];
    for (const heading of [...next.map((words) => `Response ${words}`), "Agree each score"]) {
      await tick(moderator, "4");
      await fill(moderator, { "The panel’s reason": "Paragraph 1 says how, and to whom." });
      await press(moderator, "Record the agreed score", heading);
    }
    await expectNotYet(moderator, "Close the meeting", /agreed scores wait/);
    const [first] = evaluators;
    if (!first) throw new Error("There is no evaluator");
    await visit(first, new URL(moderator.url()).pathname);
    for (const label of kept) {
      for (const title of ["How it warns", "What stays"]) {
        const what = `Confirm it for response ${label}, ${title}`;
        await first.getByRole("button", { name: what }).click();
        // The same page stands there before and after.
        await expect(first.getByRole("button", { name: what })).toHaveCount(0);
      }
    }
  });

  await test.step("the moderator closes the meeting; only then does a second person open the prices", async () => {
    await moderator.reload();
    await press(moderator, "Close the meeting", { says: /to put right/ });
    await expectRefusal(moderator, "Write down what the panel discussed, and where it differed");
    await moderator.getByLabel(/^Wanda/).check();
    await fill(moderator, { Minutes: "We read each answer again where we stood apart." });
    await onPhone(moderator, () =>
      press(moderator, "Close the meeting", { says: "closed the meeting on" }),
    );
    await expect(moderator.getByRole("link", { name: "See the ranking" })).toHaveCount(0);
    await visit(officer, new URL(moderator.url()).pathname);
    await press(officer, "Open the prices", { says: "How the points add up" });
    await moderator.reload();
    await follow(moderator, "See the ranking", { says: "How the points add up" });
    await expect(moderator.getByText("£64,000").first()).toBeVisible();
  });

  await test.step("a supplier explains its price before anybody is recommended", async () => {
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Evaluate and award", "Evaluation");
    await askAboutPrice(officer, "Marlpit");
    await visit(marlpit, "/account/responses");
    await follow(marlpit, title, "Your response");
    await explainPrice(marlpit);
    await officer.reload();
    await tick(officer, "It stands");
    await fill(officer, { Why: "The wardens walk there already." });
    await press(officer, "Decide on this price", { says: "Its price stands" });
  });

  await test.step("the moderator recommends, and a second person decides", async () => {
    await follow(moderator, "Evaluation", "Evaluation");
    await follow(moderator, "Recommend a winner", { says: "Before you recommend" });
    await press(moderator, "Recommend it to the approver", { says: /to put right/ });
    await expectRefusal(moderator, "Say why, for the approver and for the record");
    await moderator.getByLabel(/^Why the award should go to Marlpit/).fill("As early, for less.");
    await press(moderator, "Recommend it to the approver", { says: /Recommended on/ });
    await approver.reload();
    await follow(approver, "Decide", { says: "Before you decide" });
    await press(approver, "Record my decision", { says: /to put right/ });
    await expectRefusal(approver, "Choose what you want to do");
    await tick(approver, "Approve the award to Marlpit");
    await press(approver, "Record my decision", { says: /to put right/ });
    await expectRefusal(approver, /Say whether you agree that response [ABC] is excluded/);
    await tick(approver, "Yes", "Approve the award to Marlpit");
    await press(approver, "Record my decision", { says: /Approved on/ });
  });

  const award = "Award notice, standstill and award";
  await test.step("letters go out before the notice, and the standstill holds the contract", async () => {
    await visit(officer, "/account/challenges");
    await follow(officer, title, "Run your challenge");
    await follow(officer, "Evaluate and award", "Evaluation");
    await follow(officer, award, award);
    await expectNotYet(officer, "Publish the award notice", /letters|summaries/i);
    await follow(officer, "Evaluation", "Evaluation");
    await follow(officer, "Assessment summaries", "Assessment summaries");
    const adds = "A second siren would have earned more.";
    await officer.getByText(/^Skerrow.*, response [ABC]$/).click();
    await fill(officer, { "What you add to the letter to Skerrow Sensing Ltd": adds });
    await press(officer, "Save what you add for Skerrow Sensing Ltd", "Assessment summaries");
    await press(officer, "Send 3 letters", award);
    await visit(skerrow, "/account/responses");
    await follow(skerrow, title, "Your response");
    await onPhone(skerrow, () =>
      follow(skerrow, "Read the letter about the result", "Your assessment summary"),
    );
    await expect(skerrow.getByText("Marlpit").first()).toBeVisible();
    await expect(skerrow.getByText(adds)).toBeVisible();
    await press(officer, "Publish the award notice", { says: /Standstill until/ });
    await expectNotYet(officer, "Award the contract", /standstill/i);
  });

  await test.step("a loser raises a concern: the standstill pauses until it is answered", async () => {
    await skerrow.reload();
    await press(skerrow, "Raise a concern", { says: /to put right/ });
    await expectRefusal(skerrow, "Say what you hold against the decision, and why");
    const says = "Our second paragraph was not read.";
    await fill(skerrow, { "What you hold against the decision": says });
    await press(skerrow, "Raise a concern", { says: "The standstill is paused since" });
    await officer.reload();
    await expectNotYet(officer, "Award the contract", /paused/);
    await expect(officer.getByText(says)).toBeVisible();
    await fill(officer, { "Your answer": "It was, and is cited in both scores." });
    await press(officer, "Send the answer", { says: /Standstill until/ });
    await skerrow.reload();
    await expect(skerrow.getByText("It was, and is cited in both scores.")).toBeVisible();
  });

  await letPass(title, "standstillEndsOn");
  await test.step("the contract is awarded, and the public page says how it came to that", async () => {
    await officer.reload();
    await press(officer, "Award the contract", { says: "Contract awarded" });
    await follow(officer, "Evaluation", "Evaluation");
    await follow(officer, "The record", "The record");
    await expect(officer.getByText("Our second paragraph was not read.").first()).toBeVisible();
    await visit(page, `/challenges/${slug}`);
    await expect(page.getByText("Contract awarded").first()).toBeVisible();
    await expect(page.getByText(/Marlpit/).first()).toBeVisible();
    await expect(page.getByText(price), "what the loser asked for").toHaveCount(0);
  });

  await test.step("what was signed is followed in public: an indicator is rated, a phase stops", async () => {
    await follow(officer, "Evaluation", "Evaluation");
    await follow(officer, award, award);
    await keepContract(officer, approver);
    await page.reload();
    await expect(page.getByText("It stopped after this phase").first()).toBeVisible();
    await follow(page, "Contract details notice UK7", title);
  });
});
