import type { ReactNode } from "react";
import { Notice } from "@/components/notices/notice";
import type { BuilderPart } from "@/domain/challenge/builder-parts";
import { mayEdit } from "@/domain/challenge/policy";
import type { TeamChallenge } from "../loaders/team";
import { partOf } from "../views/parts";
import { BuilderPage } from "./builder-page";
import { PartFindings } from "./findings";

interface PartPageProps {
  team: TeamChallenge;
  slug: BuilderPart;
  /** Advice beside the form. */
  guide?: ReactNode;
  children: ReactNode;
}

/** The page of one part of the builder: what is the matter with it, then its form. */
export function PartPage({ team, slug, guide, children }: PartPageProps) {
  const part = partOf(slug);
  const own = team.findings.filter((finding) => finding.part === slug);
  return (
    <BuilderPage
      team={team}
      heading={part.title}
      standfirst={part.invites}
      current={part.title}
      side={guide}
    >
      <Editable team={team}>
        <PartFindings id={team.row.id} findings={own} />
        {children}
      </Editable>
    </BuilderPage>
  );
}

/** The form, or why there is none. */
export function Editable({ team, children }: { team: TeamChallenge; children: ReactNode }) {
  const verdict = mayEdit(team.actor, team.facts);
  if (verdict.allowed) return children;
  return (
    <Notice kind="file" heading={verdict.reason}>
      <p>{verdict.remedy}</p>
    </Notice>
  );
}
