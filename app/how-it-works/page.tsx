import type { Metadata } from "next";
import { connection } from "next/server";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { londonDay } from "@/domain/timetable/london";
import { HowGrades } from "@/features/home/components/how-grades";
import { HowScoring } from "@/features/home/components/how-scoring";
import { HowSealing, HowStandstill, HowStories } from "@/features/home/components/how-sealing";

export const metadata: Metadata = {
  title: "How it works",
  description: "Grades of evidence, sealed responses, scoring with an example, and the standstill.",
};

export default async function HowItWorksPage() {
  await connection();
  return (
    <>
      <Folio current="How it works" />
      <Main>
        <Headline
          heading="How it works"
          standfirst="The rules by which this service decides anything, in plain words, with an example that the page works out as you read it."
        >
          <Link href="#grades">Grades of evidence</Link>
          <Link href="#stories">Stories and champions</Link>
          <Link href="#sealing">Sealed responses</Link>
          <Link href="#scoring">Scoring</Link>
          <Link href="#standstill">Standstill</Link>
        </Headline>
        <HowGrades today={londonDay(new Date())} />
        <HowStories />
        <HowSealing />
        <HowScoring />
        <HowStandstill />
      </Main>
    </>
  );
}
