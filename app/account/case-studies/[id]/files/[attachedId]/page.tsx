import type { Metadata } from "next";
import { ChangeDocument, ChangePicture } from "@/features/case-studies/components/attached-forms";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Change what is said of a file" };

interface Props {
  params: Promise<{ id: string; attachedId: string }>;
}

export default async function ChangeFile({ params }: Props) {
  const { id, attachedId } = await params;
  const { study } = await requireOwnCaseStudy(id, `/files/${attachedId}`);
  const picture = study.pictures.find((one) => one.attachedId === attachedId);
  const document = study.documents.find((one) => one.attachedId === attachedId);
  if (!picture && !document) missing();
  const heading = picture ? "Change a picture’s words" : "Change a document’s title";
  return (
    <OwnShell
      study={study}
      above={[{ label: "Pictures and documents", href: ownHref(id, "files") }]}
      current={heading}
      heading={heading}
    >
      {picture ? <ChangePicture id={id} picture={picture} /> : null}
      {document ? <ChangeDocument id={id} document={document} /> : null}
    </OwnShell>
  );
}
