import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { formatDate } from "@/domain/format/dates";
import { addPasskey, askToAdd, removePasskey, renamePasskey } from "../actions";
import type { OwnPasskey } from "../loaders";
import { DeviceButton } from "./device-button";

/** The passkeys of a person: each is renamed and removed here, and another one added. */
export function PasskeyList({ passkeys }: { passkeys: readonly OwnPasskey[] }) {
  return (
    <>
      <Section heading="Your passkeys">
        {passkeys.length === 0 ? (
          <Empty
            heading="You have no passkey yet"
            why="You sign in by a code that comes by mail."
          />
        ) : (
          <ul className="people">
            {passkeys.map((passkey) => (
              <Passkey key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
      </Section>
      <Add />
    </>
  );
}

function Passkey({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: OwnPasskey }) {
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="small muted">
          Added {formatDate(createdAt)}.{" "}
          {lastUsedAt ? `Last used ${formatDate(lastUsedAt)}.` : "Not used yet."}
        </p>
      </div>
      <Fold summary={`Change ${name}`}>
        <ActionForm action={renamePasskey} scope={`rename-${id}`}>
          <HiddenFields values={{ passkeyId: id }} />
          <TextField name="name" label="Name" defaultValue={name} width="mid" />
          <p className="btns gap-sm">
            <SubmitButton kind="hollow" small>
              Rename {name}
            </SubmitButton>
          </p>
        </ActionForm>
        <ActionForm action={removePasskey} scope={`remove-${id}`}>
          <HiddenFields values={{ passkeyId: id }} />
          <p className="btns gap-sm">
            <SubmitButton kind="stop" small>
              Remove {name}
            </SubmitButton>
          </p>
        </ActionForm>
      </Fold>
    </li>
  );
}

function Add() {
  return (
    <Section heading="Add a passkey" aside="You get a mail when one is added or removed">
      <div className="prose">
        <ActionForm action={addPasskey} scope="add">
          <TextField
            name="name"
            label="Name of the new passkey"
            hint="By which you know it again, for example “Work laptop”."
            width="mid"
          />
          <DeviceButton ask={askToAdd}>Add a passkey</DeviceButton>
        </ActionForm>
        <p className="small">
          If you lose your passkeys, a code by mail still signs you in: remove them here then, and
          add new ones.
        </p>
      </div>
    </Section>
  );
}
