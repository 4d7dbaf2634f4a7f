import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { auditHead } from "@/lib/audit";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { auditCommand } from "@/scripts/commands/audit";
import { layOrganisation } from "../setup/lay";

beforeAll(async () => {
  await layOrganisation("One", "SUPPLIER");
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** What the command says, and how it ends. */
async function verify(...more: string[]): Promise<{ code: number; says: string }> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
  return { code: await auditCommand(["verify", ...more]), says: lines.join("\n") };
}

test("verify prints number, head and signature", async () => {
  const { entry, hash } = await auditHead(database());
  const { code, says } = await verify();
  expect(code).toBe(0);
  expect(says).toContain("is whole");
  expect(says).toContain(`Head: ${entry}:${hash}`);
  expect(says).toMatch(/Signed at 20\d\d-\S+Z: [A-Za-z0-9+/]{86}==/);
});

test("an earlier head is still in it; a rewritten one and a lost one are told apart", async () => {
  const { entry, hash } = await auditHead(database());
  await layOrganisation("Two", "SUPPLIER");
  expect(await verify("--expect", `${entry}:${hash}`)).toMatchObject({
    code: 0,
    says: expect.stringContaining(`Entry ${entry} is in it as it was`),
  });
  const rewritten = await verify("--expect", `${entry}:${"0".repeat(64)}`);
  expect(rewritten).toMatchObject({
    code: 1,
    says: expect.stringContaining("History was rewritten"),
  });
  const lost = await verify("--expect", `${entry + 100n}:${hash}`);
  expect(lost).toMatchObject({
    code: 1,
    says: expect.stringContaining("restored from an earlier backup"),
  });
});

test.each([["--expect"], ["--expect", "71"], ["--expect", "71:short"], ["--other", "1:2"]])(
  "what is not understood is said: %s",
  async (...more) => expect((await verify(...more)).code).toBe(2),
);
