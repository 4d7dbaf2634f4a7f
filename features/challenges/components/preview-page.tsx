import { Gantt } from "@/components/charts/gantt";
import { Columns } from "@/components/frame/columns";
import { Section } from "@/components/frame/section";
import { timetableSteps } from "@/domain/challenge/timetable";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";
import { ChoosingSection, DataSection } from "./choosing-sections";
import { NeedsSection, PhasesSection } from "./public-sections";

/** A draft as suppliers will read it. */
export function PreviewPage({ team }: { team: TeamChallenge }) {
  const { content, now } = team;
  const steps = timetableSteps(content, now);
  return (
    <BuilderPage
      team={team}
      heading={content.title}
      standfirst={content.summary || "There is no summary yet."}
      current="As suppliers will see it"
    >
      {steps.length > 0 ? (
        <Section place="column" heading="Timetable" aside="As if it were published today">
          <Gantt rows={steps} today={now} />
        </Section>
      ) : null}
      <div className="section">
        <Columns kind="75">
          <NeedsSection content={content} />
          <PhasesSection content={content} />
        </Columns>
      </div>
      <div className="section">
        <DataSection content={content} place="column" />
      </div>
      <div className="section">
        <ChoosingSection content={content} />
      </div>
    </BuilderPage>
  );
}
