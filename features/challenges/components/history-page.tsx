import { Table } from "@/components/data/table";
import { Empty } from "@/components/notices/empty";
import { formatTimestamp } from "@/domain/format/dates";
import type { ChangeMade, TeamChallenge } from "../loaders/team";
import { BuilderPage } from "./builder-page";

/** Who did what to a challenge, newest first. */
export function HistoryPage({ team, changes }: { team: TeamChallenge; changes: ChangeMade[] }) {
  return (
    <BuilderPage
      team={team}
      heading="Every change"
      standfirst="From the audit log, which nobody can edit. The newest is first; up to 200 are shown."
      current="Every change"
    >
      {changes.length === 0 ? (
        <Empty heading="Nothing yet" why="Changes stand here as soon as there is one." level={2} />
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
          ]}
        />
      )}
    </BuilderPage>
  );
}

/** "challenge.saveDataSet" is "Save data set". */
function commandWords(command: string): string {
  const words = command
    .replace(/^challenge\./, "")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
