import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { EditStory } from "@/features/stories/components/edit-story";
import { StoryShell } from "@/features/stories/components/story-shell";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Edit the words of a story" };

type Props = { params: Promise<{ id: string }> };

export default async function EditStoryPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/edit`);
  return (
    <StoryShell page={page} current="Edit the words">
      <Desk>
        <DeskHead
          heading="Edit the words"
          standfirst="Saving makes a new version. Whatever was agreed to is agreed to no longer."
        />
        <Prose>
          <EditStory page={page} />
        </Prose>
      </Desk>
    </StoryShell>
  );
}
