import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { listWords } from "@/domain/format/words";
import { inviteReference } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";

/** Nobody of the public body is here yet: one person there is invited, at the body's own domain. */
export function InviteReference({ study }: { study: OwnCaseStudy }) {
  const domains = study.domains.map((domain) => `@${domain}`);
  return (
    <Prose>
      <ActionForm action={inviteReference} order={["email", "message"]}>
        <HiddenFields values={{ id: study.id }} />
        <p className="mb-6">
          Nobody at {study.body?.name} can confirm here yet. Invite the person there who knows the
          work: they read your outcomes and answer in about five minutes, on a phone too. The
          invitation is for them alone, works once and holds for 30 days.
        </p>
        <TextField
          name="email"
          type="email"
          width="mid"
          label="Their address at the public body"
          hint={`It ends in ${listWords(domains, "or")}.`}
        />
        <TextArea
          name="message"
          label="A word to them"
          optional
          hint="Remind them what you did together. They see it in the mail."
          rows={4}
        />
        <Buttons>
          <SubmitButton>Invite them to confirm</SubmitButton>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
