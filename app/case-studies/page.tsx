import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { plural } from "@/domain/format/numbers";
import { CaseStudyList } from "@/features/case-studies/components/case-study-list";
import { pageOf, type SearchParams } from "@/features/case-studies/filters/page-number";
import { caseStudyCardsOf } from "@/features/case-studies/loaders";

export const metadata: Metadata = { title: "Case studies" };

export default async function CaseStudies({ searchParams }: { searchParams: SearchParams }) {
  const list = await caseStudyCardsOf({}, pageOf((await searchParams).page));
  return (
    <>
      <Folio current="Case studies" />
      <Main>
        <Headline
          heading="Case studies"
          standfirst="What suppliers did for public bodies, with every outcome at the grade that its evidence carries."
        />
        <Section
          heading={plural(list.total, "case study", "case studies")}
          aside="Newest first"
          more={{ href: "/search?type=case-study", label: "Narrow by grade, technology and place" }}
          tight
        >
          <CaseStudyList list={list} hrefOf={(page) => `/case-studies?page=${page}`} />
        </Section>
      </Main>
    </>
  );
}
