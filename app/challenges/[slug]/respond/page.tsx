import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StartResponse } from "@/features/responses/components/start-response";
import { startOf } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Start a response" };

type Params = Promise<{ slug: string }>;

export default async function RespondPage({ params }: { params: Params }) {
  const { slug } = await params;
  const person = await requirePerson(`/challenges/${slug}/respond`);
  const start = (await startOf(person, slug)) ?? missing();
  if (start.begun) redirect(`/account/responses/${start.begun.id}`);
  return (
    <>
      <Folio
        crumbs={[
          { label: "Challenges", href: "/challenges" },
          { label: start.challenge.title, href: `/challenges/${slug}` },
        ]}
        current="Start a response"
      />
      <Main>
        <StartResponse start={start} actingFor={person.actingFor?.name ?? null} />
      </Main>
    </>
  );
}
