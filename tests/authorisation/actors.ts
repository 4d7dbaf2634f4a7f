import { v7 as newId } from "uuid";
import { type Actor, ANONYMOUS } from "@/domain/actor";
import { actorOfSession } from "@/features/session/framework/actor";
import { database } from "@/lib/database";
import { PEOPLE, type PersonKey } from "@/prisma/example-data/people";
import { write } from "@/tests/setup/lay";

/** The example people who stand for a role each. */
const ASKED: readonly PersonKey[] = [
  "founder",
  "bidWriter",
  "officer",
  "approver",
  "moderator",
  "evaluatorOne",
  "evaluatorTwo",
  "evaluatorThree",
  "reference",
  "minister",
  "cityOfficer",
  "cityApprover",
  "departmentAdmin",
  "twoHats",
  "operator",
];

/** Everybody that the matrix asks about, by a short name. */
export async function allActors(): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>([
    ["anonymous", ANONYMOUS],
    ["system", { kind: "system", as: "test" }],
    ["stranger", await signIn(await stranger(), null)],
  ]);
  for (const key of ASKED) {
    const { email } = PEOPLE[key];
    const user = await database().user.findUniqueOrThrow({
      where: { email },
      include: { memberships: { include: { organisation: true }, orderBy: { id: "asc" } } },
    });
    if (user.memberships.length === 0) actors.set(key, await signIn(user.id, null));
    for (const { id, organisation } of user.memberships) {
      const name = user.memberships.length > 1 ? `${key}@${organisation.slug.split("-")[0]}` : key;
      actors.set(name, await signIn(user.id, id));
    }
  }
  return actors;
}

async function stranger(): Promise<string> {
  const email = "stranger@example.org";
  const { id } = await write((tx) =>
    tx.user.create({ data: { email, mailbox: email, name: "Stranger" } }),
  );
  return id;
}

/** Through a session, as in the running platform. */
async function signIn(userId: string, membershipId: string | null): Promise<Actor> {
  const sessionToken = newId();
  const expires = new Date(Date.now() + 24 * 60 * 60 * 1000);
  await database().session.create({ data: { sessionToken, userId, membershipId, expires } });
  return actorOfSession(sessionToken);
}
