import { CheckboxField } from "@/components/forms/checkbox-field";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Controls } from "@/components/forms/controls";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { RIGHTS, RIGHTS_WORDS } from "@/domain/challenge/content";
import { CHALLENGE_PARTS } from "@/domain/challenge/fields";
import { orderOf } from "@/domain/fields/derived";
import { REGIONS } from "@/domain/regions";
import * as actions from "../actions";
import type { TeamChallenge } from "../loaders/team";
import * as fields from "../records/fields";
import { WriteTheProblem } from "./guides";
import { PartPage } from "./part-page";
import { SaveForm } from "./save-form";

interface PartProps {
  team: TeamChallenge;
}

export function UsersPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="users" guide={<WriteTheProblem />}>
      <SaveForm
        action={actions.saveUsers}
        id={row.id}
        original={fields.usersFields.read(row)}
        backHref={deskOf(row.id)}
        order={orderOf(CHALLENGE_PARTS.users)}
      >
        <Controls<keyof typeof CHALLENGE_PARTS.users>
          of={{
            title: (
              <TextField
                name="title"
                label="Title"
                hint="What you want to be true, in a few words: “Find damp before tenants have to complain”."
                maxLength={120}
                defaultValue={row.title}
              />
            ),
            summary: (
              <TextArea
                name="summary"
                label="Summary"
                hint="Two or three sentences. They stand under the title and in search."
                rows={3}
                defaultValue={row.summary}
              />
            ),
            users: (
              <TextArea
                name="users"
                label="Users and what they need"
                hint="Who they are, how many, what they try to do, and what gets in their way."
                rows={8}
                defaultValue={row.users}
              />
            ),
            regions: (
              <CheckboxGroup
                name="regions"
                label="Where it is for"
                hint="Suppliers filter by it. All twelve means the whole of the UK."
                options={REGIONS.map(({ code, name }) => ({ value: code, label: name }))}
                defaultValue={row.regions}
              />
            ),
          }}
        />
      </SaveForm>
    </PartPage>
  );
}

interface ProblemPartProps extends PartProps {
  technologies: readonly { slug: string; name: string }[];
}

export function ProblemPart({ team, technologies }: ProblemPartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="problem" guide={<WriteTheProblem />}>
      <SaveForm
        action={actions.saveProblem}
        id={row.id}
        original={fields.problemFields.read(row)}
        backHref={deskOf(row.id)}
        order={["problem", "technologies"]}
      >
        <TextArea
          name="problem"
          label="What is wrong today"
          hint="What happens, how often, to whom, and what it costs. Leave the answer to suppliers."
          rows={14}
          defaultValue={row.problem}
        />
        <CheckboxGroup
          name="technologies"
          label="Technologies it may touch"
          hint="So that suppliers find it. None is asked for by being ticked here."
          optional
          options={technologies.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={row.technologies.map(({ slug }) => slug)}
        />
      </SaveForm>
    </PartPage>
  );
}

export function LegacyPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="legacy">
      <SaveForm
        action={actions.saveLegacy}
        id={row.id}
        original={fields.legacyFields.read(row)}
        backHref={deskOf(row.id)}
        order={orderOf(CHALLENGE_PARTS.legacy)}
      >
        <Controls<keyof typeof CHALLENGE_PARTS.legacy>
          of={{
            legacy: (
              <TextArea
                name="legacy"
                label="Legacy and constraints"
                hint="Systems that stay, how they can be reached, standards, contracts that bind you. Here a product may have its name."
                rows={10}
                defaultValue={row.legacy}
              />
            ),
          }}
        />
      </SaveForm>
    </PartPage>
  );
}

export function TriedPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="tried">
      <SaveForm
        action={actions.saveTried}
        id={row.id}
        original={fields.triedFields.read(row)}
        backHref={deskOf(row.id)}
        order={orderOf(CHALLENGE_PARTS.tried)}
      >
        <Controls<keyof typeof CHALLENGE_PARTS.tried>
          of={{
            tried: (
              <TextArea
                name="tried"
                label="What has been tried"
                hint="What you did, what came of it, and why it was stopped. It saves suppliers from doing it again."
                rows={10}
                defaultValue={row.tried}
              />
            ),
          }}
        />
      </SaveForm>
    </PartPage>
  );
}

export function ConditionsPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="conditions">
      <SaveForm
        action={actions.saveConditions}
        id={row.id}
        original={fields.conditionsFields.read(row)}
        backHref={deskOf(row.id)}
        order={orderOf(CHALLENGE_PARTS.conditions)}
      >
        <Controls<keyof typeof CHALLENGE_PARTS.conditions>
          of={{
            conditions: (
              <TextArea
                name="conditions"
                label="Conditions of taking part"
                hint="Only what the contract cannot do without, and no more than its size warrants. Leave it empty and anyone may answer."
                optional
                rows={8}
                defaultValue={row.conditions}
              />
            ),
            insuranceBeforeAward: (
              <CheckboxField
                name="insuranceBeforeAward"
                label="Insurance has to be in place before award"
                defaultChecked={row.insuranceBeforeAward}
              />
            ),
            accountsBeforeAward: (
              <CheckboxField
                name="accountsBeforeAward"
                label="Audited accounts have to be shown"
                defaultChecked={row.accountsBeforeAward}
              />
            ),
          }}
        />
      </SaveForm>
    </PartPage>
  );
}

export function RightsPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="rights">
      <SaveForm
        action={actions.saveRights}
        id={row.id}
        original={fields.rightsFields.read(row)}
        backHref={deskOf(row.id)}
        order={orderOf(CHALLENGE_PARTS.rights)}
      >
        <Controls<keyof typeof CHALLENGE_PARTS.rights>
          of={{
            rights: (
              <RadioGroup
                name="rights"
                label="Who owns what is made"
                hint="What a supplier had before stays its own. A small firm that keeps its work can sell it again, and asks for less."
                defaultValue={row.rights ?? undefined}
                options={RIGHTS.map((value) => ({ value, label: RIGHTS_WORDS[value] }))}
              />
            ),
            rightsDetail: (
              <TextArea
                name="rightsDetail"
                label="What else has to be said about it"
                hint="Who may use it, for how long, at what cost; what happens to models trained on your data."
                optional
                rows={4}
                defaultValue={row.rightsDetail}
              />
            ),
          }}
        />
      </SaveForm>
    </PartPage>
  );
}

export function ConflictsPart({ team }: PartProps) {
  const { row } = team;
  return (
    <PartPage team={team} slug="conflicts">
      <SaveForm
        action={actions.saveConflicts}
        id={row.id}
        original={fields.conflictsFields.read(row)}
        backHref={deskOf(row.id)}
      >
        <TextArea
          name="conflictAssessment"
          label="Assessment of conflicts of interest"
          hint="Who can influence the decision, ministers and their offices included; what interests they have; what you do about each. Only your team reads it. Evaluators also declare, one by one, before they read anything."
          rows={10}
          defaultValue={row.conflictAssessment}
        />
      </SaveForm>
    </PartPage>
  );
}

function deskOf(id: string): string {
  return `/account/challenges/${id}`;
}
