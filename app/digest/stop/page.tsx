import type { Metadata } from "next";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StopByLink } from "@/features/digest/components/stop-by-link";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = {
  title: "Stop the monthly digest",
  robots: { index: false, follow: false },
};

export default async function StopDigest({ searchParams }: { searchParams: SearchParams }) {
  const { token, done } = await single(searchParams);
  return (
    <Main>
      <Headline
        heading={done ? "The digest is stopped" : "Stop the monthly digest"}
        standfirst={
          done
            ? "No further one comes. What you follow stays as it is."
            : "One press, and no further one comes. What you follow stays as it is."
        }
      />
      <StopByLink token={typeof token === "string" ? token : ""} done={done !== undefined} />
    </Main>
  );
}
