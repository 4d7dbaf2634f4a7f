import { PartBar } from "@/components/charts/part-bar";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { blockerWords } from "@/domain/blockers";
import { registerHref } from "../filters";
import type { BlockerFilter, KindTally } from "../loaders";

const open = ({ met, overcome }: KindTally) => met - overcome;

/** What to fix first: kinds by how often they were met and not overcome, and who could change that. */
export function KindsTable({
  kinds,
  filter,
}: {
  kinds: readonly KindTally[];
  filter: BlockerFilter;
}) {
  if (kinds.length === 0) return null;
  const most = Math.max(...kinds.map(({ met }) => met));
  return (
    <Section
      tight
      heading="What to fix first"
      aside="By how often it was met and not overcome: the dark part of each bar"
    >
      <Table
        caption="Kinds of blocker, the one most often not overcome first"
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "kind",
            head: "Kind",
            cell: ({ kind }) => (
              <Link href={registerHref({ ...filter, kinds: [kind] })}>{blockerWords(kind)}</Link>
            ),
          },
          {
            key: "bar",
            head: <span className="vh">As a bar</span>,
            cell: (one) => <PartBar part={open(one)} whole={one.met} most={most} />,
          },
          {
            key: "open",
            head: "Not overcome",
            label: "Not overcome",
            numeric: true,
            cell: (one) => <b>{open(one)}</b>,
          },
          { key: "met", head: "Met", label: "Met", numeric: true, cell: ({ met }) => met },
          {
            key: "who",
            head: "Who can change it, named most often",
            label: "Who",
            cell: (one) => one.who ?? (open(one) === 0 ? "All overcome" : "Nobody named"),
          },
        ]}
      />
    </Section>
  );
}
