import type { Metadata } from "next";
import { PublicPage, SimilarSection } from "@/features/challenges/components/public-page";
import { publicChallenge, similarStories } from "@/features/challenges/loaders/public";
import { ClarificationsSection } from "@/features/clarifications/components/clarification-list";
import { publicClarifications } from "@/features/clarifications/loaders";
import { PublicContracts } from "@/features/contracts/components/contract-facts";
import { publicContractsOf } from "@/features/contracts/loaders";
import { ReportLink } from "@/features/moderation/components/report-link";

type Params = Promise<{ slug: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { content } = await publicChallenge((await params).slug);
  return { title: content.title, description: content.summary };
}

export default async function ChallengePage({ params }: { params: Params }) {
  const { slug } = await params;
  const challenge = await publicChallenge(slug);
  const technologies = challenge.content.technologies.map(({ slug }) => slug);
  const clarifications = await publicClarifications(challenge.id);
  return (
    <PublicPage
      challenge={challenge}
      clarifications={
        <ClarificationsSection challenge={challenge} clarifications={clarifications} />
      }
      contract={<PublicContracts {...(await publicContractsOf(challenge.id, challenge.now))} />}
      similar={<SimilarSection stories={await similarStories(technologies)} />}
    >
      <ReportLink type="challenge" slug={slug} />
    </PublicPage>
  );
}
