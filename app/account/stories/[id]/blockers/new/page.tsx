import type { Metadata } from "next";
import { StoryBlocker } from "@/features/stories/components/story-blockers";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Add a blocker" };

type Props = { params: Promise<{ id: string }> };

export default async function NewStoryBlockerPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/blockers/new`);
  return <StoryBlocker page={page} blockerId={null} />;
}
