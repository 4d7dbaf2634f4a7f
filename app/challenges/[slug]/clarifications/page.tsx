import type { Metadata } from "next";
import { publicChallenge } from "@/features/challenges/loaders/public";
import { PublicClarificationsPage } from "@/features/clarifications/components/public-clarifications-page";
import { clarificationsFor, publicClarifications } from "@/features/clarifications/loaders";
import { type SearchParams, single } from "@/lib/search-params";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { content } = await publicChallenge((await params).slug);
  return { title: `Clarifications: ${content.title}` };
}

export default async function ClarificationsPage({ params, searchParams }: Props) {
  const challenge = await publicChallenge((await params).slug);
  const { actor, id } = challenge;
  const isSupplier = actor.kind === "person" && actor.actingFor?.kind === "SUPPLIER";
  return (
    <PublicClarificationsPage
      challenge={challenge}
      clarifications={await publicClarifications(id)}
      own={isSupplier ? await clarificationsFor(actor, id) : []}
      asked={(await single(searchParams)).asked === "yes"}
    />
  );
}
