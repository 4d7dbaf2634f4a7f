import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import { askToMerge, withdrawMerge } from "../actions";
import type { samePage } from "../loaders";

type Page = NonNullable<Awaited<ReturnType<typeof samePage>>>;

/** Asks that another supplier becomes one with the one that somebody acts for, or takes that back. */
export function SameSupplier({ page: { supplier, own, may, waiting } }: { page: Page }) {
  return (
    <div className="wrap section section--tight">
      <div className="prose">
        {!own || !may ? (
          <Notice kind="warn" heading="You act for no supplier at present">
            <p>Choose the supplier that is kept on your account page, then come back here.</p>
            <p className="btns gap-sm">
              <ButtonLink href="/account">Go to your account</ButtonLink>
            </p>
          </Notice>
        ) : waiting ? (
          <Notice
            kind="file"
            heading={`Your request waits since ${formatDate(waiting.requestedAt)}`}
          >
            <p>
              You asked to merge {supplier.name} into {own.name}: “{waiting.why}”
            </p>
            <ActionForm action={withdrawMerge} label="Take the request back">
              <HiddenFields values={{ requestId: waiting.id }} />
              <p className="btns gap-sm">
                <SubmitButton kind="hollow">Take it back</SubmitButton>
              </p>
            </ActionForm>
          </Notice>
        ) : may.allowed ? (
          <ActionForm action={askToMerge}>
            <HiddenFields values={{ keptId: own.organisationId, goneId: supplier.id }} />
            <TextArea
              name="why"
              label={`Why ${supplier.name} and ${own.name} are one`}
              hint="An operator checks this: an earlier name, a trading name, a company number."
            />
            <p className="small muted gap-sm">
              {own.name} is kept. The address of {supplier.name} will lead to it.
            </p>
            <p className="btns gap-sm">
              <SubmitButton>Ask to merge them</SubmitButton>
            </p>
          </ActionForm>
        ) : (
          <NotYetButton label="Ask to merge them" reason={may.reason} remedy={may.remedy} />
        )}
      </div>
    </div>
  );
}
