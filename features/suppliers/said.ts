import { listWords } from "@/domain/format/words";
import { regionNames } from "@/domain/regions";
import { maturityWords } from "@/domain/supplier/maturity";
import type { CertificationContent, ProfileContent } from "@/domain/supplier/profile";

/** A form's fields in the words of a person, and "" for none. */
export type Said = Record<string, string>;

export type AboutContent = Omit<ProfileContent, "capabilities" | "certifications">;

export function aboutSaid(about: AboutContent): Said {
  return {
    standfirst: about.standfirst,
    about: about.about,
    people: about.people === null ? "" : String(about.people),
    founded: about.founded === null ? "" : String(about.founded),
    vcse: about.vcse ? "VCSE" : "not a VCSE",
    regions: listWords(regionNames(about.regions)),
    website: about.website ?? "",
    contactEmail: about.contactEmail ?? "",
  };
}

interface CapabilityRead {
  technology: { name: string };
  name: string;
  does: string;
  maturity: number;
}

export function capabilitySaid({ technology, name, does, maturity }: CapabilityRead): Said {
  return { technologyId: technology.name, name, does, maturity: maturityWords(maturity) };
}

/** What stands under a capability: standards, and awards by their OCIDs. */
export function evidenceSaid(evidence: {
  standards: readonly string[];
  awardOcids: readonly string[];
}): Said {
  return {
    standards: listWords([...evidence.standards].sort()),
    awardOcids: listWords([...evidence.awardOcids].sort()),
  };
}

export function certificationSaid(certification: CertificationContent): Said {
  const { name, issuer, expiresOn, technologies } = certification;
  return {
    name,
    issuer,
    expiresOn: expiresOn ?? "",
    technologies: listWords([...technologies].sort()),
  };
}

/** The names of the fields in which two states differ, for the audit. */
export function changedFields(before: Said, after: Said): string[] {
  return Object.keys(after).filter((field) => (before[field] ?? "") !== after[field]);
}
