import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { STANDING_WORDS } from "@/domain/evidence/grade";
import { formatBytes } from "@/domain/format/bytes";
import { formatDateTime, formatTimestamp } from "@/domain/format/dates";
import { pricesWords } from "@/domain/response/phase-prices";
import type { Block } from "@/lib/document";
import { pdfOf } from "@/lib/pdf";
import { settings } from "@/lib/settings";
import type { OwnSubmission } from "../loaders";
import { POINTED_WORDS } from "../views/attachments";
import { namedReceiptPath } from "../views/receipts";
import { receiptWords, receivedWords } from "../words";

/** What was submitted, to read and to file: for the supplier's own people, since the price is in it. */
export async function responsePdf(found: OwnSubmission): Promise<Response> {
  const { own, submission, says, standing } = found;
  const { criteria, title } = own.response.challenge;
  const titles = new Map(criteria.map(({ key, title }) => [key, title]));
  const blocks: Block[] = [
    {
      kind: "facts",
      facts: [
        { label: "Challenge", value: `${title}, ${says.challenge}, version ${says.version}` },
        { label: "Supplier", value: says.supplier },
        { label: "Submission", value: receivedWords(submission) },
        { label: "What became of it", value: asOf(receiptWords(standing), own.now) },
        { label: "SHA-256", value: submission.sha256 },
      ],
    },
    ...says.answers.flatMap(({ criterion, question, text }): Block[] => [
      { kind: "heading", level: 2, text: titles.get(criterion) ?? criterion },
      { kind: "paragraph", text: question, muted: true },
      { kind: "list", items: answerParagraphs(text), numbered: true },
    ]),
    ...goesWith(found),
    { kind: "heading", level: 2, text: "Kept apart from the answers" },
    ...pricedBlocks(found),
    {
      kind: "facts",
      facts: [
        { label: "AI used", value: says.ai.used ? "Yes" : "No" },
        ...(says.ai.detail ? [{ label: "What for", value: says.ai.detail }] : []),
        { label: "Interests", value: says.interests || "None declared" },
      ],
    },
  ];
  return download(`response-${submission.number}.pdf`, {
    title: `What you submitted, number ${submission.number}`,
    subtitle: `To “${title}”`,
    footer: `${says.supplier}, number ${submission.number} to ${says.challenge}`,
    blocks,
    madeAt: own.now,
  });
}

/** The receipt for people: who submitted, when, and what became of it, and not a word of what was submitted. */
export async function receiptPdf(found: OwnSubmission): Promise<Response> {
  const { own, submission, says, receipt, standing } = found;
  const { title, closesAt } = own.response.challenge;
  const { number, receivedAt, sha256 } = submission;
  const file = `response-${number}.json`;
  return download(`receipt-${number}.pdf`, {
    title: "Receipt of a response",
    subtitle: `Given by Proven for “${title}”`,
    footer: `Receipt of number ${number} to ${receipt.challenge}`,
    madeAt: own.now,
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: "Supplier", value: says.supplier },
          { label: "Challenge", value: `${title}, ${receipt.challenge}` },
          { label: "Submission", value: `Number ${number}` },
          { label: "Received whole", value: `${formatTimestamp(receivedAt)}, London time` },
          ...(closesAt
            ? [
                { label: "Deadline", value: `${formatDateTime(closesAt)}, London time` },
                { label: "In time", value: receivedAt < closesAt ? "Yes" : "No" },
              ]
            : []),
          { label: "What became of it", value: asOf(receiptWords(standing), own.now) },
          { label: "SHA-256", value: sha256 },
        ],
      },
      { kind: "heading", level: 2, text: "How to check this receipt" },
      {
        kind: "paragraph",
        text: "A document can be forged. The page behind this link says whether the receipt is genuine, and whether what it is of counts, was replaced or was withdrawn:",
      },
      {
        kind: "link",
        text: "Check this receipt",
        url: `${settings().BASE_URL}${namedReceiptPath(receipt, says.supplier)}`,
      },
      {
        kind: "paragraph",
        text: `It leads to ${settings().BASE_URL}/receipts, and to no other site.`,
        muted: true,
      },
      { kind: "heading", level: 2, text: "What it says of the content" },
      {
        kind: "paragraph",
        text: `Nothing, until the supplier also gives you ${file}. Then work out its SHA-256 and compare it with the one above:`,
      },
      {
        kind: "list",
        items: [
          `on Windows, in PowerShell: Get-FileHash ${file} -Algorithm SHA256`,
          `on macOS: shasum -a 256 ${file}`,
          `on Linux: sha256sum ${file}`,
        ],
      },
    ],
  });
}

function goesWith({ says }: OwnSubmission): Block[] {
  const items = [
    ...says.pointsTo.map(({ kind, title, claims = [] }) =>
      [
        `${title} (${POINTED_WORDS[kind]})`,
        ...claims.map(({ says, standing }) => `${says}. ${STANDING_WORDS[standing]}.`),
      ].join("\n"),
    ),
    ...says.attachments.map(({ name, bytes }) => `${name} (document, ${formatBytes(bytes)})`),
  ];
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "What goes with it" },
    { kind: "list", items },
  ];
}

/** A price of one is a fact; of several phases, a table with what they come to. */
function pricedBlocks({ says: { price, phasePrices } }: OwnSubmission): Block[] {
  if (price === null) return [];
  const whole = pricesWords(price, []);
  if (phasePrices.length === 0)
    return [{ kind: "facts", facts: [{ label: "Price", value: whole }] }];
  const rows = phasePrices.map((one) => [one.phase, pricesWords(one.price, [])]);
  return [{ kind: "table", head: ["Phase", "Price"], rows: [...rows, ["Together", whole]] }];
}

function asOf(words: string, now: Date): string {
  return `${words}, as of ${formatTimestamp(now)}, London time`;
}

async function download(name: string, text: Parameters<typeof pdfOf>[0]): Promise<Response> {
  return new Response(await pdfOf(text), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
