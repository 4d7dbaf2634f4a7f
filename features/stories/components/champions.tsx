import { ButtonLink } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";
import { Champion } from "@/components/story/champion";
import { formatDate } from "@/domain/format/dates";
import { mayStandBehind } from "@/domain/story/firewall";
import type { StoryPage } from "../loaders";
import { championWords, givenToWords, tiesSentence } from "../words";

/** Who stands behind a story. A champion whose own endorsement is hidden is told so, and nobody else is. */
export function Champions({ page }: { page: StoryPage }) {
  const { story, actor } = page;
  const own = story.hidden.find(
    ({ endorsement }) => actor.kind === "person" && endorsement.userId === actor.userId,
  );
  if (story.endorsements.length === 0 && !own) return null;
  return (
    <div className="wrap section" id="champion">
      {own ? <HiddenNotice own={own} slug={story.slug} /> : null}
      {story.endorsements.map((endorsement) => (
        <Champion
          key={endorsement.id}
          who={`Championed by ${championWords(endorsement)}`}
          check={
            <>
              <b>Checked before this could be published, {formatDate(endorsement.endorsedAt)}:</b>{" "}
              {endorsement.body.name} was running no competition in a field in which{" "}
              {story.supplier.name} works, and none in which it takes part. The endorsement is
              hidden by itself if that changes. {tiesSentence(endorsement, story.supplier.name)}
              {endorsement.earlierVersionOf ? (
                <> It was {givenToWords(endorsement)}, which has been corrected since.</>
              ) : null}
              {endorsement.earlier.map((one) => (
                <span key={one.endorsedAt.toISOString()}>
                  {" "}
                  From {formatDate(one.endorsedAt)} to {formatDate(one.withdrawnAt)} they said: “
                  {one.sentence}”
                </span>
              ))}
            </>
          }
        >
          {endorsement.sentence}
        </Champion>
      ))}
    </div>
  );
}

function HiddenNotice({ own, slug }: { own: StoryPage["story"]["hidden"][number]; slug: string }) {
  const verdict = mayStandBehind(own.obstacle);
  return (
    <Notice kind="file" heading="Your endorsement is hidden for now">
      {verdict.allowed ? null : (
        <p>
          {verdict.reason} It shows again by itself once that challenge has been awarded or
          cancelled.
        </p>
      )}
      <p className="btns">
        <ButtonLink href={`/stories/${slug}/champion`} kind="hollow" small>
          Look at it
        </ButtonLink>
      </p>
    </Notice>
  );
}
