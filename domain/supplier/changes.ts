import { formatDate } from "../format/dates";
import { listWords } from "../format/words";
import { regionNames } from "../regions";
import { maturityWords } from "./maturity";
import type { CapabilityContent, CertificationContent, ProfileContent } from "./profile";
import { sizeWords } from "./profile";
import { diffWords, type WordDiffPart } from "./word-diff";

/** One thing that differs between two states of a profile. */
export interface Change {
  label: string;
  parts: WordDiffPart[];
}

/** Whether two states of a profile say the same to the public. */
export function sameContent(one: ProfileContent, other: ProfileContent): boolean {
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}

/** What changed from one version to the next, in the order of the page. Empty if nothing did. */
export function changesBetween(before: ProfileContent, after: ProfileContent): Change[] {
  const old = new Map(lines(before));
  const fresh = new Map(lines(after));
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .filter((label) => old.get(label) !== fresh.get(label))
    .map((label) => ({ label, parts: diffWords(old.get(label) ?? "", fresh.get(label) ?? "") }));
}

/** A profile as labelled lines, in the words of its page. */
function lines(profile: ProfileContent): [label: string, text: string][] {
  return [
    ["In short", profile.standfirst],
    ["How they work", profile.about],
    ["Size", sizeWords(profile)],
    ["Since", profile.founded === null ? "" : String(profile.founded)],
    ["Works in", listWords(regionNames(profile.regions))],
    ["Website", profile.website ?? ""],
    ["Contact", profile.contactEmail ?? ""],
    ...numbered(profile.capabilities.map((each) => [`Capability: ${each.name}`, said(each)])),
    ...numbered(profile.certifications.map((each) => [`Certificate: ${each.name}`, held(each)])),
  ];
}

function said({ technology, does, maturity, standards, awardOcids }: CapabilityContent): string {
  return sentences(
    `${technology}: ${does} (maturity ${maturityWords(maturity)})`,
    standards.length > 0 && `Implements ${listWords(standards)}`,
    awardOcids.length > 0 && `Awarded in ${listWords(awardOcids)}`,
  );
}

function held({ issuer, expiresOn, technologies }: CertificationContent): string {
  return sentences(
    issuer,
    expiresOn === null ? "Does not run out" : `Holds until ${formatDate(expiresOn)}`,
    technologies.length > 0 && `For ${listWords(technologies.map(spoken))}`,
  );
}

/** "level-sensing" as "level sensing": a version keeps the address of a technology, not its name. */
function spoken(slug: string): string {
  return slug.replaceAll("-", " ");
}

function sentences(...parts: (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(". ");
}

/** Two of the same name are told apart by their number. */
function numbered(entries: readonly [string, string][]): [string, string][] {
  const seen = new Map<string, number>();
  return entries.map(([label, text]) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return [count === 1 ? label : `${label} (${count})`, text];
  });
}
