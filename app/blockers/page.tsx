import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { pageOf, type SearchParams } from "@/domain/search/parameters";
import { KindsTable } from "@/features/blockers/components/kinds-table";
import { BlockerRegister } from "@/features/blockers/components/register";
import { readBlockerFilter } from "@/features/blockers/filters";
import { blockerRegister } from "@/features/blockers/loaders";

export const metadata: Metadata = { title: "Blockers" };

interface Props {
  searchParams: Promise<SearchParams>;
}

export default async function Blockers({ searchParams }: Props) {
  const params = await searchParams;
  const filter = readBlockerFilter(params);
  const list = await blockerRegister(filter, pageOf(params));
  return (
    <>
      <Folio current="Blockers" />
      <Main>
        <Headline
          heading="What gets in the way"
          standfirst="Blockers that suppliers and public bodies met, what overcame them, and who can change them: so that whoever makes policy sees what to fix first."
        />
        <KindsTable kinds={list.kinds} filter={filter} />
        <BlockerRegister list={list} filter={filter} />
      </Main>
    </>
  );
}
