import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { StateTag } from "@/components/tags/state-tag";
import type { Person } from "@/domain/actor";
import { mayCreate } from "@/domain/challenge/policy";
import { formatDeadline, formatShort } from "@/domain/format/dates";
import { copyChallenge } from "../actions";
import type { OwnChallenge } from "../loaders/team";

interface OwnListProps {
  actor: Person;
  ofBody: readonly OwnChallenge[];
  elsewhere: readonly OwnChallenge[];
  administers: boolean;
}

/** The challenges of the body that a person acts for, and those where they sit on a panel. */
export function OwnList({ actor, ofBody, elsewhere, administers }: OwnListProps) {
  const creating = mayCreate(actor);
  return (
    <>
      <Folio crumbs={[{ label: "Account", href: "/account" }]} current="Your challenges" />
      <Main>
        <Desk>
          <DeskHead
            heading="Your challenges"
            standfirst={actor.actingFor ? `Acting for ${actor.actingFor.name}.` : undefined}
          />
          {creating.allowed ? (
            <Buttons>
              <ButtonLink href="/account/challenges/new">Start a challenge</ButtonLink>
            </Buttons>
          ) : (
            <NotYetButton label="Start a challenge" {...creating} />
          )}
          <Section place="column" className="section section--tight" heading="Run by your body">
            {ofBody.length > 0 ? (
              <Rows
                challenges={ofBody}
                copies={creating.allowed}
                under={administers ? "/replace" : ""}
              />
            ) : (
              <Empty
                heading="No challenge yet"
                why="Describe a problem, and let suppliers say how they would solve it."
              />
            )}
          </Section>
          {elsewhere.length > 0 ? (
            <Section
              place="column"
              className="section"
              heading="Where you sit on the panel"
              aside="Run by other bodies"
            >
              <Rows challenges={elsewhere} evaluates under="/evaluation" />
            </Section>
          ) : null}
        </Desk>
      </Main>
    </>
  );
}

interface RowsProps {
  challenges: readonly OwnChallenge[];
  copies?: boolean;
  evaluates?: boolean;
  /** The page below that of the challenge to which a row leads. */
  under: string;
}

function Rows({ challenges, copies = false, evaluates = false, under }: RowsProps) {
  return (
    <ul className="people">
      {challenges.map((one) => (
        <li key={one.id}>
          <span>
            <Link href={`/account/challenges/${one.id}${under}`}>{one.title}</Link>
            <br />
            <span className="muted">
              {one.reference}
              {evaluates ? `, ${one.body}` : null}, {datesOf(one)}
            </span>
          </span>
          <span className="btns">
            <StateTag state={one.state} />
            {copies ? (
              <ActionForm action={copyChallenge} scope={one.id}>
                <HiddenFields values={{ id: one.id }} />
                <SubmitButton kind="hollow" small>
                  Copy<span className="vh"> {one.title}</span>
                </SubmitButton>
              </ActionForm>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function datesOf({ state, closesAt, updatedAt }: OwnChallenge): string {
  if (state === "PUBLISHED" && closesAt) return `closes ${formatDeadline(closesAt)}`;
  return `last changed ${formatShort(updatedAt)}`;
}
