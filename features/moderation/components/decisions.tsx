import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import {
  type ModerationFacts,
  mayDismiss,
  mayHide,
  mayKeepHidden,
  mayModerate,
  mayPassOn,
  mayRestore,
} from "@/domain/moderation/policy";
import { FAULTS, PUBLIC_REASONS } from "@/domain/moderation/subjects";
import { dismissReports, hidePage, keepHidden, passOnReports, restorePage } from "../actions";
import type { ModerationCase } from "../loaders/operator";
import { moderationFacts } from "../records";
import { HidingHistory } from "./history";

/** What an operator can decide about a page, or why nothing. */
export function Decisions({ page }: { page: ModerationCase }) {
  const { person, hiding } = page;
  const facts = moderationFacts(page);
  const may = mayModerate(person, facts);
  if (!may.allowed) {
    return (
      <>
        {hiding ? <Standing page={page} /> : null}
        <Notice kind="warn" heading={may.reason}>
          <p>{may.remedy}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      {hiding ? <Standing page={page} /> : null}
      {mayDismiss(person, facts).allowed ? <Dismiss page={page} /> : null}
      {mayPassOn(person, facts).allowed ? <PassOn page={page} /> : null}
      <Hide page={page} facts={facts} />
    </>
  );
}

function Hide({ page, facts }: { page: ModerationCase; facts: ModerationFacts }) {
  const { person, subject, hiding } = page;
  const verdict = mayHide(person, facts);
  if (hiding) return null;
  if (!verdict.allowed) {
    return (
      <Notice heading={verdict.reason}>
        <p>{verdict.remedy}</p>
      </Notice>
    );
  }
  return (
    <Section
      place="column"
      heading="Hide the page"
      aside="Its owner is told at once"
      className="mt-10"
    >
      <ActionForm action={hidePage} scope="hide" order={["fault", "reason"]} className="prose">
        <HiddenFields values={{ type: subject.type, id: subject.id }} />
        <RadioGroup
          name="fault"
          label="What the public reads in its place"
          options={FAULTS.map((value) => ({ value, label: PUBLIC_REASONS[value] }))}
        />
        <TextArea
          name="reason"
          label="The reason, for its owner"
          hint="What is wrong, where, and what would mend it. Do not say who reported it."
          rows={5}
        />
        <Buttons>
          <SubmitButton kind="stop">Hide the page</SubmitButton>
        </Buttons>
      </ActionForm>
    </Section>
  );
}

function Dismiss({ page: { subject } }: { page: ModerationCase }) {
  return (
    <Section place="column" heading="Leave the page as it is" className="mt-10">
      <ActionForm action={dismissReports} scope="dismiss" order={["note"]} className="prose">
        <HiddenFields values={{ type: subject.type, id: subject.id }} />
        <TextArea
          name="note"
          label="A note to those who reported it"
          hint="All open reports of this page are closed with it."
          rows={3}
        />
        <Buttons>
          <SubmitButton kind="hollow">Close the reports</SubmitButton>
        </Buttons>
      </ActionForm>
    </Section>
  );
}

function PassOn({ page: { subject } }: { page: ModerationCase }) {
  return (
    <Section place="column" heading="Pass it on to the public body" className="mt-10">
      <ActionForm action={passOnReports} scope="pass-on" order={["note"]} className="prose">
        <HiddenFields values={{ type: subject.type, id: subject.id }} />
        <TextArea
          name="note"
          label="What the officer who leads it should look at"
          hint="They get it with what was reported, and without who reported it. Those who did read this note too."
          rows={3}
        />
        <Buttons>
          <SubmitButton>Pass it on, and close the reports</SubmitButton>
        </Buttons>
      </ActionForm>
    </Section>
  );
}

/** It is hidden: what was said, and whether it stays so. */
function Standing({ page: { person, hiding: loaded } }: { page: ModerationCase }) {
  if (!loaded) return null;
  const { hiding, facts } = loaded;
  return (
    <>
      <Section place="column" heading="It is hidden" aside="The newest first">
        <HidingHistory hiding={hiding} owners={facts.owners} />
      </Section>
      {mayRestore(person, facts).allowed ? (
        <Section place="column" heading="Show it again" className="mt-10">
          <ActionForm action={restorePage} scope="restore" order={["note"]} className="prose">
            <HiddenFields values={{ hidingId: hiding.id }} />
            <TextArea
              name="note"
              label="Why it is shown again"
              hint="Its owner reads it. Read the page as it is now first: they may have changed it."
              rows={3}
            />
            <Buttons>
              <SubmitButton>Show it again</SubmitButton>
            </Buttons>
          </ActionForm>
        </Section>
      ) : null}
      {mayKeepHidden(person, facts).allowed ? (
        <Section place="column" heading="Leave it hidden" className="mt-10">
          <ActionForm action={keepHidden} scope="keep" order={["note"]} className="prose">
            <HiddenFields values={{ hidingId: hiding.id }} />
            <TextArea
              name="note"
              label="Why it stays hidden"
              hint="Its owner reads it, and may answer once more."
              rows={3}
            />
            <Buttons>
              <SubmitButton kind="hollow">Leave it hidden</SubmitButton>
            </Buttons>
          </ActionForm>
        </Section>
      ) : null}
    </>
  );
}
