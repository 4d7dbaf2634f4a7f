import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Section } from "@/components/frame/section";
import { namesOf } from "@/features/stories/components/story-desk";
import { StoryShell } from "@/features/stories/components/story-shell";
import { VersionChanges } from "@/features/stories/components/version-changes";
import { storyDesk } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Versions of a story" };

type Props = { params: Promise<{ id: string }> };

export default async function StoryHistoryPage({ params }: Props) {
  const { id } = await params;
  const page = await storyDesk(id, `/account/stories/${id}/history`);
  return (
    <StoryShell page={page} current="Versions">
      <Desk>
        <DeskHead heading="Versions" standfirst="Newest first. None is ever changed or deleted." />
        {page.versions.map((entry) => (
          <div key={entry.number} className="section section--tight">
            <Section place="column" heading={`Version ${entry.number}`}>
              <VersionChanges entry={entry} names={namesOf(page)} />
            </Section>
          </div>
        ))}
      </Desk>
    </StoryShell>
  );
}
