import { Table } from "@/components/data/table";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { claimStatement } from "@/domain/case-study/figures";
import type { TechnologyFigures } from "../loaders";
import { type BestProof, MOST_PROOFS } from "../queries/figures";

/** The suppliers of whose claims a public body has spoken, each with its best. */
export function WhoHasProof({ figures }: { figures: TechnologyFigures }) {
  const { proofs, technology, tally } = figures;
  return (
    <Section
      place="column"
      heading="Who has proof"
      more={{
        href: `/search?type=supplier&technology=${technology.slug}`,
        label: "All suppliers",
      }}
    >
      {proofs.length > 0 ? (
        <>
          <Proofs proofs={proofs} />
          {proofs.length === MOST_PROOFS ? (
            <p className="source">
              The {MOST_PROOFS} with the strongest evidence, one result each.
            </p>
          ) : null}
        </>
      ) : (
        <Empty
          heading="Nobody yet"
          why={
            tally.claims > 0
              ? "No public body has spoken of a claim on this technology."
              : "There is no claim that a public body could confirm."
          }
        />
      )}
    </Section>
  );
}

function Proofs({ proofs }: { proofs: readonly BestProof[] }) {
  return (
    <Table
      caption="Suppliers with proof"
      rows={proofs}
      rowKey={({ supplierSlug }) => supplierSlug}
      columns={[
        {
          key: "supplier",
          head: "Supplier",
          cell: ({ supplier, supplierSlug }) => (
            <Link href={`/suppliers/${supplierSlug}`}>{supplier}</Link>
          ),
        },
        {
          key: "result",
          head: "Best result",
          cell: (proof) => (
            <>
              <Link href={`/case-studies/${proof.caseStudySlug}`}>
                {claimStatement({ ...proof, higherIsBetter: false })}
              </Link>
              {proof.body ? `. ${proof.body}` : null}
            </>
          ),
        },
        {
          key: "evidence",
          head: "Evidence",
          cell: ({ standing }) => <EvidenceMark standing={standing} />,
        },
      ]}
    />
  );
}
