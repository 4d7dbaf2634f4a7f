import type { Metadata } from "next";
import { readSummary } from "@/features/evaluation/commands";
import { OwnLetter } from "@/features/evaluation/components/own-letter";
import { ownLetter } from "@/features/evaluation/loaders/letters";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Your assessment summary" };

type Params = Promise<{ id: string }>;

/** Opening the letter is reading it: the first time is noted. */
export default async function LetterPage({ params }: { params: Params }) {
  const { id } = await params;
  const person = await requirePerson(`/account/responses/${id}/letter`);
  const letter = await ownLetter(person, id);
  if (!letter) missing();
  if (letter.readAt === null) await readSummary(person, { responseId: id });
  return <OwnLetter person={person} letter={letter} />;
}
