import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { mayEndClaim, mayRecordClaim } from "@/domain/decision/claim";
import { formatDateTime } from "@/domain/format/dates";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { claimEnded, claimIssued } from "../actions";
import type { EvaluationPage } from "../loaders/page";

type ClaimEvent = EvaluationPage["row"]["claimEvents"][number];

/** Claims about the award: who wrote down when that one was issued, and who that it ended. */
export function Claims({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const issued = row.claimEvents.filter(({ kind }) => kind === "ISSUED");
  const recording = mayRecordClaim(person, facts).allowed;
  if (issued.length === 0 && !recording) return null;
  return (
    <Section heading="Claims" aside="Procurement Act 2023, section 101: a claim suspends the award">
      {issued.map((claim) => (
        <Claim key={claim.id} page={page} claim={claim} />
      ))}
      {recording ? (
        <Fold summary="A claim was issued">
          <ActionForm action={claimIssued} label="A claim was issued" className="prose">
            <HiddenFields values={{ challengeId: row.id }} />
            <TextArea
              name="says"
              label="What you were notified of"
              hint="Who claims what, in which court, and when you were notified. Nothing is awarded from then on, and only somebody else can write down that the claim has ended. Every supplier that responded gets a mail."
              rows={4}
            />
            <p className="btns">
              <SubmitButton kind="stop">Suspend the award</SubmitButton>
            </p>
          </ActionForm>
        </Fold>
      ) : null}
    </Section>
  );
}

function Claim({ page, claim }: { page: EvaluationPage; claim: ClaimEvent }) {
  const { row, facts, person } = page;
  const { id, says, at, byId, endedBy } = claim;
  const may = mayEndClaim(person, facts, { byId, ended: endedBy !== null });
  return (
    <article className="prose">
      <h3>{endedBy ? "A claim that has ended" : "A claim runs"}</h3>
      <p className="small muted">
        Written down by {nameIn(page, byId)} on {formatDateTime(at)}
      </p>
      <Paragraphs text={says} />
      {endedBy ? (
        <>
          <p className="small muted">
            {nameIn(page, endedBy.byId)} wrote down on {formatDateTime(endedBy.at)} that it ended:
          </p>
          <Paragraphs text={endedBy.says} />
        </>
      ) : may.allowed ? (
        <ActionForm action={claimEnded} scope={id} label="The claim has ended">
          <HiddenFields values={{ challengeId: row.id, claimId: id }} />
          <TextArea
            name="reason"
            label="How the claim ended"
            hint="By which decision or agreement, and when. With the last claim and the last concern the standstill goes on with the days that were left."
            rows={3}
          />
          <p className="btns">
            <SubmitButton kind="hollow">Write down that it ended</SubmitButton>
          </p>
        </ActionForm>
      ) : (
        <p className="small">
          Nothing is awarded while it runs. {may.reason} {may.remedy}
        </p>
      )}
    </article>
  );
}

/** Whoever has or had a part, by name. */
export function nameIn({ row }: EvaluationPage, userId: string | null): string {
  const user = row.parts.find((one) => one.userId === userId)?.user;
  return user?.name || user?.email || "somebody";
}
