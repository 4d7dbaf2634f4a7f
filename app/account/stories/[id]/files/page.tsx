import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { ChooseFiles } from "@/features/stories/components/choose-files";
import { StoryShell } from "@/features/stories/components/story-shell";
import { fileChoices, storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Choose the pictures of a story" };

type Props = { params: Promise<{ id: string }> };

export default async function ChooseFilesPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/files`);
  const choices = await fileChoices(page.row);
  return (
    <StoryShell page={page} current="Pictures and documents">
      <Desk>
        <DeskHead
          heading="Pictures and documents"
          standfirst="Of the supplier’s case studies for this public body. Both of you agree to them as to every word."
        />
        <Prose>
          <ChooseFiles page={page} choices={choices} />
        </Prose>
      </Desk>
    </StoryShell>
  );
}
