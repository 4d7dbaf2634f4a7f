import { Table } from "@/components/data/table";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Link } from "@/components/link";
import { removeEvidence } from "../actions";
import type { ClaimView, EvidenceView } from "../views";
import { EVIDENCE_KINDS, evidenceWords } from "./evidence-kinds";
import { EvidenceLink } from "./evidence-link";
import { ownHref } from "./own-shell";

/** What is attached to a claim, and what can be. */
export function EvidenceList({ caseStudyId, claim }: { caseStudyId: string; claim: ClaimView }) {
  const href = (rest: string) => ownHref(caseStudyId, `outcomes/${claim.id}/evidence/${rest}`);
  return (
    <>
      {claim.evidence.length > 0 ? (
        <Table
          caption="What is attached"
          rows={claim.evidence}
          rowKey={({ id }) => id}
          columns={[
            { key: "what", head: "What", cell: (item) => <EvidenceLink item={item} /> },
            { key: "kind", head: "Kind", label: "Kind", cell: kindSays },
            {
              key: "change",
              head: "Change",
              cell: (item) => (
                <div className="flex flex-wrap items-center gap-4">
                  <Link href={href(item.id)}>
                    Change<span className="vh"> {item.title}</span>
                  </Link>
                  <RemoveForm caseStudyId={caseStudyId} claimId={claim.id} item={item} />
                </div>
              ),
            },
          ]}
        />
      ) : (
        <p>Nothing yet. Until something is, this outcome is only your word.</p>
      )}
      <h3 className="gap-top">Attach something</h3>
      <ul className="gap-sm grid gap-3">
        {EVIDENCE_KINDS.map(({ kind, slug, words, says }) => (
          <li key={kind}>
            <Link href={href(`new?kind=${slug}`)}>Attach {words}</Link>
            <p className="small muted">{says}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function kindSays({ kind, accepted, measuredBy }: EvidenceView): string {
  const words = evidenceWords(kind);
  if (kind !== "MEASUREMENT") return words;
  return `${words}, by ${measuredBy}${accepted ? ", accepted by the public body" : ", not accepted yet"}`;
}

function RemoveForm(props: { caseStudyId: string; claimId: string; item: EvidenceView }) {
  const { caseStudyId: id, claimId, item } = props;
  return (
    <ActionForm action={removeEvidence} label={`Remove ${item.title}`}>
      <HiddenFields values={{ id, claimId, evidenceId: item.id }} />
      <SubmitButton kind="stop" small>
        Remove<span className="vh"> {item.title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
