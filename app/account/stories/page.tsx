import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { OwnStories } from "@/features/stories/components/own-stories";
import { ownStoriesPage } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Stories" };

export default async function OwnStoriesPage() {
  const page = await ownStoriesPage("/account/stories");
  return (
    <>
      <FileBar title="Stories" actingFor={page.person.actingFor?.name} />
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Stories" />
      <Main>
        <OwnStories page={page} />
      </Main>
    </>
  );
}
