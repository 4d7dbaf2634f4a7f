import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import type { SearchParams } from "@/domain/search/parameters";
import { CheckReceipt } from "@/features/responses/components/check-receipt";

export const metadata: Metadata = {
  title: "Check a receipt",
  description: "Whether the receipt of a response was given here, and what it says.",
};

export default async function ReceiptsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { receipt } = await searchParams;
  return (
    <>
      <Folio current="Check a receipt" />
      <Main>
        <Headline
          heading="Check a receipt"
          standfirst="Anybody who holds the receipt of a response can see that it was given here, before the responses are opened and after."
        />
        <CheckReceipt typed={typeof receipt === "string" ? receipt : null} />
      </Main>
    </>
  );
}
