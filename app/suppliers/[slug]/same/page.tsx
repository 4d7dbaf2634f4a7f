import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { SameSupplier } from "@/features/merges/components/same-supplier";
import { samePage } from "@/features/merges/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { mergedInto } from "@/features/suppliers/loaders";

export const metadata: Metadata = {
  title: "This is us as well",
  robots: { index: false },
};

export default async function SamePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const person = await requirePerson(`/suppliers/${slug}/same`);
  const page = await samePage(person, slug);
  const into = await mergedInto(slug);
  if (into) permanentRedirect(`/suppliers/${into.slug}`);
  if (!page) missing();
  const { name } = page.supplier;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Suppliers", href: "/suppliers" },
          { label: name, href: `/suppliers/${slug}` },
        ]}
        current="This is us as well"
      />
      <Main>
        <Headline
          heading={`Is ${name} you as well?`}
          standfirst="One supplier often stands in notices under several names. An operator checks that they are one, and everything on record for the other is then on record for you."
        />
        <SameSupplier page={page} />
      </Main>
    </>
  );
}
