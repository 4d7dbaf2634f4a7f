import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { removeCertification, saveCertification } from "../actions";
import { type CertificationRow, dayOf } from "../records";

interface CertificationFormProps {
  revision: number;
  /** The one that is changed; none for a new one. */
  certification?: CertificationRow;
}

const ORDER = ["", "name", "issuer", "expiresOn"];

/** A certificate or a standard, and the day until which it holds. */
export function CertificationForm({ revision, certification }: CertificationFormProps) {
  return (
    <ActionForm action={saveCertification} order={ORDER}>
      <HiddenFields values={{ revision, id: certification?.id }} />
      <TextField
        name="name"
        label="Certificate or standard"
        hint="“Cyber security, basic”, or the name and version of a standard you implement."
        defaultValue={certification?.name}
      />
      <TextField
        name="issuer"
        label="Who issued or tested it"
        hint="With the number, if it has one."
        optional
        defaultValue={certification?.issuer}
      />
      <DateField
        name="expiresOn"
        label="Last day it holds"
        hint="Year, month, day: for example 2027-04-14. Leave it empty if it does not run out. From the day after, the page says that it has lapsed."
        optional
        defaultValue={certification ? dayOf(certification.expiresOn) : undefined}
      />
      <p className="btns gap-sm">
        <SubmitButton>Save the certificate</SubmitButton>
      </p>
    </ActionForm>
  );
}

export function RemoveCertification({ certification }: { certification: CertificationRow }) {
  return (
    <ActionForm action={removeCertification} scope="remove" label={`Remove ${certification.name}`}>
      <HiddenFields values={{ id: certification.id }} />
      <p className="btns">
        <SubmitButton kind="stop" small>
          Remove this certificate
        </SubmitButton>
      </p>
    </ActionForm>
  );
}
