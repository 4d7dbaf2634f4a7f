import { classNames } from "@/components/class-names";
import { Slip } from "@/components/data/slip";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { evaluatorTitle } from "@/features/evaluation/records/record";
import type { Dossier } from "../loaders";
import { decisionEntries } from "../views";

const STATE_WORDS = {
  SCORING: " (not submitted)",
  RETURNED: " (not submitted)",
  SUBMITTED: "",
  KEPT_FROM: " (counts for nothing)",
} as const;

/** Each score as it was given, with its reason, and the agreed one. */
export function Scores({ dossier: { scores } }: { dossier: Dossier }) {
  const scored = scores.filter(
    ({ individual, agreed, keptFrom }) =>
      individual.length > 0 || agreed.length > 0 || keptFrom.length > 0,
  );
  if (scored.length === 0) return null;
  return (
    <Section heading="How it was scored" aside="Individual scores stay as they were given">
      <Table
        caption="Scores"
        rows={scored}
        rowKey={({ response, criterion }) => `${response} ${criterion}`}
        columns={[
          {
            key: "what",
            head: "Response and criterion",
            cell: ({ response, title }) => `${response}: ${title}`,
          },
          {
            key: "alone",
            head: "Alone",
            label: "Alone",
            cell: ({ response, individual, earlier, keptFrom }) => (
              <>
                {individual.map(({ evaluator, score, reason, state }) => (
                  <span key={evaluator} className="block">
                    <b>{score}</b> {evaluatorTitle(evaluator)}
                    {STATE_WORDS[state]}: {reason}
                  </span>
                ))}
                {keptFrom.map((evaluator) => (
                  <span key={evaluator} className="block">
                    {evaluatorTitle(evaluator)} is kept from response {response}
                  </span>
                ))}
                {earlier.map(({ evaluator, score, reason, returnedAt, returnReason }) => (
                  <span
                    key={`${evaluator} ${returnedAt.toISOString()}`}
                    className="block small muted"
                  >
                    {evaluatorTitle(evaluator)} had given {score}: {reason} The moderator returned
                    it on {formatDateTime(returnedAt)}: {returnReason}
                  </span>
                ))}
              </>
            ),
          },
          {
            key: "agreed",
            head: "Agreed",
            label: "Agreed",
            cell: ({ agreed }) =>
              agreed.length === 0
                ? "–"
                : agreed.map((one) => <Agreed key={one.at.toISOString()} agreed={one} />),
          },
        ]}
      />
    </Section>
  );
}

type AgreedScore = Dossier["scores"][number]["agreed"][number];

function Agreed({ agreed }: { agreed: AgreedScore }) {
  const { score, reason, at, by, counts, marked, confirmedBy } = agreed;
  return (
    <span className={classNames("block", !counts && "small muted")}>
      <b>{score}</b> {reason}{" "}
      <span className="small muted">
        Recorded by {by} on {formatDateTime(at)}.
        {marked ? " Outside what was given alone, or far from the middle of it." : null}
        {confirmedBy.length > 0
          ? ` Confirmed by ${listWords(confirmedBy.map(({ name }) => name ?? "somebody"))}.`
          : null}
        {counts ? null : " It does not count."}
      </span>
    </span>
  );
}

/** From the agreed scores to the contract: who decided what, what was sent, and what was held against it. */
export function Decision({ dossier }: { dossier: Dossier }) {
  return (
    <Section heading="How it was decided">
      <Slip entries={decisionEntries(dossier)} />
    </Section>
  );
}

/** The audit log, entry by entry. */
export function Audit({ dossier: { audit, refusedOutsiders } }: { dossier: Dossier }) {
  return (
    <Section
      heading="The audit log"
      aside={`${plural(audit.length, "entry", "entries")}, each chained to the one before`}
    >
      <Table
        caption="Audit log"
        rows={audit}
        rowKey={({ id }) => id}
        columns={[
          { key: "when", head: "When", cell: ({ at }) => formatTimestamp(at) },
          { key: "who", head: "Who", label: "Who", cell: ({ by }) => by },
          {
            key: "what",
            head: "Command",
            label: "Command",
            cell: ({ command, outcome }) => `${command}${outcome === "REFUSED" ? ", refused" : ""}`,
          },
          {
            key: "hash",
            head: "Hash",
            label: "Hash",
            cell: ({ hash }) => <code className="break-all small">{hash.slice(0, 16)}</code>,
          },
        ]}
      />
      {refusedOutsiders > 0 ? (
        <p className="source">
          {plural(refusedOutsiders, "attempt")} by people who have nothing to do with it{" "}
          {refusedOutsiders === 1 ? "was" : "were"} refused, and left out here.
        </p>
      ) : null}
    </Section>
  );
}
