/** What can be followed, in the order of the page that lists it. */
export const FOLLOW_SUBJECTS = ["technology", "organisation", "story", "challenge"] as const;

export type FollowSubject = (typeof FOLLOW_SUBJECTS)[number];
