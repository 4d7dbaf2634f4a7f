import type { AssessmentSummaryContent, SummaryParty } from "@/domain/decision/summary";
import { formatDateTime } from "@/domain/format/dates";
import { sentence } from "@/domain/format/words";
import {
  LETTER_RULES,
  markWords,
  outcomeWords,
  partyDetails,
  pointsWords,
  STANDSTILL_WORDS,
  totalsWords,
  weightWords,
} from "@/features/evaluation/words/letter";
import type { Block, TextDocument } from "@/lib/document";

/** An assessment summary as it was sent, word for word what its page shows. */
export function letterDocument(content: AssessmentSummaryContent, sentAt: Date): TextDocument {
  const { challenge, supplier, note, howScored } = content;
  return {
    title: `Assessment summary, ${challenge.reference}`,
    subtitle: `${challenge.body} to ${supplier}, sent on ${formatDateTime(sentAt)}`,
    footer: `${challenge.reference}, response ${content.label}`,
    madeAt: sentAt,
    blocks: [
      ...headOf(content),
      { kind: "heading", level: 2, text: "The outcome" },
      { kind: "paragraph", text: outcomeWords(content) },
      { kind: "facts", facts: filled(totalsWords(content)) },
      ...(note
        ? ([
            { kind: "heading", level: 2, text: `What ${challenge.body} adds` },
            { kind: "paragraph", text: note },
          ] as const)
        : []),
      ...lowPriceOf(content),
      { kind: "heading", level: 2, text: "Score and reason, by criterion" },
      ...criteriaOf(content),
      { kind: "paragraph", text: pointsWords(content), muted: true },
      { kind: "heading", level: 2, text: "How it was scored" },
      { kind: "list", items: howScored.descriptors.map((means, score) => `${score}: ${means}`) },
      ...(howScored.tieBreaks.length > 0
        ? ([
            { kind: "paragraph", text: `Ties are broken by: ${howScored.tieBreaks.join("; ")}.` },
          ] as const)
        : []),
    ],
  };
}

function headOf({ challenge, from, to, decided, winners }: AssessmentSummaryContent): Block[] {
  if (!from || !to) return [];
  return [
    {
      kind: "facts",
      facts: filled([
        { label: "Procurement", value: challenge.title },
        { label: "From", value: partyWords(from) },
        { label: "To", value: partyWords(to) },
        {
          label: "Decided",
          value: decided ? `${formatDateTime(new Date(decided.at))}, by ${decided.by}` : null,
        },
        ...winners.map(({ name, party }) => ({
          label: winners.length === 1 ? "Winner" : `Winner ${name}`,
          value: party ? partyWords(party) : name,
        })),
        { label: "Standstill", value: STANDSTILL_WORDS },
      ]),
    },
    { kind: "paragraph", text: LETTER_RULES, muted: true },
  ];
}

function lowPriceOf({ lowPrice }: AssessmentSummaryContent): Block[] {
  if (!lowPrice) return [];
  const at = (instant: string) => formatDateTime(new Date(instant));
  const { asks, askedAt, answerBy, answer, answeredAt, reason, agreedBy } = lowPrice;
  return [
    { kind: "heading", level: 2, text: "Why the price was not accepted" },
    {
      kind: "facts",
      facts: filled([
        { label: `Asked on ${at(askedAt)}`, value: asks },
        {
          label: answeredAt ? `Answered on ${at(answeredAt)}` : "Answer",
          value: answeredAt ? answer : `None by ${at(answerBy)}`,
        },
        { label: "Why it is excluded", value: reason },
        { label: "Agreed to by", value: agreedBy },
      ]),
    },
  ];
}

/** A criterion at a time, since its reasons are long: a table of them would be all narrow columns. */
function criteriaOf({ criteria, winners }: AssessmentSummaryContent): Block[] {
  return criteria.flatMap((criterion): Block[] => {
    const { title, score, points, maximum, reason, marked, winners: scored } = criterion;
    return [
      { kind: "heading", level: 3, text: `${title}, ${weightWords(criterion)}` },
      {
        kind: "facts",
        facts: filled([
          {
            label: "Your score",
            value: score === null ? "Excluded before it was scored" : `${score} of ${maximum}`,
          },
          { label: "Points", value: points },
          { label: "Reason", value: reason },
          { label: "How it was agreed", value: markWords(marked) },
          ...winners.map(({ name }, place) => {
            const one = scored[place];
            const words =
              one && one.score !== null ? `${one.score} of ${maximum}, ${one.points} points` : "–";
            const said = [one?.reason, markWords(one?.marked)]
              .filter(Boolean)
              .map((part) => sentence(part ?? ""));
            return { label: name, value: said.length > 0 ? `${words}. ${said.join(" ")}` : words };
          }),
        ]),
      },
    ];
  });
}

function partyWords(party: SummaryParty): string {
  return [party.name, partyDetails(party)].filter((words) => words !== "").join(" · ");
}

function filled(facts: readonly { label: string; value: string | null }[]) {
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}
