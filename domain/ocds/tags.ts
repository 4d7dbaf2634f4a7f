export type NoticeKind = "PLANNING" | "TENDER" | "AWARD" | "CONTRACT" | "CANCELLATION" | "OTHER";

/** OCDS 1.1, release tag codelist, the later stage further down. */
const KIND_OF_TAG: ReadonlyMap<string, NoticeKind> = new Map([
  ["planning", "PLANNING"],
  ["planningUpdate", "PLANNING"],
  ["tender", "TENDER"],
  ["tenderUpdate", "TENDER"],
  ["tenderAmendment", "TENDER"],
  ["award", "AWARD"],
  ["awardUpdate", "AWARD"],
  ["contract", "CONTRACT"],
  ["contractUpdate", "CONTRACT"],
  ["contractAmendment", "CONTRACT"],
  ["implementation", "CONTRACT"],
  ["implementationUpdate", "CONTRACT"],
  ["contractTermination", "CONTRACT"],
  ["tenderCancellation", "CANCELLATION"],
  ["awardCancellation", "CANCELLATION"],
]);
const ORDER = [...KIND_OF_TAG.keys()];

export type Stage =
  | { ok: true; kind: NoticeKind; amendment: boolean }
  | { ok: false; reason: string };

interface Sections {
  planning?: unknown;
  tender?: unknown;
  awards: readonly unknown[];
  contracts: readonly unknown[];
}

/** What kind of notice the tags make of a release: the furthest stage counts. A compiled release goes by its sections. */
export function stageOf(tags: readonly string[], sections: Sections): Stage {
  if (tags.length === 0) return { ok: false, reason: "It has no tag." };
  const known = tags.filter((tag) => KIND_OF_TAG.has(tag));
  const furthest = known.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).at(-1);
  if (furthest) {
    const amendment = /(Update|Amendment)$/.test(furthest);
    return { ok: true, kind: KIND_OF_TAG.get(furthest) ?? "OTHER", amendment };
  }
  if (tags.includes("compiled"))
    return { ok: true, kind: kindOfSections(sections), amendment: false };
  return { ok: false, reason: `Its tag "${tags.join(", ")}" is none that OCDS has.` };
}

function kindOfSections({ planning, tender, awards, contracts }: Sections): NoticeKind {
  if (contracts.length > 0) return "CONTRACT";
  if (awards.length > 0) return "AWARD";
  if (tender) return "TENDER";
  return planning ? "PLANNING" : "OTHER";
}
