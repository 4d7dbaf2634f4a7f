import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { Person } from "@/domain/actor";
import { isFresh } from "@/domain/session/fresh";
import { database, databaseTime } from "@/lib/database";
import { requirePerson } from "./actor";
import { sessionCookie } from "./auth-options";
import { isTrial } from "./trial";

/** What the browser says its session is; "" where it has none. */
export async function sessionToken(): Promise<string> {
  return (await cookies()).get(sessionCookie())?.value ?? "";
}

/**
 * Whether the person of this session has proved a short while ago who they are. An example person of a trial
 * installation is never asked: one becomes them with one press, so there is no secret that could be asked for.
 */
export async function isConfirmed(): Promise<boolean> {
  const session = await database().session.findUnique({
    where: { sessionToken: await sessionToken() },
    select: { confirmedAt: true, user: { select: { example: true } } },
  });
  if (!session) return false;
  if (session.user.example && (await isTrial())) return true;
  return isFresh(session.confirmedAt, await databaseTime(database()));
}

/**
 * The signed-in person, for a page that only operators read: an operator who has not proved it a short while ago is
 * sent to do so, and comes back. Anybody else goes on, and is told that the page is for operators.
 * @param path the page that asked, for the way back.
 */
export async function requireConfirmedOperator(path: string): Promise<Person> {
  const person = await requirePerson(path);
  if (!person.operator || (await isConfirmed())) return person;
  redirect(`/account/confirm?next=${encodeURIComponent(path)}`);
}
