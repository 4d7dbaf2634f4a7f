import { Slip, type SlipEntry } from "@/components/data/slip";
import { formatShort, formatTime } from "@/domain/format/dates";
import type { Owner } from "@/domain/moderation/policy";
import { PUBLIC_REASONS } from "@/domain/moderation/subjects";
import { Paragraphs } from "@/features/notices/components/paragraphs";
import type { HidingRow } from "../records";

/** All that was said about one hiding, the newest first. */
export function HidingHistory({ hiding, owners }: { hiding: HidingRow; owners: readonly Owner[] }) {
  return <Slip entries={entriesOf(hiding, owners).toReversed()} />;
}

function entriesOf(hiding: HidingRow, owners: readonly Owner[]): SlipEntry[] {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return [
    entry("hidden", hiding.hiddenAt, "An operator hid it", hiding.reason, hiding.fault),
    ...hiding.words.map(({ id, kind, saidAt, says, organisationId }) =>
      kind === "ANSWER"
        ? entry(id, saidAt, `${names.get(organisationId ?? "") ?? "Its owner"} answered`, says)
        : entry(id, saidAt, "An operator left it hidden", says),
    ),
    ...(hiding.restoredAt
      ? [entry("restored", hiding.restoredAt, "An operator showed it again", hiding.restoreNote)]
      : []),
  ];
}

function entry(
  key: string,
  at: Date,
  heading: string,
  text: string,
  fault?: HidingRow["fault"],
): SlipEntry {
  return {
    key,
    dateTime: at.toISOString(),
    date: formatShort(at),
    says: (
      <>
        <b>
          {heading}, {formatTime(at)}
        </b>
        <Paragraphs text={text} empty="" />
        {fault ? (
          <p className="small muted">The public reads in its place: {PUBLIC_REASONS[fault]}</p>
        ) : null}
      </>
    ),
  };
}
