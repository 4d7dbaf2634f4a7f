import type { Metadata } from "next";
import { StoryBlockers } from "@/features/stories/components/story-blockers";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "What got in the way" };

type Props = { params: Promise<{ id: string }> };

export default async function StoryBlockersPage({ params }: Props) {
  const { id } = await params;
  return <StoryBlockers page={await storyDesk(id, `/account/stories/${id}/blockers`)} />;
}
