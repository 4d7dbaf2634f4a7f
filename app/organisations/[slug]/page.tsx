import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { isOperator } from "@/domain/actor";
import { FollowButton } from "@/features/follows/components/follow-button";
import { BodyPage } from "@/features/organisations/components/body-page";
import { bodyPage } from "@/features/organisations/loaders";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

const load = cache(bodyPage);

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  return page ? { title: `${page.body.name} – Public body` } : {};
}

export default async function OrganisationPage({ params }: Props) {
  const [page, actor] = [await load((await params).slug), await currentActor()];
  if (!page) missing();
  if (page.body.kind === "SUPPLIER") permanentRedirect(`/suppliers/${page.body.slug}`);
  return (
    <>
      <Folio
        crumbs={[{ label: "Public bodies", href: "/organisations" }]}
        current={page.body.name}
      />
      <Main>
        <BodyPage
          page={page}
          operator={isOperator(actor)}
          follow={
            <FollowButton
              subject="organisation"
              id={page.body.id}
              path={`/organisations/${page.body.slug}`}
              label="Follow this body"
            />
          }
        />
      </Main>
    </>
  );
}
