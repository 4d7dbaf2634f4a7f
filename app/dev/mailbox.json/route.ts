import { notFound } from "next/navigation";
import { connection } from "next/server";
import { isTrial } from "@/features/session/framework/trial";
import { readMailbox } from "@/lib/mailbox";
import { answering } from "@/lib/route";

/** The mail that was caught, newest first. Only with the embedded services. */
export const GET = answering(async () => {
  await connection();
  if (!(await isTrial())) notFound();
  return Response.json(await readMailbox());
});
