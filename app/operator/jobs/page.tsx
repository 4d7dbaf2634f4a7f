import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { pageOf, type SearchParams } from "@/features/case-studies/filters/page-number";
import { FailedJobs } from "@/features/jobs/components/failed-jobs";
import { failedJobsPage } from "@/features/jobs/loaders";
import { DONE } from "@/features/jobs/words";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";

export const metadata: Metadata = { title: "Failed jobs" };

export default async function FailedJobsPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requireConfirmedOperator("/operator/jobs");
  const { page, done } = await searchParams;
  const failed = await failedJobsPage(person, pageOf(page));
  if ("allowed" in failed) {
    return (
      <StatePage heading="This page is for operators" says={`${failed.reason} ${failed.remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Failed jobs" />
      <Main>
        <Headline
          heading="Failed jobs"
          standfirst="Work in the background, such as sending letters, that failed for good. Put the cause right first, then try again."
        />
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        <FailedJobs failed={failed} />
      </Main>
    </>
  );
}
