import Fraction from "fraction.js";
import { plural } from "../format/numbers";
import type { Finding } from "./builder-parts";
import type { ChallengeContent } from "./content";
import { readTieBreak, unknownCriteria } from "./tie-breaks";
import { weightsTotal, weightText } from "./weights";

const WEIGHTS = "Procurement Act 2023, section 23: award criteria and their relative importance";
const REPLAY = "Proven’s own rule: a ranking can be worked out again from what was published";
const DESCRIPTORS = "Proven’s own rule: a score means what was published, and nothing else";

/** What is missing or wrong in how the winner is chosen. */
export function criteriaFindings(content: ChallengeContent): Finding[] {
  return [
    ...weightFindings(content),
    ...minimumFindings(content),
    ...descriptorFindings(content),
    ...tieFindings(content),
  ];
}

function weightFindings(content: ChallengeContent): Finding[] {
  if (content.criteria.length === 0) {
    const repair = { says: "Add a criterion", part: "criteria" } as const;
    const says = "There are no award criteria yet.";
    return [{ kind: "missing", part: "criteria", says, rule: WEIGHTS, repair }];
  }
  const total = weightsTotal(content);
  if (total.equals(100)) return [];
  const remaining = new Fraction(100).sub(total);
  const repair =
    remaining.compare(0) > 0 ? `Share out the last ${remaining}` : `Take away ${remaining.neg()}`;
  return [
    {
      kind: "stop",
      part: "criteria",
      says: `The weights add up to ${weightText(total)}, not 100.`,
      rule: WEIGHTS,
      repair: { says: repair, part: "criteria" },
    },
  ];
}

function minimumFindings({ criteria, maximum }: ChallengeContent): Finding[] {
  return criteria
    .filter(({ minimum }) => minimum !== null && minimum > maximum)
    .map(({ title, minimum }) => ({
      kind: "stop",
      part: "criteria",
      says: `${title} needs at least ${minimum}, and the scale ends at ${maximum}.`,
      rule: DESCRIPTORS,
      repair: { says: "Lower the least score", part: "criteria" },
    }));
}

function descriptorFindings({ descriptors, maximum }: ChallengeContent): Finding[] {
  const empty = Array.from({ length: maximum + 1 }, (_, score) => score).filter(
    (score) => !descriptors[score]?.trim(),
  );
  if (empty.length === 0) return [];
  return [
    {
      kind: "missing",
      part: "descriptors",
      says: `${plural(empty.length, "score")} of the scale from 0 to ${maximum} ${empty.length === 1 ? "has" : "have"} no description.`,
      rule: DESCRIPTORS,
      repair: {
        says: "Say what each score means",
        part: "descriptors",
        field: `descriptor${empty[0]}`,
      },
    },
  ];
}

function tieFindings({ tieBreaks, criteria }: ChallengeContent): Finding[] {
  const repair = { says: "Choose the order", part: "ties" } as const;
  if (tieBreaks.length === 0) {
    const says = "It does not say how ties are broken.";
    return [{ kind: "missing", part: "ties", says, rule: REPLAY, repair }];
  }
  const unreadable = tieBreaks.some((text) => readTieBreak(text) === null);
  if (!unreadable && unknownCriteria(tieBreaks, criteria).length === 0) return [];
  const says = "The order of ties names a criterion that is not there any more.";
  return [{ kind: "stop", part: "ties", says, rule: REPLAY, repair }];
}
