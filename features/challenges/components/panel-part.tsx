import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { replacePath } from "@/domain/assessment/paths";
import { addPerson, removePerson, saveNamesHidden } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { namesFields } from "../records/fields";
import { mayTakeOff } from "../views/panel";
import { PART_WORDS } from "../words";
import { PartPage } from "./part-page";
import { SaveForm } from "./save-form";

/** Who scores, who leads the meeting, who approves. People of any public body, by e-mail address. */
export function PanelPart({ team }: { team: TeamChallenge }) {
  const { row } = team;
  const holding = row.parts.filter(({ endedAt }) => !endedAt);
  return (
    <PartPage team={team} slug="panel">
      <ul className="people">
        {holding.map(({ id, part, user }) => (
          <li key={id}>
            <span>
              <b>{user.name || user.email}</b>
              <br />
              <span className="muted">
                {PART_WORDS[part]}, {user.email}
              </span>
            </span>
            {!mayTakeOff(row, part) ? null : (
              <ActionForm action={removePerson} scope={id}>
                <HiddenFields values={{ id: row.id, partId: id }} />
                <SubmitButton kind="hollow" small>
                  Take off
                  <span className="vh">
                    {" "}
                    {user.name || user.email} as {PART_WORDS[part].toLowerCase()}
                  </span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <p className="gap-sm">
        <Link href={replacePath(row.id)}>Somebody takes over</Link> as lead, approver or moderator:
        one person proposes it, and a second agrees.
      </p>
      <Section place="column" className="section" heading="Add a person">
        <div className="prose">
          <ActionForm action={addPerson} order={["email", "part"]} label="Add a person">
            <HiddenFields values={{ id: row.id }} />
            <TextField
              name="email"
              type="email"
              width="mid"
              label="E-mail address"
              hint="Of somebody at any public body. Whoever has not been here before is invited, by the domain of their body."
            />
            <RadioGroup
              name="part"
              label="Their part"
              options={[
                { value: "EVALUATOR", label: "Evaluator", hint: "Scores alone, with reasons" },
                {
                  value: "MODERATOR",
                  label: "Moderator",
                  hint: "Leads the meeting and records what is agreed. One",
                },
                {
                  value: "APPROVER",
                  label: "Approver",
                  hint: `Approves publication and award. One, with that role at ${row.body.name}, and not the lead`,
                },
              ]}
            />
            <Buttons>
              <SubmitButton>Add to the panel</SubmitButton>
            </Buttons>
          </ActionForm>
        </div>
      </Section>
      <Section place="column" className="section" heading="Suppliers’ names">
        <WhatHidingDoes />
        <SaveForm
          action={saveNamesHidden}
          id={row.id}
          original={namesFields.read(row)}
          submit="Save"
          scope="names"
          label="Suppliers’ names"
        >
          <CheckboxField
            name="namesHidden"
            label="Hide suppliers’ names from evaluators until scores are agreed"
            defaultChecked={row.namesHidden}
          />
        </SaveForm>
      </Section>
      <p className="gap-top">
        <Link href={`/account/challenges/${row.id}`}>Back to the task list</Link>
      </p>
    </PartPage>
  );
}

/** What hiding names can do and what it cannot, before somebody relies on it. */
function WhatHidingDoes() {
  return (
    <div className="prose mb-6">
      <p>
        <b>Hidden:</b> evaluators, the moderator and the approver read “Response A” until prices are
        opened. In each answer the supplier’s name is blacked out, with and without Limited or
        another ending, also in web and e-mail addresses. Of evidence they see grades and counts,
        and no title, word or file.
      </p>
      <p>
        <b>Not hidden:</b> what an answer gives away in other words, such as a product, a customer
        or a person; documents that a supplier attaches, so ask for none, or ask for them without
        names; and what your evaluators know already. The lead sees names from the opening on,
        unless the lead scores or moderates.
      </p>
    </div>
  );
}
