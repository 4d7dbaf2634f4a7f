/** The letter of the decision that holds: what was sent of one that is looked at again does not count. */
export const LETTER = {
  where: { recommendation: { returnedAt: null } },
  orderBy: { sentAt: "desc" },
  take: 1,
  select: { sentAt: true },
} as const;
