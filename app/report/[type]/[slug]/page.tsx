import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { SUBJECT_WORDS } from "@/domain/moderation/subjects";
import { ReportForm } from "@/features/moderation/components/report-form";
import { Reported } from "@/features/moderation/components/reported";
import { subjectToReport } from "@/features/moderation/loaders";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Report a page", robots: { index: false } };

interface Props {
  params: Promise<{ type: string; slug: string }>;
  searchParams: SearchParams;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { type, slug } = await params;
  const subject = await subjectToReport(type, slug);
  if (!subject?.isPublic) missing();
  const signedIn = (await currentActor()).kind === "person";
  const { done } = await single(searchParams);
  return (
    <>
      <Folio crumbs={[{ label: subject.title, href: subject.href }]} current="Report this page" />
      <Main>
        <Headline
          heading="Report this page"
          standfirst={`It is about the ${SUBJECT_WORDS[subject.type]} “${subject.title}”. Whoever runs it does not learn who you are.`}
        />
        <div className="wrap section section--tight">
          <div className="prose">
            {done ? (
              <Reported subject={subject} signedIn={signedIn} />
            ) : (
              <ReportForm subject={subject} signedIn={signedIn} />
            )}
          </div>
        </div>
      </Main>
    </>
  );
}
