import type { Metadata } from "next";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { partPage } from "@/features/case-studies/components/part-forms";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { technologyChoices } from "@/features/case-studies/loaders/own";
import { missing } from "@/features/session/framework/missing";

interface Props {
  params: Promise<{ id: string; part: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partPage((await params).part)?.heading ?? "Page not found" };
}

export default async function Part({ params }: Props) {
  const { id, part } = await params;
  const page = partPage(part);
  if (!page) missing();
  const { study } = await requireOwnCaseStudy(id, `/${part}`);
  const { Form, heading, standfirst } = page;
  const technologies = await technologyChoices(study.technologies.map(({ slug }) => slug));
  return (
    <OwnShell study={study} current={heading} heading={heading} standfirst={standfirst}>
      <Form study={study} technologies={technologies} />
    </OwnShell>
  );
}
