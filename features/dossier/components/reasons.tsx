import { Slip } from "@/components/data/slip";
import { Table } from "@/components/data/table";
import { Section } from "@/components/frame/section";
import { formatDate, formatDateTime, formatShort, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { evaluatorTitle } from "@/features/evaluation/records/record";
import type { Dossier } from "../loaders";

/** Each score as it was given, with its reason, and the agreed one. */
export function Scores({ dossier: { scores } }: { dossier: Dossier }) {
  const scored = scores.filter(({ individual, agreed }) => individual.length > 0 || agreed);
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
            cell: ({ individual }) =>
              individual.map(({ evaluator, score, reason, state }) => (
                <span key={evaluator} className="block">
                  <b>{score}</b> {evaluatorTitle(evaluator)}
                  {state === "SUBMITTED" ? "" : " (not submitted)"}: {reason}
                </span>
              )),
          },
          {
            key: "agreed",
            head: "Agreed",
            label: "Agreed",
            cell: ({ agreed }) =>
              agreed ? (
                <>
                  <b>{agreed.score}</b> {agreed.reason}
                </>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Section>
  );
}

/** From the recommendation to the contract: who decided what, what was sent, and what was held against it. */
export function Decision({ dossier }: { dossier: Dossier }) {
  const { recommendation, letters, concerns, challenge, releases } = dossier;
  const at = (key: string, when: Date | null | undefined, says: string) =>
    when
      ? [
          {
            key,
            dateTime: when.toISOString(),
            date: formatShort(when),
            says,
            order: when.getTime(),
          },
        ]
      : [];
  const entries = [
    ...at(
      "recommended",
      recommendation?.at,
      `${recommendation?.by} recommended ${winnersWords(recommendation?.winners ?? [])}: ${recommendation?.reason}`,
    ),
    ...at("approved", recommendation?.approvedAt, `${recommendation?.approvedBy} approved it`),
    ...letters.flatMap(({ response, sentAt, readAt }) =>
      at(
        `letter ${response}`,
        sentAt,
        `Assessment summary to response ${response}${readAt ? `, read on ${formatDateTime(readAt)}` : ", not read yet"}`,
      ),
    ),
    ...at(
      "notice",
      challenge.awardNoticeAt,
      `Award notice${challenge.standstillEndsOn ? `; standstill until ${formatDate(challenge.standstillEndsOn)}` : ""}`,
    ),
    ...concerns.flatMap(({ response, says, raisedAt, answer, answeredAt }) => [
      ...at(
        `concern ${raisedAt.toISOString()}`,
        raisedAt,
        `Response ${response} raised a concern: ${says}`,
      ),
      ...at(`answer ${raisedAt.toISOString()}`, answeredAt, `It was answered: ${answer}`),
    ]),
    ...at("awarded", challenge.awardedAt, "Contract awarded"),
    ...at("completed", challenge.completedAt, `Completed: ${challenge.contract ?? ""}`),
    ...at("cancelled", challenge.cancelledAt, `Cancelled: ${challenge.cancelReason ?? ""}`),
    ...releases.flatMap(({ releaseId, tag, releasedAt }) =>
      at(releaseId, releasedAt, `Open data release “${tag}”, ${releaseId}`),
    ),
  ].toSorted((a, b) => a.order - b.order);
  return (
    <Section heading="How it was decided">
      <Slip entries={entries} />
    </Section>
  );
}

function winnersWords(labels: readonly string[]): string {
  return `${labels.length === 1 ? "response" : "responses"} ${listWords(labels)}`;
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
