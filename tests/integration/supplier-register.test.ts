import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { registerSupplier } from "@/features/memberships/commands/register";
import { askRegister, recordRegister } from "@/features/memberships/commands/register-check";
import { checkRegister } from "@/features/memberships/jobs/register-check";
import { askCompaniesHouse } from "@/lib/companies-house";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { forgetSettings } from "@/lib/settings";
import { layOrganisation, layStranger } from "../setup/lay";
import { done, why } from "./case-study-fixture";
import { arrange, makePerson } from "./supplier-fixture";

const KEY = "a-key-for-tests";

/** A register that speaks the protocol of Companies House, and says what a test tells it to. */
const register = {
  asked: [] as { method?: string; path?: string; authorization?: string }[],
  answer: (_response: ServerResponse): void => undefined,
};
const server = createServer((request: IncomingMessage, response) => {
  const { method, url: path, headers } = request;
  register.asked.push({ method, path, authorization: headers.authorization });
  register.answer(response);
});
const says = (status: number, body: unknown) => {
  register.answer = (response) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  };
};
const entry = (number: string, more: Record<string, unknown> = {}) => ({
  company_number: number,
  company_name: "SKERROW SENSING LIMITED",
  company_status: "active",
  type: "ltd",
  ...more,
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  register.asked = [];
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await stopQueue();
  await disconnect();
});

describe("one look into the register", () => {
  const ask = (number = "99100214", milliseconds?: number) =>
    askCompaniesHouse(number, { url, key: KEY }, milliseconds);

  test("asks for the number, with the key as the user name", async () => {
    says(200, entry("99100214"));
    expect(await ask()).toEqual({
      kind: "found",
      name: "SKERROW SENSING LIMITED",
      status: "active",
    });
    const authorization = `Basic ${Buffer.from(`${KEY}:`).toString("base64")}`;
    expect(register.asked).toEqual([{ method: "GET", path: "/company/99100214", authorization }]);
  });

  test("a number that is not there, and a company that is dissolved, are answers", async () => {
    says(404, { errors: [{ error: "company-profile-not-found" }] });
    expect(await ask()).toEqual({ kind: "not-found" });
    says(200, entry("99100214", { company_status: "dissolved" }));
    expect(await ask()).toMatchObject({ kind: "found", status: "dissolved" });
  });

  test.each([
    ["an error of its own", 500, "oh dear"],
    ["a key that it refuses", 401, { error: "Invalid Authorization" }],
    ["too many questions", 429, ""],
    ["no JSON", 200, "<html>We are busy</html>"],
    ["JSON that is no company", 200, { hello: "world" }],
    ["a list", 200, []],
    ["another company", 200, entry("00000006")],
    ["a name that is no name", 200, entry("99100214", { company_name: "" })],
  ])("%s is no answer", async (_what, status, body) => {
    says(status, body);
    expect(await ask()).toMatchObject({ kind: "no-answer" });
  });

  test("one that never answers, hangs up or leads elsewhere is no answer", async () => {
    register.answer = () => undefined;
    expect(await ask("99100214", 50)).toMatchObject({ kind: "no-answer" });
    register.answer = (response) => response.destroy();
    expect(await ask()).toMatchObject({ kind: "no-answer" });
    register.answer = (response) => {
      response.writeHead(302, { location: `${url}/elsewhere` }).end();
      says(200, entry("99100214"));
    };
    expect(await ask()).toMatchObject({ kind: "no-answer" });
  });
});

describe("the check of a supplier", () => {
  let next = 99_300_000;
  /** A supplier that has just registered with a number. */
  async function registered(name = "Skerrow Sensing Ltd") {
    const number = String(++next);
    const person = await layStranger();
    const { membershipId } = done(await registerSupplier(person, { name, companyNumber: number }));
    const { organisationId } = await database().membership.findUniqueOrThrow({
      where: { id: membershipId },
    });
    return { id: organisationId, number };
  }

  const row = (id: string) => database().organisation.findUniqueOrThrow({ where: { id } });

  /** The job of the queue, in a process that has these settings. */
  async function check(id: string, key = KEY): Promise<void> {
    vi.stubEnv("COMPANIES_HOUSE_KEY", key);
    vi.stubEnv("COMPANIES_HOUSE_URL", url);
    forgetSettings();
    try {
      await checkRegister(id);
    } finally {
      vi.unstubAllEnvs();
      forgetSettings();
    }
  }

  test("follows a registration by the queue, and writes down what was found", async () => {
    const { id, number } = await registered();
    expect(await jobsFor(id)).toBe(1);
    says(200, entry(number));
    await check(id);
    expect(await row(id)).toMatchObject({
      registerNumber: number,
      registerOutcome: "MATCHES",
      registerName: "SKERROW SENSING LIMITED",
      registerStatus: "active",
      registerCheckedAt: expect.any(Date),
    });
    const event = await database().auditEvent.findFirstOrThrow({
      where: { command: "organisation.recordRegister", subjectId: id },
    });
    expect(event).toMatchObject({ actor: "system:register", data: { outcome: "MATCHES" } });
  });

  test("tells another name, a dissolved company and a number that is not there apart", async () => {
    const { id, number } = await registered("Skerrow Gauges Ltd");
    says(200, entry(number));
    await check(id);
    expect(await row(id)).toMatchObject({ registerOutcome: "OTHER_NAME" });
    says(200, entry(number, { company_status: "dissolved" }));
    await check(id);
    expect(await row(id)).toMatchObject({
      registerOutcome: "NOT_ACTIVE",
      registerStatus: "dissolved",
    });
    says(404, {});
    await check(id);
    expect(await row(id)).toMatchObject({ registerOutcome: "NOT_FOUND", registerName: null });
  });

  test("of a register that does not answer fails, so that the queue brings it again, and forgets nothing", async () => {
    const { id, number } = await registered();
    says(200, entry(number));
    await check(id);
    says(500, "oh dear");
    await expect(check(id)).rejects.toThrow("The register did not answer: status 500.");
    expect(await row(id)).toMatchObject({ registerOutcome: "MATCHES" });
  });

  test("asks nobody without a key, or without a number", async () => {
    const { id } = await registered();
    await check(id, "");
    const bare = await layOrganisation("Tarn Hollow Collective", "SUPPLIER");
    await check(bare.id);
    expect(register.asked).toEqual([]);
    expect(await row(id)).toMatchObject({ registerOutcome: null });
  });

  test("of a number that the supplier does not have any more is dropped", async () => {
    const { id } = await registered();
    const input = { organisationId: id, number: "00000006", entry: null };
    const outcome = await recordRegister({ kind: "system", as: "test" }, input);
    expect(outcome).toEqual({ ok: false, missing: true });
  });

  test("is asked for again by an operator only, and its result is typed in by nobody", async () => {
    const { id, number } = await registered();
    const { id: organisationId } = await row(id);
    const admin = await makePerson(await row(id), "Mara Quill", ["ADMIN"]);
    const operator = await layStranger({ operator: true });
    expect(why(await askRegister(admin, { organisationId }))).toMatch(/Only an operator/);
    expect(why(await askRegister(operator, { organisationId }))).toMatch(/has no key/);
    const typed = { organisationId, number, entry: { name: "Skerrow", status: "active" } };
    expect(why(await recordRegister(operator, typed))).toMatch(/nobody types it in/);
    await arrange((tx) => tx.identifier.deleteMany({ where: { organisationId } }));
    expect(why(await askRegister(operator, { organisationId }))).toMatch(/no company number/);
  });
});

async function jobsFor(organisationId: string): Promise<number> {
  const [found] = await database().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM pgboss.job
    WHERE name = 'supplier.checkRegister' AND data->>'organisationId' = ${organisationId}`;
  return found?.jobs ?? 0;
}
