import { type Database, database } from "@/lib/database";

const READS = /^(?:find|count|aggregate|groupBy)/;

/**
 * Has the client of this process answer what it was asked before without asking the database again: for tests that
 * write nothing while they ask. Locks, and what is written in SQL, are asked each time.
 */
export function rememberAnswers(): void {
  const answers = new Map<string, Promise<unknown>>();
  const remembering = database().$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!READS.test(operation)) return query(args);
          const asked = `${model}.${operation} ${JSON.stringify(args)}`;
          const answer = answers.get(asked) ?? query(args);
          answers.set(asked, answer);
          return answer;
        },
      },
    },
  });
  Object.assign(globalThis, { provenDatabase: remembering as unknown as Database });
}
