import type { Metadata } from "next";
import { isBuilderPart } from "@/domain/challenge/builder-parts";
import { ItemForm } from "@/features/challenges/components/part-form";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { partOf } from "@/features/challenges/views/parts";
import { missing } from "@/features/session/framework/missing";

type Params = Promise<{ id: string; part: string; item: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { part } = await params;
  return { title: isBuilderPart(part) ? partOf(part).title : "Your challenge" };
}

export default async function ChallengeItemPage({ params }: { params: Params }) {
  const { id, part, item } = await params;
  if (!isBuilderPart(part)) missing();
  const team = await teamChallenge(id, `/account/challenges/${id}/${part}/${item}`);
  return <ItemForm team={team} part={part} item={item} />;
}
