import { database } from "@/lib/database";
import {
  type BlockerFilter,
  type BlockerRowMet,
  blockersMet,
  type KindTally,
  tallyByKind,
  tallyBySource,
  tallyByTechnology,
} from "./queries";

export type { BlockerFilter, BlockerRowMet, KindTally } from "./queries";

const A_PAGE = 25;

/** The most that one file holds: the newest. The page says so. */
export const MOST_IN_FILE = 5_000;

export interface BlockerPage {
  blockers: BlockerRowMet[];
  total: number;
  page: number;
  pages: number;
  /** Of every kind under the other filters, the one most often not overcome first. */
  kinds: KindTally[];
  sources: Awaited<ReturnType<typeof tallyBySource>>;
  technologies: Awaited<ReturnType<typeof tallyByTechnology>>;
}

/**
 * The public register: what got in the way, in all published case studies, challenges and stories,
 * newest first. Four queries, however many there are; each group of filters counts under the others.
 */
export async function blockerRegister(filter: BlockerFilter, page: number): Promise<BlockerPage> {
  const reader = database();
  const [blockers, kinds, sources, technologies] = await Promise.all([
    blockersMet(reader, filter, { skip: (page - 1) * A_PAGE, take: A_PAGE }),
    tallyByKind(reader, { ...filter, kinds: [] }),
    tallyBySource(reader, { ...filter, sources: [] }),
    tallyByTechnology(reader, { ...filter, technologies: [] }),
  ]);
  const matches = ({ kind }: KindTally) => filter.kinds.length === 0 || filter.kinds.includes(kind);
  const total = kinds.filter(matches).reduce((sum, { met }) => sum + met, 0);
  return {
    blockers,
    total,
    page,
    kinds,
    sources,
    technologies,
    pages: Math.max(1, Math.ceil(total / A_PAGE)),
  };
}

/** The newest that fit, for a file. */
export function blockersForFile(filter: BlockerFilter): Promise<BlockerRowMet[]> {
  return blockersMet(database(), filter, { skip: 0, take: MOST_IN_FILE });
}
