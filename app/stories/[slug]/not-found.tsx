import { ButtonLink } from "@/components/forms/button";
import { StatePage } from "@/components/frame/state-page";

export default function StoryNotFound() {
  return (
    <StatePage
      heading="There is no public story here"
      says="The address may be mistyped, or one of the two who told the story has withdrawn it, or both have not agreed to it yet."
    >
      <ButtonLink href="/stories">See what works</ButtonLink>
      <ButtonLink href="/search?type=story" kind="hollow">
        Search the stories
      </ButtonLink>
    </StatePage>
  );
}
