import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Notice } from "@/components/notices/notice";
import { type Person, ROLE_WORDS, type Role } from "@/domain/actor";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import type { Powers } from "@/domain/session/passkey";
import { actFor, signOut } from "@/features/session/actions";
import { acceptInvitation, saveName } from "../actions";
import type { accountOf } from "../loaders";
import { desksOf } from "./desks";

type Account = Awaited<ReturnType<typeof accountOf>>;

/** Where a signed-in person starts: what they can do, and for whom they act. */
export function AccountPage({ person, account }: { person: Person; account: Account }) {
  return (
    <>
      {account.waiting ? <Waiting waiting={account.waiting} /> : null}
      {account.invitations.length > 0 ? <Invitations account={account} /> : null}
      <Desks person={person} failed={account.failedJobs} />
      <Organisations person={person} account={account} />
      <YourName person={person} />
    </>
  );
}

/** Which roles wait for a passkey, and what to do about it. */
function Waiting({ waiting: { roles, operator } }: { waiting: Powers }) {
  const words = roles.map((role) => ROLE_WORDS[role].toLowerCase());
  return (
    <div className="wrap gap-top">
      <Notice kind="warn" heading="Some of your roles wait for a passkey">
        <p>
          You act as {listWords(operator ? [...words, "operator"] : words)} only after you have
          signed in with a passkey, or confirmed with one since.
        </p>
        <p className="btns gap-sm">
          <ButtonLink href="/account/passkeys" kind="hollow" small>
            Add a passkey
          </ButtonLink>
          <ButtonLink href="/account/confirm?next=/account" small>
            Confirm with your passkey
          </ButtonLink>
        </p>
      </Notice>
    </div>
  );
}

function Desks({ person, failed }: { person: Person; failed: number | null }) {
  const desks = desksOf(person, failed);
  return (
    <Section heading="What you can do" aside={person.actingFor?.name}>
      {person.actingFor || person.operator ? null : (
        <Empty
          heading="You act for nobody yet"
          why="Everything is open to read. To publish, to answer or to run a challenge, say whom you act for."
        >
          <ButtonLink href="/account/register" kind="hollow" small>
            Register a supplier
          </ButtonLink>
          <ButtonLink href="/account/join" kind="hollow" small>
            Join a public body
          </ButtonLink>
        </Empty>
      )}
      <ul className="people">
        {desks.map(({ href, label, says }) => (
          <li key={href}>
            <div>
              <Link href={href}>
                <b>{label}</b>
              </Link>
              <p className="small muted">{says}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Invitations({ account }: { account: Account }) {
  return (
    <Section heading="You are invited">
      <ul className="people">
        {account.invitations.map(({ id, organisation, roles, requestId, expiresAt }) => (
          <li key={id}>
            <div>
              <b>{organisation.name}</b>
              <p className="small muted">
                {requestId
                  ? "A supplier asks you to confirm its work."
                  : `An administrator invites you as ${rolesInWords(roles)}.`}{" "}
                Holds until {formatDate(expiresAt)}
              </p>
            </div>
            {requestId ? (
              <ButtonLink kind="hollow" small href={`/invitations/${id}`}>
                See what you are asked<span className="vh"> for {organisation.name}</span>
              </ButtonLink>
            ) : (
              <ActionForm action={acceptInvitation} scope={`accept-${id}`}>
                <HiddenFields values={{ invitationId: id }} />
                <SubmitButton small>Join {organisation.name}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "commercial officer and approver", or "a member without a role" */
function rolesInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return "a member without a role yet";
  return listWords(roles.map((role) => ROLE_WORDS[role].toLowerCase()));
}

function Organisations({ person, account }: { person: Person; account: Account }) {
  const acting = person.actingFor?.membershipId;
  return (
    <Section
      heading="Whom you act for"
      aside="One at a time: what you do counts for the one that is chosen"
    >
      <ul className="people">
        {account.memberships.map(({ id, organisation, roles }) => (
          <li key={id}>
            <div>
              <b>{organisation.name}</b>
              <p className="small muted">
                {roles.length > 0
                  ? listWords(roles.map((role) => ROLE_WORDS[role]))
                  : "No role yet: an administrator gives you one"}
              </p>
            </div>
            {id === acting ? (
              <span className="tag tag--done">You act for it</span>
            ) : (
              <ActionForm action={actFor} scope={`act-${id}`}>
                <HiddenFields values={{ membershipId: id, next: "/account" }} />
                <SubmitButton kind="hollow" small>
                  Act for {organisation.name}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
        {account.requests.map(({ id, organisation }) => (
          <li key={id}>
            <div>
              <b>{organisation.name}</b>
              <p className="small muted">You asked. It waits to be decided.</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="btns gap-sm">
        <ButtonLink href="/account/register" kind="hollow" small>
          Register a supplier
        </ButtonLink>
        <ButtonLink href="/account/join" kind="hollow" small>
          Join a public body
        </ButtonLink>
      </p>
    </Section>
  );
}

function YourName({ person }: { person: Person }) {
  return (
    <Section heading="You">
      <div className="prose">
        <ActionForm action={saveName} scope="you">
          <TextField
            name="name"
            label="Your name"
            hint="As colleagues and the other side of a challenge see it."
            defaultValue={person.name}
            autoComplete="name"
            width="mid"
          />
          <p className="btns gap-sm">
            <SubmitButton kind="hollow">Save your name</SubmitButton>
          </p>
        </ActionForm>
        <p>
          You are signed in as {person.email}. <Link href="/account/passkeys">Your passkeys</Link>{" "}
          sign you in without a mail.
        </p>
        <form action={signOut}>
          <SubmitButton kind="hollow">Sign out</SubmitButton>
        </form>
      </div>
    </Section>
  );
}
