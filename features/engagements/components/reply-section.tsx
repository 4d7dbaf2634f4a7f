import { Facts } from "@/components/data/facts";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { mayReply } from "@/domain/engagement/policy";
import { formatTimestamp } from "@/domain/format/dates";
import { MATURITY_LEVELS, maturityWords } from "@/domain/supplier/maturity";
import { Paragraphs } from "@/features/challenges/components/paragraphs";
import { originalText } from "@/features/challenges/records/revisions";
import { replyToEngagement } from "../actions";
import type { PublicEngagement } from "../loaders";
import { replyFields } from "../records";

/** The form to reply, what was replied, or why there is no form. */
export function ReplySection({ page }: { page: PublicEngagement }) {
  const { actor, engagement, state, now, own, onOtherSide } = page;
  if (state !== "OPEN" && !own) return null;
  return (
    <Section
      place="column"
      id="reply"
      className="section"
      heading={state === "OPEN" ? "Say what is possible" : "What you replied"}
      aside={own ? `Sent ${formatTimestamp(own.repliedAt)}` : undefined}
    >
      {state !== "OPEN" && own ? (
        <Replied own={own} />
      ) : actor.kind === "anonymous" ? (
        <SignIn slug={engagement.challenge.slug} />
      ) : (
        <Reply page={page} verdict={mayReply(actor, engagement, onOtherSide, now)} />
      )}
    </Section>
  );
}

function SignIn({ slug }: { slug: string }) {
  const next = encodeURIComponent(`/engagements/${slug}#reply`);
  return (
    <p className="btns">
      <ButtonLink href={`/sign-in?next=${next}`}>Sign in to reply</ButtonLink>
      <span className="small muted">Replies come from suppliers of any size.</span>
    </p>
  );
}

interface ReplyProps {
  page: PublicEngagement;
  verdict: ReturnType<typeof mayReply>;
}

function Reply({ page: { engagement, own }, verdict }: ReplyProps) {
  const { challenge } = engagement;
  if (!verdict.allowed) return <NotYetButton label="Say what is possible" {...verdict} />;
  return (
    <ActionForm
      action={replyToEngagement}
      label="Say what is possible"
      order={["possible", "readiness", "needs"]}
    >
      <HiddenFields values={{ slug: challenge.slug, original: originalText(replyFields(own)) }} />
      <TextArea
        name="possible"
        label="What is possible"
        hint={`In confidence: only ${challenge.body.name} reads it, and what it shares names no supplier.`}
        rows={6}
        defaultValue={own?.possible}
      />
      <SelectField
        name="readiness"
        label="How ready it is"
        hint="Technology readiness level, from 1, an idea, to 9, in daily use."
        defaultValue={own ? String(own.readiness) : ""}
        options={[
          { value: "", label: "Choose" },
          ...MATURITY_LEVELS.map(({ level }) => ({
            value: String(level),
            label: maturityWords(level),
          })),
        ]}
      />
      <TextArea
        name="needs"
        label="What it would need"
        hint="Data, access, people, time, or a rule that would have to change."
        rows={4}
        defaultValue={own?.needs}
      />
      <p className="gap-sm">
        <SubmitButton>{own ? "Change your reply" : "Send your reply"}</SubmitButton>
      </p>
    </ActionForm>
  );
}

function Replied({ own }: { own: NonNullable<PublicEngagement["own"]> }) {
  return (
    <Facts
      facts={[
        { label: "Possible", value: <Paragraphs text={own.possible} /> },
        { label: "Ready", value: maturityWords(own.readiness) },
        { label: "Needs", value: <Paragraphs text={own.needs} /> },
      ]}
    />
  );
}
