import { OtherMeaning } from "@/components/forms/other-meaning";
import { Notice } from "@/components/notices/notice";
import { BlockerForm, type BlockerRow } from "@/features/blockers/components/blocker-form";
import { BlockerList } from "@/features/blockers/components/blocker-list";
import { removeBlocker, saveBlocker } from "../actions";
import type { TeamBlockers } from "../loaders/blockers";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";

const HEADING = "What got in the way";

/** What held a challenge up: for its team to write down, and for everybody to read. */
export function BlockersPage({ page: { team, blockers, verdict } }: { page: TeamBlockers }) {
  const { id } = team.row;
  return (
    <BuilderPage
      team={team}
      heading={HEADING}
      standfirst="It is learning, not a requirement: it is public as soon as you save it, needs no amendment, and can be kept up after the end as well."
      current={HEADING}
    >
      {verdict.allowed ? null : (
        <Notice kind="file" heading={verdict.reason}>
          <p>{verdict.remedy}</p>
        </Notice>
      )}
      <BlockerList
        blockers={blockers}
        href={`/account/challenges/${id}/blockers`}
        remove={removeBlocker}
        about={{ id }}
        back={{ href: `/account/challenges/${id}`, label: "Back to the challenge" }}
        changes={verdict.allowed}
      />
    </BuilderPage>
  );
}

interface BlockerPageProps {
  team: TeamChallenge;
  /** Nothing for a new one. */
  blocker?: BlockerRow;
}

/** One of them, to add or to change. */
export function BlockerPage({ team, blocker }: BlockerPageProps) {
  const { id } = team.row;
  const list = `/account/challenges/${id}/blockers`;
  const heading = blocker ? "Change a blocker" : "Add a blocker";
  return (
    <BuilderPage
      team={team}
      heading={heading}
      current={heading}
      crumbs={[{ label: HEADING, href: list }]}
    >
      <BlockerForm
        action={saveBlocker}
        about={{ id }}
        back={list}
        blocker={blocker}
        below={<OtherMeaning />}
      >
        <p>
          Everybody reads this at once. Write nothing from which a response, or who sent one, could
          be told.
        </p>
      </BlockerForm>
    </BuilderPage>
  );
}
