import { Facts } from "@/components/data/facts";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { SideNote } from "@/components/desk/side-note";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { plural } from "@/domain/format/numbers";
import { agreedVersion, agrees, bothAgree, type Side } from "@/domain/story/agreement";
import { mayAgree, mayEdit, mayPublish, mayWithdraw, PUBLIC_STORIES } from "@/domain/story/policy";
import { agreeToStory, publishStory } from "../actions";
import type { StoryDesk as Page } from "../loaders";
import { StoryTag } from "./own-stories";
import { VersionChanges } from "./version-changes";

/** A story as either side works on it: where it stands, what to do next, what changed last. */
export function StoryDesk({ page }: { page: Page }) {
  const { row, versions } = page;
  const [latest] = versions;
  return (
    <Desk>
      <DeskHead
        kicker={`Story ${row.reference}, ${row.body.name} with ${row.supplier.name}`}
        heading={row.title}
        standfirst={row.summary || "No summary yet."}
        state={<StoryTag state={row.state} />}
      />
      <Changed page={page} />
      <Columns kind="side">
        <div>
          <Section place="column" heading="Next" aside={`Version ${row.version}`}>
            <Next page={page} />
          </Section>
          {latest ? (
            <div className="section">
              <Section
                place="column"
                heading={
                  latest.number === 1 ? "Version 1" : `What changed in version ${latest.number}`
                }
                more={{ href: `/account/stories/${row.id}/history`, label: "All versions" }}
              >
                <VersionChanges entry={latest} names={namesOf(page)} />
              </Section>
            </div>
          ) : null}
        </div>
        <SideNote heading="Who has agreed">
          <Facts
            facts={[
              { label: row.supplier.name, value: agreedWords(page, "supplier") },
              { label: row.body.name, value: agreedWords(page, "body") },
            ]}
          />
          <p className="source">
            Each agrees to one version, whole. A change makes the next version, to which nobody has
            agreed yet.
          </p>
          <Buttons>
            <ButtonLink href={`/stories/${row.slug}`} kind="hollow" small>
              {PUBLIC_STORIES.includes(row.state)
                ? "Read it as published"
                : "Read it as it would be"}
            </ButtonLink>
          </Buttons>
        </SideNote>
      </Columns>
    </Desk>
  );
}

export function namesOf({ row }: Page): Readonly<Record<Side, string>> {
  return { supplier: row.supplier.name, body: row.body.name };
}

function Changed({ page: { changed, row } }: { page: Page }) {
  if (changed.length === 0 || row.state === "WITHDRAWN") return null;
  const published = PUBLIC_STORIES.includes(row.state);
  return (
    <Notice
      kind="warn"
      heading={`${plural(changed.length, "outcome")} changed since version ${row.version}`}
    >
      <p>
        {published
          ? "The page shows the figures as they are now, and says that both agreed to earlier ones."
          : "Save the outcomes again, so that both sides agree to the figures as they are now."}
      </p>
      <ul>
        {changed.map(({ id, statement }) => (
          <li key={id}>Was: {statement}</li>
        ))}
      </ul>
    </Notice>
  );
}

function agreedWords({ row }: Page, side: Side): string {
  if (agrees(row, side)) return `Version ${row.version}`;
  const earlier = agreedVersion(row, side);
  return earlier ? `Version ${earlier}, not this one` : "Not yet";
}

function Next({ page }: { page: Page }) {
  const { row, person, facts } = page;
  const path = `/account/stories/${row.id}`;
  const editing = mayEdit(person, facts);
  const withdrawing = mayWithdraw(person, facts);
  if (PUBLIC_STORIES.includes(row.state)) {
    return (
      <div className="prose">
        <p>
          It is public, word for word as both agreed. To change it, withdraw it and tell it anew.
        </p>
        <Buttons>
          <ButtonLink href={`${path}/withdraw`} kind="hollow">
            Withdraw the story
          </ButtonLink>
        </Buttons>
      </div>
    );
  }
  if (!withdrawing.allowed) return <p>It was withdrawn. Only the two sides can read it.</p>;
  return (
    <>
      {bothAgree(row) ? <Publish page={page} /> : <Agree page={page} />}
      <div className="gap-sm">
        <Buttons>
          {editing.allowed ? (
            <>
              <ButtonLink href={`${path}/edit`} kind="hollow">
                Edit the words
              </ButtonLink>
              <ButtonLink href={`${path}/outcomes`} kind="hollow">
                Choose the outcomes
              </ButtonLink>
            </>
          ) : null}
          <Link href={`${path}/withdraw`}>Withdraw the story</Link>
        </Buttons>
      </div>
    </>
  );
}

function Agree({ page: { row, person, facts, side } }: { page: Page }) {
  const verdict = mayAgree(person, facts);
  const label = `Agree to version ${row.version}`;
  if (!verdict.allowed) return <NotYetButton label={label} {...verdict} />;
  const other = side === "supplier" ? row.body.name : row.supplier.name;
  return (
    <ActionForm action={agreeToStory} scope="agree" className="prose">
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <p>
        You agree for your organisation, to every word and outcome of it. {other}{" "}
        {agrees(row, side === "supplier" ? "body" : "supplier")
          ? "has agreed already."
          : "is told, and decides for itself."}
      </p>
      <Buttons>
        <SubmitButton>{label}</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

function Publish({ page: { row, person, facts } }: { page: Page }) {
  const verdict = mayPublish(person, facts);
  const label = `Publish version ${row.version}`;
  if (!verdict.allowed) return <NotYetButton label={label} {...verdict} />;
  return (
    <ActionForm action={publishStory} scope="publish" className="prose">
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <p>
        Both sides have agreed to version {row.version}. Everybody can read it once it is published.
      </p>
      <Buttons>
        <SubmitButton>{label}</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
