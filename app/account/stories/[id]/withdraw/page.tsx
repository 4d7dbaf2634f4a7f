import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { StoryShell } from "@/features/stories/components/story-shell";
import { WithdrawStory } from "@/features/stories/components/withdraw-story";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Withdraw a story" };

type Props = { params: Promise<{ id: string }> };

export default async function WithdrawStoryPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/withdraw`);
  return (
    <StoryShell page={page} current="Withdraw">
      <Desk>
        <DeskHead heading="Withdraw this story" standfirst={page.row.title} />
        <Prose>
          <WithdrawStory page={page} />
        </Prose>
      </Desk>
    </StoryShell>
  );
}
