import { type Check, Checks } from "@/components/data/checks";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { TextArea } from "@/components/forms/text-area";
import { Section } from "@/components/frame/section";
import { mayCloseMeeting, mayOpenPrices, pricesOpen } from "@/domain/assessment/agreement";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { formatDateTime } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { closeMeeting, openPrices } from "../actions";
import { type EvaluationPage, partWords } from "../loaders/page";
import type { AgreementView } from "../views/agreements";

interface MeetingEndProps {
  page: EvaluationPage;
  views: readonly AgreementView[];
}

/** How the panel's meeting ends: the moderator closes it, and a second person opens the prices. */
export function MeetingEnd({ page, views }: MeetingEndProps) {
  const { row, facts, parts } = page;
  const meeting = row.meetings.at(-1);
  const open = pricesOpen(facts);
  if (!open && !parts.some((part) => part !== "EVALUATOR")) return null;
  return (
    <Section
      place="column"
      heading={open ? "How the prices were opened" : "Before the prices open"}
    >
      <Checks items={standing(views)} />
      {meeting && (facts.meeting !== null || open) ? (
        <Minutes page={page} meeting={meeting} />
      ) : null}
      {open || !parts.includes("MODERATOR") ? null : <CloseForm page={page} />}
      {open || facts.meeting === null ? null : <OpenForm page={page} />}
    </Section>
  );
}

/** What whoever closes or opens should have seen, computed from what is recorded. */
function standing(views: readonly AgreementView[]): Check[] {
  const marked = views.filter((one) => one.marked);
  const changed = views.filter(({ earlier }) => earlier.length > 0);
  const names = (some: readonly AgreementView[]) =>
    listWords(some.map(({ response, criterion }) => `${response}, ${criterion.title}`));
  return [
    {
      key: "recorded",
      look: views.some(({ counts }) => !counts),
      says: `${views.filter(({ last }) => last).length} of ${plural(views.length, "score")} recorded, ${views.filter(({ counts }) => counts).length} of them confirmed by everybody who gave another one.`,
    },
    {
      key: "marked",
      look: marked.length > 0,
      says:
        marked.length === 0
          ? "Every agreed score is within what was given alone."
          : `Outside what was given alone, or more than one step from the middle of it: ${names(marked)}.`,
    },
    ...(changed.length === 0
      ? []
      : [{ key: "changed", look: true, says: `Recorded more than once: ${names(changed)}.` }]),
  ];
}

type Meeting = EvaluationPage["row"]["meetings"][number];

function Minutes({ page: { row }, meeting }: { page: EvaluationPage; meeting: Meeting }) {
  const named = (id: string | null) => {
    const user = row.parts.find((part) => part.userId === id)?.user;
    return user?.name || user?.email || "Somebody";
  };
  const { present, minutes, closedById, closedAt, openedById, openedAt } = meeting;
  return (
    <div className="prose gap-sm">
      <p>
        {named(closedById)} closed the meeting on {formatDateTime(closedAt)}.
        {present.length > 0 ? ` There: ${listWords(present.map(named))}.` : null}
      </p>
      {answerParagraphs(minutes).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {openedAt ? (
        <p>
          {named(openedById)} opened the prices on {formatDateTime(openedAt)}.
        </p>
      ) : null}
    </div>
  );
}

function CloseForm({ page: { row, facts, person } }: { page: EvaluationPage }) {
  const may = mayCloseMeeting(person, facts);
  if (!may.allowed) {
    return (
      <p className="gap-sm">
        <NotYetButton label="Close the meeting" reason={may.reason} remedy={may.remedy} />
      </p>
    );
  }
  const people = new Map(
    row.parts.filter(({ endedAt }) => !endedAt).map((one) => [one.userId, one]),
  );
  return (
    <ActionForm
      action={closeMeeting}
      scope="close"
      order={["present", "minutes"]}
      label="Close the meeting"
    >
      <HiddenFields values={{ challengeId: row.id }} />
      <CheckboxGroup
        name="present"
        label="Who took part"
        options={[...people.values()].map(({ userId, part, user }) => ({
          value: userId,
          label: user.name || user.email,
          hint: capitalised(partWords(part)),
        }))}
      />
      <TextArea
        name="minutes"
        label="Minutes"
        hint="What the panel discussed, and where it differed. Kept in the record."
        rows={5}
      />
      <p className="btns gap-sm">
        <SubmitButton>Close the meeting</SubmitButton>
      </p>
    </ActionForm>
  );
}

function OpenForm({ page: { row, facts, person } }: { page: EvaluationPage }) {
  const may = mayOpenPrices(person, facts);
  if (!may.allowed) {
    return (
      <p className="gap-sm">
        <NotYetButton label="Open the prices" reason={may.reason} remedy={may.remedy} />
      </p>
    );
  }
  return (
    <ActionForm action={openPrices} scope="open">
      <HiddenFields values={{ challengeId: row.id }} />
      <p className="gap-sm">
        From then on agreed scores stand, and everybody on the panel sees the prices
        {row.namesHidden ? " and the suppliers’ names" : null}. This cannot be undone.
      </p>
      <p className="btns gap-sm">
        <SubmitButton>Open the prices</SubmitButton>
      </p>
    </ActionForm>
  );
}
