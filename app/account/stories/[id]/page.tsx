import type { Metadata } from "next";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
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
      {page.row.state === "HIDDEN" ? (
        <div className="wrap">
          <HiddenNotice type="story" id={id} />
        </div>
      ) : null}
      <StoryDesk page={page} />
    </StoryShell>
  );
}
