import { database } from "@/lib/database";

/**
 * Lays the example data into a database that holds no organisation and no person.
 *
 * @returns whether it was empty
 */
export async function seedIfEmpty(): Promise<boolean> {
  const db = database();
  if ((await db.organisation.count()) > 0 || (await db.user.count()) > 0) return false;
  const { layExampleData } = await import("@/prisma/example-data");
  await layExampleData();
  return true;
}
