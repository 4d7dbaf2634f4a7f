import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextArea } from "@/components/forms/text-area";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { claim } from "@/features/memberships/actions";
import { supplierToClaim } from "@/features/memberships/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { mergedInto } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Claim a supplier’s page" };

type Params = Promise<{ slug: string }>;

export default async function ClaimPage({ params }: { params: Params }) {
  const { slug } = await params;
  await requirePerson(`/suppliers/${slug}/claim`);
  const supplier = await supplierToClaim(slug);
  const into = await mergedInto(slug);
  if (into) permanentRedirect(`/suppliers/${into.slug}`);
  if (!supplier) missing();
  if (supplier.claimed) {
    return (
      <StatePage
        heading={`${supplier.name} has an owner here`}
        says="Ask its administrator to invite you."
      >
        <ButtonLink href={`/suppliers/${slug}`}>Back to {supplier.name}</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio
        crumbs={[
          { label: "Suppliers", href: "/suppliers" },
          { label: supplier.name, href: `/suppliers/${slug}` },
        ]}
        current="Claim"
      />
      <Main>
        <Headline
          heading={`Is ${supplier.name} yours?`}
          standfirst="We know it from public notices. Claim the page, and its public awards stand on your profile as evidence that nobody typed in."
        />
        <div className="wrap section section--tight">
          <div className="prose">
            <ActionForm action={claim}>
              <HiddenFields values={{ organisationId: supplier.id }} />
              <TextArea
                name="why"
                label="Who you are there"
                hint="An operator checks this: your post, your company number, a page or a telephone number on which you can be found."
              />
              <p className="btns gap-sm">
                <SubmitButton>Claim {supplier.name}</SubmitButton>
              </p>
            </ActionForm>
          </div>
        </div>
      </Main>
    </>
  );
}
