import type { OwnProfileRow } from "./draft";

interface Publication {
  number: number;
  publishedById: string | null;
  publishedAt: Date;
}

/**
 * A version of the draft as it stands: its own row, and copies of the capabilities and certificates.
 * @param newId names what is made.
 */
export function snapshot(draft: OwnProfileRow, publication: Publication, newId: () => string) {
  const { standfirst, about, people, founded, sme, vcse, regions, website, contactEmail } = draft;
  const says = { standfirst, about, people, founded, sme, vcse, regions, website, contactEmail };
  const place = { profileId: draft.id, versionId: newId() };
  return {
    row: { id: place.versionId, profileId: draft.id, ...says, ...publication },
    capabilities: draft.capabilities.map((each) => ({
      id: newId(),
      ...place,
      key: each.key,
      technologyId: each.technologyId,
      name: each.name,
      does: each.does,
      maturity: each.maturity,
      standards: each.standards,
      awardOcids: each.awardOcids,
      order: each.order,
    })),
    certifications: draft.certifications.map((each) => ({
      id: newId(),
      ...place,
      name: each.name,
      issuer: each.issuer,
      expiresOn: each.expiresOn,
      technologies: each.technologies,
      order: each.order,
    })),
  };
}
