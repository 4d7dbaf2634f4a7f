import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DigestView } from "@/features/digest/components/digest-view";
import { digestPage } from "@/features/digest/loaders";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "The month in what you follow" };

type Search = Promise<{ month?: string | string[] }>;

export default async function DigestRoute({ searchParams }: { searchParams: Search }) {
  const { month } = await searchParams;
  const chosenMonth = typeof month === "string" ? month : undefined;
  const path = "/account/following/digest";
  const person = await requirePerson(
    chosenMonth ? `${path}?${new URLSearchParams({ month: chosenMonth })}` : path,
  );
  return (
    <>
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "What you follow", href: "/account/following" },
        ]}
        current="The monthly digest"
      />
      <Main>
        <DigestView page={await digestPage(person, chosenMonth)} />
      </Main>
    </>
  );
}
