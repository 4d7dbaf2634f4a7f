import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Brings award notices in as whoever runs the platform does: by the command line. */
export async function importAward(ocid: string, title: string, suppliers: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "proven-notice-"));
  const file = join(folder, "release.json");
  try {
    await writeFile(file, JSON.stringify({ releases: [releaseOf(ocid, title, suppliers)] }));
    await promisify(execFile)("node", ["scripts/proven.mjs", "import", "ocds", file], {
      env: { ...process.env, DATA_DIR: process.env.PROVEN_TEST_DATA ?? ".data/browser-tests" },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function releaseOf(ocid: string, title: string, suppliers: string[]) {
  return {
    ocid,
    id: `${ocid}-1`,
    date: "2026-03-02T09:00:00Z",
    tag: ["award"],
    buyer: { id: `${ocid}-buyer`, name: "Harrowdale Borough Council" },
    tender: { title },
    awards: suppliers.map((name, place) => ({
      id: String(place + 1),
      title,
      status: "active",
      date: "2026-03-01T00:00:00Z",
      value: { amount: 48_200, currency: "GBP" },
      suppliers: [{ id: `${ocid}-${place + 1}`, name }],
    })),
  };
}
