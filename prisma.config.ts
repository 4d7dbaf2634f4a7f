import { defineConfig } from "prisma/config";

/** Where Prisma finds the schema and the migrations, and which tables it leaves alone. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // `npm start` and `npm test` apply migrations by themselves; this is for `prisma migrate deploy`.
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
