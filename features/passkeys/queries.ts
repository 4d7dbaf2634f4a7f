import { database } from "@/lib/database";

/** How a person's devices can be asked for their passkeys. */
export function passkeysOf(userId: string) {
  return database().passkey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
    orderBy: { id: "asc" },
  });
}
