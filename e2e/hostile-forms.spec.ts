import { type Page as BrowserPage, expect } from "@playwright/test";
import {
  type Answered,
  encoded,
  everyAction,
  get,
  post,
  type SentFields,
  sendTo,
} from "./support/actions";
import { hasScript } from "./support/axe";
import type { Page } from "./support/driver";
import { become, test } from "./support/people";
import { newPlace } from "./support/plain/page";

// They need no browser, and what comes of them is the same in both modes.
test.skip(() => !hasScript(), "They are sent once.");

const A_MEGABYTE = 900_000;

/** What is sent to stop a server: each costs a reader of forms more than it costs the sender. */
const HOSTILE: Record<string, SentFields> = {
  "a list of forty million": [["roles[40000000]", "x"]],
  "sixteen thousand fields": Array.from({ length: 16_000 }, (_, place) => [`f${place}`, "x"]),
  "eighteen thousand fields of one name": Array.from({ length: 18_000 }, () => ["roles", "x"]),
  "five hundred fields of one name": Array.from({ length: 499 }, () => ["roles", "x"]),
  "numbers of tens of thousands of digits": ["price", "valuePence", "suppliers", "weight"].map(
    (name) => [name, "9".repeat(50_000)],
  ),
  "a number of a million digits": [["price", "9".repeat(A_MEGABYTE)]],
  "a name of a million letters": [["n".repeat(A_MEGABYTE), "x"]],
  "names that mean something elsewhere": [
    ["__proto__[x]", "x"],
    ["constructor.prototype.x", "x"],
    ["a[0].b[0].c[0].d", "x"],
  ],
};

/** What is refused before anybody is asked who sends it; the rest is sent signed in as well. */
const NO_FORM: readonly string[] = [
  "sixteen thousand fields",
  "eighteen thousand fields of one name",
  "a name of a million letters",
  "a number of a million digits",
];

/** The least of several tries: another process on the machine may have had the core. */
async function leastOf(tries: number, send: () => Promise<Answered>): Promise<Answered> {
  const answers: Answered[] = [];
  for (let n = 0; n < tries; n += 1) answers.push(await send());
  return answers.reduce((least, one) => (one.took < least.took ? one : least));
}

/** How long a plain page takes: the slowest of many. */
async function slowestPage(): Promise<number> {
  const answers: Answered[] = [];
  for (let n = 0; n < 60; n += 1) answers.push(await get("/accessibility"));
  return Math.max(...answers.map(({ took }) => took));
}

for (const who of ["nobody", "Priya Anand"]) {
  test(`no form stops the server, whatever is in it: sent by ${who}`, async ({ open }) => {
    test.setTimeout(600_000);
    const headers = { ...newPlace(), ...(who === "nobody" ? {} : await cookieOf(who, open)) };
    const actions = everyAction();
    expect(actions.length).toBeGreaterThan(150);
    // What is refused before anybody looks which action is meant goes to some of them, and so does what is sent
    // signed in, which the same lines look at; at length all goes to all.
    const sample = process.env.PROVEN_PROOF
      ? actions
      : actions.filter((_, place) => place % 10 === 0);
    // The first answer of each page is slower: its code is read then.
    const empty = await encoded([]);
    for (const action of who === "nobody" ? actions : sample) await sendTo(action, empty, headers);
    const page = await slowestPage();
    const slow: string[] = [];
    const kinds = Object.entries(HOSTILE).filter(
      ([what]) => who === "nobody" || !NO_FORM.includes(what),
    );
    for (const [what, fields] of kinds) {
      const form = await encoded(fields);
      const meant = NO_FORM.includes(what) || who !== "nobody" ? sample : actions;
      for (const action of meant.filter(({ name }) => !/ signOut$/.test(name))) {
        const send = () => sendTo(action, form, headers);
        let answer = await send();
        if (answer.took > 3 * page) answer = await leastOf(4, send);
        expect(answer.status, `${action.name}: ${what}`).toBeLessThan(500);
        if (answer.took > 3 * page) slow.push(`${action.name}: ${what}, ${answer.took} ms`);
      }
    }
    expect(slow, `slower than three times the slowest plain page (${page} ms)`).toEqual([]);
  });
}

async function cookieOf(name: string, open: () => Promise<Page>): Promise<{ cookie: string }> {
  const page = await open();
  await become(page, name);
  const cookies = await (page as BrowserPage).context().cookies();
  return { cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; ") };
}

test("what is no form, or does not say how large it is, is not read", async () => {
  const [action] = everyAction();
  if (!action) throw new Error("There is no action");
  const deep = Buffer.from("[".repeat(500_000));
  const call = { "next-action": action.id };
  expect((await post(action.path, deep, { ...call, "content-type": "text/plain" })).status).toBe(
    415,
  );
  expect((await post(action.path, deep, call)).status).toBe(415);
  const cut = await encoded([["email", "ann@example.org"]]);
  const half = { ...cut, body: cut.body.subarray(0, cut.body.length - 10) };
  expect((await sendTo(action, half)).status).toBe(400);
  // Read by what takes it apart, and with another boundary than ours or with none that we would see.
  const boundary = /boundary=(.+)/.exec(cut.type)?.[1] ?? "";
  for (const type of [
    `multipart/form-data ; boundary=${boundary}`,
    `multipart/form-data; boundary=${boundary}; x-boundary=other`,
    `multipart/form-data; x-boundary=other; boundary=${boundary}`,
    `multipart/form-data; boundary="${boundary}`,
    `multipart/mixed; boundary=${boundary}`,
    `text/plain, multipart/form-data; boundary=${boundary}`,
  ])
    expect((await sendTo(action, { ...cut, type })).status, type).toBe(400);
});
