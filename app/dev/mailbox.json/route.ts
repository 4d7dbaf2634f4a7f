import { notFound } from "next/navigation";
import { connection } from "next/server";
import { readMailbox } from "@/lib/mailbox";
import { answering } from "@/lib/route";
import { settings } from "@/lib/settings";

/** The mail that was caught, newest first. Only with the embedded services. */
export const GET = answering(async () => {
  await connection();
  if (!settings().EMBEDDED) notFound();
  return Response.json(await readMailbox());
});
