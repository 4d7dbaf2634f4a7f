import { type Change, changedLines } from "../fields/changes";
import { type Line, linesOf, type Overrides, type Values } from "../fields/derived";
import type { Fields } from "../fields/kinds";
import { formatDate } from "../format/dates";
import {
  ABOUT_FIELDS,
  type AboutContent,
  CAPABILITY_FIELDS,
  type CapabilityContent,
  CERTIFICATION_FIELDS,
  type CertificationContent,
  type ProfileContent,
} from "./fields";
import { maturityWords } from "./maturity";
import { sizeWords } from "./profile";

/** Whether two states of a profile say the same to the public. */
export function sameContent(one: ProfileContent, other: ProfileContent): boolean {
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}

/** What changed from one version to the next, in the order of the page. Empty if nothing did. */
export function changesBetween(before: ProfileContent, after: ProfileContent): Change[] {
  return changedLines(lines(before), lines(after));
}

/** A profile as labelled lines, in the words of its page. */
function lines(profile: ProfileContent): Line[] {
  return [
    ...linesOf(ABOUT_FIELDS, profile, ABOUT_OVERRIDES),
    ...numbered(profile.capabilities.map((each) => [`Capability: ${each.name}`, capability(each)])),
    ...numbered(
      profile.certifications.map((each) => [`Certificate: ${each.name}`, certificate(each)]),
    ),
  ];
}

const ABOUT_OVERRIDES: Overrides<AboutContent> = { people: sizeWords, vcse: () => "" };

function capability({ technology, ...content }: CapabilityContent): string {
  const { does, maturity } = content;
  return sentences(CAPABILITY_FIELDS, content, {
    technologyId: () => `${technology}: ${does} (maturity ${maturityWords(maturity)})`,
    name: () => "",
    does: () => "",
    maturity: () => "",
  });
}

function certificate(content: CertificationContent): string {
  return sentences(CERTIFICATION_FIELDS, content, {
    name: () => "",
    issuer: ({ issuer }) => issuer,
    expiresOn: ({ expiresOn }) =>
      expiresOn === null ? "Does not run out" : `Holds until ${formatDate(expiresOn)}`,
  });
}

/** What an entry says in sentences: each field after its label, unless `overrides` has other words for it. */
function sentences<Of extends Fields>(
  fields: Of,
  content: Values<Of>,
  overrides: Overrides<Values<Of>>,
): string {
  return Object.entries(fields)
    .map(
      ([key, each]) => overrides[key]?.(content) ?? labelled(each.label, each.words(content[key])),
    )
    .filter((text) => text !== "")
    .join(". ");
}

function labelled(label: string, text: string): string {
  return text === "" ? "" : `${label} ${text}`;
}

/** Two of the same name are told apart by their number. */
function numbered(entries: readonly Line[]): Line[] {
  const counts = new Map<string, number>();
  return entries.map(([label, text]) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return [count === 1 ? label : `${label} (${count})`, text];
  });
}
