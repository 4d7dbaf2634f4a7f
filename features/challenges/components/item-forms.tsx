import { CheckboxField } from "@/components/forms/checkbox-field";
import { Controls } from "@/components/forms/controls";
import { MoneyField } from "@/components/forms/money-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { orderOf } from "@/domain/fields/derived";
import { missing } from "@/features/session/framework/missing";
import * as actions from "../actions";
import type { TeamChallenge } from "../loaders/team";
import type { ItemsOf } from "../records/items";
import * as items from "../records/items";
import { ItemPage } from "./item-page";
import { SampleForm } from "./sample-form";

interface ItemFormProps {
  team: TeamChallenge;
  /** An id, or "new". */
  item: string;
}

/** What one of several holds; null for a new one. What is not there is the page that is not found. */
function storedItem<F>(kind: ItemsOf<F>, { team, item }: ItemFormProps): F | null {
  if (item === "new") return null;
  return kind.read(team.row, item) ?? missing();
}

export function OutcomeForm(props: ItemFormProps) {
  const stored = storedItem(items.outcomes, props);
  return (
    <ItemPage
      {...props}
      part="outcomes"
      noun={items.outcomes.noun}
      stored={stored}
      save={actions.saveOutcome}
      remove={actions.removeOutcome}
      order={orderOf(OUTCOME_FIELDS)}
    >
      <Controls<keyof typeof OUTCOME_FIELDS>
        of={{
          statement: (
            <TextArea
              name="statement"
              label="What has to be true"
              hint="“A list each Monday of the 50 homes most likely to turn damp within six weeks.”"
              rows={3}
              defaultValue={stored?.statement}
            />
          ),
          measure: (
            <TextArea
              name="measure"
              label="How you will measure it"
              hint="“Share confirmed by a surveyor, each quarter.”"
              rows={2}
              defaultValue={stored?.measure}
            />
          ),
          baseline: (
            <TextArea
              name="baseline"
              label="How it is today"
              hint="A figure with its unit and date: “1 in 9, winter 2025”."
              optional
              rows={2}
              defaultValue={stored?.baseline}
            />
          ),
        }}
      />
    </ItemPage>
  );
}

export function DataSetForm(props: ItemFormProps) {
  const stored = storedItem(items.dataSets, props);
  const item = props.team.row.dataSets.find(({ id }) => id === props.item);
  return (
    <ItemPage
      {...props}
      part="data"
      noun={items.dataSets.noun}
      stored={stored}
      save={actions.saveDataSet}
      remove={actions.removeDataSet}
      order={orderOf(DATA_SET_FIELDS)}
      more={item && <SampleForm team={props.team} set={item} />}
    >
      <Controls<keyof typeof DATA_SET_FIELDS>
        of={{
          name: (
            <TextField
              name="name"
              label="Name"
              hint="“Repair jobs, 2015 to 2026”"
              defaultValue={stored?.name}
            />
          ),
          holds: (
            <TextArea
              name="holds"
              label="What it holds"
              hint="“One row a job: date, code, words, cost”"
              rows={3}
              defaultValue={stored?.holds}
            />
          ),
          quality: (
            <TextArea
              name="quality"
              label="How good it is"
              hint="Gaps, changes, what is not to be trusted."
              rows={2}
              defaultValue={stored?.quality}
            />
          ),
          format: (
            <TextField
              name="format"
              label="Format and size"
              hint="“CSV, 412,000 rows”"
              defaultValue={stored?.format}
            />
          ),
          licence: (
            <TextField
              name="licence"
              label="Licence"
              hint="“Open Government Licence”, or “for this challenge only”."
              defaultValue={stored?.licence}
            />
          ),
          personalData: (
            <CheckboxField
              name="personalData"
              label="It holds personal data"
              defaultChecked={stored?.personalData}
            />
          ),
          legalBasis: (
            <TextField
              name="legalBasis"
              label="Legal basis, if it holds personal data"
              hint="“Consent”, “public task”."
              optional
              defaultValue={stored?.legalBasis}
            />
          ),
          access: (
            <TextArea
              name="access"
              label="How and when a supplier gets it"
              hint="“Now, with schema and sample”, “from phase one, in our room”."
              rows={2}
              defaultValue={stored?.access}
            />
          ),
        }}
      />
    </ItemPage>
  );
}

export function PhaseForm(props: ItemFormProps) {
  const stored = storedItem(items.phases, props);
  return (
    <ItemPage
      {...props}
      part="budget"
      noun={items.phases.noun}
      stored={stored}
      save={actions.savePhase}
      remove={actions.removePhase}
      order={orderOf(PHASE_FIELDS)}
    >
      <Controls<keyof typeof PHASE_FIELDS>
        of={{
          name: (
            <TextField
              name="name"
              label="Name"
              hint="“Explore”, “Pilot”, “Scale”"
              width="mid"
              defaultValue={stored?.name}
            />
          ),
          detail: (
            <TextArea
              name="detail"
              label="How long, and what is done"
              hint="“8 weeks, with 40 homes”"
              optional
              rows={2}
              defaultValue={stored?.detail}
            />
          ),
          suppliers: (
            <TextField
              name="suppliers"
              label="Suppliers in it, at most"
              hint="So many of the best win the first phase, each with a contract. Later phases are for some of them: those that went on are invited."
              width="short"
              inputMode="numeric"
              defaultValue={stored?.suppliers ?? 1}
            />
          ),
          valuePence: (
            <MoneyField
              name="valuePence"
              label="Value"
              hint="In pounds, with VAT, all suppliers of the phase together."
              defaultValue={stored ? poundsOf(stored.valuePence) : null}
            />
          ),
          carriesOn: (
            <TextArea
              name="carriesOn"
              label="If it stops after this phase, what carries on?"
              hint="Either side may stop without fault. Say what stays in use, who runs it, and where the data goes."
              optional
              rows={2}
              defaultValue={stored?.carriesOn}
            />
          ),
        }}
      />
    </ItemPage>
  );
}

export function CriterionForm(props: ItemFormProps) {
  const stored = storedItem(items.criteria, props);
  return (
    <ItemPage
      {...props}
      part="criteria"
      noun={items.criteria.noun}
      stored={stored}
      save={actions.saveCriterion}
      remove={actions.removeCriterion}
      order={orderOf(CRITERION_FIELDS)}
    >
      <Controls<keyof typeof CRITERION_FIELDS>
        of={{
          title: <TextField name="title" label="Title" width="mid" defaultValue={stored?.title} />,
          question: (
            <TextArea
              name="question"
              label="The question that suppliers answer"
              rows={4}
              defaultValue={stored?.question}
            />
          ),
          weight: (
            <TextField
              name="weight"
              label="Weight"
              hint="Points of 100; all criteria and the price together make 100."
              width="short"
              inputMode="decimal"
              defaultValue={stored?.weight}
            />
          ),
          minimum: (
            <TextField
              name="minimum"
              label="Least score"
              hint={`Of ${props.team.row.maximum}. A response that is agreed below it is excluded.`}
              optional
              width="short"
              inputMode="numeric"
              defaultValue={stored?.minimum}
            />
          ),
          wordLimit: (
            <TextField
              name="wordLimit"
              label="Most words"
              width="short"
              inputMode="numeric"
              defaultValue={stored?.wordLimit ?? 400}
            />
          ),
          socialValue: (
            <CheckboxField
              name="socialValue"
              label="This criterion is about social value"
              defaultChecked={stored?.socialValue}
            />
          ),
        }}
      />
    </ItemPage>
  );
}

/** "60000" or "60000.50", for the field. */
function poundsOf(pence: string): string {
  const digits = pence.padStart(3, "0");
  const rest = digits.slice(-2);
  return rest === "00" ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${rest}`;
}
