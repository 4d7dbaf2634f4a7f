import { Fold } from "@/components/data/fold";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { type OrganisationKind, ROLE_WORDS, ROLES_OF } from "@/domain/actor";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { invite, removeMember, setDetails, setRoles, withdrawInvitation } from "../actions";
import type { Member, peopleOf } from "../loaders";

type Shown = NonNullable<Awaited<ReturnType<typeof peopleOf>>>;

/** The people of an organisation; an administrator changes roles, invites and removes. */
export function People({ people }: { people: Shown }) {
  const { organisation, members, invitations, mayManage } = people;
  return (
    <>
      <Section heading="Who belongs">
        <ul className="people">
          {members.map((member) => (
            <li key={member.membershipId}>
              <div>
                <b>{member.name || member.email}</b>
                <p className="small muted">
                  {member.email}
                  {". "}
                  {member.roles.length > 0
                    ? listWords(member.roles.map((role) => ROLE_WORDS[role]))
                    : "No role yet"}
                </p>
              </div>
              {mayManage.allowed ? <Manage member={member} kind={organisation.kind} /> : null}
            </li>
          ))}
        </ul>
      </Section>
      {mayManage.allowed ? (
        <Invite organisationId={organisation.id} kind={organisation.kind} />
      ) : (
        <div className="wrap gap-top">
          <Notice heading={mayManage.reason}>
            <p>{mayManage.remedy}</p>
          </Notice>
        </div>
      )}
      {people.mayDetail ? <Details organisationId={organisation.id} {...people.details} /> : null}
      {mayManage.allowed && invitations.length > 0 ? (
        <Section heading="Invited, not here yet">
          <ul className="people">
            {invitations.map(({ id, email, expiresAt }) => (
              <li key={id}>
                <div>
                  <b>{email}</b>
                  <p className="small muted">Holds until {formatDate(expiresAt)}</p>
                </div>
                <ActionForm action={withdrawInvitation} scope={`withdraw-${id}`}>
                  <HiddenFields values={{ invitationId: id }} />
                  <SubmitButton kind="stop" small>
                    Withdraw the invitation to {email}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function roleOptions(kind: OrganisationKind) {
  return ROLES_OF[kind].map((role) => ({ value: role, label: ROLE_WORDS[role] }));
}

function Manage({ member, kind }: { member: Member; kind: OrganisationKind }) {
  const { membershipId } = member;
  const name = member.name || member.email;
  return (
    <Fold summary={`Change ${name}`}>
      <ActionForm action={setRoles} scope={`roles-${membershipId}`}>
        <HiddenFields values={{ membershipId }} />
        <CheckboxGroup
          name="roles"
          label="Roles"
          options={roleOptions(kind)}
          defaultValue={[...member.roles]}
        />
        <p className="btns gap-sm">
          <SubmitButton kind="hollow" small>
            Save the roles of {name}
          </SubmitButton>
        </p>
      </ActionForm>
      <ActionForm action={removeMember} scope={`remove-${membershipId}`}>
        <HiddenFields values={{ membershipId }} />
        <p className="btns gap-sm">
          <SubmitButton kind="stop" small>
            Remove {name}
          </SubmitButton>
        </p>
      </ActionForm>
    </Fold>
  );
}

function Invite({ organisationId, kind }: { organisationId: string; kind: OrganisationKind }) {
  return (
    <Section heading="Invite somebody" aside="They sign in with this address and accept">
      <div className="prose">
        <ActionForm action={invite} scope="invite" order={["email", "roles"]}>
          <HiddenFields values={{ organisationId }} />
          <TextField name="email" type="email" label="E-mail address" width="mid" />
          <CheckboxGroup name="roles" label="Roles" options={roleOptions(kind)} />
          <p className="btns gap-sm">
            <SubmitButton>Send the invitation</SubmitButton>
          </p>
        </ActionForm>
      </div>
    </Section>
  );
}

/** What letters and notices of a public body name it by. */
function Details({ organisationId, ppon, address }: { organisationId: string } & Shown["details"]) {
  return (
    <Section heading="Identifier and postal address" aside="Named in letters and notices">
      <ActionForm action={setDetails} order={["ppon", "address"]} scope="details">
        <HiddenFields values={{ organisationId }} />
        <TextField
          name="ppon"
          width="mid"
          label="Public procurement organisation number (PPON)"
          hint="From the Central Digital Platform, for example PABC-1234-DEFG."
          optional
          defaultValue={ppon}
        />
        <TextField
          name="address"
          label="Postal address"
          hint="In one line. The public sees it. Regulation 31 of the Procurement Regulations 2024 asks for it in each assessment summary."
          optional
          autoComplete="street-address"
          defaultValue={address}
        />
        <p className="btns gap-sm">
          <SubmitButton>Save identifier and address</SubmitButton>
        </p>
      </ActionForm>
    </Section>
  );
}
