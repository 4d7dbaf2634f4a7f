import { type Column, Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatMonthYear } from "@/domain/format/dates";
import { searchAddress } from "@/domain/search/address";
import { NO_FILTERS } from "@/domain/search/facets";
import { maturityWords } from "@/domain/supplier/maturity";
import type { CapabilityProof } from "@/domain/supplier/proof";
import type { ClaimOfSupplier } from "@/features/case-studies/loaders";
import type { ShownCapability } from "../views";
import { CapabilityUnder } from "./capability-under";
import { claimWords } from "./claim-words";

/** @param supplier whose case studies are searched for. @param own whether its own people look. */
const columnsFor = (supplier: string, own: boolean): readonly Column<ShownCapability>[] => [
  {
    key: "capability",
    head: "Capability",
    cell: ({ key, name, does, technology }) => (
      <>
        <b id={`capability-${key}`}>{name}</b>
        <br />
        {does}
        <br />
        <Link className="small" href={`/technologies/${technology.slug}`}>
          {technology.name}
        </Link>
      </>
    ),
  },
  {
    key: "maturity",
    head: "Maturity",
    label: "Maturity",
    cell: ({ maturity }) => maturityWords(maturity),
  },
  {
    key: "proof",
    head: "Proof",
    cell: ({ proof }) => (proof ? <Proof proof={proof} /> : <NoProof own={own} />),
  },
  {
    key: "evidence",
    head: "Evidence",
    cell: (capability) => (
      <>
        <Evidence proof={capability.proof} technology={capability.technology} supplier={supplier} />
        <CapabilityUnder capability={capability} />
      </>
    ),
  },
];

interface CapabilityTableProps {
  /** The supplier's name. */
  supplier: string;
  capabilities: readonly ShownCapability[];
  own: boolean;
}

/** What they can do, each with the best evidence under it. */
export function CapabilityTable({ supplier, capabilities, own }: CapabilityTableProps) {
  return (
    <Section heading="What they can do" aside="Each capability with the best evidence under it">
      {capabilities.length === 0 ? (
        <p className="muted">No capability yet.</p>
      ) : (
        <Table
          caption="Capabilities and the evidence under each"
          className="t--wide"
          columns={columnsFor(supplier, own)}
          rows={capabilities}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

type Given = CapabilityProof<ClaimOfSupplier>;

function NoProof({ own }: { own: boolean }) {
  return (
    <>
      <span className="muted">No case study yet</span>
      {own ? (
        <p className="small">
          Only your people see this:{" "}
          <Link href="/account/case-studies">say which case study shows it</Link>, or{" "}
          <Link href="/account/case-studies/new">write one</Link>.
        </p>
      ) : null}
    </>
  );
}

function Proof({ proof: { best } }: { proof: Given }) {
  const href = `/case-studies/${best.caseStudy.slug}`;
  return (
    <>
      {best.standing === "asserted" ? "Claimed: " : null}
      <Link href={href}>{claimWords(best)}</Link>
      {best.standing === "asserted" ? ". Nobody has confirmed it" : null}
      {best.body ? `. ${best.body.name}` : null}
    </>
  );
}

interface EvidenceProps {
  proof: Given | null;
  technology: ShownCapability["technology"];
  supplier: string;
}

function Evidence({ proof, technology, supplier }: EvidenceProps) {
  if (!proof) return <span className="muted">None</span>;
  const filters = { ...NO_FILTERS, type: ["case-study"], technology: [technology.slug] };
  return (
    <>
      <EvidenceMark standing={proof.best.standing} note={noteOf(proof)} />
      <br />
      <Link className="small" href={searchAddress({ q: supplier, filters })}>
        Case studies<span className="vh"> on {technology.name}</span>
      </Link>
    </>
  );
}

function noteOf({ best, alsoProven }: Given): string | null {
  if (alsoProven > 0) return `and ${alsoProven} more proven`;
  if (!best.word) return null;
  if (best.standing === "lapsed") return formatMonthYear(best.word.expiresAt);
  const holds = best.standing === "confirmed" || best.standing === "measured";
  return holds ? `until ${formatMonthYear(best.word.expiresAt)}` : null;
}
