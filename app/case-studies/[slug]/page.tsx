import type { Metadata } from "next";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { CaseStudyPage } from "@/features/case-studies/components/case-study-page";
import { WithdrawnPage } from "@/features/case-studies/components/withdrawn-page";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { withdrawnPage } from "@/features/case-studies/loaders/record";
import type { CaseStudyView } from "@/features/case-studies/views";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
import { ReportLink } from "@/features/moderation/components/report-link";
import { hiddenOrMissing } from "@/features/moderation/loaders/hidden";
import { currentActor } from "@/features/session/framework/actor";

interface Props {
  params: Promise<{ slug: string }>;
}

async function load({ params }: Props) {
  return caseStudyPage((await params).slug, await currentActor());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const study = await load(props);
  if (study) return { title: study.title, description: study.summary };
  const withdrawn = await withdrawnPage((await props.params).slug);
  return withdrawn
    ? { title: `Withdrawn: ${withdrawn.heading.title}`, robots: { index: false } }
    : { title: "Page not found" };
}

export default async function CaseStudy(props: Props) {
  const study = await load(props);
  if (!study) {
    const { slug } = await props.params;
    const withdrawn = await withdrawnPage(slug);
    return withdrawn ? <WithdrawnPage study={withdrawn} /> : hiddenOrMissing("case-study", slug);
  }
  return (
    <CaseStudyPage study={study} notice={<NotPublic study={study} />}>
      {study.state === "PUBLISHED" ? <ReportLink type="case-study" slug={study.slug} /> : null}
    </CaseStudyPage>
  );
}

function NotPublic({ study: { id, state } }: { study: CaseStudyView }) {
  if (state === "PUBLISHED") return null;
  if (state === "HIDDEN") return <HiddenNotice type="case-study" id={id} />;
  return (
    <Notice kind="file" heading="Only your team sees this">
      <p>
        It is not public. <Link href={`/account/case-studies/${id}`}>Work on it</Link>
      </p>
    </Notice>
  );
}
