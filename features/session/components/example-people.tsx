import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { ROLE_WORDS } from "@/domain/actor";
import { becomeExample } from "../actions";
import type { ExamplePerson } from "../loaders";

/** One press to be any of the example people. */
export function ExamplePeople({ people, next }: { people: ExamplePerson[]; next: string }) {
  return (
    <Section
      heading="Or be somebody for a minute"
      aside="Invented people, in this trial installation only"
    >
      <ul className="people">
        {people.map((person) => (
          <li key={person.userId}>
            <div>
              <b>{person.name}</b>
              <p className="small muted">{roleWords(person)}</p>
            </div>
            <ActionForm action={becomeExample} scope={`as-${person.userId}`}>
              <HiddenFields values={{ userId: person.userId, next }} />
              <SubmitButton kind="hollow" small>
                Be {person.name}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function roleWords({ operator, roles, organisation }: ExamplePerson): string {
  if (operator) return "Operator of Proven";
  const words = [...new Set(roles.map((role) => ROLE_WORDS[role].toLowerCase()))].join(", ");
  return words ? `${organisation}: ${words}` : organisation;
}
