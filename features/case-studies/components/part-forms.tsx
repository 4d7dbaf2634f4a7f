import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Controls } from "@/components/forms/controls";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Prose } from "@/components/frame/prose";
import { unitsToText } from "@/domain/evaluation/decimal";
import { REGIONS } from "@/domain/regions";
import * as actions from "../actions";
import type { OwnCaseStudy, TechnologyChoice } from "../loaders/own";
import type { SectionFields } from "../records/sections";
import type { Sections } from "../schema";
import { ownHref } from "./own-shell";

interface PartProps {
  study: OwnCaseStudy;
  technologies: readonly TechnologyChoice[];
}

/** A page of the case study with a form of its own. */
export interface PartPage {
  heading: string;
  standfirst?: string;
  Form: (props: PartProps) => ReactNode;
}

interface PartFormProps<Part extends Sections> {
  study: OwnCaseStudy;
  part: Part;
  action: FormAction;
  controls: Readonly<Record<keyof SectionFields<Part>, ReactNode>>;
}

function PartForm<Part extends Sections>(props: PartFormProps<Part>) {
  const { study, part, action, controls } = props;
  return (
    <Prose>
      <ActionForm action={action} order={Object.keys(controls)}>
        <HiddenFields values={{ id: study.id, original: study.original[part] }} />
        <Controls of={controls} />
        <Buttons>
          <SubmitButton>Save</SubmitButton>
          <ButtonLink href={ownHref(study.id)} kind="hollow">
            Go back without saving
          </ButtonLink>
        </Buttons>
      </ActionForm>
    </Prose>
  );
}

function SummaryForm({ study }: PartProps) {
  return (
    <PartForm
      study={study}
      part="summary"
      action={actions.saveSummary}
      controls={{
        title: (
          <TextField
            name="title"
            label="Title"
            hint="Say what changed, and where: “Lock keepers see a flood tide two hours sooner”."
            defaultValue={study.title}
          />
        ),
        summary: (
          <TextArea
            name="summary"
            label="Summary"
            hint="Two or three sentences, up to 500 characters: what changed, for whom, by how much."
            rows={4}
            defaultValue={study.summary}
          />
        ),
      }}
    />
  );
}

function ProblemForm({ study }: PartProps) {
  return (
    <PartForm
      study={study}
      part="problem"
      action={actions.saveProblem}
      controls={{
        problem: (
          <TextArea
            name="problem"
            label="The problem"
            hint="Who had it, how often, and what it cost them. Leave an empty line between paragraphs."
            rows={10}
            defaultValue={study.problem}
          />
        ),
      }}
    />
  );
}

function WorkForm({ study }: PartProps) {
  return (
    <PartForm
      study={study}
      part="work"
      action={actions.saveWork}
      controls={{
        approach: (
          <TextArea
            name="approach"
            label="What was done"
            hint="Plainly, as to somebody who may want the same: who did what, with what, in which order."
            rows={12}
            defaultValue={study.approach}
          />
        ),
      }}
    />
  );
}

function TechnologiesForm({ study, technologies }: PartProps) {
  return (
    <PartForm
      study={study}
      part="technologies"
      action={actions.saveTechnologies}
      controls={{
        technologies: (
          <CheckboxGroup
            name="technologies"
            label="Technologies"
            hint="Those without which it would not have worked: one or two, mostly."
            options={technologies.map(({ slug, name, family }) => ({
              value: slug,
              label: name,
              hint: family,
            }))}
            defaultValue={study.technologies.map(({ slug }) => slug)}
          />
        ),
        capabilities:
          study.capabilityChoices.length > 0 ? (
            <CheckboxGroup
              name="capabilities"
              label="Which of your capabilities it shows"
              hint="Its outcomes stand as evidence under these on your public page, and under no others."
              optional
              options={study.capabilityChoices.map(({ key, name, technology }) => ({
                value: key,
                label: name,
                hint: technology.name,
              }))}
              defaultValue={study.capabilityKeys}
            />
          ) : null,
      }}
    />
  );
}

function FactsForm({ study }: PartProps) {
  return (
    <PartForm
      study={study}
      part="facts"
      action={actions.saveFacts}
      controls={{
        regions: (
          <CheckboxGroup
            name="regions"
            label="Regions"
            optional
            options={REGIONS.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={study.regions}
          />
        ),
        startedOn: (
          <DateField
            name="startedOn"
            label="The work began on"
            optional
            defaultValue={study.startedOn}
          />
        ),
        endedOn: (
          <DateField
            name="endedOn"
            label="The work ended on"
            optional
            hint="Leave empty while it goes on. Year, month, day: for example 2026-11-23."
            defaultValue={study.endedOn}
          />
        ),
        cost: (
          <MoneyField
            name="cost"
            label="What the public body paid"
            optional
            hint="Pounds, VAT included, for all of the work."
            defaultValue={poundsText(study.cost)}
          />
        ),
      }}
    />
  );
}

function EndingForm({ study }: PartProps) {
  return (
    <PartForm
      study={study}
      part="ending"
      action={actions.saveEnding}
      controls={{
        stopped: (
          <RadioGroup
            name="stopped"
            label="Was the work stopped before it reached its aim?"
            options={[
              { value: "no", label: "No, it went on or was completed" },
              {
                value: "yes",
                label: "Yes, it was stopped",
                hint: "That is worth publishing: others need not stop at the same place.",
              },
            ]}
            defaultValue={study.stopped ? "yes" : "no"}
          />
        ),
        learnt: (
          <TextArea
            name="learnt"
            label="What was learnt"
            hint="Needed if it was stopped; welcome if it was not."
            rows={6}
            defaultValue={study.learnt}
          />
        ),
      }}
    />
  );
}

const PAGES: ReadonlyMap<string, PartPage> = new Map<string, PartPage>([
  ["summary", { heading: "Title and summary", Form: SummaryForm }],
  ["problem", { heading: "The problem", Form: ProblemForm }],
  ["work", { heading: "What was done", Form: WorkForm }],
  ["technologies", { heading: "Technologies and capabilities", Form: TechnologiesForm }],
  [
    "facts",
    {
      heading: "Where, when and for how much",
      standfirst: "Give what you may give. An empty field shows as nothing, not as a gap.",
      Form: FactsForm,
    },
  ],
  ["ending", { heading: "How it ended", Form: EndingForm }],
]);

/** The part that an address names. */
export function partPage(part: string): PartPage | null {
  return PAGES.get(part) ?? null;
}

/** Pence as the field takes them: "135018.50". */
function poundsText(pence: string | null): string | null {
  return pence === null ? null : unitsToText(BigInt(pence), 2).replace(/\.00$/, "");
}
