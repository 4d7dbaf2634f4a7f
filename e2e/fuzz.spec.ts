import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page as BrowserPage, expect } from "@playwright/test";
import fc from "fast-check";
import pg from "pg";
import { root } from "@/scripts/lib/root";
import {
  type Action,
  type Answered,
  encoded,
  everyAction,
  get,
  post,
  sendTo,
} from "./support/actions";
import { hasScript } from "./support/axe";
import { databaseUrl } from "./support/installation";
import { become, test } from "./support/people";
import { newPlace } from "./support/plain/page";

// Requests need no browser, and nothing of them differs between the two modes. Some of them do what their sender may
// do, so that the example is another one afterwards: no other journey goes on there.
test.skip(() => !hasScript() || !process.env.PROVEN_PROOF, "npm run proof -- fuzz");

/** How many requests are sent: fewer for a look. */
const REQUESTS = Number(process.env.PROVEN_REQUESTS ?? 100_000);

/** Who sends: as the matrix of permissions calls them, and their names. */
const PEOPLE = { officer: "Priya Anand", founder: "Ines Calloway", operator: "Juno Marchetti" };

/** What a stranger may do: all of it is limited by place. */
const STRANGERS =
  /^(session\.(requestCode|shareCode|verifyCode|becomeExample)|passkey\.(ask|signIn)|moderation\.report|digest\.\w+)$/;

/** What everybody who is signed in does for themselves alone: the matrix asks about a few of them. */
const OWN = /^(briefing|session|passkey|person|follow|digest)\./;

const HOSTILE_TEXTS = [
  "",
  " ",
  "\0",
  "%00",
  "\u202eevil",
  "\ud800",
  '\'; DROP TABLE "User"; --',
  "<script>alert(1)</script>",
  "{{7*7}}",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "NaN",
  "-1",
  "0",
  "1e309",
  "9".repeat(400),
  "12,5",
  "£1,250.50",
  "2026-02-30",
  "25:61",
  "a".repeat(12_000),
  "𝒳".repeat(3_000),
  "\n".repeat(2_000),
  "[object Object]",
  "https://evil.example",
  "//evil.example",
  "ann@example.org",
  "yes",
  "true",
  "null",
];

/** Names that fields of ours have, and some that none has. */
const FIELD_NAMES = [
  ..."id item original email code next userId membershipId invitationId requestId organisationId roles".split(
    " ",
  ),
  ..."title summary name text why reason message challengeId responseId criterionId score price".split(
    " ",
  ),
  ..."valuePence weight minimum people regions technologies closesOn closesTime revision version".split(
    " ",
  ),
  ..."decision fault says slug subject from file sure part claims[0].verdict claims[99].reason".split(
    " ",
  ),
  ..."descriptor0 answer domains material change quote url contactEmail website".split(" "),
];
const ODD_NAMES = ["roles[40000000]", "a.b.c", "__proto__", "$ACTION_ID_x", "", "x".repeat(5_000)];

const ROUTES = globSync("app/**/{page.tsx,route.ts}", { cwd: root }).map((file) =>
  file.replace(/^app|\/(page\.tsx|route\.ts)$/g, ""),
);

type Request =
  | { kind: "page"; route: string; params: string[]; query: [string, string][] }
  | { kind: "action"; action: number; fields: [string, string][] }
  | { kind: "raw"; route: string; type: string; body: string };

/** Requests of every kind, with texts that have broken something somewhere, and ids of rows that are there. */
function requestsWith(ids: readonly string[], actions: number): fc.Arbitrary<Request> {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...FIELD_NAMES) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
  );
  const fields = fc.array(fc.tuple(name, text), { maxLength: 12 });
  const route = fc.constantFrom(...ROUTES);
  const query = fc.constantFrom(
    "q",
    "page",
    "cursor",
    "sort",
    "region",
    "next",
    "body",
    "done",
    "x",
  );
  return fc.oneof(
    fc.record({
      kind: fc.constant("page" as const),
      route,
      params: fc.array(text, { minLength: 4, maxLength: 4 }),
      query: fc.array(fc.tuple(query, text), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("action" as const),
      action: fc.nat({ max: actions - 1 }),
      fields,
    }),
    fc.record({
      kind: fc.constant("raw" as const),
      route,
      type: fc.constantFrom(
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "",
        "x/y",
      ),
      body: text,
    }),
  );
}

/** A part of an address as a browser would send it; what cannot be encoded is sent as its bytes are. */
function part(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 3_000) || "-";
}

function pathOf(route: string, params: readonly string[], query: readonly [string, string][]) {
  let place = 0;
  const path = route.replace(/\[[^\]]+\]/g, () => part(params[place++] ?? "-")) || "/";
  const pairs = query.map(([name, value]) => `${name}=${part(value)}`);
  return pairs.length > 0 ? `${path}?${pairs.join("&")}` : path;
}

async function send(request: Request, actions: readonly Action[], headers: Record<string, string>) {
  switch (request.kind) {
    case "page":
      return get(pathOf(request.route, request.params, request.query), headers);
    case "action": {
      const action = actions[request.action];
      if (!action) throw new Error("There is no such action");
      const form = await encoded(
        request.fields.map(([name, value]) => [name, value.toWellFormed()]),
      );
      return sendTo(action, form, headers);
    }
    case "raw": {
      const type: Record<string, string> = request.type ? { "content-type": request.type } : {};
      return post(pathOf(request.route, [], []), Buffer.from(request.body), {
        ...type,
        ...headers,
      });
    }
  }
}

test("whatever is sent, nothing fails, nothing stands still, and nothing changes that may not", async ({
  open,
}) => {
  test.setTimeout(0);
  const db = new pg.Client({ connectionString: databaseUrl() });
  await db.connect();
  const senders: Record<string, string>[] = [newPlace()];
  for (const name of Object.values(PEOPLE)) {
    const page = await open();
    await become(page, name);
    const cookies = await (page as BrowserPage).context().cookies();
    senders.push({
      ...newPlace(),
      cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; "),
    });
  }
  const actions = everyAction().filter(({ name }) => !/ signOut$/.test(name));
  const ids = await someIds(db);
  const { rows: began } = await db.query<{ id: string }>(`SELECT max(id) AS id FROM "AuditEvent"`);

  const seed = Date.now() % 2 ** 31;
  const all = fc.sample(requestsWith(ids, actions.length), { numRuns: REQUESTS, seed });
  const page = await slowestPage();
  const failed: string[] = [];
  for (const [place, request] of all.entries()) {
    const headers = senders[place % senders.length] ?? {};
    let answer = await send(request, actions, headers);
    for (let tries = 0; tries < 3 && answer.took > 3 * page; tries += 1) {
      const again = await send(request, actions, headers);
      if (again.took < answer.took) answer = again;
    }
    const slow = answer.took > 3 * page;
    if (answer.status >= 500 || slow) failed.push(told(request, actions, answer));
  }
  console.log(`${all.length} requests, seed ${seed}: ${failed.length} failed or stood still.`);
  expect(failed).toEqual([]);
  expect(await notAllowed(db, began[0]?.id ?? "0")).toEqual([]);
  const { rows: chain } = await db.query("SELECT id, why FROM audit_verify()");
  expect(chain).toEqual([{ id: null, why: null }]);
  await db.end();
});

function told(request: Request, actions: readonly Action[], { status, took }: Answered): string {
  const which = request.kind === "action" ? actions[request.action]?.name : request.route;
  return `${status} after ${Math.round(took)} ms: ${which} ${JSON.stringify(request).slice(0, 500)}`;
}

/** Slower than most: these read whole lists. */
async function slowestPage(): Promise<number> {
  const answers: Answered[] = [];
  for (let n = 0; n < 10; n += 1) {
    for (const path of ["/", "/briefing", "/suppliers", "/accessibility"])
      answers.push(await get(path));
  }
  return Math.max(...answers.map(({ took }) => took));
}

async function someIds(db: pg.Client): Promise<string[]> {
  const tables = [
    "Challenge",
    "Response",
    "Organisation",
    "Membership",
    "User",
    "CaseStudy",
    "Story",
    "Claim",
  ];
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM "${table}" ORDER BY id LIMIT 12`,
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** What was done since an entry by somebody who, as the matrix has it, may never do it. */
async function notAllowed(db: pg.Client, since: string): Promise<string[]> {
  const { rows } = await db.query<{ command: string; actor: string; name: string | null }>(
    `SELECT DISTINCT command, actor, "User".name FROM "AuditEvent"
     LEFT JOIN "User" ON actor = 'person:' || "User".id
     WHERE "AuditEvent".id > $1 AND outcome = 'DONE' AND actor NOT LIKE 'system:%'`,
    [since],
  );
  const matrix = readFileSync(join(root, "tests/authorisation/matrix.txt"), "utf8").split("\n\n");
  const keys = new Map(Object.entries(PEOPLE).map(([key, name]) => [name, key]));
  return rows.flatMap(({ command, actor, name }) => {
    if (actor === "anonymous") return STRANGERS.test(command) ? [] : [`anonymous: ${command}`];
    const key = keys.get(name ?? "");
    if (!key || OWN.test(command)) return [];
    const lines = matrix.find((one) => one.trim().startsWith(`${command}\n`)) ?? "";
    return new RegExp(`\\b(${key}|everybody)\\b`).test(lines) ? [] : [`${key}: ${command}`];
  });
}
