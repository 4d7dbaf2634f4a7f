import { Diff, type DiffPart } from "@/components/data/diff";
import { Columns } from "@/components/frame/columns";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { changesBetween } from "@/domain/challenge/changes";
import { formatDateTime } from "@/domain/format/dates";
import type { PublicChallenge, PublishedVersion } from "../loaders/public";
import { ChoosingSection, DataSection } from "./choosing-sections";
import { NeedsSection, PhasesSection } from "./public-sections";

interface VersionPageProps {
  challenge: PublicChallenge;
  version: PublishedVersion;
  /** The one before; none for the first. */
  before: PublishedVersion | undefined;
}

/** A challenge as it was published at one time, with what changed from the version before. */
export function VersionPage({ challenge, version, before }: VersionPageProps) {
  const { slug, versions } = challenge;
  const { content, number, summary, publishedAt } = version;
  const latest = versions.at(-1)?.number === number;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Challenges", href: "/challenges" },
          { label: challenge.content.title, href: `/challenges/${slug}` },
        ]}
        current={`Version ${number}`}
        note={<Others slug={slug} versions={versions} current={number} />}
      />
      <Main>
        <Headline
          kicker={`Version ${number} of challenge ${challenge.reference}`}
          heading={content.title}
          standfirst={summary || content.summary}
        />
        <div className="wrap section section--tight">
          <Notice heading={`Published ${formatDateTime(publishedAt)}, London time`}>
            <p>
              {latest ? "This version holds." : "A later version holds."}{" "}
              {content.closesAt
                ? `In it, responses close on ${formatDateTime(new Date(content.closesAt))}.`
                : null}
              {version.material
                ? " It changed what suppliers would answer, so the deadline moved."
                : null}
            </p>
          </Notice>
        </div>
        {before ? <Changes before={before} after={version} /> : null}
        <div className="wrap section">
          <Columns kind="75">
            <NeedsSection content={content} />
            <PhasesSection content={content} />
          </Columns>
        </div>
        <DataSection content={content} />
        <div className="wrap section">
          <ChoosingSection content={content} fixedOn={challenge.publishedAt} />
        </div>
      </Main>
    </>
  );
}

function Changes({ before, after }: { before: PublishedVersion; after: PublishedVersion }) {
  return (
    <Section
      heading="What changed"
      aside={`From version ${before.number} to version ${after.number}`}
    >
      <div className="prose">
        {changesBetween(before.content, after.content).map(({ field, parts }) => (
          <div key={field}>
            <h3>{field}</h3>
            <Diff parts={parts satisfies DiffPart[]} />
          </div>
        ))}
      </div>
    </Section>
  );
}

interface OthersProps {
  slug: string;
  versions: readonly PublishedVersion[];
  current: number;
}

function Others({ slug, versions, current }: OthersProps) {
  return versions
    .filter(({ number }) => number !== current)
    .map(({ number }) => (
      <span key={number}>
        {" "}
        <Link href={`/challenges/${slug}/versions/${number}`}>Version {number}</Link>
      </span>
    ));
}
