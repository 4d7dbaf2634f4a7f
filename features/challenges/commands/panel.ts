import { mayEdit } from "@/domain/challenge/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { admitInvited, findCandidate, NOBODY } from "@/features/memberships/records/candidates";
import type { Part } from "@/generated/prisma/client";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { lockChallenge } from "../queries";
import { mayTakeOff } from "../views/panel";
import { PART_WORDS } from "../words";

type GivenPart = Exclude<Part, "LEAD">;

/**
 * Gives somebody of any public body a part in the challenge, by their e-mail address. An approver has
 * to be one of the body that runs it; there is one approver and one moderator.
 */
export const addPerson = command({
  name: "challenge.addPerson",
  async load(tx, { id, email }: { id: string; email: string; part: GivenPart }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    return locked && { ...locked, person: await findCandidate(tx, email) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayEdit(actor, facts),
  decide({ row, person }, { part }, { newId }) {
    const bodies = person?.memberships.filter(
      ({ organisation }) => organisation.kind === "PUBLIC_BODY",
    );
    if (!person || !bodies?.length) {
      throw new Invalid({
        email: [NOBODY],
      });
    }
    const approves = bodies.some(
      ({ organisationId, roles }) => organisationId === row.bodyId && roles.includes("APPROVER"),
    );
    if (part === "APPROVER" && !approves) {
      throw new Invalid({ email: [`They are not an approver of ${row.body.name}`] });
    }
    const holders = row.parts.filter((one) => one.part === part);
    if (holders.some(({ userId }) => userId === person.id)) {
      throw new Invalid({ email: ["They have this part already"] });
    }
    const isLead = row.parts.some((one) => one.part === "LEAD" && one.userId === person.id);
    if (part === "APPROVER" && isLead) {
      throw new Invalid({ email: ["The lead cannot approve. Name somebody else"] });
    }
    if (part !== "EVALUATOR" && holders.some(({ endedAt }) => !endedAt)) {
      throw new Invalid({ part: ["There is one already. Take that person off first"] });
    }
    return {
      change: { id: newId(), userId: person.id, part },
      audit: { part, invitedTo: person.invitedTo?.id ?? null },
      // To somebody who has not been here before.
      effects: person.invitedTo
        ? letterTo([person.email], LETTERS.challenge.panelInvitation, {
            challenge: row,
            part: PART_WORDS[part].toLowerCase(),
            at: person.invitedTo.name,
          })
        : [],
    };
  },
  async save(tx, data, { row, person }) {
    const userId = person ? await admitInvited(tx, person) : data.userId;
    await tx.challengePart.create({ data: { ...data, userId, challengeId: row.id } });
    await tx.challenge.update({ where: { id: row.id }, data: { revision: { increment: 1 } } });
    return row.id;
  },
});

/**
 * Takes a part away again. The lead stays; and so do the approver and the moderator once the approver has had it:
 * nobody exchanges alone whoever sent it back.
 */
export const removePerson = command({
  name: "challenge.removePerson",
  load: (tx, { id }: { id: string; partId: string }, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayEdit(actor, facts),
  decide({ row }, { partId }) {
    const removed = row.parts.find(
      ({ id, part, endedAt }) => id === partId && part !== "LEAD" && !endedAt,
    );
    if (!removed) throw new Invalid({ "": ["They are not on the panel any more"] });
    if (!mayTakeOff(row, removed.part)) throw new Invalid({ "": [TWO_PEOPLE] });
    return { change: partId, audit: { removed: removed.part } };
  },
  async save(tx, id, { row }) {
    await tx.challengePart.delete({ where: { id } });
    await tx.challenge.update({ where: { id: row.id }, data: { revision: { increment: 1 } } });
    return row.id;
  },
});

const TWO_PEOPLE =
  "The approver has had this draft, so two people decide who takes over. Propose it on the page “Lead, approver and moderator”";
