import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Controls } from "@/components/forms/controls";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { orderOf } from "@/domain/fields/derived";
import { CERTIFICATION_FIELDS } from "@/domain/supplier/fields";
import { dayOf } from "@/domain/timetable/day";
import { removeCertification, saveCertification } from "../actions";
import type { CapabilityRow, CertificationRow } from "../records";
import type { CertificationInput } from "../schema";

interface CertificationFormProps {
  revision: number;
  /** Of the draft: their technologies are what a certificate may cover. */
  capabilities: readonly CapabilityRow[];
  /** The one that is changed; none for a new one. */
  certification?: CertificationRow;
}

/** A certificate or a standard, and the day until which it holds. */
export function CertificationForm(props: CertificationFormProps) {
  const { revision, capabilities, certification } = props;
  const technologies = new Map(capabilities.map(({ technology: t }) => [t.slug, t.name]));
  return (
    <ActionForm action={saveCertification} order={orderOf(CERTIFICATION_FIELDS)}>
      <HiddenFields values={{ revision, id: certification?.id }} />
      <Controls<keyof CertificationInput["certification"]>
        of={{
          name: (
            <TextField
              name="name"
              label="Certificate or standard"
              hint="“Cyber security, basic”, or the name and version of a standard you implement."
              defaultValue={certification?.name}
            />
          ),
          issuer: (
            <TextField
              name="issuer"
              label="Who issued or tested it"
              hint="With the number, if it has one."
              optional
              defaultValue={certification?.issuer}
            />
          ),
          expiresOn: (
            <DateField
              name="expiresOn"
              label="Last day it holds"
              hint="Year, month, day: for example 2027-04-14. Leave it empty if it does not run out. From the day after, the page says that it has lapsed."
              optional
              defaultValue={certification?.expiresOn ? dayOf(certification.expiresOn) : undefined}
            />
          ),
          technologies:
            technologies.size > 0 ? (
              <CheckboxGroup
                name="technologies"
                label="What it covers"
                hint="It then stands under your capabilities on that technology. Leave all empty if it is for the whole company."
                optional
                options={[...technologies].map(([value, label]) => ({ value, label }))}
                defaultValue={certification?.technologies}
              />
            ) : null,
        }}
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
