import { SideNote } from "@/components/desk/side-note";
import { type Task, TaskList } from "@/components/desk/task-list";
import { EvidenceMark } from "@/components/evidence/evidence-mark";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Columns } from "@/components/frame/columns";
import type { Part } from "@/domain/case-study/completeness";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { publishCaseStudy, withdrawCaseStudy } from "../actions";
import type { OwnCaseStudy } from "../loaders/own";
import { attachedWords } from "./attached-words";
import { ownHref } from "./own-shell";

/** The case study as a task list, with what it takes to publish it at the side. */
export function OwnDesk({ study }: { study: OwnCaseStudy }) {
  return (
    <Columns kind="side">
      <div>
        <TaskList heading="What you tell" number={1} tasks={tellingTasks(study)} />
        <TaskList heading="What you can prove" number={2} tasks={provingTasks(study)} />
      </div>
      <div className="grid content-start gap-10">
        <SideNote heading="Publication">
          <Publication study={study} />
        </SideNote>
        <SideNote heading="How it stands">
          <ul className="grid gap-3">
            {study.claims.map((claim) => (
              <li key={claim.id}>
                <p className="small">{claim.measure}</p>
                <EvidenceMark standing={claim.standing} />
              </li>
            ))}
          </ul>
          {study.claims.length === 0 ? <p className="small">No outcomes yet.</p> : null}
          {study.state === "PUBLISHED" && (study.proven > 0 || study.stopped) ? (
            <Buttons>
              <ButtonLink href="/account/stories" kind="hollow" small>
                Tell it as a story
              </ButtonLink>
            </Buttons>
          ) : null}
        </SideNote>
      </div>
    </Columns>
  );
}

function tellingTasks(study: OwnCaseStudy): Task[] {
  const { id } = study;
  const lacks = (part: Part) => study.missing.some((missing) => missing.part === part);
  const wordCount = (text: string) => (text ? plural(text.split(/\s+/).length, "word") : undefined);
  return [
    {
      key: "summary",
      label: "Title and summary",
      href: ownHref(id, "summary"),
      says: study.summary || undefined,
      state: lacks("summary") ? "todo" : "done",
    },
    {
      key: "problem",
      label: "The problem",
      href: ownHref(id, "problem"),
      says: wordCount(study.problem),
      state: lacks("problem") ? "todo" : "done",
    },
    {
      key: "work",
      label: "What was done",
      href: ownHref(id, "work"),
      says: wordCount(study.approach),
      state: lacks("approach") ? "todo" : "done",
    },
    {
      key: "technologies",
      label: "Technologies and capabilities",
      href: ownHref(id, "technologies"),
      says: listWords(study.technologies.map(({ name }) => name)) || undefined,
      state: lacks("technologies") ? "todo" : "done",
    },
    {
      key: "facts",
      label: "Where, when and for how much",
      href: ownHref(id, "facts"),
      says: "Regions, dates and cost, where you may give them",
      state: study.regions.length > 0 && study.startedOn ? "done" : "todo",
    },
    {
      key: "files",
      label: "Pictures and documents",
      href: ownHref(id, "files"),
      says: attachedWords(study) || "None added yet",
      state: study.pictures.length + study.documents.length > 0 ? "done" : "todo",
    },
    {
      key: "blockers",
      label: "What got in the way",
      href: ownHref(id, "blockers"),
      says: study.blockers.length > 0 ? plural(study.blockers.length, "blocker") : "None given yet",
      state: study.blockers.length > 0 ? "done" : "todo",
    },
    {
      key: "ending",
      label: "How it ended",
      href: ownHref(id, "ending"),
      says: study.stopped ? "It was stopped" : "It was not stopped",
      state: lacks("ending") ? "stop" : "done",
    },
  ];
}

function provingTasks(study: OwnCaseStudy): Task[] {
  const { id, claims } = study;
  const bare = claims.filter(
    ({ evidence, standing }) => evidence.length === 0 && standing === "asserted",
  );
  const disputes = claims.filter(({ standing, word }) => standing === "disputed" && !word?.reply);
  const corrections = claims.filter(({ standing }) => standing === "corrected");
  return [
    {
      key: "outcomes",
      label: "Outcomes, with their evidence",
      href: ownHref(id, "outcomes"),
      says: claims.length > 0 ? plural(claims.length, "outcome") : undefined,
      state: claims.length > 0 ? "done" : "todo",
      flags: bare.map((claim) => ({
        key: claim.id,
        kind: "think" as const,
        says: `Nothing is attached to “${claim.measure}”.`,
      })),
    },
    {
      key: "body",
      label: "The public body it was for",
      href: ownHref(id, "body"),
      says: study.body?.name,
      state: study.body ? "done" : "todo",
    },
    {
      key: "confirmation",
      label: "Confirmation by the public body",
      href: ownHref(id, "confirmation"),
      says: confirmationSays(study),
      state: study.askedAt ? "waits" : study.proven > 0 ? "done" : "todo",
      flags: [
        ...disputes.map((claim) => ({
          key: claim.id,
          kind: "stop" as const,
          lead: "Disputed",
          says: `“${claim.measure}”: the body has given its reason, and you have not replied.`,
        })),
        ...corrections.map(({ id: key, measure, word }) => ({
          key,
          kind: "think" as const,
          lead: "Corrected",
          says: `“${measure}”: the body has it as ${word?.correction}. Use its figures, or reply.`,
        })),
      ],
    },
  ];
}

function confirmationSays({ askedAt, proven, claims, may }: OwnCaseStudy): string {
  if (askedAt) return `Asked on ${formatDate(askedAt)}`;
  if (proven > 0) return `${proven} of ${plural(claims.length, "outcome")} proven`;
  return may.ask.allowed ? "You can ask now" : may.ask.reason;
}

function Publication({ study }: { study: OwnCaseStudy }) {
  const { id, slug, state, may } = study;
  if (state === "PUBLISHED") {
    return (
      <>
        <p className="small">
          It is public{study.publishedAt ? ` since ${formatDate(study.publishedAt)}` : null}. What
          you save shows at once.
        </p>
        <Buttons>
          <ButtonLink href={`/case-studies/${slug}`} kind="hollow">
            Read it as the public does
          </ButtonLink>
        </Buttons>
        <ActionForm action={withdrawCaseStudy} label="Withdraw this case study" className="gap-top">
          <HiddenFields values={{ id }} />
          <p className="small">
            Withdrawing hides it from everybody, and ends a request that is not answered.
          </p>
          <Buttons>
            <SubmitButton kind="stop" small>
              Withdraw it
            </SubmitButton>
          </Buttons>
        </ActionForm>
      </>
    );
  }
  return (
    <>
      <p className="small">
        {state === "HIDDEN"
          ? "It is not public. What you save is seen by your team and the operators."
          : "It is published as asserted: your word alone. Then you can ask the public body to confirm it."}
      </p>
      <Buttons>
        <ButtonLink href={`/case-studies/${slug}`} kind="hollow">
          Preview it
        </ButtonLink>
      </Buttons>
      {may.publish.allowed ? (
        <ActionForm action={publishCaseStudy} label="Publish this case study" className="gap-sm">
          <HiddenFields values={{ id }} />
          <Buttons>
            <SubmitButton>Publish as asserted</SubmitButton>
          </Buttons>
        </ActionForm>
      ) : (
        <div className="gap-sm">
          <NotYetButton
            label="Publish as asserted"
            reason={may.publish.reason}
            remedy={may.publish.remedy}
          />
        </div>
      )}
    </>
  );
}
