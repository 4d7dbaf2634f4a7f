import { type Column, Table } from "@/components/data/table";
import { ButtonLink } from "@/components/forms/button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { StateTag } from "@/components/tags/state-tag";
import { daysLeft, formatDeadline } from "@/domain/format/dates";
import { formatMoney, formatMoneyShort } from "@/domain/format/money";
import { plural } from "@/domain/format/numbers";
import { EngagementTag } from "@/features/engagements/components/engagement-tag";
import type { HomePage } from "../loaders";
import type { OpenRow } from "../queries";

/** The challenges that close next. */
export function OpenNow({ open, now }: Pick<HomePage, "open" | "now">) {
  const worth = open.valuePence > 0n ? `, worth ${formatMoneyShort(open.valuePence)} with VAT` : "";
  return (
    <Section
      heading="Open now"
      aside={open.count > 0 ? `${plural(open.count, "challenge")}${worth}` : undefined}
      more={{ href: "/challenges", label: "All challenges" }}
    >
      {open.next.length > 0 ? (
        <Table
          caption="Closing next"
          columns={columns(now)}
          rows={open.next}
          rowKey={({ id }) => id}
          hover
        />
      ) : (
        <Empty
          heading="No challenge is open today"
          why="Public bodies publish what they need solved. Follow the feed, and you hear of the next one."
        >
          <ButtonLink href="/feeds/challenges.atom" kind="hollow" small>
            Follow by Atom
          </ButtonLink>
        </Empty>
      )}
    </Section>
  );
}

function columns(now: Date): Column<OpenRow>[] {
  return [
    {
      key: "challenge",
      head: "Challenge",
      cell: ({ href, title, byInvitation }) => (
        <>
          <Link href={href}>{title}</Link>
          {byInvitation ? <span className="small muted"> by invitation</span> : null}
        </>
      ),
    },
    { key: "body", head: "Public body", cell: ({ body }) => body },
    {
      key: "value",
      head: "Value with VAT",
      label: "Value with VAT",
      numeric: true,
      cell: ({ valuePence }) => (valuePence ? formatMoney(valuePence) : "not set yet"),
    },
    {
      key: "closes",
      head: "Closes",
      label: "Closes",
      cell: ({ closesAt }) => <Closes closesAt={closesAt} now={now} />,
    },
    {
      key: "state",
      head: "State",
      cell: ({ valuePence }) =>
        valuePence === null ? <EngagementTag state="OPEN" /> : <StateTag state="PUBLISHED" />,
    },
  ];
}

const SOON = 7 * 86_400_000;

function Closes({ closesAt, now }: { closesAt: Date; now: Date }) {
  const soon = closesAt.getTime() - now.getTime() < SOON;
  return (
    <>
      {formatDeadline(closesAt)}{" "}
      <span className={soon ? "left left--soon" : "left"}>{daysLeft(closesAt, now)}</span>
    </>
  );
}
