import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import type { SearchParams } from "@/domain/search/parameters";
import { CheckReceipt } from "@/features/responses/components/check-receipt";
import { receiptShown } from "@/features/responses/loaders/receipts";

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
  const typed = typeof receipt === "string" ? receipt : null;
  return (
    <>
      <Folio current="Check a receipt" />
      <Main>
        <Headline
          heading="Check a receipt"
          standfirst="Whoever holds the receipt of a response can see that it was given here, and whether what it is of still counts."
        />
        <CheckReceipt typed={typed} shown={typed === null ? null : await receiptShown(typed)} />
      </Main>
    </>
  );
}
