import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { readTieBreak, suggestedTieBreaks } from "@/domain/challenge/tie-breaks";
import { MOST_ATTACHMENTS } from "@/domain/response/attachments";
import * as actions from "../actions";
import type { TeamChallenge } from "../loaders/team";
import * as fields from "../records/fields";
import { SUGGESTED_DESCRIPTORS } from "../words";
import { PartPage } from "./part-page";
import { SaveForm } from "./save-form";

export function DescriptorsPart({ team }: { team: TeamChallenge }) {
  const { row } = team;
  const scores = Array.from({ length: row.maximum + 1 }, (_, score) => score);
  const suggested = row.descriptors.length === 0 && row.maximum === 5 ? SUGGESTED_DESCRIPTORS : [];
  return (
    <PartPage team={team} slug="descriptors">
      <SaveForm
        action={actions.saveScale}
        id={row.id}
        original={fields.scaleFields.read(row)}
        submit="Set the scale"
        scope="scale"
        label="The scale"
      >
        <TextField
          name="maximum"
          label="Scores go from 0 to"
          hint="A whole number from 2 to 10. Five is what most panels use."
          width="short"
          inputMode="numeric"
          defaultValue={row.maximum}
        />
      </SaveForm>
      <div className="section section--tight">
        <SaveForm
          action={actions.saveDescriptors}
          id={row.id}
          original={fields.descriptorsFields.read(row)}
          backHref={`/account/challenges/${row.id}`}
          label="What each score means"
        >
          {scores.map((score) => (
            <TextArea
              key={score}
              name={`descriptor${score}`}
              label={`Score ${score} means`}
              rows={2}
              defaultValue={row.descriptors[score] ?? suggested[score]}
            />
          ))}
        </SaveForm>
      </div>
    </PartPage>
  );
}

const PLACES = ["first", "second", "third", "fourth"] as const;
const PLACE_LABELS = {
  first: "First, what decides",
  second: "If that is equal",
  third: "If that is equal too",
  fourth: "And then",
} as const;

export function TiesPart({ team }: { team: TeamChallenge }) {
  const { row, content } = team;
  const stored = fields.tiesFields.read(row);
  const steps =
    stored.tieBreaks.length > 0
      ? stored.tieBreaks
      : suggestedTieBreaks(content.criteria, "new").map((text) =>
          readTieBreak(text)?.kind === "lot" ? "lot" : text,
        );
  const options = [
    { value: "quality", label: "Higher quality total" },
    ...content.criteria.map(({ key, title }) => ({
      value: `criterion:${key}`,
      label: `Higher score for ${title}`,
    })),
    { value: "lot", label: "A lot, from a seed that is published" },
  ];
  return (
    <PartPage team={team} slug="ties">
      <SaveForm
        action={actions.saveTies}
        id={row.id}
        original={stored}
        backHref={`/account/challenges/${row.id}`}
        order={PLACES}
      >
        <p className="muted">
          Totals are rounded half up to two places, and ranked as rounded. What is still equal after
          the last step shares its rank.
        </p>
        {PLACES.map((name, place) => (
          <SelectField
            key={name}
            name={name}
            label={PLACE_LABELS[name]}
            optional={place > 0}
            placeholder="Nothing more"
            options={options}
            defaultValue={steps[place]}
          />
        ))}
      </SaveForm>
    </PartPage>
  );
}

/** How price points are worked out, beside the weight of the price. */
export function PriceForm({ team }: { team: TeamChallenge }) {
  const { row } = team;
  return (
    <SaveForm
      action={actions.savePrice}
      id={row.id}
      original={fields.priceFields.read(row)}
      submit="Save the weight of the price"
      scope="price"
      label="Price"
    >
      <TextField
        name="priceWeight"
        label="Weight of the price"
        hint="Points: this weight × lowest compliant price ÷ price. 0 is allowed, and then no price counts."
        width="short"
        inputMode="decimal"
        defaultValue={row.priceWeight.toString()}
      />
    </SaveForm>
  );
}

/** How many documents a response may carry: all suppliers the same, and none where nobody says so. */
export function AttachmentsForm({ team }: { team: TeamChallenge }) {
  const { row } = team;
  return (
    <SaveForm
      action={actions.saveAttachments}
      id={row.id}
      original={fields.attachmentsFields.read(row)}
      submit="Save the attachments"
      scope="attachments"
      label="Attachments"
    >
      <TextField
        name="attachments"
        label="Documents that a response may carry"
        hint={`From 0 to ${MOST_ATTACHMENTS}. What is in them is beyond the limit of words, and read before prices are open: allow one only where words do not do.`}
        width="short"
        inputMode="numeric"
        defaultValue={row.attachments}
      />
      <TextArea
        name="attachmentsFor"
        label="What for"
        hint="The same for all: “One drawing of how the parts connect, on one page.”"
        optional
        rows={2}
        defaultValue={row.attachmentsFor}
      />
    </SaveForm>
  );
}

/** What is bought: its threshold follows from it. */
export function KindForm({ team }: { team: TeamChallenge }) {
  const { row } = team;
  return (
    <SaveForm
      action={actions.saveKind}
      id={row.id}
      original={fields.kindFields.read(row)}
      submit="Save what is bought"
      scope="kind"
      label="What is bought"
    >
      <RadioGroup
        name="kind"
        label="What is bought"
        options={[
          { value: "SERVICES", label: "Goods or services" },
          {
            value: "LIGHT_TOUCH",
            label: "Light-touch services",
            hint: "Health, social care, education and others in the list",
          },
          { value: "WORKS", label: "Works" },
        ]}
        defaultValue={row.kind}
      />
    </SaveForm>
  );
}
