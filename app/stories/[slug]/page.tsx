import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { STORY } from "@/domain/story/states";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
import { ReportLink } from "@/features/moderation/components/report-link";
import { hiddenOrMissing } from "@/features/moderation/loaders/hidden";
import { StoryBrief } from "@/features/stories/components/story-brief";
import { FolioNote, StoryArticle } from "@/features/stories/components/story-view";
import { storyPage } from "@/features/stories/loaders";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await storyPage((await params).slug);
  if (!page) return { title: "No such story" };
  return { title: page.story.title, description: page.story.summary };
}

export default async function StoryRoute({ params }: Props) {
  const { slug } = await params;
  const page = await storyPage(slug);
  if (!page) return hiddenOrMissing("story", slug);
  const { story, published, side } = page;
  return (
    <>
      {published ? null : (
        <FileBar
          title={`${STORY.states[story.state].words}: only the two sides can read this`}
          facts={[
            { label: "Version", value: story.version },
            {
              label: "Desk",
              value: side ? <Link href={`/account/stories/${story.id}`}>Work on it</Link> : null,
            },
          ]}
        />
      )}
      <Folio
        crumbs={[{ label: "What works", href: "/stories" }]}
        current={story.title}
        note={
          published && side ? (
            <>
              <FolioNote story={story} /> ·{" "}
              <Link href={`/account/stories/${story.id}`}>your desk</Link>
            </>
          ) : (
            <FolioNote story={story} />
          )
        }
      />
      <Main>
        {story.state === "HIDDEN" ? (
          <div className="wrap">
            <HiddenNotice type="story" id={story.id} />
          </div>
        ) : null}
        <StoryArticle page={page} />
        <StoryBrief story={story} today={new Date()} />
        {published ? <ReportLink type="story" slug={slug} /> : null}
      </Main>
    </>
  );
}
