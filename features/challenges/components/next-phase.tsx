import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { StateTag } from "@/components/tags/state-tag";
import { listWords } from "@/domain/format/words";
import { startNextPhase } from "../actions";
import type { NextPhasePage } from "../loaders/next-phase";

/** After a first phase that several have won: who is invited to the next, and the step that begins it. */
export function NextPhase({ phase }: { phase: NextPhasePage | null }) {
  if (!phase) return null;
  const { challengeId, name, goOn, stopped, begun, verdict } = phase;
  return (
    <Section
      heading={`The next phase: ${name}`}
      aside="Only winners of the first phase are invited"
    >
      <Prose>
        {begun ? (
          <p>
            <Link href={`/account/challenges/${begun.id}`}>{begun.title}</Link>{" "}
            <StateTag state={begun.state} />
          </p>
        ) : (
          <p>
            {goOn.length > 0
              ? `Invited, as it stands now: ${listWords(goOn)}. `
              : "Nobody of the first phase goes on. "}
            {stopped.length > 0 ? `Stopped after the first phase: ${listWords(stopped)}.` : null}
          </p>
        )}
        {verdict.allowed ? (
          <>
            <p className="small muted">
              It starts as a copy of this challenge without the first phase: you set its questions,
              budget and dates, and your approver publishes it. It is invited to then, by mail, and
              sealed, evaluated and decided like this one.
            </p>
            <ActionForm action={startNextPhase} scope="next-phase" label="The next phase">
              <HiddenFields values={{ id: challengeId }} />
              <p className="btns">
                <SubmitButton>Prepare the next phase</SubmitButton>
              </p>
            </ActionForm>
          </>
        ) : begun ? null : (
          <p className="small muted">
            {verdict.reason} {verdict.remedy}
          </p>
        )}
      </Prose>
    </Section>
  );
}
