import type { Metadata } from "next";
import type { SearchParams } from "@/domain/search/parameters";
import { BriefingPage } from "@/features/briefing/components/briefing-page";
import { readFilters } from "@/features/briefing/filters";
import { briefingPage } from "@/features/briefing/loaders";
import { currentActor } from "@/features/session/framework/actor";

export const metadata: Metadata = {
  title: "The two-minute briefing",
  description: "What works in public services: where, for whom, at what cost, with which evidence.",
};

type Props = { searchParams: Promise<SearchParams> };

export default async function Briefing({ searchParams }: Props) {
  const { filters, page } = readFilters(await searchParams);
  const briefing = await briefingPage(filters, page, await currentActor());
  return <BriefingPage briefing={briefing} filters={filters} />;
}
