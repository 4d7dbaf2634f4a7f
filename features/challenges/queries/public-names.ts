import type { Actor } from "@/domain/actor";
import { type KnownNames, type Named, namingProblems } from "@/domain/challenge/public-names";
import { CHALLENGE } from "@/domain/challenge/states";
import { toPence } from "@/domain/input";
import { statesWhere } from "@/domain/lifecycle";
import type { PhasePrice } from "@/domain/response/phase-prices";
import { RESPONSE } from "@/domain/response/states";
import { PROFILE } from "@/domain/supplier/states";
import type { Prisma } from "@/generated/prisma/client";
import { Invalid } from "@/lib/command";
import type { Reader } from "@/lib/database";

/** A challenge, as far as what may be said of it in public hangs on it. */
const ABOUT = {
  state: true,
  namesHidden: true,
  phases: { select: { valuePence: true } },
  parts: { select: { userId: true, part: true, conflict: true, endedAt: true, user: true } },
  meetings: { orderBy: { closedAt: "desc" }, take: 1, select: { openedAt: true } },
} satisfies Prisma.ChallengeSelect;

type About = Prisma.ChallengeGetPayload<{ select: typeof ABOUT }>;

/** What a command knows besides: who asked, or who replied to an engagement. */
export interface AlsoNamed {
  suppliers?: readonly Named[];
  people?: readonly Named[];
}

/**
 * What a text about a challenge may not name when it goes public. It knows no more than whoever writes may read
 * themselves, since each refusal tells them something: every supplier with a public page and the people of the panel
 * always; responses once they are opened, to who may read their names; their prices once those are open. Who has won
 * is everybody's from the award notice on.
 */
export async function knownNames(
  reader: Reader,
  challengeId: string,
  actor: Actor,
  also: AlsoNamed = {},
): Promise<KnownNames> {
  const about = await reader.challenge.findUniqueOrThrow({
    where: { id: challengeId },
    select: ABOUT,
  });
  const responses = await readableResponses(reader, challengeId, about, actor);
  const facts = CHALLENGE.states[about.state];
  const winners = facts.awardPublic ? await winnersOf(reader, challengeId) : [];
  const hidden = responses.filter(({ supplierId }) => !winners.includes(supplierId));
  const publicAmounts = about.phases.map(({ valuePence }) => valuePence);
  return {
    suppliers: [
      ...(also.suppliers ?? []),
      ...hidden.map(({ supplier }) => ({ name: supplier.name, as: "a supplier that responded" })),
    ],
    listed: await listedSuppliers(reader, winners),
    people: [
      ...about.parts.map(({ user }) => ({ name: user.name ?? "", as: "somebody of the panel" })),
      ...(also.people ?? []),
      ...hidden.flatMap(({ supplier }) =>
        supplier.memberships.map(({ user }) => ({
          name: user.name ?? "",
          as: "somebody of a supplier that responded",
        })),
      ),
    ],
    prices: pricesOpen(about)
      ? hidden.flatMap(pricesOf).filter((price) => !publicAmounts.includes(price))
      : [],
  };
}

/**
 * Refuses texts that go public and name what they may not, unless whoever writes says that a word means something else.
 * @returns whether they said so, for the audit.
 * @throws {Invalid} by field.
 */
export function refuseNames(
  texts: Readonly<Record<string, string>>,
  known: KnownNames,
  { otherMeaning = false, before = {} }: { otherMeaning?: boolean; before?: typeof texts } = {},
): boolean {
  const problems = namingProblems(texts, known, before);
  const named = Object.keys(problems).length > 0;
  if (named && !otherMeaning) throw new Invalid(problems);
  return named;
}

const NOBODY: Prisma.ResponseWhereInput = { id: { in: [] } };

/** Responses whose suppliers' names the actor may read: narrower than `namesShown` of the evaluation, never wider. */
async function readableResponses(reader: Reader, challengeId: string, about: About, actor: Actor) {
  return reader.response.findMany({
    where: { AND: [{ challengeId, label: { not: null } }, readable(about, actor)] },
    select: {
      supplierId: true,
      price: true,
      phasePrices: true,
      supplier: {
        select: {
          name: true,
          memberships: { select: { user: { select: { name: true } } } },
        },
      },
    },
  });
}

function readable(about: About, actor: Actor): Prisma.ResponseWhereInput {
  if (actor.kind !== "person" || !CHALLENGE.states[about.state].opened) return NOBODY;
  const { userId } = actor;
  const own = about.parts.filter((one) => one.userId === userId && one.endedAt === null);
  const declared = own.every(({ conflict }) => conflict === "NONE" || conflict === "MANAGEABLE");
  if (own.length === 0 || !declared) return NOBODY;
  const blind = about.namesHidden && !pricesOpen(about);
  if (blind && own.some(({ part }) => part !== "LEAD")) return NOBODY;
  return {
    state: { in: statesWhere(RESPONSE, "opened") },
    keptFrom: { none: { declaration: { userId } } },
    recognised: { none: { userId, decidedAt: null } },
  };
}

/** The same as `pricesOpen` of the evaluation. */
function pricesOpen({ state, meetings }: About): boolean {
  if (CHALLENGE.states[state].decided) return true;
  return state === "MODERATING" && meetings.some(({ openedAt }) => openedAt !== null);
}

function pricesOf({
  price,
  phasePrices,
}: {
  price: Prisma.Decimal | null;
  phasePrices: Prisma.JsonValue;
}): bigint[] {
  const phases = (phasePrices as unknown as PhasePrice[]).map((one) => one.price);
  return [...(price === null ? [] : [price.toFixed(2)]), ...phases].flatMap(
    (text) => toPence(text) ?? [],
  );
}

async function winnersOf(reader: Reader, challengeId: string): Promise<string[]> {
  const won = await reader.response.findMany({
    where: { challengeId, recommendationId: { not: null } },
    select: { supplierId: true },
  });
  return won.map(({ supplierId }) => supplierId);
}

async function listedSuppliers(reader: Reader, winners: readonly string[]): Promise<string[]> {
  const listed = await reader.organisation.findMany({
    where: {
      kind: "SUPPLIER",
      id: { notIn: [...winners] },
      mergedIntoId: null,
      profile: { state: { in: statesWhere(PROFILE, "public") } },
    },
    select: { name: true },
  });
  return listed.map(({ name }) => name);
}
