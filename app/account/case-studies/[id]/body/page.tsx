import type { Metadata } from "next";
import { BodyChoice } from "@/features/case-studies/components/body-choice";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { bodyChoices } from "@/features/case-studies/loaders/own";

export const metadata: Metadata = { title: "The public body it was for" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function Body({ params, searchParams }: Props) {
  const { study } = await requireOwnCaseStudy((await params).id, "/body");
  const query = [(await searchParams).q ?? ""].flat()[0] ?? "";
  return (
    <OwnShell
      study={study}
      current="The public body"
      heading="The public body it was for"
      standfirst="Only this body can confirm what you claim."
    >
      <BodyChoice study={study} query={query} choices={await bodyChoices(query)} />
    </OwnShell>
  );
}
