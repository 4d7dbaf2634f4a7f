import { reindexSearch } from "@/features/search/jobs/compare";
import { disconnect } from "@/lib/database";

/**
 * `search reindex`: every document anew from what is public, and a new index beside the old, swapped
 * in when it is whole. Progress goes to standard error.
 * @returns the exit code.
 */
export async function searchCommand(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "reindex") {
    console.error("Usage: npm run proven -- search reindex");
    return 2;
  }
  try {
    const documents = await reindexSearch((done) => console.error(done));
    console.log(`${documents} documents indexed`);
    return 0;
  } finally {
    await disconnect();
  }
}
