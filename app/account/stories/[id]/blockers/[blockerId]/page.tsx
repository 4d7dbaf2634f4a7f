import type { Metadata } from "next";
import { StoryBlocker } from "@/features/stories/components/story-blockers";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Change a blocker" };

type Props = { params: Promise<{ id: string; blockerId: string }> };

export default async function ChangeStoryBlockerPage({ params }: Props) {
  const { id, blockerId } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/blockers/${blockerId}`);
  return <StoryBlocker page={page} blockerId={blockerId} />;
}
