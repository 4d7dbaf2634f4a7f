import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { SupplierProfile } from "@/features/suppliers/components/supplier-profile";
import { VersionNotice } from "@/features/suppliers/components/version-notice";
import { versionPage } from "@/features/suppliers/loaders";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const page = await versionPage(slug, await currentActor(), number);
  if (!page) return { title: "No such version" };
  const title = `${page.view.supplier.name}, version ${page.version.number}`;
  return { title, robots: { index: false } };
}

export default async function VersionPage({ params }: Props) {
  const { slug, number } = await params;
  const page = await versionPage(slug, await currentActor(), number);
  if (!page) missing();
  const { name } = page.view.supplier;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Suppliers", href: "/suppliers" },
          { label: name, href: `/suppliers/${slug}` },
          { label: "Versions", href: `/suppliers/${slug}/versions` },
        ]}
        current={`Version ${page.version.number}`}
      />
      <Main>
        <VersionNotice page={page} />
        <SupplierProfile view={page.view} />
      </Main>
    </>
  );
}
