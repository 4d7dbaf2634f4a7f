import type { Metadata } from "next";
import { OwnList } from "@/features/challenges/components/own-list";
import { ownChallenges } from "@/features/challenges/loaders/team";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Your challenges" };

export default async function OwnChallengesPage() {
  const actor = await requirePerson("/account/challenges");
  return <OwnList actor={actor} {...(await ownChallenges(actor))} />;
}
