import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Empty } from "@/components/notices/empty";
import { chooseClaims } from "../actions";
import type { claimChoices, StoryDesk } from "../loaders";

interface Props {
  page: StoryDesk;
  choices: Awaited<ReturnType<typeof claimChoices>>;
}

/** Which outcomes the story tells of. The figures come from the claims, as they stand. */
export function ChooseOutcomes({ page: { row, content, next }, choices }: Props) {
  if (choices.every(({ claims }) => claims.length === 0)) {
    return (
      <Empty
        heading="There is no outcome to choose"
        why="Outcomes come from the supplier’s published case studies for this public body. There is none with figures yet."
      >
        <ButtonLink href={`/account/stories/${row.id}`} kind="hollow" small>
          Back to the story
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <ActionForm action={chooseClaims} order={["claims"]}>
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <CheckboxGroup
        name="claims"
        label="Outcomes that the story tells of"
        hint="Six at most. Each shows the figure and the evidence that it has on the day it is read."
        defaultValue={content.claims.map(({ id }) => id)}
        options={choices.flatMap(({ title, claims }) =>
          claims.map(({ id, statement, standing }) => ({
            value: id,
            label: (
              <>
                {statement}
                <br />
                <EvidenceMark standing={standing} />
              </>
            ),
            hint: `From “${title}”`,
          })),
        )}
      />
      <Buttons>
        <SubmitButton>Save as version {next}</SubmitButton>
        <ButtonLink href={`/account/stories/${row.id}`} kind="hollow">
          Back without saving
        </ButtonLink>
      </Buttons>
    </ActionForm>
  );
}
