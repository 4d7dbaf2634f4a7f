import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { Controls } from "@/components/forms/controls";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { type Option, SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { orderOf } from "@/domain/fields/derived";
import { CAPABILITY_FIELDS } from "@/domain/supplier/fields";
import { MATURITY_LEVELS } from "@/domain/supplier/maturity";
import { removeCapability, saveCapability } from "../actions";
import type { CapabilityRow } from "../records";
import type { CapabilityInput } from "../schema";

interface CapabilityFormProps {
  revision: number;
  technologies: readonly Option[];
  /** The one that is changed; none for a new one. */
  capability?: CapabilityRow;
}

/** A technology, what it does for whom, and how mature it is. */
export function CapabilityForm({ revision, technologies, capability }: CapabilityFormProps) {
  return (
    <ActionForm action={saveCapability} order={orderOf(CAPABILITY_FIELDS)}>
      <HiddenFields values={{ revision, id: capability?.id }} />
      <Controls<keyof CapabilityInput["capability"]>
        of={{
          technologyId: (
            <SelectField
              name="technologyId"
              label="Technology"
              hint="The nearest entry. A case study on the same technology can say that it shows this capability."
              placeholder="Choose a technology"
              options={technologies}
              width="full"
              defaultValue={capability?.technologyId}
            />
          ),
          name: (
            <TextField
              name="name"
              label="Name of the capability"
              hint="As a buyer would say it: “Level sensing in culverts”."
              defaultValue={capability?.name}
            />
          ),
          does: (
            <TextArea
              name="does"
              label="What it does, and for whom"
              hint="One sentence: “Warns of flash floods in ungauged valleys”. Up to 400 characters."
              rows={3}
              defaultValue={capability?.does}
            />
          ),
          maturity: (
            <RadioGroup
              name="maturity"
              label="How mature it is"
              hint="Technology readiness levels, 1 to 9. Say what is true today: buyers ask."
              options={MATURITY_LEVELS.map(({ level, words, means }) => ({
                value: String(level),
                label: `${level}, ${words}`,
                hint: means,
              }))}
              defaultValue={capability ? String(capability.maturity) : undefined}
            />
          ),
        }}
      />
      <p className="btns gap-sm">
        <SubmitButton>Save the capability</SubmitButton>
      </p>
    </ActionForm>
  );
}

export function RemoveCapability({ capability }: { capability: CapabilityRow }) {
  return (
    <ActionForm action={removeCapability} scope="remove" label={`Remove ${capability.name}`}>
      <HiddenFields values={{ id: capability.id }} />
      <p className="btns">
        <SubmitButton kind="stop" small>
          Remove this capability
        </SubmitButton>
      </p>
    </ActionForm>
  );
}
