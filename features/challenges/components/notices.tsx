import { Facts } from "@/components/data/facts";
import { Slip } from "@/components/data/slip";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDateTime, formatShort } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { NoticeText, Procurement, PublishedNotice } from "../loaders/notices";
import { Paragraphs } from "./paragraphs";

/** Every notice that the challenge has made, the newest first. */
export function NoticesSection({
  slug,
  notices,
}: {
  slug: string;
  notices: readonly PublishedNotice[];
}) {
  if (notices.length === 0) return null;
  return (
    <Section
      heading="Notices"
      aside={`${plural(notices.length, "notice")}, each kept as it was published`}
    >
      <Slip
        entries={notices.toReversed().map(({ number, form, publishedAt, releaseId }) => ({
          key: releaseId,
          dateTime: publishedAt.toISOString(),
          date: formatShort(publishedAt),
          says: (
            <Link href={`/challenges/${slug}/notices/${number}`}>
              {form.name} {form.code}
            </Link>
          ),
        }))}
      />
    </Section>
  );
}

/** One notice, with the fields that its form asks for. */
export function NoticePage({ of, notice }: { of: Procurement; notice: NoticeText }) {
  const { form, publishedAt, ocid, releaseId, parts, title } = notice;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Challenges", href: "/challenges" },
          { label: of.path === "/engagements" ? "Early engagements" : of.title, href: of.path },
        ]}
        current={`${form.name} ${form.code}`}
        note={<Link href={`/api/v1/ocds/records/${ocid}`}>As open data (OCDS)</Link>}
      />
      <Main>
        <Headline
          kicker={`${form.name} ${form.code}, challenge ${of.reference}`}
          heading={title}
          standfirst={`Published on ${formatDateTime(publishedAt)}, London time. It stands here as it was published.`}
        />
        {parts.map(({ heading, fields }) => (
          <Section key={heading} heading={heading}>
            <Facts
              wide
              facts={fields.map(({ label, says }) => ({
                label,
                value: <Paragraphs text={says} />,
              }))}
            />
          </Section>
        ))}
        <Section heading="The record">
          <Facts
            wide
            facts={[
              { label: "Procurement (ocid)", value: ocid },
              { label: "Release", value: releaseId },
            ]}
          />
        </Section>
      </Main>
    </>
  );
}
