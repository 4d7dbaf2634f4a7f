import { type Column, Table } from "@/components/data/table";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { maturityWords } from "@/domain/supplier/maturity";
import { londonDay } from "@/domain/timetable/london";
import type { CapabilityRow } from "../records";
import type { Draft } from "../records/draft";
import { type ShownCertification, shownCertification } from "../views";

const CAPABILITIES = "/account/profile/capabilities";
const CERTIFICATIONS = "/account/profile/certifications";

const CAPABILITY_COLUMNS: readonly Column<CapabilityRow>[] = [
  {
    key: "name",
    head: "Capability",
    cell: ({ id, name, does }) => (
      <>
        <Link href={`${CAPABILITIES}/${id}`}>{name}</Link>
        <br />
        {does}
      </>
    ),
  },
  { key: "technology", head: "Technology", cell: ({ technology }) => technology.name },
  {
    key: "maturity",
    head: "Maturity",
    label: "Maturity",
    cell: ({ maturity }) => maturityWords(maturity),
  },
  { key: "evidence", head: "Evidence under it", cell: (row) => <Under capability={row} /> },
];

function Under({ capability: { id, name, standards, awardOcids, technology } }: UnderProps) {
  const counts = [
    standards.length > 0 && plural(standards.length, "standard"),
    awardOcids.length > 0 && plural(awardOcids.length, "award"),
  ].filter((part) => part !== false);
  if (counts.length > 0) return listWords(counts);
  return technology.standards.length === 0 ? (
    "Case studies only"
  ) : (
    <Link href={`${CAPABILITIES}/${id}#evidence`}>
      Name its standards<span className="vh"> of {name}</span>
    </Link>
  );
}

interface UnderProps {
  capability: CapabilityRow;
}

/** The draft's capabilities, each leading to its form. */
export function OwnCapabilities({ draft: { row } }: { draft: Draft }) {
  const capabilities = row?.capabilities ?? [];
  return (
    <>
      <DeskHead
        heading="What you can do"
        standfirst="One entry for each thing a buyer could ask you for. At least one, thirty at most."
      />
      {capabilities.length === 0 ? (
        <Empty
          heading="No capability yet"
          why="A profile without one says nothing a buyer can find."
          level={2}
        />
      ) : (
        <Table
          caption="Your capabilities"
          columns={CAPABILITY_COLUMNS}
          rows={capabilities}
          rowKey={({ id }) => id}
        />
      )}
      <AddAndBack href={`${CAPABILITIES}/new`} label="Add a capability" />
    </>
  );
}

const CERTIFICATION_COLUMNS: readonly Column<ShownCertification>[] = [
  {
    key: "name",
    head: "Certificate or standard",
    cell: ({ id, name }) => <Link href={`${CERTIFICATIONS}/${id}`}>{name}</Link>,
  },
  { key: "issuer", head: "From", label: "From", cell: ({ issuer }) => issuer || "Not said" },
  { key: "holds", head: "Holds", cell: validity },
];

function validity({ expiresOn, lapsed }: ShownCertification): string {
  if (expiresOn === null) return "Does not run out";
  return `${lapsed ? "Lapsed" : "Holds until"} ${formatDate(expiresOn)}`;
}

/** The draft's certificates, each leading to its form. */
export function OwnCertifications({ draft: { row } }: { draft: Draft }) {
  const today = londonDay(new Date());
  const certifications = (row?.certifications ?? []).map((each) => shownCertification(each, today));
  return (
    <>
      <DeskHead
        heading="Certificates and standards"
        standfirst="What you hold, and until when. One that has run out is shown as lapsed."
      />
      {certifications.length === 0 ? (
        <Empty
          heading="No certificate yet"
          why="They are optional. Some challenges ask for one."
          level={2}
        />
      ) : (
        <Table
          caption="Your certificates and standards"
          columns={CERTIFICATION_COLUMNS}
          rows={certifications}
          rowKey={({ id }) => id}
        />
      )}
      <AddAndBack href={`${CERTIFICATIONS}/new`} label="Add a certificate" />
    </>
  );
}

function AddAndBack({ href, label }: { href: string; label: string }) {
  return (
    <Buttons>
      <ButtonLink href={href}>{label}</ButtonLink>
      <Link href="/account/profile">Back to the profile</Link>
    </Buttons>
  );
}
