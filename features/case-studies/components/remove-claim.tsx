import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { removeClaim } from "../actions";
import type { ClaimView } from "../views";

/** Takes an outcome out, with what was attached and what the body said of it. */
export function RemoveClaim({ caseStudyId, claim }: { caseStudyId: string; claim: ClaimView }) {
  return (
    <Fold summary="Remove this outcome">
      <ActionForm action={removeClaim} label={`Remove ${claim.measure}`}>
        <HiddenFields values={{ id: caseStudyId, claimId: claim.id }} />
        <p>
          It goes with everything attached to it
          {claim.words.length > 0 ? " and with what the public body said of it" : null}. This cannot
          be undone.
        </p>
        <Buttons>
          <SubmitButton kind="stop">Remove the outcome</SubmitButton>
        </Buttons>
      </ActionForm>
    </Fold>
  );
}
