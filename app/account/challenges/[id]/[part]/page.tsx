import type { Metadata } from "next";
import { isBuilderPart } from "@/domain/challenge/builder-parts";
import { PartForm } from "@/features/challenges/components/part-form";
import { teamChallenge, technologyOptions } from "@/features/challenges/loaders/team";
import { partOf } from "@/features/challenges/views/parts";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

interface Props {
  params: Promise<{ id: string; part: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params;
  return { title: isBuilderPart(part) ? partOf(part).title : "Your challenge" };
}

export default async function ChallengePartPage({ params, searchParams }: Props) {
  const { id, part } = await params;
  if (!isBuilderPart(part)) missing();
  const team = await teamChallenge(id, `/account/challenges/${id}/${part}`);
  const { from, by } = await single(searchParams);
  const technologies =
    part === "problem"
      ? await technologyOptions(team.row.technologies.map(({ slug }) => slug))
      : [];
  return <PartForm team={team} part={part} from={from} by={by} technologies={technologies} />;
}
