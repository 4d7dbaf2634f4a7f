import type { ReactNode } from "react";
import { Facts } from "@/components/data/facts";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { Hits } from "@/components/search/hit";
import { Cards } from "@/components/story/card";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { sentence } from "@/domain/format/words";
import { placeWords } from "@/domain/ocds/words";
import { NoticeHit } from "@/features/notices/components/notice-hit";
import { PublicAwards } from "@/features/notices/components/public-awards";
import type { BodyPage as Page } from "../loaders";
import { CaseStudyCard, ChallengeHit, StoryCard } from "./body-page-parts";

const SCHEMES: Readonly<Record<string, string>> = {
  "GB-GOR": "Government register",
  "GB-PPON": "Procurement number",
  "GB-COH": "Companies House",
  "GB-LAE": "Local authority code",
};

interface BodyPageProps {
  page: Page;
  operator: boolean;
  /** The button that follows it. */
  follow: ReactNode;
}

/** A public body: what it is, what it asks for, what it has bought, and what it stands behind. */
export function BodyPage({ page, operator, follow }: BodyPageProps) {
  const { body, challenges, notices, caseStudies, stories, awards } = page;
  const quiet = [challenges, notices.notices, caseStudies, stories, awards.awards].every(
    ({ length }) => length === 0,
  );
  return (
    <>
      <div className="wrap prof">
        <div>
          <h1>{body.name}</h1>
          <p className="standfirst">{sentence(body.summary || "Public body")}</p>
          <Buttons>
            <ButtonLink
              kind="hollow"
              href={`/account/join?${new URLSearchParams({ q: body.name })}`}
            >
              I work here
            </ButtonLink>
            {operator ? (
              <ButtonLink kind="hollow" href={`/operator/bodies/${body.slug}`}>
                Set its e-mail domains and administrator
              </ButtonLink>
            ) : null}
            {follow}
          </Buttons>
        </div>
        <About page={page} />
      </div>
      {page.restoredAt ? (
        <div className="wrap gap-top">
          <Notice
            heading={`An operator of Proven gave it an administrator on ${formatDate(page.restoredAt)}`}
          >
            <p>It had none then. All who belonged to it were told, and why.</p>
          </Notice>
        </div>
      ) : null}
      {quiet ? <Quiet /> : null}
      {challenges.length > 0 ? (
        <Section heading="Challenges" aside="What it is looking for, and what came of it">
          <Hits>
            {challenges.map((one) => (
              <ChallengeHit key={one.id} challenge={one} />
            ))}
          </Hits>
        </Section>
      ) : null}
      {caseStudies.length > 0 ? (
        <Section
          heading="Confirmed by this body"
          aside="Done for it, and it stands behind the figures"
        >
          <Cards>
            {caseStudies.map((one) => (
              <CaseStudyCard key={one.id} caseStudy={one} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {stories.length > 0 ? (
        <Section heading="Success stories" aside="Told together with the supplier">
          <Cards>
            {stories.map((one) => (
              <StoryCard key={one.id} story={one} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {notices.total > 0 ? <Notices page={page} /> : null}
      {awards.total > 0 ? (
        <Section heading="Awards to it" aside="Where it was the supplier. Nobody typed these in">
          <PublicAwards awards={awards} />
        </Section>
      ) : null}
    </>
  );
}

function About({ page: { body } }: { page: Page }) {
  const numbers = body.identifiers.flatMap(({ scheme, value }) => {
    const label = SCHEMES[scheme];
    return label ? [{ label, value: `${scheme} ${value}` }] : [];
  });
  return (
    <Facts
      facts={[
        { label: "Central government", value: body.centralGovernment ? "Yes" : null },
        { label: "Where", value: placeWords(body.regions) },
        ...numbers,
        {
          label: "Its own page",
          value: body.website ? <Link href={body.website}>{hostOf(body.website)}</Link> : null,
        },
        { label: "On Proven", value: standingOf(body) },
      ]}
    />
  );
}

function standingOf({ claimed, verifiedAt, example }: Page["body"]): string {
  if (example) return "Invented, as part of the example data";
  if (!claimed) return "Known from public records only. None of its people is here yet";
  return verifiedAt ? "Looked after by its own people, verified" : "Looked after by its own people";
}

function Notices({ page: { notices, body } }: { page: Page }) {
  const { total } = notices;
  const more = total > notices.notices.length;
  return (
    <Section
      heading="Notices"
      aside="Public record, newest first"
      more={
        more
          ? { href: `/notices?body=${body.slug}`, label: `All ${plural(total, "notice")}` }
          : undefined
      }
    >
      <Hits>
        {notices.notices.map((notice) => (
          <NoticeHit key={notice.id} notice={notice} />
        ))}
      </Hits>
    </Section>
  );
}

function Quiet() {
  return (
    <div className="wrap section">
      <Empty
        level={2}
        heading="Nothing here yet"
        why="This body has published no challenge here, confirmed nothing, and no notice names it."
      >
        <ButtonLink kind="hollow" small href="/organisations">
          Find another public body
        </ButtonLink>
      </Empty>
    </div>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
