import { beforehand } from "./beforehand";
import type { Page } from "./driver";
import { expect } from "./expect";
import { fill, follow, press, tick, visit } from "./steps";

/** Registers a supplier from the account page, and lands on its empty profile. */
export async function registerSupplier(page: Page, name: string): Promise<void> {
  await follow(page, "Register a supplier", "Register a supplier");
  await fill(page, { "Name of the organisation": name });
  await press(page, "Register and go on to the profile", "Your capability profile");
}

/** One outcome of a case study, as its form takes it. */
export interface Outcome {
  measure: string;
  unit: string;
  better: "A lower figure" | "A higher figure";
  baseline: string;
  result: string;
}

export const WARNING_TIME: Outcome = {
  measure: "Warning time before a flood",
  unit: "minutes",
  better: "A higher figure",
  baseline: "50",
  result: "215",
};

export const FALSE_ALERTS: Outcome = {
  measure: "False alerts",
  unit: "%",
  better: "A lower figure",
  baseline: "31",
  result: "9",
};

/** What a journey says of its case study; the rest is always the same. */
export interface CaseStudy {
  title: string;
  body: string;
  outcomes: Outcome[];
  technology?: string;
}

/** Writes all parts of a case study from the account page on, and publishes it as asserted. */
export async function publishCaseStudy(page: Page, study: CaseStudy): Promise<void> {
  await visit(page, "/account");
  await follow(page, "Case studies", "Your case studies");
  await follow(page, "Begin a case study", "Begin a case study");
  await fill(page, { Title: study.title });
  await press(page, "Begin the draft", { says: "Your draft is begun" });
  await expect(page.getByText("It is not complete.")).toBeVisible();
  await writeTelling(page, study);
  for (const outcome of study.outcomes) await addOutcome(page, study.title, outcome);
  await nameBody(page, study);
  await press(page, "Publish as asserted", { says: "It is public" });
}

/** Both beforehand: a supplier of that name, and its case study, published as asserted. */
export function publishedBeforehand(page: Page, supplier: string, study: CaseStudy): Promise<void> {
  return beforehand(page, async (writer) => {
    await registerSupplier(writer, supplier);
    await publishCaseStudy(writer, study);
  });
}

async function writeTelling(
  page: Page,
  { title, technology = "Water and weather sensing" }: CaseStudy,
): Promise<void> {
  const part = async (link: string, values: Record<string, string>, ...ticks: string[]) => {
    await follow(page, link, link);
    await fill(page, values);
    await tick(page, ...ticks);
    await press(page, "Save", title);
  };
  await part("Title and summary", {
    Summary: "Gauges in forgotten culverts. Homes hear of it sooner.",
  });
  await part("The problem", {
    "The problem": "The becks rise in an hour.\n\nNobody saw them rise.",
  });
  await part("What was done", { "What was done": "We fitted gauges and wrote the alert rule." });
  await part("Technologies and capabilities", {}, technology);
  await part(
    "Where, when and for how much",
    {
      "The work began on": "2025-11-03",
      "The work ended on": "2026-07-31",
      "What the public body paid": "84,000",
    },
    "West Midlands",
  );
}

async function addOutcome(page: Page, title: string, outcome: Outcome): Promise<void> {
  await follow(page, "Outcomes, with their evidence", "Outcomes, with their evidence");
  await follow(page, "Add an outcome", "Add an outcome");
  await fill(page, {
    "What was measured": outcome.measure,
    Unit: outcome.unit,
    "Baseline: the figure before": outcome.baseline,
    "Result: the figure now": outcome.result,
    "Measured from": "2025-11-03",
    "Measured until": "2026-07-31",
    "How it was measured": "188 alerts, duty officer’s log",
  });
  await tick(page, outcome.better);
  await press(page, "Save the outcome", { says: "The outcome is saved" });
  await follow(page, title, title);
}

async function nameBody(page: Page, { title, body }: CaseStudy): Promise<void> {
  await follow(page, "The public body it was for", "The public body it was for");
  await page.getByLabel("Name of the public body").fill(body);
  await press(page, "Search", { says: "Which one was the work done for?" });
  await tick(page, body);
  await press(page, "Save the public body", title);
}
