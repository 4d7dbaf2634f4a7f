import type { ReactNode } from "react";
import { ChangeList } from "@/components/data/change-list";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { formatDate } from "@/domain/format/dates";
import { judgeWords } from "../actions";
import type { RequestPage } from "../loaders/confirmations";

/** What the supplier changed after the body answered, and what the body says of it. Nothing where nothing is changed. */
export function JudgeWords({ request }: { request: RequestPage }) {
  const { record, supplier } = request.caseStudy;
  if (!record || record.changes.length === 0) return null;
  const { objection } = record;
  return (
    <Section place="column" heading="Changed by the supplier since you answered">
      <p>
        The page is marked as changed since {formatDate(record.at)}, and shows the difference. Your
        answer still stands over the words that you read.
      </p>
      <ChangeList changes={record.changes} />
      {objection?.ofPresent ? (
        <p>
          Your body objected on {formatDate(objection.at)}
          {objection.reason ? `: ${objection.reason}` : "."}
        </p>
      ) : null}
      {request.may.judge.allowed ? (
        <>
          <Choice request={request} verdict="object" label="Object to the changed words">
            <TextArea
              name="reason"
              label="Why you object"
              hint="The public reads it. The title and the summary that you read come back over the page."
              optional
              rows={2}
            />
          </Choice>
          <Choice
            request={request}
            verdict="agree"
            label={`The words of ${supplier.name} are right as well`}
          />
        </>
      ) : (
        <p className="small muted">{request.may.judge.reason}</p>
      )}
    </Section>
  );
}

interface ChoiceProps {
  request: RequestPage;
  verdict: "agree" | "object";
  label: string;
  children?: ReactNode;
}

function Choice({ request, verdict, label, children }: ChoiceProps) {
  return (
    <ActionForm
      action={judgeWords}
      scope={verdict}
      label={label}
      order={["reason"]}
      className="gap-sm"
    >
      <HiddenFields values={{ requestId: request.id, words: request.words, verdict }} />
      {children}
      <Buttons>
        <SubmitButton kind={verdict === "object" ? "stop" : "hollow"} small>
          {label}
        </SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
