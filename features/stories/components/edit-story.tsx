import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Controls } from "@/components/forms/controls";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { MoneyField } from "@/components/forms/money-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { StoryText } from "@/domain/story/fields";
import { saveStory } from "../actions";
import type { StoryDesk } from "../loaders";

const ORDER = [
  "title",
  "summary",
  "problem",
  "done",
  "stopped",
  "whyItWorked",
  "quote",
  "quoteBy",
  "wouldNotTravel",
  "unsolved",
  "cost",
];

/** The words of a story. Both sides have the same form. */
export function EditStory({ page: { row, content, next } }: { page: StoryDesk }) {
  return (
    <ActionForm action={saveStory} order={ORDER}>
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <Controls<keyof StoryText>
        of={{
          title: (
            <TextField
              name="title"
              label="Headline"
              hint="What changed, for whom, in one line. Figures only where an outcome below has them."
              defaultValue={content.title}
              required
            />
          ),
          summary: (
            <TextArea
              name="summary"
              label="Summary"
              hint="Two or three sentences under the headline, up to 500 characters."
              defaultValue={content.summary}
              rows={3}
            />
          ),
          problem: (
            <TextArea name="problem" label="The problem" defaultValue={content.problem} rows={7} />
          ),
          done: <TextArea name="done" label="What was done" defaultValue={content.done} rows={7} />,
          stopped: (
            <CheckboxField
              name="stopped"
              label="The work was stopped"
              hint="The story says what was learnt. Nobody is blamed for it."
              defaultChecked={content.stopped}
            />
          ),
          whyItWorked: (
            <TextArea
              name="whyItWorked"
              label="Why it worked; or, if it was stopped, what was learnt"
              defaultValue={content.whyItWorked}
              rows={4}
              optional={!content.stopped}
            />
          ),
          quote: (
            <TextArea
              name="quote"
              label="What somebody said of it"
              hint="In their own words. You confirm that they let it be used in public."
              defaultValue={content.quote}
              rows={3}
              optional
            />
          ),
          quoteBy: (
            <TextField
              name="quoteBy"
              label="Who said it"
              hint="Post and organisation. A name only if they want it shown."
              defaultValue={content.quoteBy}
              optional
            />
          ),
          wouldNotTravel: (
            <TextArea
              name="wouldNotTravel"
              label="What would not travel"
              hint="What another public body does not have, and what it would cost them."
              defaultValue={content.wouldNotTravel}
              rows={3}
              optional
            />
          ),
          unsolved: (
            <TextArea
              name="unsolved"
              label="Still unsolved"
              hint="And who could change it."
              defaultValue={content.unsolved}
              rows={3}
              optional
            />
          ),
          cost: (
            <MoneyField
              name="cost"
              label="What was paid"
              hint="In all, with VAT."
              defaultValue={poundsOf(content.cost)}
              optional
            />
          ),
        }}
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

function poundsOf(pence: string | null): string | null {
  if (pence === null) return null;
  const digits = pence.padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.00$/, "");
}
