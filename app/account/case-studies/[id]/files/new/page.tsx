import type { Metadata } from "next";
import { AddDocument, AddPicture } from "@/features/case-studies/components/attached-forms";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { type SearchParams, single } from "@/lib/search-params";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

const HEADINGS = { picture: "Add a picture", document: "Add a document" } as const;

async function kindOf({ searchParams }: Props): Promise<keyof typeof HEADINGS> {
  return (await single(searchParams)).kind === "document" ? "document" : "picture";
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: HEADINGS[await kindOf(props)] };
}

export default async function AddFile(props: Props) {
  const kind = await kindOf(props);
  const { study } = await requireOwnCaseStudy((await props.params).id, `/files/new?kind=${kind}`);
  const Form = kind === "picture" ? AddPicture : AddDocument;
  return (
    <OwnShell
      study={study}
      above={[{ label: "Pictures and documents", href: ownHref(study.id, "files") }]}
      current={HEADINGS[kind]}
      heading={HEADINGS[kind]}
    >
      <Form id={study.id} />
    </OwnShell>
  );
}
