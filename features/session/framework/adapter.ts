import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { mailboxOf } from "@/domain/membership/mailbox";
import { appendAudit } from "@/lib/audit";
import { database, databaseTime, type Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

const USED_TOKEN = row("the token of a sign-in", {
  identifier: column.text,
  token: column.text,
  expires: column.time,
});

/**
 * next-auth's storage in our own tables. A session begins acting for the person's first
 * organisation; they change that on their account page.
 */
export const adapter: Adapter = {
  createUser({ email, name, image, emailVerified }: Omit<AdapterUser, "id">) {
    const data = { email: email.toLowerCase(), mailbox: mailboxOf(email), name: name ?? "" };
    return recorded("person.create", (tx) =>
      tx.user.create({ data: { ...data, image, emailVerified } }),
    );
  },
  getUser: (id) => database().user.findUnique({ where: { id } }),
  getUserByEmail: (email) => database().user.findUnique({ where: { mailbox: mailboxOf(email) } }),
  async getUserByAccount({ provider, providerAccountId }) {
    const account = await database().account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      include: { user: true },
    });
    return account?.user ?? null;
  },
  updateUser: ({ id, name, image, emailVerified }) =>
    recorded("person.update", (tx) =>
      tx.user.update({ where: { id }, data: { name: name ?? undefined, image, emailVerified } }),
    ),
  async linkAccount(account: AdapterAccount) {
    const { userId, type, provider, providerAccountId } = account;
    await recorded("person.linkAccount", async (tx) => {
      await tx.account.create({ data: { userId, type, provider, providerAccountId } });
      return { id: userId };
    });
  },
  createSession: (session) => createSession(session, null),
  async getSessionAndUser(sessionToken) {
    const found = await database().session.findUnique({
      where: { sessionToken },
      include: { user: true },
    });
    if (!found) return null;
    const { user, ...session } = found;
    return { session, user };
  },
  updateSession: ({ sessionToken, expires }) =>
    database().session.update({ where: { sessionToken }, data: { expires } }),
  async deleteSession(sessionToken) {
    await database().session.deleteMany({ where: { sessionToken } });
  },
  createVerificationToken: (token) => database().verificationToken.create({ data: token }),
  async useVerificationToken({ identifier, token }) {
    const used = await rows(database(), USED_TOKEN)`
      DELETE FROM "VerificationToken" WHERE identifier = ${identifier} AND token = ${token}
      RETURNING identifier, token, expires`;
    return used[0] ?? null;
  },
};

/** What next-auth writes of people comes past our commands, so its entry in the audit log is made here. */
function recorded<Row extends { id: string }>(
  command: string,
  write: (tx: Transaction) => Promise<Row>,
): Promise<Row> {
  return database().$transaction(async (tx) => {
    const row = await write(tx);
    const actor = { kind: "system", as: "sign-in" } as const;
    await appendAudit(tx, {
      command,
      actor,
      subjectType: "user",
      subjectId: row.id,
      outcome: "DONE",
    });
    return row;
  });
}

/** The same for a sign-in by a passkey: the session says by which. */
export function adapterFor(passkeyId: string | null): Adapter {
  return { ...adapter, createSession: (session) => createSession(session, passkeyId) };
}

interface Begun {
  sessionToken: string;
  userId: string;
  expires: Date;
}

async function createSession({ sessionToken, userId, expires }: Begun, passkeyId: string | null) {
  const membership = await database().membership.findFirst({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const now = await databaseTime(database());
  const proved = { confirmedAt: now, passkeyId, passkeyAt: passkeyId ? now : null };
  return database().session.create({
    data: { sessionToken, userId, expires, membershipId: membership?.id, ...proved },
  });
}
