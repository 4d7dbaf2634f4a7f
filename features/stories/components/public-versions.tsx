import { Section } from "@/components/frame/section";
import { Pager } from "@/components/search/pager";
import { formatDate } from "@/domain/format/dates";
import type { PublicHistory, PublicVersion } from "../loaders";
import { Changes } from "./version-changes";

/** Every version that was public, newest first, each beside the one before. */
export function PublicVersions({ history }: { history: PublicHistory }) {
  const { story, names, publishedVersion, versions, page, pages } = history;
  return (
    <>
      {versions.map((version) => (
        <Section
          key={version.number}
          tight
          heading={`Version ${version.number}`}
          aside={version.number === publishedVersion ? "The present one" : undefined}
        >
          <p className="small muted">
            Published on {formatDate(version.publishedAt)}. {agreementWords(version, names)}
          </p>
          <WhatChanged version={version} />
        </Section>
      ))}
      <div className="wrap section">
        <Pager
          page={page}
          pages={pages}
          hrefOf={(number) =>
            `/stories/${story.slug}/versions${number > 1 ? `?page=${number}` : ""}`
          }
        />
      </div>
    </>
  );
}

function WhatChanged({ version: { before, changes } }: { version: PublicVersion }) {
  if (before === null) return <p className="gap-sm">As it was first published.</p>;
  if (changes.length === 0) {
    return (
      <p className="gap-sm">
        No word differs from version {before}: an outcome was taken up again as it was then.
      </p>
    );
  }
  return (
    <>
      <p className="gap-sm">What changed since version {before}:</p>
      <Changes changes={changes} />
    </>
  );
}

/** Who agreed to it, and when, as far as that was written down. */
function agreementWords({ agreedAt }: PublicVersion, names: PublicHistory["names"]): string {
  const { supplier, body } = agreedAt;
  if (!supplier || !body) return `${names.supplier} and ${names.body} had both agreed to it.`;
  const [one, other] = [formatDate(supplier), formatDate(body)];
  if (one === other) return `${names.supplier} and ${names.body} agreed to it on ${one}.`;
  return `${names.supplier} agreed to it on ${one}, ${names.body} on ${other}.`;
}
