import { Fold } from "@/components/data/fold";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { DateField } from "@/components/forms/date-field";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { SecondPersonForm } from "@/components/forms/second-person-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { StateTag } from "@/components/tags/state-tag";
import { backOn, mayProposeDeputy } from "@/domain/assessment/deputy";
import { mayDecideReplacement, mayProposeReplacement } from "@/domain/assessment/panel-change";
import { formatDate, formatDateTime } from "@/domain/format/dates";
import { capitalised } from "@/domain/format/words";
import { decideReplacement, proposeDeputy, proposeReplacement } from "../actions";
import { partWords } from "../loaders/page";
import type { ReplacePage } from "../loaders/replacements";
import { standsInFor } from "../records/replacements";
import { Replacements } from "./replacements";

/** Who leads, approves and moderates; somebody proposes who takes over, and a second person agrees. */
export function Replace({ page }: { page: ReplacePage }) {
  const { challenge, person, opensChallenge, replacements } = page;
  const waiting = replacements.filter(({ state }) => state === "WAITING");
  const decided = replacements.filter(({ state }) => state !== "WAITING");
  const crumbs = opensChallenge
    ? [
        { label: "Your challenges", href: "/account/challenges" },
        { label: challenge.reference, href: `/account/challenges/${challenge.id}` },
      ]
    : [{ label: "Account", href: "/account" }];
  return (
    <>
      <FileBar
        title={challenge.title}
        actingFor={person.actingFor?.name}
        facts={[{ label: "Challenge", value: challenge.reference }]}
      />
      <Folio crumbs={crumbs} current="Somebody takes over" />
      <Main>
        <Desk>
          <DeskHead
            heading="Lead, approver and moderator"
            standfirst="One person proposes who takes over, for good or as a deputy for some days, and a second agrees: only then the part changes hands. What was done before stays in the record, and everybody with a part is told."
            state={<StateTag state={challenge.state} />}
          />
          {waiting.map((one) => (
            <Waiting key={one.id} page={page} replacement={one} />
          ))}
          <Section place="column" className="section section--tight" heading="Who has which part">
            {page.holders.map((one) => (
              <Holder key={one.part} page={page} {...one} />
            ))}
          </Section>
          {decided.length > 0 ? (
            <Section place="column" className="section section--tight" heading="Decided before">
              <Replacements replacements={decided} />
            </Section>
          ) : null}
        </Desk>
      </Main>
    </>
  );
}

function Waiting({
  page: { person, facts, challenge },
  replacement,
}: {
  page: ReplacePage;
  replacement: ReplacePage["replacements"][number];
}) {
  const { id, part, leavesId, takesOver, span, why, by, at } = replacement;
  const may = mayDecideReplacement(
    person,
    facts,
    { ...replacement, userId: leavesId, ended: false },
    "return",
  );
  return (
    <Section
      place="column"
      className="section section--tight"
      heading={
        span
          ? `${takesOver} is to be deputy ${partWords(part)}`
          : `${takesOver} is to take over as ${partWords(part)}`
      }
      aside={`Proposed by ${by} on ${formatDateTime(at)}`}
    >
      <div className="prose">
        <p>In place of {standsInFor(replacement)}. The reason:</p>
        <p>{why}</p>
        {may.allowed ? (
          <SecondPersonForm
            action={decideReplacement}
            scope={id}
            label={`Your decision on who is ${partWords(part)}`}
            values={{ challengeId: challenge.id, proposalId: id }}
            question="Do you agree?"
            approve={{
              label: "I agree",
              hint: span
                ? `They have the part from ${formatDate(span.from)}, and on ${formatDate(backOn(span))} it goes back by itself. Everybody with a part gets a mail.`
                : "They take over at once, and everybody with a part gets a mail.",
            }}
            back={{ label: "I do not agree", hint: "Nothing changes." }}
            why="Why you do not agree"
          />
        ) : (
          <Notice kind="file" level={3} heading="It waits for a second person">
            <p>
              {may.reason} {may.remedy}
            </p>
          </Notice>
        )}
      </div>
    </Section>
  );
}

function Holder({ page, part, held }: { page: ReplacePage } & ReplacePage["holders"][number]) {
  const words = partWords(part);
  if (held.length === 0) {
    return <p className="muted">{capitalised(words)}: nobody yet.</p>;
  }
  return held.map((one) => <Held key={one.partId} page={page} part={part} held={one} />);
}

type Part = ReplacePage["holders"][number]["part"];
type HeldPart = ReplacePage["holders"][number]["held"][number];

interface ProposeProps {
  page: ReplacePage;
  part: Part;
  held: HeldPart;
}

/** Who has it, and the forms by which somebody else or a deputy is proposed; or why this person cannot propose anybody. */
function Held({ page, part, held }: ProposeProps) {
  const { person, facts } = page;
  const replaced = replacedIn(page, part, held);
  const may = mayProposeReplacement(person, facts, replaced);
  const who = `${capitalised(partWords(part))}: ${held.name}`;
  return (
    <>
      {may.allowed ? (
        <Fold summary={`${who} – propose who takes over`}>
          <Propose page={page} part={part} held={held} />
        </Fold>
      ) : (
        <p className="gap-sm">
          {who}
          <span className="block small muted">
            {may.reason} {may.remedy}
          </span>
        </p>
      )}
      {mayProposeDeputy(person, facts, replaced).allowed ? (
        <Fold summary={`${who} – propose a deputy for some days`}>
          <ProposeDeputy page={page} part={part} held={held} />
        </Fold>
      ) : null}
    </>
  );
}

/** What the policies ask of a part that somebody else is to have. */
function replacedIn({ replacements }: ReplacePage, part: Part, { partId, userId }: HeldPart) {
  return {
    part,
    userId,
    ended: false,
    waits: replacements.some((one) => one.state === "WAITING" && one.partId === partId),
    deputises: replacements.some((one) => one.span !== null && one.newPartId === partId),
  };
}

function Propose({ page: { challenge }, part, held: { partId, name } }: ProposeProps) {
  return (
    <div className="prose">
      <ActionForm
        action={proposeReplacement}
        scope={partId}
        order={["email", "reason"]}
        label={`Somebody takes over from ${name} as ${partWords(part)}`}
      >
        <HiddenFields values={{ challengeId: challenge.id, partId }} />
        <TextField
          name="email"
          type="email"
          width="mid"
          label="Who takes over: their e-mail address"
          hint={HINTS[part](challenge.body)}
        />
        <TextArea
          name="reason"
          label="Why they take over"
          hint="The second person and everybody with a part read it. Kept in the record."
          rows={2}
        />
        <Buttons>
          <SubmitButton small>Propose it</SubmitButton>
        </Buttons>
      </ActionForm>
    </div>
  );
}

/** Ahead of an absence: a deputy for some days, after which the part goes back by itself. */
function ProposeDeputy({ page: { challenge }, part, held: { partId, name } }: ProposeProps) {
  return (
    <div className="prose">
      <p className="small">
        From the first day to the end of the last the deputy has the part instead of {name}, and
        then it goes back by itself. A deputy has no other part in this challenge.
      </p>
      <ActionForm
        action={proposeDeputy}
        scope={`deputy-${partId}`}
        order={["email", "from", "until", "reason"]}
        label={`A deputy for ${name} as ${partWords(part)}`}
      >
        <HiddenFields values={{ challengeId: challenge.id, partId }} />
        <TextField
          name="email"
          type="email"
          width="mid"
          label="The deputy: their e-mail address"
          hint={HINTS[part](challenge.body)}
        />
        <DateField name="from" label="First day" />
        <DateField name="until" label="Last day" />
        <TextArea
          name="reason"
          label="Why a deputy is needed"
          hint="The second person and everybody with a part read it. Kept in the record."
          rows={2}
        />
        <Buttons>
          <SubmitButton small>Propose a deputy</SubmitButton>
        </Buttons>
      </ActionForm>
    </div>
  );
}

const HINTS = {
  LEAD: (body: string) => `Of a commercial officer of ${body}.`,
  APPROVER: (body: string) => `Of an approver of ${body} who has no other part in it.`,
  MODERATOR: () =>
    "Of somebody at any public body. Whoever has not been here before is invited, by the domain of their body.",
} as const;
