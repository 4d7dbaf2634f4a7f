import type { Metadata } from "next";
import { isDraft } from "@/features/challenges/components/builder-page";
import { RunningPage } from "@/features/challenges/components/running-page";
import { TaskListPage } from "@/features/challenges/components/task-list-page";
import { changeWaits } from "@/features/challenges/loaders/proposals";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { clarificationWork } from "@/features/clarifications/loaders";
import { contractsToWrite } from "@/features/contracts/loaders";
import { NoticeWaits } from "@/features/engagements/components/notice-waits";
import { earlyNoticeWaits } from "@/features/engagements/loaders";

export const metadata: Metadata = { title: "Your challenge" };

export default async function ChallengeDeskPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}`);
  if (isDraft(team)) {
    const above = (await earlyNoticeWaits(id)) ? <NoticeWaits id={id} /> : null;
    return <TaskListPage team={team} above={above} />;
  }
  return (
    <RunningPage
      team={team}
      work={await clarificationWork(id)}
      waits={await changeWaits(id)}
      contractsMissing={await contractsToWrite(id)}
    />
  );
}
