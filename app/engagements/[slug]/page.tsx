import type { Metadata } from "next";
import { noticesOf } from "@/features/challenges/loaders/notices";
import { PublicPage } from "@/features/engagements/components/public-page";
import { publicEngagement } from "@/features/engagements/loaders";
import { type SearchParams, single } from "@/lib/search-params";

interface EngagementPageProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: EngagementPageProps): Promise<Metadata> {
  const { content } = (await publicEngagement((await params).slug)).engagement;
  return { title: `${content.title}: early engagement`, description: content.summary };
}

export default async function EngagementPage({ params, searchParams }: EngagementPageProps) {
  const page = await publicEngagement((await params).slug);
  const { replied } = await single(searchParams);
  const notices = await noticesOf(page.engagement.challengeId);
  return <PublicPage page={page} notices={notices} replied={replied === "yes"} />;
}
