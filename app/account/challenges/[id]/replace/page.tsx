import type { Metadata } from "next";
import { replacePath } from "@/domain/assessment/paths";
import { Replace } from "@/features/evaluation/components/replace";
import { replacePage } from "@/features/evaluation/loaders/replacements";

export const metadata: Metadata = { title: "Lead, approver and moderator" };

type Params = Promise<{ id: string }>;

export default async function ReplaceInChallengePage({ params }: { params: Params }) {
  const { id } = await params;
  return <Replace page={await replacePage(id, replacePath(id))} />;
}
