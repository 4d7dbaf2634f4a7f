import type { Metadata } from "next";
import { NoticePage } from "@/features/challenges/components/notices";
import { noticeText, procurementAt } from "@/features/challenges/loaders/notices";
import { missing } from "@/features/session/framework/missing";

type Params = Promise<{ slug: string; number: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { of, notice } = await load(params);
  return { title: `${notice.form.name} ${notice.form.code}: ${of.title}` };
}

export default async function ChallengeNoticePage({ params }: { params: Params }) {
  const { of, notice } = await load(params);
  return <NoticePage of={of} notice={notice} />;
}

async function load(params: Params) {
  const { slug, number } = await params;
  const of = await procurementAt(slug);
  const notice = /^\d{1,4}$/.test(number) ? await noticeText(of.id, Number(number)) : null;
  if (!notice) missing();
  return { of, notice };
}
