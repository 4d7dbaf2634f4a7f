import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { ChooseOutcomes } from "@/features/stories/components/choose-outcomes";
import { StoryShell } from "@/features/stories/components/story-shell";
import { claimChoices, storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Choose the outcomes of a story" };

type Props = { params: Promise<{ id: string }> };

export default async function ChooseOutcomesPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/outcomes`);
  const choices = await claimChoices(page.row);
  return (
    <StoryShell page={page} current="Choose the outcomes">
      <Desk>
        <DeskHead
          heading="Choose the outcomes"
          standfirst="A story never types a figure in: it shows what the case study claims, and what stands behind it."
        />
        <Prose>
          <ChooseOutcomes page={page} choices={choices} />
        </Prose>
      </Desk>
    </StoryShell>
  );
}
