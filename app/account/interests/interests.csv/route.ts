import { notFound } from "next/navigation";
import { drawRegister } from "@/features/evaluation/commands";
import { registerCsv } from "@/features/evaluation/export";
import { requirePerson } from "@/features/session/framework/actor";
import { answering } from "@/lib/route";

/** The register of interests as CSV, for whoever may read it: the audit says who drew it. */
export const GET = answering(async () => {
  const person = await requirePerson("/account/interests");
  if (!person.actingFor) notFound();
  const drawn = await drawRegister(person, { bodyId: person.actingFor.organisationId });
  if (!drawn.ok) notFound();
  return new Response(registerCsv(drawn.result), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="interests.csv"',
      "cache-control": "private, no-store",
    },
  });
});
