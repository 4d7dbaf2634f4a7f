import type { ReactNode } from "react";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { Columns } from "@/components/frame/columns";
import { FileBar } from "@/components/frame/file-bar";
import { type Crumb, Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StateTag } from "@/components/tags/state-tag";
import { CHALLENGE } from "@/domain/challenge/states";
import { formatShort, formatTime } from "@/domain/format/dates";
import { londonDay } from "@/domain/timetable/london";
import type { TeamChallenge } from "../loaders/team";
import { PART_WORDS } from "../words";

interface BuilderPageProps {
  team: TeamChallenge;
  heading: string;
  standfirst?: ReactNode;
  /** Where it stands under the desk; the desk itself gives none. */
  current?: string;
  /** Pages between the desk and this one. */
  crumbs?: readonly Crumb[];
  /** The narrow column. */
  side?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** The frame of every page on which a team works on its challenge. */
export function BuilderPage(props: BuilderPageProps) {
  const { team, heading, standfirst, current, crumbs = [], side, note, children } = props;
  const { row, state, actor } = team;
  const desk = { label: `${row.reference}`, href: `/account/challenges/${row.id}` };
  const above = [{ label: "Your challenges", href: "/account/challenges" }];
  return (
    <>
      <FileBar
        title={row.title}
        actingFor={actor.actingFor?.name}
        youAre={yourPart(team)}
        facts={[{ label: isDraft(team) ? "Draft" : "Challenge", value: savedWords(team) }]}
      />
      <Folio
        crumbs={current ? [...above, desk, ...crumbs] : above}
        current={current ?? `${isDraft(team) ? "Draft" : "Challenge"} ${row.reference}`}
        note={note}
      />
      <Main>
        <Desk>
          <DeskHead heading={heading} standfirst={standfirst} state={<StateTag state={state} />} />
          {side ? (
            <Columns kind="side">
              <div>{children}</div>
              <div className="cols guide">{side}</div>
            </Columns>
          ) : (
            children
          )}
        </Desk>
      </Main>
    </>
  );
}

function yourPart({ facts, actor }: TeamChallenge): string {
  if (facts.parts.includes("LEAD")) return PART_WORDS.LEAD;
  return actor.actingFor?.roles.includes("COMMERCIAL") ? "Commercial officer" : PART_WORDS.APPROVER;
}

export function isDraft({ row }: TeamChallenge): boolean {
  return !CHALLENGE.states[row.state].public;
}

function savedWords({ row, now }: TeamChallenge): string {
  if (row.publishedAt) return `${row.reference}, version ${row.version}`;
  const saved = row.updatedAt;
  const today = londonDay(saved) === londonDay(now);
  return `${row.reference}, saved ${today ? formatTime(saved) : formatShort(saved)}`;
}
