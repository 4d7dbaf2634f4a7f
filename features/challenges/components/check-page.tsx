import { Facts } from "@/components/data/facts";
import { ActionForm } from "@/components/forms/action-form";
import { Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Section } from "@/components/frame/section";
import { mayEdit, maySubmit } from "@/domain/challenge/policy";
import { stopping } from "@/domain/challenge/readiness";
import { mayCompete } from "@/domain/engagement/policy";
import { plural } from "@/domain/format/numbers";
import { firstRefusal } from "@/domain/verdict";
import { submitChallenge } from "../actions";
import type { TeamChallenge } from "../loaders/team";
import { PARTS } from "../views/parts";
import { BuilderPage } from "./builder-page";
import { PartFindings } from "./findings";
import { Paragraphs } from "./paragraphs";

/** Everything that was answered, part by part, with a link to change it; then the button to send it. */
export function CheckPage({ team }: { team: TeamChallenge }) {
  return (
    <BuilderPage
      team={team}
      heading="Check your answers"
      standfirst="What the public will read, and at the end what only your team does."
      current="Check your answers"
    >
      <Answers team={team} change={mayEdit(team.actor, team.facts).allowed} />
      <div className="section section--tight">
        <Send team={team} />
      </div>
    </BuilderPage>
  );
}

/** The answers of all parts, each with what is the matter with it. */
export function Answers({ team, change }: { team: TeamChallenge; change: boolean }) {
  const { row, draft, findings } = team;
  return PARTS.map((part) => (
    <Section
      key={part.slug}
      place="column"
      className="section section--tight"
      heading={part.title}
      more={
        change
          ? { href: `/account/challenges/${row.id}/${part.slug}`, label: `Change: ${part.title}` }
          : undefined
      }
    >
      <PartFindings
        id={row.id}
        findings={findings.filter(({ part: slug }) => slug === part.slug)}
      />
      <Facts
        wide
        facts={part.answers(draft).map(({ label, says }) => ({
          label,
          value: says ? <Paragraphs text={says} /> : "Not answered",
        }))}
      />
    </Section>
  ));
}

function Send({ team }: { team: TeamChallenge }) {
  const { row, actor, facts, findings } = team;
  const verdict = firstRefusal(maySubmit(actor, facts), mayCompete(row.engagement));
  const stops = stopping(findings);
  const label = "Send to your approver";
  if (!verdict.allowed) return <NotYetButton label={label} {...verdict} />;
  if (stops.length > 0) {
    return (
      <NotYetButton
        label={label}
        reason={`${plural(stops.length, "thing")} to put right first: ${stops[0]?.says}`}
        remedy="The task list has them all."
      />
    );
  }
  return (
    <ActionForm action={submitChallenge} label={label}>
      <HiddenFields values={{ id: row.id }} />
      <Buttons>
        <SubmitButton>{label}</SubmitButton>
      </Buttons>
    </ActionForm>
  );
}
