import { type Column, Table } from "@/components/data/table";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { Empty } from "@/components/notices/empty";
import { Tag } from "@/components/tags/tag";
import { formatShort } from "@/domain/format/dates";
import { STORY, type StoryState } from "@/domain/story/states";
import { startStory } from "../actions";
import type { OwnStory, ownStoriesPage, Startable } from "../loaders";

type Page = Awaited<ReturnType<typeof ownStoriesPage>>;

/** The stories of an organisation, and what it could tell one of. */
export function OwnStories({ page: { works, stories, startable } }: { page: Page }) {
  return (
    <Desk>
      <DeskHead
        heading="Stories"
        standfirst="Told together by a supplier and the public body it worked for. Both edit the same draft; it is published when both have agreed to the same version."
      />
      {works ? (
        <>
          <Section place="column" heading="Yours">
            <Yours stories={stories} />
          </Section>
          <div className="section">
            <Section place="column" heading="Start one" aside="From what is confirmed or awarded">
              <Start startable={startable} />
            </Section>
          </div>
        </>
      ) : (
        <Empty
          level={2}
          heading="Your role has no stories"
          why="Stories are written by editors of a supplier, and by commercial officers, references and champions of a public body."
        >
          <ButtonLink href="/account" kind="hollow" small>
            See whom you act for
          </ButtonLink>
        </Empty>
      )}
    </Desk>
  );
}

/** The state of a story, and whether a correction of it is on its way. */
export function StoryTag({ state, correcting }: { state: StoryState; correcting: boolean }) {
  const { tone, words, public: isPublic } = STORY.states[state];
  return (
    <>
      <Tag kind={tone}>{words}</Tag>
      {correcting && isPublic ? <span className="small"> Being corrected</span> : null}
    </>
  );
}

const COLUMNS: readonly Column<OwnStory>[] = [
  {
    key: "title",
    head: "Story",
    cell: ({ id, title, reference }) => (
      <>
        <Link href={`/account/stories/${id}`}>{title}</Link>
        <span className="small muted"> {reference}</span>
      </>
    ),
  },
  { key: "with", head: "With", label: "With", cell: (story) => story.with },
  { key: "state", head: "State", cell: (story) => <StoryTag {...story} /> },
  { key: "agreed", head: "Agreed to", label: "Agreed", cell: agreedWords },
  {
    key: "changed",
    head: "Changed",
    label: "Changed",
    cell: ({ updatedAt }) => formatShort(updatedAt),
  },
];

function agreedWords({ state, version, agreed }: OwnStory): string {
  if (state === "WITHDRAWN" || state === "HIDDEN") return "–";
  if (agreed.own && agreed.other) return `Version ${version}, by both`;
  if (agreed.own) return `Version ${version}, by you`;
  return agreed.other ? `Version ${version}, by them: your turn` : "Nobody yet";
}

function Yours({ stories }: { stories: readonly OwnStory[] }) {
  if (stories.length === 0) {
    return (
      <Empty
        heading="No stories yet"
        why="Start one below from work that is confirmed, or from a contract awarded here."
      />
    );
  }
  return (
    <Table caption="Your stories" columns={COLUMNS} rows={stories} rowKey={({ id }) => id} hover />
  );
}

function Start({ startable }: { startable: readonly Startable[] }) {
  if (startable.length === 0) {
    return (
      <Empty
        heading="Nothing to start from"
        why="A story starts from a published case study of which the public body has confirmed an outcome, from one that was stopped, or from a challenge awarded here."
      />
    );
  }
  return (
    <ul className="people">
      {startable.map((one) => (
        <li key={one.id}>
          <div>
            <Link href={one.href}>
              <b>{one.title}</b>
            </Link>
            <p className="small muted">
              {one.from === "award" ? "Awarded here" : "Case study"}, with {one.with}
            </p>
          </div>
          {one.verdict.allowed ? (
            <ActionForm action={startStory} scope={`start-${one.id}`}>
              <HiddenFields values={{ from: one.from, id: one.id }} />
              <SubmitButton kind="hollow" small>
                Start a story<span className="vh"> of {one.title}</span>
              </SubmitButton>
            </ActionForm>
          ) : (
            <NotYetButton small label="Start a story" {...one.verdict} />
          )}
        </li>
      ))}
    </ul>
  );
}
