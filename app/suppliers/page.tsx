import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import type { SearchParams } from "@/domain/search/parameters";
import { SupplierResults } from "@/features/suppliers/components/supplier-results";
import { readFilters } from "@/features/suppliers/filters";
import { supplierList } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Suppliers" };

type Props = { searchParams: Promise<SearchParams> };

export default async function SuppliersPage({ searchParams }: Props) {
  const { filters, page } = readFilters(await searchParams);
  const list = await supplierList(filters, page);
  return (
    <>
      <Folio current="Suppliers" />
      <Main>
        <Headline
          heading="Suppliers"
          standfirst="Who can do what, and how much of it somebody else stands behind. In the order of the alphabet: no place is for sale."
        />
        <SupplierResults list={list} filters={filters} />
      </Main>
    </>
  );
}
