import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Notice } from "@/components/notices/notice";
import { mayConfirmAdoption, mayReport, mayWish } from "@/domain/adoption/policy";
import { ADOPTION } from "@/domain/adoption/states";
import { formatDate } from "@/domain/format/dates";
import { confirmReuse, endReuse, reportReuse, wishToReuse } from "../actions";
import type { ReusePage } from "../loaders";
import { type AdoptionRow, factsOf } from "../records";

/** Asking to reuse what a story tells of, saying that one does, and confirming that another does. */
export function Reuse({ page }: { page: ReusePage }) {
  const { story, own, others } = page;
  return (
    <Desk>
      <DeskHead
        kicker={story.body.name}
        heading="Reuse this"
        standfirst={`“${story.title}”: ${story.body.name} did it first, and tells you how.`}
      />
      <Columns kind="side">
        <div className="prose">
          {others.length > 0 ? <Others page={page} /> : null}
          {own ? <Own page={page} own={own} /> : <Ask page={page} />}
          <Buttons>
            <ButtonLink href={`/stories/${story.slug}`} kind="hollow">
              Back to the story
            </ButtonLink>
          </Buttons>
        </div>
        <SideNote heading="How it goes on">
          <ol className="list-decimal pl-5">
            <li>You ask. {story.body.name} gets your words and your address, and writes to you.</li>
            <li>When you reuse it, you say so in a few words.</li>
            <li>
              {story.body.name} confirms it, and the story counts you among those who followed.
            </li>
          </ol>
          <p className="small muted mt-4">
            That your public body asked is public. Your name, address and words are not.
          </p>
        </SideNote>
      </Columns>
    </Desk>
  );
}

function Ask({ page: { story, actor, facts, others } }: { page: ReusePage }) {
  const verdict = mayWish(actor, facts);
  if (verdict.allowed) {
    return (
      <ActionForm action={wishToReuse} order={["message"]}>
        <HiddenFields values={{ storyId: story.id }} />
        <TextArea
          name="message"
          label="What you want to reuse, and what you would like to know"
          hint={`${story.body.name} reads it, with your name and your address.`}
          rows={5}
        />
        <Buttons>
          <SubmitButton>Ask to reuse this</SubmitButton>
        </Buttons>
      </ActionForm>
    );
  }
  if (others.length > 0) return null;
  return (
    <Notice heading={verdict.reason}>
      <p>{verdict.remedy}</p>
    </Notice>
  );
}

function Own({ page: { actor, facts, story }, own }: { page: ReusePage; own: AdoptionRow }) {
  const reporting = mayReport(actor, facts);
  return (
    <>
      <Notice heading={`${own.body.name}: ${ADOPTION.states[own.state].words.toLowerCase()}`}>
        <p>{ownSays(own, story.body.name)}</p>
      </Notice>
      {reporting.allowed ? (
        <ActionForm action={reportReuse} scope="report" order={["says"]}>
          <HiddenFields values={{ adoptionId: own.id }} />
          <TextField
            name="says"
            label="What you reuse, and how far it is"
            hint="As the public will read it: “In use, 40 culverts”."
            defaultValue={own.says}
          />
          <Buttons>
            <SubmitButton>
              {own.says ? "Change what you say" : "Say that you reuse it"}
            </SubmitButton>
          </Buttons>
        </ActionForm>
      ) : null}
      {reporting.allowed ? (
        <ActionForm action={endReuse} scope="end">
          <HiddenFields values={{ adoptionId: own.id }} />
          <Buttons>
            <SubmitButton kind="stop" small>
              We do not, or not any more
            </SubmitButton>
          </Buttons>
        </ActionForm>
      ) : null}
    </>
  );
}

function ownSays({ state, wishedAt, says, confirmedAt }: AdoptionRow, doneFor: string): string {
  if (state === "WISHED") return `Asked on ${formatDate(wishedAt)}. ${doneFor} knows, and writes.`;
  if (state === "REPORTED") return `You say: ${says}. ${doneFor} has been asked to confirm it.`;
  return `${says}. Confirmed by ${doneFor}${confirmedAt ? ` on ${formatDate(confirmedAt)}` : ""}.`;
}

/** Who asks and who follows, for the body that did it first. */
function Others({ page: { others, story, actor } }: { page: ReusePage }) {
  return (
    <Section place="column" heading="Who asks, and who follows" className="mb-10">
      <ul className="people">
        {others.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.body.name}</b>
              <p className="small">{othersSay(one)}</p>
              {one.message ? <p className="small muted">They wrote: {one.message}</p> : null}
            </div>
            {mayConfirmAdoption(actor, factsOf(story, one)).allowed ? (
              <ActionForm action={confirmReuse} scope={`confirm-${one.id}`}>
                <HiddenFields values={{ adoptionId: one.id }} />
                <SubmitButton small>
                  Confirm<span className="vh"> that {one.body.name} reuses it</span>
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function othersSay({ state, says, wishedAt }: AdoptionRow): string {
  const words = ADOPTION.states[state].words;
  return state === "WISHED" ? `Asked on ${formatDate(wishedAt)}` : `${words}: ${says}`;
}
