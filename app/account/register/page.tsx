import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { TextField } from "@/components/forms/text-field";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { registerSupplier } from "@/features/memberships/actions";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Register a supplier" };

export default async function RegisterPage() {
  await requirePerson("/account/register");
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Register a supplier" />
      <Main>
        <Headline
          heading="Register a supplier"
          standfirst="Two answers now. Your profile comes next, and nothing is public until you publish it."
        />
        <div className="wrap section section--tight">
          <div className="prose">
            <ActionForm action={registerSupplier}>
              <TextField
                name="name"
                label="Name of the organisation"
                hint="As it is registered, or as people know it."
                autoComplete="organization"
              />
              <TextField
                name="companyNumber"
                label="Companies House number"
                hint="Eight digits, or two letters and six digits. Leave it empty if you have none yet."
                optional
                width="short"
              />
              <p className="btns gap-sm">
                <SubmitButton>Register and go on to the profile</SubmitButton>
              </p>
            </ActionForm>
          </div>
        </div>
      </Main>
    </>
  );
}
