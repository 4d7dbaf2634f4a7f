import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Section } from "@/components/frame/section";
import { ROLE_WORDS } from "@/domain/actor";
import { capitalised, listWords } from "@/domain/format/words";
import { becomeExample } from "../actions";
import type { ExamplePerson } from "../loaders";

/** So many stand for a role each; the others work behind the scenes of the example. */
const FIRST = 15;

/** One press to be any of the example people. */
export function ExamplePeople({ people, next }: { people: ExamplePerson[]; next: string }) {
  const more = people.slice(FIRST);
  return (
    <Section
      heading="Or be somebody for a minute"
      aside="Invented people, in this trial installation only"
    >
      <PeopleList people={people.slice(0, FIRST)} next={next} />
      {more.length > 0 ? (
        <Fold summary={`${more.length} more`}>
          <PeopleList people={more} next={next} />
        </Fold>
      ) : null}
    </Section>
  );
}

function PeopleList({ people, next }: { people: ExamplePerson[]; next: string }) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.userId}>
          <div>
            <b>{person.name}</b>
            <p className="small muted">{workOf(person)}</p>
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
  );
}

/** "Department for Coasts and Rivers. Commercial officer. In challenges: lead" */
function workOf({ operator, roles, parts, organisation }: ExamplePerson): string {
  if (operator) return "Operator of Proven";
  const words = [...new Set(roles.map((role) => ROLE_WORDS[role].toLowerCase()))];
  return [
    organisation,
    ...(words.length > 0 ? [capitalised(listWords(words))] : []),
    ...(parts.length > 0 ? [`In challenges: ${listWords(parts)}`] : []),
  ].join(". ");
}
