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
import { isCorrecting } from "@/domain/story/correction";
import {
  mayAgree,
  mayDropCorrection,
  mayEdit,
  mayPublish,
  mayWithdraw,
} from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { agreeToStory, dropCorrection, publishStory } from "../actions";
import type { StoryDesk as Page } from "../loaders";
import { StoryTag } from "./own-stories";
import { VersionChanges } from "./version-changes";

/** A story as either side works on it: where it stands, what to do next, what changed last. */
export function StoryDesk({ page }: { page: Page }) {
  const { row, content, versions } = page;
  const [latest] = versions;
  return (
    <Desk>
      <DeskHead
        kicker={`Story ${row.reference}, ${row.body.name} with ${row.supplier.name}`}
        heading={content.title}
        standfirst={content.summary || "No summary yet."}
        state={<StoryTag state={row.state} correcting={isCorrecting(row)} />}
      />
      <Changed page={page} />
      <FilesChanged page={page} />
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
              {STORY.states[row.state].public ? "Read it as published" : "Read it as it would be"}
            </ButtonLink>
            {inCorrection(page) ? (
              <ButtonLink href={`/account/stories/${row.id}/preview`} kind="hollow" small>
                Read it as it would be
              </ButtonLink>
            ) : null}
          </Buttons>
        </SideNote>
      </Columns>
    </Desk>
  );
}

/** The public reads one version, and the two sides work on a later one. */
function inCorrection({ row }: Page): boolean {
  return STORY.states[row.state].public && isCorrecting(row);
}

export function namesOf({ row }: Page): Readonly<Record<Side, string>> {
  return { supplier: row.supplier.name, body: row.body.name };
}

function Changed({ page }: { page: Page }) {
  const { changed, row } = page;
  if (changed.length === 0 || row.state === "WITHDRAWN") return null;
  const published = STORY.states[row.state].public && !inCorrection(page);
  return (
    <Notice
      kind="warn"
      heading={`${plural(changed.length, "outcome")} changed since version ${row.version}`}
    >
      <p>
        {published
          ? "The page shows the figures as they are now, and says that both agreed to earlier ones. To agree to these, save the outcomes again: that starts a correction."
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

function FilesChanged({ page: { changedFiles, row } }: { page: Page }) {
  if (changedFiles.length === 0 || row.state === "WITHDRAWN") return null;
  const count = plural(changedFiles.length, "picture or document", "pictures or documents");
  return (
    <Notice kind="warn" heading={`${count} changed since version ${row.version}`}>
      <p>Save them again, so that both sides agree to them as they are now.</p>
      <ul>
        {changedFiles.map(({ id, title, alt }) => (
          <li key={id}>Was: {title || alt}</li>
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
  const withdrawing = mayWithdraw(person, facts);
  if (row.state === "HIDDEN") {
    return (
      <Buttons>
        <Link href={`/account/stories/${row.id}/withdraw`}>Withdraw the story</Link>
      </Buttons>
    );
  }
  if (!withdrawing.allowed) return <p>It was withdrawn. Only the two sides can read it.</p>;
  return (
    <>
      <Step page={page} />
      <div className="gap-sm">
        <Buttons>
          {mayEdit(person, facts).allowed ? (
            <>
              <ButtonLink href={`/account/stories/${row.id}/edit`} kind="hollow">
                Edit the words
              </ButtonLink>
              <ButtonLink href={`/account/stories/${row.id}/outcomes`} kind="hollow">
                Choose the outcomes
              </ButtonLink>
              <ButtonLink href={`/account/stories/${row.id}/blockers`} kind="hollow">
                Say what got in the way
              </ButtonLink>
              <ButtonLink href={`/account/stories/${row.id}/files`} kind="hollow">
                Choose pictures and documents
              </ButtonLink>
            </>
          ) : null}
          <Link href={`/account/stories/${row.id}/withdraw`}>Withdraw the story</Link>
        </Buttons>
      </div>
      {inCorrection(page) ? <Drop page={page} /> : null}
    </>
  );
}

function Step({ page }: { page: Page }) {
  const { row } = page;
  if (STORY.states[row.state].public && !isCorrecting(row)) {
    return (
      <p className="prose">
        It is public, word for word as both agreed. To correct it, edit the words or the outcomes:
        everybody goes on reading version {row.version} until both of you have agreed to a later one
        and it is published.
      </p>
    );
  }
  return (
    <>
      {inCorrection(page) ? (
        <p className="prose">
          This is a correction. Everybody goes on reading version {row.publishedVersion} until it is
          published.
        </p>
      ) : null}
      <div className={inCorrection(page) ? "gap-sm" : undefined}>
        {bothAgree(row) ? <Publish page={page} /> : <Agree page={page} />}
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
        Both sides have agreed to version {row.version}.{" "}
        {row.publishedVersion === null
          ? "Everybody can read it once it is published."
          : `It takes the place of version ${row.publishedVersion}, which stays in the public history. Its champions and everybody who follows it are told.`}
      </p>
      <Buttons>
        <SubmitButton>{label}</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}

function Drop({ page: { row, person, facts } }: { page: Page }) {
  if (!mayDropCorrection(person, facts).allowed) return null;
  return (
    <ActionForm action={dropCorrection} scope="drop" className="prose gap-sm">
      <HiddenFields values={{ id: row.id, version: row.version }} />
      <p className="small">
        Or let the correction go: version {row.publishedVersion} stays as it is read, and what was
        written since is kept among the versions for the two of you.
      </p>
      <Buttons>
        <SubmitButton kind="stop" small>
          Drop the correction
        </SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
