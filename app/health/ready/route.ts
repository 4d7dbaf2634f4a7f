import { connection } from "next/server";
import { health } from "@/lib/health";

/** Whether what the pages need is there: 503 when the database is not. Search has a second engine. */
export async function GET() {
  await connection();
  const report = await health();
  return Response.json(report, { status: report.status === "ok" ? 200 : 503 });
}
