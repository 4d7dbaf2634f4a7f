import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Empty } from "@/components/notices/empty";
import { plural } from "@/domain/format/numbers";
import { verify } from "../actions";
import type { organisationsToVerify } from "../loaders";

type Waiting = Pick<Awaited<ReturnType<typeof organisationsToVerify>>, "organisations" | "waiting">;

/** Organisations that wait for an operator, and how many more there are. */
export function ToVerify({ organisations, waiting }: Waiting) {
  return (
    <div className="wrap section section--tight">
      {organisations.length === 0 ? (
        <Empty level={2} heading="Nobody waits" why="You get a mail when somebody registers." />
      ) : (
        <ul className="people">
          {organisations.map(({ id, name, kind, identifiers, _count }) => (
            <li key={id}>
              <div>
                <b>{name}</b>
                <p className="small muted">
                  {kind === "SUPPLIER" ? "Supplier" : "Public body"},{" "}
                  {plural(_count.memberships, "person", "people")}.{" "}
                  {identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(", ") ||
                    "No register number"}
                </p>
              </div>
              <ActionForm action={verify} scope={`verify-${id}`}>
                <HiddenFields values={{ organisationId: id }} />
                <SubmitButton kind="hollow" small>
                  Verify {name}
                </SubmitButton>
              </ActionForm>
            </li>
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
