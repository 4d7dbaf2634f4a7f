import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { ROLE_WORDS } from "@/domain/actor";
import { listWords } from "@/domain/format/words";
import { restoreAdministrator } from "../actions";
import type { bodyForOperator } from "../loaders";

type Body = NonNullable<Awaited<ReturnType<typeof bodyForOperator>>>;

/** For a body that nobody administers: an operator chooses one of its people. */
export function RestoreAdministrator({ body }: { body: Body }) {
  const { memberships, _count } = body;
  if (_count.memberships > 0) {
    return (
      <Section heading="Its administrator">
        <p className="prose">It has one, who gives every role. Operators change nothing there.</p>
      </Section>
    );
  }
  if (memberships.length === 0) {
    return (
      <Section heading="Its administrator">
        <p className="prose">
          Nobody belongs to it yet. Once somebody has joined, you can make them its administrator.
        </p>
      </Section>
    );
  }
  return (
    <Section heading="Its administrator" aside="It has none, so nobody can give a role">
      <div className="prose">
        <ActionForm
          action={restoreAdministrator}
          scope="administrator"
          label="Its administrator"
          order={["membershipId", "why"]}
        >
          <RadioGroup
            name="membershipId"
            label="Who is to administer it"
            hint="Everybody who belongs to it gets a mail, and its public page says for 30 days that you did this. You cannot choose yourself."
            options={memberships.map(({ id, roles, user }) => ({
              value: id,
              label: user.name || user.email,
              hint: [user.email, listWords(roles.map((role) => ROLE_WORDS[role]))]
                .filter(Boolean)
                .join(". "),
            }))}
          />
          <TextField
            name="why"
            label="Why, and how you checked it"
            hint="Everybody who belongs to the body reads it."
          />
          <p className="btns gap-sm">
            <SubmitButton>Make them the administrator</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}
