import { database } from "@/lib/database";

/** What was signed, how it goes and how its phases ended: public, once it is written down. */
export async function contractOf(challengeId: string) {
  const [contract, phases] = await Promise.all([
    database().contract.findUnique({
      where: { challengeId },
      include: {
        indicators: {
          orderBy: { order: "asc" },
          include: { ratings: { orderBy: { periodEnds: "desc" } } },
        },
      },
    }),
    database().challengePhase.findMany({
      where: { challengeId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      include: { outcome: true },
    }),
  ]);
  return { contract, phases };
}

export type ContractPage = Awaited<ReturnType<typeof contractOf>>;
