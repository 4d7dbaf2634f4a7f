import type { Metadata } from "next";
import { NewPage } from "@/features/challenges/components/new-page";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Start a challenge" };

export default async function NewChallengePage() {
  return <NewPage actor={await requirePerson("/account/challenges/new")} />;
}
