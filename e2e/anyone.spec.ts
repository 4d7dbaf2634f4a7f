import { check } from "./support/check";
import { expect } from "./support/expect";
import { test } from "./support/people";
import { follow, press, visit } from "./support/steps";

const PAGES = [
  "/",
  "/search?q=flood",
  "/suppliers",
  "/suppliers/skerrow-sensing-ltd",
  "/case-studies",
  "/challenges",
  "/challenges/find-damp-in-council-homes-before-tenants-have-to-complain",
  "/engagements",
  "/engagements/berth-plans-that-survive-a-change-of-tide",
  "/engagements/keep-rural-bus-times-right-when-roads-close",
  "/stories",
  "/briefing",
  "/technologies",
  "/technologies/water-and-weather-sensing",
  "/blockers",
  "/notices",
  "/organisations",
  "/organisations/northmere-city-council",
  "/how-it-works",
  "/accessibility",
  "/receipts",
  "/design",
  "/design/letters",
  "/sign-in",
];

for (const path of PAGES) {
  test(`anyone reads ${path}, on a desk and on a phone`, async ({ page }) => {
    await visit(page, path, { whole: true });
    await page.setViewportSize({ width: 375, height: 812 });
    await check(page);
  });
}

test("a search forgives a typing mistake and says so", async ({ page }) => {
  await visit(page, "/search?q=flod+sensors");
  await expect(page.getByText("Search for “flod sensors” instead")).toBeVisible();
  await expect(page.getByRole("link", { name: /Skerrow Sensing Ltd/ }).first()).toBeVisible();
});

test("what is not there is said in words, with status 404", async ({ page }) => {
  for (const path of [
    "/challenges/%00",
    "/nowhere",
    "/suppliers/nobody",
    "/challenges/none",
    "/stories/none",
  ]) {
    await visit(page, path, { status: 404 });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot find this page");
  }
});

test("who is not signed in is led to sign in, and comes back", async ({ page }) => {
  await visit(page, "/account/challenges");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fchallenges/);
  await press(page, "Be Priya Anand", "Your challenges");
});

test("an operator's page is for operators, and says so", async ({ example }) => {
  const page = await example("Priya Anand");
  for (const path of ["/operator", "/operator/jobs"]) {
    await visit(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is for operators");
  }
});

test("an operator finds what failed from their account", async ({ example }) => {
  const page = await example("Juno Marchetti");
  await visit(page, "/account");
  await follow(page, "Failed jobs", "Failed jobs");
});

test("a letter is shown as it is sent, under a policy that lets its styles be", async ({
  request,
}) => {
  const sent = await request.get("/design/letters/session.code/longest");
  expect(sent.status()).toBe(200);
  expect(sent.headers()["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'/,
  );
  expect(await sent.text()).toContain("987 654");
});

test("the API answers, and names what is wrong with a question", async ({ request }) => {
  const found = await request.get("/api/v1/search?q=flood&per_page=2");
  expect(found.status()).toBe(200);
  expect(await found.json()).toMatchObject({ query: "flood", page: 1, per_page: 2 });
  const wrong = await request.get("/api/v1/search?q=flood&per_page=1000");
  expect(wrong.status()).toBe(400);
  expect(wrong.headers()["content-type"]).toContain("application/problem+json");
  for (const path of ["suppliers", "case-studies", "challenges", "stories", "ocds/releases"]) {
    expect((await request.get(`/api/v1/${path}`)).status(), path).toBe(200);
  }
  expect((await request.get("/api/v1/openapi.json")).status()).toBe(200);
});

test("feeds and health answer", async ({ request }) => {
  for (const path of ["/feeds/challenges.atom", "/feeds/stories.atom"]) {
    const feed = await request.get(path);
    expect(feed.status(), path).toBe(200);
    expect(await feed.text()).toContain("<feed");
  }
  expect((await request.get("/health/live")).status()).toBe(200);
  expect(await (await request.get("/health/ready")).json()).toMatchObject({ status: "ok" });
});

test("every page carries the security headers, and no inline script may run", async ({
  request,
}) => {
  const { "content-security-policy": policy, ...headers } = (await request.get("/")).headers();
  const scripts = policy?.split("; ").find((part) => part.startsWith("script-src")) ?? "";
  expect(scripts).toMatch(/'nonce-[^']+'/);
  expect(scripts).not.toContain("unsafe-inline");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["x-powered-by"]).toBeUndefined();
});
