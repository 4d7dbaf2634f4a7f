import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { NextPhase } from "@/features/challenges/components/next-phase";
import { nextPhase } from "@/features/challenges/loaders/next-phase";
import { ContractDesk, NextContract } from "@/features/contracts/components/contract-desk";
import { contractProposals, contractsOf } from "@/features/contracts/loaders";
import { Award } from "@/features/evaluation/components/award";
import { Refused } from "@/features/evaluation/components/refused";
import { concernsOf } from "@/features/evaluation/loaders/letters";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Award" };

type Params = Promise<{ id: string }>;

export default async function AwardPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "award"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) return <Refused page={page} heading="Award" refusal={seeing} />;
  const signed = {
    page,
    contracts: await contractsOf(id),
    proposals: await contractProposals(page),
  };
  return (
    <Award page={page} concerns={await concernsOf(page)} next={<NextContract {...signed} />}>
      <ContractDesk {...signed} />
      <NextPhase phase={await nextPhase(page.person, id)} />
    </Award>
  );
}
