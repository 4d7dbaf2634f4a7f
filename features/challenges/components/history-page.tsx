import type { ReactNode } from "react";
import { Diff } from "@/components/data/diff";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { Empty } from "@/components/notices/empty";
import { formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { ChangeMade } from "../loaders/history";
import type { TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";

interface HistoryPageProps {
  team: TeamChallenge;
  changes: ChangeMade[];
  /** How often somebody was refused who has nothing to do with it. */
  outsiders: number;
  /** Who took a part over from whom, or was to; null where nobody was. */
  replacements: ReactNode;
}

/** Who did what to a challenge, newest first. */
export function HistoryPage({ team, changes, outsiders, replacements }: HistoryPageProps) {
  return (
    <BuilderPage
      team={team}
      heading="Every change"
      standfirst="From the audit log, which nobody can edit. The newest is first; up to 200 are shown."
      current="Every change"
    >
      {replacements ? (
        <Section
          place="column"
          className="section section--tight"
          heading="Who takes over from whom"
          aside="Proposed by one person, decided by a second"
        >
          {replacements}
        </Section>
      ) : null}
      <Section place="column" className="section section--tight" heading="Each step">
        {changes.length === 0 ? (
          <Empty
            heading="No step in the audit log"
            why="Each stands here from the moment it is taken. A challenge that came with the example data has none."
            level={2}
          />
        ) : (
          <Table
            caption="Changes"
            rows={changes}
            rowKey={({ id }) => id}
            columns={[
              { key: "when", head: "When", cell: ({ at }) => formatTimestamp(at), label: "When" },
              { key: "who", head: "Who", cell: ({ who }) => who, label: "Who" },
              {
                key: "what",
                head: "What",
                cell: ({ command, refused }) =>
                  `${commandWords(command)}${refused ? ", refused" : ""}`,
                label: "What",
              },
              {
                key: "changed",
                head: "Before and after",
                cell: ({ changes: changed }) =>
                  changed.length === 0
                    ? "–"
                    : changed.map(({ field, parts }) => (
                        <div key={field} className="small">
                          {field}
                          <Diff parts={parts} />
                        </div>
                      )),
                label: "Before and after",
              },
            ]}
          />
        )}
        {outsiders > 0 ? (
          <p className="muted gap-sm">
            {plural(outsiders, "attempt")} by people who neither belong to your body nor have a part
            in this challenge {outsiders === 1 ? "was" : "were"} refused. The audit log has each.
          </p>
        ) : null}
      </Section>
    </BuilderPage>
  );
}

/** "challenge.saveDataSet" is "Save data set". */
function commandWords(command: string): string {
  const words = command
    .replace(/^(?:challenge|evaluation|contract)\./, "")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
