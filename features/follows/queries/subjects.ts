import { CHALLENGE } from "@/domain/challenge/states";
import type { FollowSubject } from "@/domain/follow/subject";
import { STORY } from "@/domain/story/states";
import { isUuid, type Reader } from "@/lib/database";

/** Something that can be followed: where its page is, and whether anybody can read that. */
export interface Followable {
  subject: FollowSubject;
  id: string;
  path: string;
  public: boolean;
}

type Find = (reader: Reader, id: string) => Promise<Followable | null>;

const FIND: Readonly<Record<FollowSubject, Find>> = {
  async technology(reader, id) {
    const row = await reader.technology.findUnique({ where: { id }, select: { slug: true } });
    return row && { subject: "technology", id, path: `/technologies/${row.slug}`, public: true };
  },
  async organisation(reader, id) {
    const row = await reader.organisation.findUnique({
      where: { id },
      select: {
        kind: true,
        slug: true,
        claimed: true,
        profile: { select: { state: true } },
        noticeAwards: { take: 1, select: { awardId: true } },
      },
    });
    if (!row) return null;
    const { kind, slug, claimed, profile, noticeAwards } = row;
    if (kind === "PUBLIC_BODY")
      return { subject: "organisation", id, path: `/organisations/${slug}`, public: true };
    // As the supplier's own page has it: a published profile, or what notices say.
    const known = profile?.state === "PUBLISHED" || !claimed || noticeAwards.length > 0;
    return { subject: "organisation", id, path: `/suppliers/${slug}`, public: known };
  },
  async story(reader, id) {
    const row = await reader.story.findUnique({
      where: { id },
      select: { slug: true, state: true },
    });
    if (!row) return null;
    const isPublic = STORY.states[row.state].public;
    return { subject: "story", id, path: `/stories/${row.slug}`, public: isPublic };
  },
  async challenge(reader, id) {
    const row = await reader.challenge.findUnique({
      where: { id },
      select: { slug: true, state: true, engagement: { select: { challengeId: true } } },
    });
    if (!row) return null;
    if (CHALLENGE.states[row.state].public) {
      return { subject: "challenge", id, path: `/challenges/${row.slug}`, public: true };
    }
    const path = `/engagements/${row.slug}`;
    return { subject: "challenge", id, path, public: row.engagement !== null };
  },
};

/** What a follow is about; null if there is no such thing. */
export async function followable(
  reader: Reader,
  subject: FollowSubject,
  id: string,
): Promise<Followable | null> {
  return isUuid(id) ? FIND[subject](reader, id) : null;
}
