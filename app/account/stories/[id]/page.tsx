import type { Metadata } from "next";
import { StoryDesk } from "@/features/stories/components/story-desk";
import { StoryShell } from "@/features/stories/components/story-shell";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "A story" };

type Props = { params: Promise<{ id: string }> };

export default async function StoryDeskPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}`);
  return (
    <StoryShell page={page}>
      <StoryDesk page={page} />
    </StoryShell>
  );
}
