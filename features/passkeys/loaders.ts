import type { Person } from "@/domain/actor";
import { database } from "@/lib/database";

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The passkeys of whoever asks, the oldest first. */
export function ownPasskeys({ userId }: Person): Promise<OwnPasskey[]> {
  return database().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: { id: "asc" },
  });
}

/** Whether somebody has a passkey to confirm by. */
export async function hasPasskey({ userId }: Person): Promise<boolean> {
  return (await database().passkey.count({ where: { userId } })) > 0;
}
