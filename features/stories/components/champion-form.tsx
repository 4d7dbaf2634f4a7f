import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Columns } from "@/components/frame/columns";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { mayEndorse } from "@/domain/story/policy";
import type { Verdict } from "@/domain/verdict";
import { endorseStory, withdrawEndorsement } from "../actions";
import type { StoryPage } from "../loaders";
import type { EndorsementView } from "../views";
import { givenToWords } from "../words";

const OTHERS: Verdict = {
  allowed: false,
  reason: "Only a champion of a public body can stand behind a story.",
  remedy: "Act for that body, or ask its administrator to give you the role of champion.",
};

/** Where a champion stands behind a story in a sentence, reads why not, or takes it back. */
export function ChampionForm({ page }: { page: StoryPage }) {
  const { story, actor, endorse, endorsed } = page;
  const own = ownWords(story, actor.kind === "person" ? actor.userId : null);
  const verdict = endorse ? mayEndorse(actor, endorse) : OTHERS;
  return (
    <Desk>
      <DeskHead
        kicker={`Story ${story.reference}`}
        heading={endorsed ? "Your endorsement" : "Champion this story"}
        standfirst={story.title}
      />
      <Columns kind="side">
        <div className="prose">
          {own?.earlierVersionOf ? (
            <Notice kind="warn" heading="The story has been corrected since">
              <p>
                Yours was {givenToWords(own)}, and the page says so beside it.{" "}
                <Link href={`/stories/${story.slug}/versions`}>Read what changed</Link>, then renew
                it or take it back.
              </p>
            </Notice>
          ) : null}
          {verdict.allowed ? (
            <EndorsementFields story={story} own={own} />
          ) : (
            <Notice kind="stop" heading="You cannot champion this story now">
              <p>{verdict.reason}</p>
              <p>{verdict.remedy}</p>
            </Notice>
          )}
          {endorsed ? <TakeBack slug={story.slug} /> : null}
          <Buttons>
            <ButtonLink href={`/stories/${story.slug}`} kind="hollow">
              Back to the story
            </ButtonLink>
          </Buttons>
        </div>
        <SideNote heading="What is checked">
          <div className="prose">
            <p className="small">
              No public body that you belong to may be running a competition in a field in which{" "}
              {story.supplier.name} works, nor one in which it takes part. The same is asked of
              every supplier of the field, so the answer never tells who has responded.
            </p>
            <p className="small">
              It is checked now, and again whenever the page is read: your words are hidden while it
              does not hold.
            </p>
          </div>
        </SideNote>
      </Columns>
    </Desk>
  );
}

function EndorsementFields({
  story,
  own,
}: {
  story: StoryPage["story"];
  own: EndorsementView | undefined;
}) {
  return (
    <ActionForm action={endorseStory} order={["post", "sentence"]} scope="endorse">
      <HiddenFields values={{ slug: story.slug, version: story.version }} />
      <TextField
        name="post"
        label="Your post"
        hint="As the public reads it, for example Minister for Coasts. Your name is not shown."
        defaultValue={own?.post}
        required
      />
      <TextArea
        name="sentence"
        label="Why you stand behind it"
        hint="A sentence or two, up to 400 characters, in your own words."
        defaultValue={own?.sentence}
        rows={4}
        required
      />
      <Buttons>
        <SubmitButton>{submitWords(own)}</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

function submitWords(own: EndorsementView | undefined): string {
  if (!own) return "Publish your endorsement";
  return own.earlierVersionOf ? "Renew your endorsement" : "Replace your endorsement";
}

function TakeBack({ slug }: { slug: string }) {
  return (
    <ActionForm action={withdrawEndorsement} scope="take-back">
      <HiddenFields values={{ slug }} />
      <Buttons>
        <SubmitButton kind="stop">Take your endorsement back</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

function ownWords(story: StoryPage["story"], userId: string | null): EndorsementView | undefined {
  const all = [...story.endorsements, ...story.hidden.map(({ endorsement }) => endorsement)];
  return all.find((one) => one.userId === userId);
}
