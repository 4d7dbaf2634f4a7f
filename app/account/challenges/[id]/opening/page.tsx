import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Opening } from "@/features/responses/components/opening";
import { openingOf } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Open the responses" };

type Params = Promise<{ id: string }>;

export default async function OpeningPage({ params }: { params: Params }) {
  const { id } = await params;
  const person = await requirePerson(`/account/challenges/${id}/opening`);
  const opening = (await openingOf(person, id)) ?? missing();
  return (
    <>
      <Folio
        crumbs={[
          { label: "Your challenges", href: "/account/challenges" },
          { label: opening.challenge.title, href: `/account/challenges/${id}` },
        ]}
        current="Open the responses"
      />
      <Main>
        <Opening opening={opening} />
      </Main>
    </>
  );
}
