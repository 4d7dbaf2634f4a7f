import { DeskHead } from "@/components/desk/desk-head";
import { type Task, type TaskFlag, TaskList } from "@/components/desk/task-list";
import { ButtonLink, Buttons } from "@/components/forms/button";
import { fieldId } from "@/components/forms/field-id";
import { Link } from "@/components/link";
import { Tag } from "@/components/tags/tag";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { registerWords } from "@/domain/membership/register";
import {
  type Gap,
  missingForPublication,
  type ProfilePart,
  worthAdding,
} from "@/domain/supplier/profile";
import { PROFILE } from "@/domain/supplier/states";
import { londonDay } from "@/domain/timetable/london";
import type { Draft } from "../records/draft";

interface ProfileDeskProps {
  draft: Draft;
  /** Whether company numbers are looked up here. */
  asksRegister: boolean;
}

/** The owner's task list: what the profile holds, what stops it, and whether it is public. */
export function ProfileDesk({ draft, asksRegister }: ProfileDeskProps) {
  const gaps = missingForPublication(draft.content);
  const advice = worthAdding(draft.content, londonDay(new Date()));
  const flagsOf = (part: ProfilePart) => [
    ...gaps.filter((gap) => gap.part === part).map((gap) => flag(gap, "stop")),
    ...advice.filter((gap) => gap.part === part).map((gap) => flag(gap, "think")),
  ];
  return (
    <>
      <DeskHead
        heading="Your capability profile"
        standfirst={standfirst(draft, gaps.length)}
        state={<ProfileTag draft={draft} />}
      />
      <Buttons>
        <ButtonLink href="/account/profile/preview">
          {gaps.length === 0 && draft.facts.changed ? "Preview and publish" : "Preview"}
        </ButtonLink>
        {draft.facts.state === "PUBLISHED" ? (
          <ButtonLink href={`/suppliers/${draft.organisation.slug}`} kind="hollow">
            Open the public page
          </ButtonLink>
        ) : null}
      </Buttons>
      <RegisterNote draft={draft} asksRegister={asksRegister} />
      <TaskList heading="What the public reads" number={1} tasks={parts(draft, flagsOf)} />
      <TaskList heading="Being public" number={2} tasks={[publication(draft, gaps.length)]} />
      {draft.facts.state === "PUBLISHED" ? <Published slug={draft.organisation.slug} /> : null}
    </>
  );
}

export function ProfileTag({ draft: { facts, row } }: { draft: Draft }) {
  const { tone, words } = PROFILE.states[facts.state];
  if (facts.state !== "PUBLISHED") return <Tag kind={tone}>{words}</Tag>;
  return facts.changed ? (
    <Tag kind="work">Public, with changes to publish</Tag>
  ) : (
    <Tag kind="done">Public, version {row?.current?.number}</Tag>
  );
}

/** What the register says of the company number. */
function RegisterNote({ draft: { organisation }, asksRegister }: ProfileDeskProps) {
  const [first] = organisation.identifiers;
  if (!first) return null;
  return (
    <p className="source">
      Company number {first.value}. {registerWords(organisation, asksRegister)}
    </p>
  );
}

function standfirst({ facts }: Draft, gaps: number): string {
  if (gaps > 0) return `${plural(gaps, "thing")} to add before it can be public.`;
  if (facts.state === "HIDDEN") return "Hidden by an operator. You can go on editing the draft.";
  if (facts.state !== "PUBLISHED") return "Complete. Preview it, then publish it.";
  return facts.changed
    ? "Public. What you saved since is seen by your people only."
    : "Public, and nothing waits to be published.";
}

function parts({ content }: Draft, flagsOf: (part: ProfilePart) => TaskFlag[]): Task[] {
  const task = (part: ProfilePart, label: string, says: string, begun: boolean): Task => {
    const flags = flagsOf(part);
    const stopped = flags.some(({ kind }) => kind === "stop");
    const state = stopped ? (begun ? "part" : "todo") : begun ? "done" : "todo";
    return { key: part, label, href: `/account/profile/${part}`, says, flags, state };
  };
  const { standfirst, people, capabilities, certifications } = content;
  const named = (entries: readonly { name: string }[], none: string) =>
    listWords(entries.map(({ name }) => name)) || none;
  return [
    task(
      "about",
      "Who you are",
      standfirst || "What you do, size, regions, contact",
      standfirst !== "" || people !== null,
    ),
    task(
      "capabilities",
      "What you can do",
      named(capabilities, "Each a technology, what it does for whom, and how mature it is"),
      capabilities.length > 0,
    ),
    task(
      "certifications",
      "Certificates and standards",
      named(certifications, "Optional. With the day on which each runs out"),
      certifications.length > 0,
    ),
  ];
}

function publication({ facts, row }: Draft, gaps: number): Task {
  const upToDate = facts.state === "PUBLISHED" && !facts.changed;
  return {
    key: "publish",
    label: "Preview and publish",
    href: "/account/profile/preview",
    says: upToDate
      ? `Version ${row?.current?.number} is public.`
      : "As the public will see it. Every version is kept.",
    state: upToDate ? "done" : gaps > 0 ? "waits" : "todo",
  };
}

function Published({ slug }: { slug: string }) {
  return (
    <Buttons>
      <Link href={`/suppliers/${slug}/versions`}>Earlier versions, and what changed</Link>
      <Link href="/account/profile/unpublish">Take the profile down</Link>
    </Buttons>
  );
}

function flag(gap: Gap, kind: "stop" | "think"): TaskFlag {
  return { key: gap.says, kind, says: <Link href={repairHref(gap)}>{gap.says}</Link> };
}

/** Where a gap is filled: the form of its part, at the field. */
export function repairHref({ part, field }: Gap): string {
  if (part === "capabilities") return "/account/profile/capabilities/new";
  return `/account/profile/${part}${field ? `#${fieldId(field)}` : ""}`;
}
