import type { Page as BrowserPage, Response } from "@playwright/test";
import type { Page } from "./driver";
import { PlainPage } from "./plain/page";

interface Problem {
  says: string;
  /** Where the request that failed went, and what it answered. */
  answer?: { url: string; status: number };
}

const held = new WeakMap<Page, Problem[]>();

/** Keeps what goes wrong on a page from now on: errors in the console, and requests that fail. */
export function watch(page: BrowserPage): void {
  const problems: Problem[] = [];
  held.set(page, problems);
  page.on("console", (message) => {
    const says = message.text();
    // The browser says this beside every answer that is an error, which is noted below.
    if (message.type() !== "error" || says.startsWith("Failed to load resource")) return;
    problems.push({ says: `console: ${says}` });
  });
  page.on("pageerror", (error) => problems.push({ says: `script: ${error.message}` }));
  page.on("response", (response) => note(problems, response));
}

function note(problems: Problem[], response: Response): void {
  const [status, url] = [response.status(), response.url()];
  if (status >= 400) problems.push(answered(status, url, response.request().method()));
}

function answered(status: number, url: string, method = ""): Problem {
  return { says: `${status} ${method} ${url}`, answer: { url, status } };
}

/**
 * What went wrong since the last call, and forgets it.
 *
 * @param status what the page itself may have answered
 */
export function problemsOf(page: Page, status: number): string[] {
  const problems = problemsHeld(page);
  const expected = ({ answer }: Problem) =>
    answer?.status === status && answer.url.split("#")[0] === page.url().split("#")[0];
  return problems.splice(0).flatMap((problem) => (expected(problem) ? [] : [problem.says]));
}

function problemsHeld(page: Page): Problem[] {
  if (page instanceof PlainPage) {
    return page.failures().map(({ status, url }) => answered(status, url));
  }
  const problems = held.get(page);
  if (!problems) throw new Error("Nobody watches this page: open it through a fixture.");
  return problems;
}
