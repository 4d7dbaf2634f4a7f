import { CHALLENGE } from "@/domain/challenge/states";
import { formatDate, formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { capitalised, listWords } from "@/domain/format/words";
import { pricesWords } from "@/domain/response/phase-prices";
import { partWords } from "@/features/evaluation/loaders/page";
import { evaluatorTitle } from "@/features/evaluation/records/record";
import type { Block, TextDocument } from "@/lib/document";
import type { Dossier } from "../loaders";
import { decisionEntries } from "../views";
import {
  answerWords,
  interestWords,
  phaseWords,
  ratedWords,
  resultWords,
  signedWords,
} from "../words";

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: "heading", level, text });

/** The record as a document to be read, printed and filed: what its page shows, in the same order. */
export function reportDocument(dossier: Dossier): TextDocument {
  const { challenge, drawnAt } = dossier;
  return {
    title: `The record of ${challenge.reference}`,
    subtitle: `${challenge.title}, ${challenge.body}`,
    footer: `${challenge.body}, ${challenge.reference}`,
    madeAt: drawnAt,
    blocks: [
      ...headOf(dossier),
      ...engaged(dossier),
      ...published(dossier),
      ...asked(dossier),
      ...people(dossier),
      ...received(dossier),
      ...scored(dossier),
      ...decided(dossier),
      ...contracts(dossier),
      ...audit(dossier),
    ],
  };
}

function headOf({ challenge, drawnAt, keepUntil }: Dossier): Block[] {
  return [
    {
      kind: "facts",
      facts: [
        { label: "State", value: CHALLENGE.states[challenge.state].words },
        { label: "Drawn", value: `${formatTimestamp(drawnAt)}, London time` },
        {
          label: "Kept at least until",
          value: keepUntil
            ? `${formatDate(keepUntil)}: three years, Procurement Act 2023, section 98`
            : "Three years after it ends",
        },
      ],
    },
  ];
}

function engaged({ engagement, phaseBefore }: Dossier): Block[] {
  const before: Block[] = phaseBefore
    ? [
        heading("The phase before"),
        { kind: "paragraph", text: `${phaseBefore.reference}: ${phaseBefore.title}` },
        {
          kind: "list",
          items: phaseBefore.invited.map(
            ({ supplier, invitedAt }) => `${supplier}, invited on ${formatDateTime(invitedAt)}`,
          ),
        },
      ]
    : [];
  if (!engagement) return before;
  const { asks, publishedAt, summary, replies } = engagement;
  return [
    heading("What the market was asked before"),
    {
      kind: "facts",
      facts: [
        { label: "Published", value: formatDateTime(publishedAt) },
        { label: "What was asked", value: asks },
        ...(summary ? [{ label: "What was shared with everybody", value: summary }] : []),
        ...replies.map(({ supplier, possible, needs }) => ({
          label: supplier,
          value: `${possible}\n${needs}`,
        })),
      ],
    },
    ...before,
  ];
}

function published({ versions }: Dossier): Block[] {
  return [
    heading("What was published"),
    {
      kind: "table",
      head: ["Version", "Published", "What changed"],
      rows: versions.map(({ number, publishedAt, summary, material }) => [
        String(number),
        formatDateTime(publishedAt),
        summary ? `${summary}${material ? " (material)" : ""}` : "The first",
      ]),
    },
  ];
}

function asked({ clarifications }: Dossier): Block[] {
  if (clarifications.length === 0) return [];
  return [
    heading("What was asked"),
    ...clarifications.flatMap((one): Block[] => [
      heading(formatDateTime(one.askedAt), 3),
      {
        kind: "facts",
        facts: [
          { label: "Asked", value: one.asked },
          ...(one.published ? [{ label: "As published", value: one.published }] : []),
          { label: "Answer to all", value: answerWords(one) },
        ],
      },
    ]),
  ];
}

function people({ people: all, conflictAssessment }: Dossier): Block[] {
  return [
    heading("Who took part"),
    {
      kind: "table",
      head: ["Name", "Part", "Interests", "Left"],
      rows: all.map((person) => [
        person.name,
        capitalised(partWords(person.part)),
        interestWords(person),
        person.leftAt ? `${formatDateTime(person.leftAt)}: ${person.leftBecause}` : "–",
      ]),
    },
    heading("Assessment of conflicts of interest", 3),
    { kind: "paragraph", text: conflictAssessment || "None was written." },
  ];
}

function received({ responses, opening, open }: Dossier): Block[] {
  const opened = opening?.openedAt
    ? `${opening.begunBy} began the opening on ${formatDateTime(opening.begunAt)}; ${opening.openedBy} opened on ${formatDateTime(opening.openedAt)}.`
    : "The responses were not opened.";
  return [
    heading("What was received"),
    { kind: "paragraph", text: opened },
    ...responses.flatMap((response): Block[] => [
      heading(`Response ${response.label}, ${response.supplier ?? "name hidden"}`, 3),
      {
        kind: "facts",
        facts: [
          ...response.submissions.map(({ number, receivedAt, sha256, withdrawnAt }) => ({
            label: `Number ${number}`,
            value: `${formatTimestamp(receivedAt)}${withdrawnAt ? ", withdrawn" : ""}, SHA-256 ${sha256}`,
          })),
          { label: "Price", value: priceOf(response, open) },
          { label: "What came of it", value: resultWords(response) },
          {
            label: "First read by",
            value:
              listWords(
                response.readings.map(
                  ({ by, firstReadAt }) => `${by}, ${formatDateTime(firstReadAt)}`,
                ),
              ) || "Nobody",
          },
        ],
      },
    ]),
  ];
}

function priceOf({ price, phasePrices }: Dossier["responses"][number], open: boolean): string {
  if (!open) return "Never opened";
  return price ? pricesWords(price, phasePrices) : "None";
}

function scored({ scores }: Dossier): Block[] {
  const given = scores.filter(
    ({ individual, agreed }) => individual.length > 0 || agreed.length > 0,
  );
  if (given.length === 0) return [];
  return [
    heading("How it was scored"),
    ...given.flatMap(({ response, title, individual, earlier, agreed }): Block[] => [
      heading(`${response}: ${title}`, 3),
      {
        kind: "list",
        items: [
          ...individual.map(
            ({ evaluator, score, reason, state }) =>
              `${evaluatorTitle(evaluator)}${state === "SUBMITTED" ? "" : " (not submitted)"}: ${score}. ${reason}`,
          ),
          ...earlier.map(
            ({ evaluator, score, reason, returnedAt, returnReason }) =>
              `${evaluatorTitle(evaluator)} had given ${score}: ${reason} The moderator returned it on ${formatDateTime(returnedAt)}: ${returnReason}`,
          ),
          ...agreed.map(
            ({ score, reason, at, by, counts, marked }) =>
              `Agreed, recorded by ${by} on ${formatDateTime(at)}: ${score}. ${reason}${marked ? " Outside what was given alone, or far from the middle of it." : ""}${counts ? "" : " It does not count."}`,
          ),
        ],
      },
    ]),
  ];
}

function decided(dossier: Dossier): Block[] {
  return [
    heading("How it was decided"),
    {
      kind: "list",
      items: decisionEntries(dossier).map(({ date, says }) => `${date}: ${says}`),
    },
  ];
}

function contracts({ contracts: all }: Dossier): Block[] {
  if (all.length === 0) return [];
  return [
    heading("What was signed, and what came of it"),
    ...all.flatMap((one): Block[] => [
      heading(`${one.supplier}, response ${one.response}`, 3),
      {
        kind: "list",
        items: [
          signedWords(one),
          ...(one.signed?.indicators.map(ratedWords) ?? []),
          ...one.phases.map(phaseWords),
        ],
      },
    ]),
  ];
}

function audit({ audit: entries, refusedOutsiders }: Dossier): Block[] {
  return [
    heading("The audit log"),
    {
      kind: "paragraph",
      text: `${plural(entries.length, "entry", "entries")}, each chained to the one before. ${plural(refusedOutsiders, "attempt")} by people who have nothing to do with it refused, and left out.`,
    },
    {
      kind: "table",
      head: ["When", "Who", "Command", "Hash"],
      rows: entries.map(({ at, by, command, outcome, hash }) => [
        formatTimestamp(at),
        by,
        `${command}${outcome === "REFUSED" ? ", refused" : ""}`,
        hash.slice(0, 16),
      ]),
    },
  ];
}
