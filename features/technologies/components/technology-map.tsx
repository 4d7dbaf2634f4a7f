import { ProofMap } from "@/components/charts/proof-map";
import { proofMap, RUNG_WORDS, RUNGS, type Rung } from "@/domain/technology/proof-map";
import type { TechnologyProof } from "../loaders";

const FILLS = {
  several: "solid",
  once: "solid",
  documented: "pale",
  claimed: "hollow",
  nothing: "none",
} as const satisfies Record<Rung, string>;

/** How far each technology has come, at a look: what is proven in several public bodies stands first. */
export function TechnologyMap({ technologies }: { technologies: readonly TechnologyProof[] }) {
  return (
    <ProofMap
      caption="Technologies by family, and how far each is proven"
      of="Family"
      rungs={RUNGS.map((key) => ({ key, words: RUNG_WORDS[key], fill: FILLS[key] }))}
      rows={proofMap(technologies.filter(({ retired }) => !retired)).map(({ family, rungs }) => ({
        key: family,
        label: family,
        entries: Object.fromEntries(RUNGS.map((rung) => [rung, rungs[rung].map(entryOf)])),
      }))}
    />
  );
}

function entryOf({ slug, name, claimed, proven }: TechnologyProof) {
  return {
    key: slug,
    label: name,
    href: `/technologies/${slug}`,
    note: claimed > 0 ? `${proven} of ${claimed}` : undefined,
  };
}
