import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { formatWeekdayDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { Hero } from "@/features/home/components/hero";
import { OpenNow } from "@/features/home/components/open-now";
import { RecordAndKey } from "@/features/home/components/record-and-key";
import { WaysIn } from "@/features/home/components/ways-in";
import { WhatWorks } from "@/features/home/components/what-works";
import { homePage } from "@/features/home/loaders";

export const metadata: Metadata = {
  title: { absolute: "What works in public services, and who can prove it – Proven" },
};

export default async function HomePage() {
  const page = await homePage();
  const { claims, suppliers, proven } = page.totals;
  return (
    <>
      <Folio
        band
        lead={formatWeekdayDate(page.now)}
        note={
          <>
            {plural(claims, "claim")} published by {plural(suppliers, "supplier")},{" "}
            <b>{proven.toLocaleString("en-GB")} of them proven</b>
          </>
        }
      />
      <Main>
        <Hero bars={page.bars} />
        <WaysIn stories={page.stories} />
        <WhatWorks stories={page.stories} />
        <OpenNow open={page.open} now={page.now} />
        <RecordAndKey record={page.record} />
      </Main>
    </>
  );
}
