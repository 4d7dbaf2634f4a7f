import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { OtherMeaning } from "@/components/forms/other-meaning";
import { SecondPersonForm } from "@/components/forms/second-person-form";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { mayDecideLookAgain, mayProposeLookAgain } from "@/domain/decision/look-again";
import { formatDateTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { decideToLookAgain, lookAgain } from "../actions";
import type { EvaluationPage } from "../loaders/page";
import { lookAgainOfProposal } from "../records/look-again";
import { scoreOptions } from "../views/agreements";
import { nameIn } from "./claims";

/** Where a supplier is right: the lead proposes to look at the decision again, and the approver agrees or lets it stand. */
export function LookAgain({ page }: { page: EvaluationPage }) {
  const { row, facts, person } = page;
  const proposal = row.proposals.find(({ kind }) => kind === "LOOK_AGAIN");
  const proposing = mayProposeLookAgain(person, facts, { waits: proposal !== undefined }).allowed;
  if (!proposal && !proposing) return null;
  return (
    <Section heading="Look at the decision again" aside="Until the contract is awarded">
      {proposal ? <Waiting page={page} proposal={proposal} /> : <Propose page={page} />}
    </Section>
  );
}

function Propose({ page }: { page: EvaluationPage }) {
  return (
    <Fold summary="Propose to look at it again">
      <ActionForm
        action={lookAgain}
        order={["reason", "scores"]}
        label="Propose to look at the decision again"
        className="prose"
      >
        <HiddenFields values={{ challengeId: page.row.id }} />
        <TextArea
          name="reason"
          label="What was wrong"
          hint="The approver reads it, and decides. Then it is the answer to every concern that waits, and kept in the record."
          rows={4}
        />
        <OtherMeaning />
        <CheckboxGroup
          name="scores"
          label="Which scores the panel looks at again"
          hint="Only these can be agreed anew, and the panel confirms them. Choose none where the recommendation alone has to be written again."
          optional
          options={scoreOptions(page)}
        />
        <p className="btns">
          <SubmitButton kind="hollow">Propose it to the approver</SubmitButton>
        </p>
      </ActionForm>
    </Fold>
  );
}

type Proposal = EvaluationPage["row"]["proposals"][number];

function Waiting({ page, proposal }: { page: EvaluationPage; proposal: Proposal }) {
  const { row, facts, person } = page;
  const { reason, scores } = lookAgainOfProposal(proposal);
  const may = mayDecideLookAgain(person, facts, proposal, "return");
  return (
    <div className="prose">
      <p className="small muted">
        Proposed by {nameIn(page, proposal.proposedById)} on {formatDateTime(proposal.proposedAt)}
      </p>
      <Paragraphs text={reason} />
      <p>
        {scores.length > 0
          ? `The panel agrees anew on ${listWords(scores.map((name) => scoreWords(page, name)))}.`
          : "No score is agreed anew: the recommendation alone is written again."}
      </p>
      {may.allowed ? (
        <SecondPersonForm
          action={decideToLookAgain}
          label="Your decision on looking again"
          values={{ challengeId: row.id, proposalId: proposal.id }}
          approve={{
            label: "Look at it again",
            hint: "Nothing follows from the decision, the letters and the award notice that are out, and everybody who got a letter is told. They stay in the record. A new recommendation, decision, letters and standstill come after it.",
          }}
          back={{ label: "Let the decision stand" }}
          why="Why you let it stand"
        />
      ) : (
        <Notice kind="file" level={3} heading="The decision stands until the approver agrees">
          <p>
            {may.reason} {may.remedy}
          </p>
        </Notice>
      )}
    </div>
  );
}

/** "response A, Approach, which is 4" */
function scoreWords(page: EvaluationPage, name: string): string {
  const label = scoreOptions(page).find(({ value }) => value === name)?.label ?? name;
  return label.replace(/^Response/, "response");
}
