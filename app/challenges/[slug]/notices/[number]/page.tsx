import type { Metadata } from "next";
import { NoticePage } from "@/features/challenges/components/notices";
import { noticeText } from "@/features/challenges/loaders/notices";
import { publicChallenge } from "@/features/challenges/loaders/public";
import { missing } from "@/features/session/missing";

type Params = Promise<{ slug: string; number: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { challenge, notice } = await load(params);
  return { title: `${notice.form.name} ${notice.form.code}: ${challenge.content.title}` };
}

export default async function ChallengeNoticePage({ params }: { params: Params }) {
  const { challenge, notice } = await load(params);
  return <NoticePage challenge={challenge} notice={notice} />;
}

async function load(params: Params) {
  const { slug, number } = await params;
  const challenge = await publicChallenge(slug);
  const notice = /^\d{1,4}$/.test(number) ? await noticeText(challenge.id, Number(number)) : null;
  if (!notice) missing();
  return { challenge, notice };
}
