import type { ReactNode } from "react";
import { type Column, Table } from "@/components/data/table";
import { Link } from "@/components/link";
import { plural } from "@/domain/format/numbers";
import type { Holdings } from "../loaders";

interface Row {
  what: string;
  gone: ReactNode;
  kept: ReactNode;
}

/** What is on record for each of two suppliers. What is on the left moves to the right. */
export function SideBySide({ kept, gone }: { kept: Holdings; gone: Holdings }) {
  const columns: Column<Row>[] = [
    { key: "what", head: "On record", cell: ({ what }) => what },
    { key: "gone", head: "Moves", label: `${gone.name}:`, cell: (row) => row.gone },
    { key: "kept", head: "Stays", label: `${kept.name}:`, cell: (row) => row.kept },
  ];
  return (
    <Table
      caption={`${gone.name} beside ${kept.name}`}
      columns={columns}
      rows={rowsOf(kept, gone)}
      rowKey={({ what }) => what}
    />
  );
}

function rowsOf(kept: Holdings, gone: Holdings): Row[] {
  const row = (what: string, of: (one: Holdings) => ReactNode): Row => ({
    what,
    gone: of(gone),
    kept: of(kept),
  });
  return [
    row("Name and page", ({ name, slug }) => <Link href={`/suppliers/${slug}`}>{name}</Link>),
    row(
      "Numbers in registers",
      ({ identifiers }) =>
        identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(", ") || "None",
    ),
    row("People", ({ claimed, _count }) =>
      claimed ? plural(_count.memberships, "person", "people") : "Nobody has claimed it",
    ),
    row("Profile", profileWords),
    row("Public awards", ({ _count }) => String(_count.noticeAwards)),
    row("Published case studies", ({ _count }) => String(_count.caseStudies)),
    row("Published stories", ({ _count }) => String(_count.stories)),
  ];
}

function profileWords({ profile }: Holdings): string {
  const versions = profile?._count.versions ?? 0;
  if (versions === 0) return "None published";
  return `${plural(versions, "version")}${profile?.state === "PUBLISHED" ? ", public now" : ""}`;
}
