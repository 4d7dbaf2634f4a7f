import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { StateTag } from "@/components/tags/state-tag";
import type { Person } from "@/domain/actor";
import { formatDate, formatDateTime, formatWeekdayDate } from "@/domain/format/dates";
import type { ownLetter } from "../loaders/letters";
import { outcomeWords } from "../words/letter";
import { Letter } from "./letter";
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
            standfirst={outcomeWords(content)}
            state={<StateTag state={state} />}
          />
          <Standing letter={letter} />
          <Letter content={content} />
          <OwnConcerns letter={letter} />
          <Earlier letter={letter} />
        </Desk>
      </Main>
    </>
  );
}

/** The letters of decisions that were looked at again: what was sent stays readable. */
function Earlier({ letter: { earlier } }: { letter: Own }) {
  if (earlier.length === 0) return null;
  return (
    <Section place="column" className="section" heading="Earlier letters">
      {earlier.map(({ sentAt, content }) => (
        <Fold key={sentAt.toISOString()} summary={`Sent on ${formatDateTime(sentAt)}`}>
          <p>It does not hold any more: the decision was looked at again.</p>
          <Letter content={content} level={3} />
        </Fold>
      ))}
    </Section>
  );
}

function Standing({ letter }: { letter: Own }) {
  const { awardedAt, standstillEndsOn, standstillPausedOn, withdrawnAt } = letter;
  if (withdrawnAt) {
    return (
      <Notice
        kind="warn"
        heading={`The decision is looked at again since ${formatDate(withdrawnAt)}`}
      >
        <p>
          This letter does not hold any more, and stays here. You get another one with the next
          decision, and the standstill begins anew after it.
        </p>
      </Notice>
    );
  }
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
          A supplier has raised a concern, or a claim was issued. No contract is signed before it is
          answered or has ended, and the rest of the standstill has passed. You get a message with
          its last day.
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
