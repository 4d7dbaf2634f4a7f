import { plural } from "../format/numbers";
import type { Day } from "../timetable/day";
import type { AboutContent, CertificationContent, ProfileContent } from "./fields";

/** How many capabilities, and how many certificates, a profile may hold. */
export const MOST_ENTRIES = 30;

const SME_BELOW = 250;

/**
 * A small or medium-sized enterprise has fewer than 250 people: the first condition of section 123 of
 * the Procurement Act 2023. The second, turnover or balance sheet, is not asked here.
 */
export function isSme(people: number | null): boolean {
  return people !== null && people < SME_BELOW;
}

/** "11 people, SME and VCSE"; "" while the number of people is not known and it is no VCSE. */
export function sizeWords({ people, vcse }: Pick<AboutContent, "people" | "vcse">): string {
  const kinds = [isSme(people) ? "SME" : null, vcse ? "VCSE" : null].filter(
    (kind) => kind !== null,
  );
  const count = people === null ? null : plural(people, "person", "people");
  return [count, kinds.join(" and ") || null].filter((part) => part !== null).join(", ");
}

/** The page of the owner's desk on which something is put right. */
export type ProfilePart = "about" | "capabilities" | "certifications";

export interface Gap {
  part: ProfilePart;
  /** The field of the form of that part, where it is one. */
  field?: "standfirst" | "about" | "people" | "regions" | "contactEmail";
  /** What to do, as a sentence. */
  says: string;
}

/** What stops publication, in the order of the pages. */
export function missingForPublication(profile: ProfileContent): Gap[] {
  const gaps: (Gap | false)[] = [
    profile.standfirst === "" && {
      part: "about",
      field: "standfirst",
      says: "Say in a sentence or two what you do, and for whom.",
    },
    profile.people === null && {
      part: "about",
      field: "people",
      says: "Give the number of people: it decides whether you count as an SME.",
    },
    profile.regions.length === 0 && {
      part: "about",
      field: "regions",
      says: "Choose at least one region you work in.",
    },
    profile.contactEmail === null && {
      part: "about",
      field: "contactEmail",
      says: "Give an e-mail address that a public body can write to.",
    },
    profile.capabilities.length === 0 && {
      part: "capabilities",
      says: "Add at least one capability.",
    },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** What would make the profile better and stops nothing. @param today in London. */
export function worthAdding(profile: ProfileContent, today: Day): Gap[] {
  const lapsed = profile.certifications.filter((each) => hasLapsed(each, today));
  const gaps: (Gap | false)[] = [
    profile.about === "" && {
      part: "about",
      field: "about",
      says: "Buyers ask how you work and with whom. A few paragraphs answer that.",
    },
    ...lapsed.map(
      ({ name }): Gap => ({
        part: "certifications",
        says: `${name} has lapsed, and the page says so. Renew it or remove it.`,
      }),
    ),
  ];
  return gaps.filter((gap) => gap !== false);
}

/** The certificates that name a technology. Those of the whole company cover it without saying so. */
export function certificatesFor<Certificate extends Pick<CertificationContent, "technologies">>(
  technologySlug: string,
  certifications: readonly Certificate[],
): Certificate[] {
  return certifications.filter(({ technologies }) => technologies.includes(technologySlug));
}

/** A certificate holds until the end of its last day. @param today in London. */
export function hasLapsed({ expiresOn }: Pick<CertificationContent, "expiresOn">, today: Day) {
  return expiresOn !== null && expiresOn < today;
}
