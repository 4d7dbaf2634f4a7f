import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Empty } from "@/components/notices/empty";
import { plural } from "@/domain/format/numbers";
import { registerWords } from "@/domain/membership/register";
import { askRegister, verify } from "../actions";
import type { organisationsToVerify } from "../loaders";

type Waiting = Pick<
  Awaited<ReturnType<typeof organisationsToVerify>>,
  "organisations" | "waiting" | "asksRegister"
>;

/** Organisations that wait for an operator, and how many more there are. */
export function ToVerify({ organisations, waiting, asksRegister }: Waiting) {
  return (
    <div className="wrap section section--tight">
      {organisations.length === 0 ? (
        <Empty level={2} heading="Nobody waits" why="You get a mail when somebody registers." />
      ) : (
        <ul className="people">
          {organisations.map((organisation) => (
            <Unverified
              key={organisation.id}
              organisation={organisation}
              asksRegister={asksRegister}
            />
          ))}
        </ul>
      )}
      {waiting > organisations.length ? (
        <p className="gap-sm">
          {plural(waiting - organisations.length, "other waits", "others wait")} as well. They come
          up here as these are verified.
        </p>
      ) : null}
    </div>
  );
}

interface UnverifiedProps {
  organisation: Waiting["organisations"][number];
  asksRegister: boolean;
}

function Unverified({ organisation, asksRegister }: UnverifiedProps) {
  const { id, name, kind, identifiers, may, _count } = organisation;
  const numbered = identifiers.some(({ scheme }) => scheme === "GB-COH");
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="small muted">
          {kind === "SUPPLIER" ? "Supplier" : "Public body"},{" "}
          {plural(_count.memberships, "person", "people")}.{" "}
          {identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(", ") ||
            "No register number"}
        </p>
        {numbered ? <p className="small">{registerWords(organisation, asksRegister)}</p> : null}
      </div>
      <div className="btns">
        {numbered && asksRegister ? (
          <ActionForm action={askRegister} scope={`register-${id}`}>
            <HiddenFields values={{ organisationId: id }} />
            <SubmitButton kind="hollow" small>
              Ask the register again<span className="vh"> about {name}</span>
            </SubmitButton>
          </ActionForm>
        ) : null}
        {may.allowed ? (
          <ActionForm action={verify} scope={`verify-${id}`}>
            <HiddenFields values={{ organisationId: id }} />
            <SubmitButton kind="hollow" small>
              Verify {name}
            </SubmitButton>
          </ActionForm>
        ) : (
          <NotYetButton label={`Verify ${name}`} reason={may.reason} remedy={may.remedy} small />
        )}
      </div>
    </li>
  );
}
