import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { sayPermissions } from "@/domain/evidence/permission";
import { BADGE_WIDTH } from "../export/badge";
import type { OwnCaseStudy } from "../loaders/own";

/** What the supplier gets of a confirmation: a permission on record, a page to link to, and a badge. */
export function TakeWithYou({ study }: { study: OwnCaseStudy }) {
  const { permission, badge, slug, origin } = study;
  if (permission.permittedAt === null) return null;
  const record = `/case-studies/${slug}/record`;
  return (
    <Section heading="Take the proof with you" place="column">
      <p>
        {sayPermissions(permission.permissions)} It is on record, for anybody to check:{" "}
        <Link href={record}>{record}</Link>
      </p>
      {badge ? (
        <>
          <p>
            {/* biome-ignore lint/performance/noImgElement: a picture drawn anew for each request. */}
            <img
              src={`/case-studies/${slug}/badge.svg`}
              alt={`${badge.heading}. ${badge.status}. ${badge.by}`}
            />
          </p>
          <p className="mt-4">
            Copy this into your own page. The badge says what holds on the day somebody looks at it,
            and turns to “Lapsed” by itself.
          </p>
          <pre className="mt-2 border border-line bg-sheet p-3 text-sm whitespace-pre-wrap break-all">
            <code>{embedCode(`${origin}/case-studies/${slug}`, badge.by)}</code>
          </pre>
        </>
      ) : null}
    </Section>
  );
}

function embedCode(place: string, by: string): string {
  return `<a href="${place}/record"><img src="${place}/badge.svg" width="${BADGE_WIDTH}" alt="Confirmed on Proven. ${by.replaceAll('"', "&quot;")}"></a>`;
}
