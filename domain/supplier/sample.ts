import type { AboutContent, CapabilityContent, CertificationContent } from "./fields";

/** What tests start from, and another of each in which everything is different. A new field is said here too. */

export const ABOUT: AboutContent = {
  standfirst: "Level sensors for culverts",
  about: "",
  people: 11,
  founded: 2019,
  vcse: false,
  regions: ["TLD"],
  website: null,
  contactEmail: "hello@skerrow.example",
  address: "",
};

export const OTHER_ABOUT: AboutContent = {
  standfirst: "Tide gauges",
  about: "We come to you.",
  people: 400,
  founded: 2020,
  vcse: true,
  regions: ["TLD", "TLL"],
  website: "https://skerrow.example",
  contactEmail: "office@skerrow.example",
  address: "2 Weir Yard, Skerrow TL4 1AA",
};

const SENSING = {
  name: "Level sensing",
  does: "Warns of flash floods in ungauged valleys",
  maturity: 9,
};

export const CAPABILITY: CapabilityContent = {
  ...SENSING,
  technologyId: "01a22c00-0000-7000-8000-000000000001",
  technology: "Sensors",
  standards: [],
  awardOcids: [],
};

export const OTHER_CAPABILITY: CapabilityContent = {
  technologyId: "01a22c00-0000-7000-8000-000000000002",
  technology: "Telemetry",
  name: "Tide levels",
  does: "Counts tides",
  maturity: 7,
  standards: ["MCERTS"],
  awardOcids: ["ocds-1"],
};

export const CERTIFICATION: CertificationContent = {
  name: "Quality",
  issuer: "",
  expiresOn: "2027-04-14",
  technologies: [],
};

export const OTHER_CERTIFICATION: CertificationContent = {
  name: "Radio equipment",
  issuer: "A test house",
  expiresOn: null,
  technologies: ["level-sensors"],
};

/** What the form of a capability gives. */
export function capabilityOn(technologyId: string, other: Partial<typeof SENSING> = {}) {
  return { ...SENSING, ...other, technologyId };
}
