import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Prose } from "@/components/frame/prose";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { StateTag } from "@/components/tags/state-tag";
import { startNextPhase } from "../actions";
import type { NextPhasePage } from "../loaders/next-phase";
import { winnersAsOfNow } from "./by-invitation";

/** After a first phase that several have won: who is invited to the next, and the step that begins it. */
export function NextPhase({ phase }: { phase: NextPhasePage | null }) {
  if (!phase) return null;
  const { challengeId, name, winners, begun, verdict } = phase;
  return (
    <Section heading={`The next phase: ${name}`} aside="Only winners that went on are invited">
      <Prose>
        {begun ? (
          <p>
            <Link href={`/account/challenges/${begun.id}`}>{begun.title}</Link>{" "}
            <StateTag state={begun.state} />
          </p>
        ) : (
          <p>{winnersAsOfNow(winners)}</p>
        )}
        {verdict.allowed ? (
          <>
            <p className="small muted">
              It starts as a copy of this challenge without the first phase. You set its questions,
              budget and dates, and your approver publishes it: then those that went on are invited
              by mail. It is sealed, evaluated and decided like this one.
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
