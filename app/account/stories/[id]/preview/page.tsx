import type { Metadata } from "next";
import { StoryShell } from "@/features/stories/components/story-shell";
import { StoryArticle } from "@/features/stories/components/story-view";
import { storyDesk, storyPreview } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "A story as it would be" };

type Props = { params: Promise<{ id: string }> };

export default async function StoryPreviewPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/preview`);
  return (
    <StoryShell page={page} current="As it would be">
      <StoryArticle page={await storyPreview(page)} />
    </StoryShell>
  );
}
