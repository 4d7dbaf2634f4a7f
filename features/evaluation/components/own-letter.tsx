import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Notice } from "@/components/notices/notice";
import { StateTag } from "@/components/tags/state-tag";
import type { Person } from "@/domain/actor";
import { formatDate, formatDateTime, formatWeekdayDate } from "@/domain/format/dates";
import type { ownLetter } from "../loaders/letters";
import { Letter, outcome } from "./letter";
import { OwnConcerns } from "./own-concerns";

type Own = NonNullable<Awaited<ReturnType<typeof ownLetter>>>;

/** A supplier's assessment summary, as it was sent. */
export function OwnLetter({ person, letter }: { person: Person; letter: Own }) {
  const { content, sentAt, state } = letter;
  const { challenge } = content;
  return (
    <>
      <FileBar
        title={challenge.title}
        actingFor={person.actingFor?.name}
        facts={[{ label: "Challenge", value: challenge.reference }]}
      />
      <Folio
        crumbs={[{ label: "Your responses", href: "/account/responses" }]}
        current="Assessment summary"
        note={`Sent on ${formatDateTime(sentAt)}`}
      />
      <Main>
        <Desk>
          <DeskHead
            kicker={`From ${challenge.body}`}
            heading="Your assessment summary"
            standfirst={outcome(content)}
            state={<StateTag state={state} />}
          />
          <Standing letter={letter} />
          <Letter content={content} />
          <OwnConcerns letter={letter} />
        </Desk>
      </Main>
    </>
  );
}

function Standing({ letter }: { letter: Own }) {
  const { awardedAt, standstillEndsOn, standstillPausedOn } = letter;
  if (awardedAt) return <Notice heading={`The contract was awarded on ${formatDate(awardedAt)}`} />;
  if (!standstillEndsOn) {
    return (
      <Notice heading="The award notice comes next">
        <p>It starts a standstill of eight working days. You get a message with its last day.</p>
      </Notice>
    );
  }
  if (standstillPausedOn) {
    return (
      <Notice heading={`The standstill is paused since ${formatDate(standstillPausedOn)}`}>
        <p>
          A supplier has raised a concern. No contract is signed before it is answered and the rest
          of the standstill has passed. You get a message with its last day.
        </p>
      </Notice>
    );
  }
  const end = standstillEndsOn.toISOString().slice(0, 10);
  return (
    <Notice heading={`Standstill until ${formatWeekdayDate(end)}, 23:59:59`}>
      <p>
        No contract is signed before that. If you have a concern, raise it at the end of this page
        before the standstill ends.
      </p>
    </Notice>
  );
}
