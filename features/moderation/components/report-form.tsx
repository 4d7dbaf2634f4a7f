import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Notice } from "@/components/notices/notice";
import { FAULT_WORDS, FAULTS, type SubjectType } from "@/domain/moderation/subjects";
import { reportPage } from "../actions";
import type { Subject } from "../queries/subjects";

interface ReportFormProps {
  subject: Subject;
  /** Whether the reader is signed in: their address is known then. */
  signedIn: boolean;
}

/** Says to the operators what is wrong with a page. Needs no account. */
export function ReportForm({ subject, signedIn }: ReportFormProps) {
  const { type, id } = subject;
  return (
    <>
      {NOT_HIDDEN[type] ? (
        <Notice heading={NOT_HIDDEN[type].heading}>
          <p>{NOT_HIDDEN[type].says}</p>
        </Notice>
      ) : null}
      <ActionForm action={reportPage} order={["fault", "says", "email"]}>
        <HiddenFields values={{ type, id }} />
        <RadioGroup name="fault" label="What is wrong with it?" options={faultOptions()} />
        <TextArea
          name="says"
          label="What exactly, and where on the page"
          hint="An operator reads it. If it is somebody’s personal data or secret, say where it stands and do not repeat it."
          rows={6}
        />
        {signedIn ? null : (
          <TextField
            name="email"
            type="email"
            label="Your e-mail address"
            hint="Only to tell you what came of it. Nobody else gets it."
            optional
            autoComplete="email"
            width="mid"
          />
        )}
        <Buttons>
          <SubmitButton>Report this page</SubmitButton>
          <ButtonLink href={subject.href} kind="hollow">
            Back to the page
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </>
  );
}

export function faultOptions() {
  return FAULTS.map((value) => ({ value, label: FAULT_WORDS[value] }));
}

/** What an operator cannot do about a page, said before anybody writes. */
const NOT_HIDDEN: Readonly<Partial<Record<SubjectType, { heading: string; says: string }>>> = {
  challenge: {
    heading: "We do not stop a competition",
    says: "A challenge belongs to the public body that runs it. An operator reads what you write and can pass it on to the officer who leads it; your name and address are not passed on. To ask about the challenge itself, use its questions and answers.",
  },
  notice: {
    heading: "A notice stays as it was published",
    says: "It is a public record, copied from where the public body published it. An operator reads what you write and tells you what can be done, but does not hide it. What is wrong in it is corrected by the body, at its source.",
  },
};
