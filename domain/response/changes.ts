import { type TextPart, wordChanges } from "../challenge/changes";
import type { Pointed } from "./attachments";
import type { ResponseContent } from "./content";
import type { Draft } from "./draft";
import { pricesWords } from "./phase-prices";

/** A part of the draft that says something else than what counts. */
export interface ResponseChange {
  /** The page on which it is changed: "price", "questions/c1". */
  part: string;
  label: string;
  /** From what counts to what the draft says. */
  parts: TextPart[];
}

interface AskedQuestion {
  id: string;
  key: string;
  title: string;
}

/**
 * What the draft says otherwise than what was submitted, in the order of the desk: it counts only once it is
 * submitted too.
 * @param pointed what the draft points to, as far as that is published
 */
export function changesSince(
  content: ResponseContent,
  draft: Draft,
  questions: readonly AskedQuestion[],
  pointed: readonly Pointed[],
): ResponseChange[] {
  const submitted = new Map(content.answers.map(({ criterion, text }) => [criterion, text]));
  const compared: Compared[] = [
    ...questions.map(({ id, key, title }) => ({
      part: `questions/${key}`,
      label: title,
      from: submitted.get(key) ?? "",
      to: draft.answers[id] ?? "",
    })),
    {
      part: "evidence",
      label: "What you point to, and attachments",
      from: withIt(content.pointsTo, content.attachments),
      to: withIt(pointed, draft.attachments),
      same: sameIds(content.pointsTo, pointed) && sameIds(content.attachments, draft.attachments),
    },
    { part: "price", label: "Price", from: priceOf(content), to: priceOf(draft) },
    {
      part: "declarations",
      label: "Declarations",
      from: declared(content.ai.used, content.ai.detail, content.interests),
      to: declared(draft.aiUsed, draft.aiDetail, draft.interests),
    },
  ];
  return compared.flatMap(({ part, label, from, to, same = from === to }) =>
    same ? [] : [{ part, label, parts: wordChanges(from, to) }],
  );
}

interface Compared extends Omit<ResponseChange, "parts"> {
  from: string;
  to: string;
  /** Where that is not told by the words. */
  same?: boolean;
}

/** A title may have been changed since by a new version of what is pointed to: that is no change of the draft. */
function sameIds(one: readonly { id: string }[], other: readonly { id: string }[]): boolean {
  const ids = (list: readonly { id: string }[]) =>
    list
      .map(({ id }) => id)
      .toSorted()
      .join(" ");
  return ids(one) === ids(other);
}

function withIt(pointed: readonly Pointed[], attached: readonly { name: string }[]): string {
  const all = [...pointed.map(({ title }) => title), ...attached.map(({ name }) => name)];
  return all.length > 0 ? all.join("; ") : "Nothing";
}

function priceOf({ price, phasePrices }: Pick<Draft, "price" | "phasePrices">): string {
  return price === null ? "None" : pricesWords(price, phasePrices);
}

function declared(aiUsed: boolean | null, aiDetail: string, interests: string): string {
  const ai = aiUsed === null ? "not said" : aiUsed ? "yes" : "no";
  return [`AI used: ${ai}.`, aiDetail, `Interests: ${interests || "none declared"}`]
    .filter(Boolean)
    .join(" ");
}
