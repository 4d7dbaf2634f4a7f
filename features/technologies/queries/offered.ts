import type { Prisma } from "@/generated/prisma/client";

/** What a form offers: every technology in use, and one that is out of use where it is chosen already. */
export function offered(chosen: readonly string[]): Prisma.TechnologyWhereInput {
  return { OR: [{ retiredAt: null }, { slug: { in: [...chosen] } }] };
}
