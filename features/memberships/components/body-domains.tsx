import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Prose } from "@/components/frame/prose";
import { bodyDomains } from "@/domain/membership/body-domains";
import { setDomains } from "../actions";
import type { bodyForOperator } from "../loaders";

type Body = NonNullable<Awaited<ReturnType<typeof bodyForOperator>>>;

/** At which domains a public body's people have their addresses, for an operator to say. */
export function BodyDomains({ body }: { body: Body }) {
  const recorded = body.emailDomains.map(({ domain }) => domain);
  const [derived] = recorded.length > 0 ? [] : bodyDomains([], body.website);
  return (
    <Prose>
      {derived ? (
        <p className="mb-6">
          Nothing is written down, so {derived} counts: it is the name of the body’s website.
        </p>
      ) : null}
      <ActionForm action={setDomains} order={["domains"]}>
        <HiddenFields values={{ organisationId: body.id }} />
        <TextArea
          name="domains"
          label="E-mail domains"
          hint="One a line, as it stands behind the @. Whoever has an address there joins at once, without a role, and may be invited by a supplier to confirm."
          optional
          rows={4}
          defaultValue={recorded.join("\n")}
        />
        <Buttons>
          <SubmitButton>Save the domains</SubmitButton>
          <ButtonLink kind="hollow" href={`/organisations/${body.slug}`}>
            Back to {body.name}
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}
