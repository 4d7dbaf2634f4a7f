import { v7 as newId } from "uuid";
import type { Person } from "@/domain/actor";
import {
  saveAnswer,
  saveDeclarations,
  savePrice,
  startResponse,
} from "@/features/responses/commands/draft";
import type { Organisation } from "@/generated/prisma/client";
import { database, databaseTime } from "@/lib/database";
import { layOrganisation, layPerson, write } from "../setup/lay";

const MINUTE = 60_000;
export const QUESTION = "How will you do it?";

export interface Open {
  body: Organisation;
  lead: Person;
  approver: Person;
  challengeId: string;
  criterionId: string;
}

/** A challenge that is open for so many milliseconds more, by the database's clock. */
export async function layOpen(milliseconds = 10 * MINUTE): Promise<Open> {
  const body = await layOrganisation("Asking Council", "PUBLIC_BODY");
  const lead = await layPerson(body, "COMMERCIAL");
  const approver = await layPerson(body, "APPROVER");
  const [challengeId, criterionId] = [newId(), newId()];
  const now = await databaseTime(database());
  await write((tx) =>
    tx.challenge.create({
      data: {
        id: challengeId,
        slug: `challenge-${challengeId.slice(-8)}`,
        reference: `T-${challengeId.slice(-8)}`,
        state: "PUBLISHED",
        version: 1,
        title: "Find damp early",
        bodyId: body.id,
        createdById: lead.userId,
        priceWeight: "40",
        descriptors: ["None", "Some", "All"],
        maximum: 2,
        publishedAt: new Date(now.getTime() - 30 * 24 * 60 * MINUTE),
        closesAt: new Date(now.getTime() + milliseconds),
        parts: {
          create: [
            { userId: lead.userId, part: "LEAD" },
            { userId: approver.userId, part: "APPROVER" },
          ],
        },
        criteria: {
          create: {
            id: criterionId,
            key: "c1",
            title: "Approach",
            question: QUESTION,
            weight: "60",
            wordLimit: 10,
          },
        },
      },
    }),
  );
  return { body, lead, approver, challengeId, criterionId };
}

/** A supplier's whole draft, ready to be submitted. */
export async function layDraft(
  { challengeId, criterionId }: Open,
  text = "With sensors and patience.",
) {
  const supplier = await layOrganisation("Answering Ltd", "SUPPLIER");
  const person = await layPerson(supplier, "EDITOR");
  const begun = await startResponse(person, { challengeId });
  if (!begun.ok) throw new Error("It did not start.");
  const { responseId } = begun.result;
  await saveAnswer(person, { responseId, criterionId, text, was: "" });
  await savePrice(person, { responseId, prices: { price: 18_650_050n } });
  await saveDeclarations(person, {
    responseId,
    aiUsed: "no",
    aiDetail: "",
    interests: "",
    hours: "12.5",
  });
  return { supplier, person, responseId };
}

/** Lets the deadline pass without waiting for it. */
export async function close({ challengeId }: Open): Promise<void> {
  const now = await databaseTime(database());
  await write((tx) =>
    tx.challenge.update({
      where: { id: challengeId },
      data: { closesAt: new Date(now.getTime() - 1) },
    }),
  );
}
