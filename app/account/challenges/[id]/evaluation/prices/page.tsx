import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { Prices } from "@/features/evaluation/components/prices";
import { Refused } from "@/features/evaluation/components/refused";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { priceLines } from "@/features/evaluation/loaders/prices";

export const metadata: Metadata = { title: "Prices" };

type Params = Promise<{ id: string }>;

export default async function PricesPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "prices"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) return <Refused page={page} heading="Prices" refusal={seeing} />;
  return <Prices page={page} lines={await priceLines(page)} />;
}
