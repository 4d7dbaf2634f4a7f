import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { pageOf, type SearchParams } from "@/features/case-studies/filters/page-number";
import { Register } from "@/features/evaluation/components/register";
import { registerPage } from "@/features/evaluation/loaders/register";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Register of interests" };

export default async function InterestsPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/interests");
  const { page } = await searchParams;
  const register = await registerPage(person, pageOf(page));
  if ("allowed" in register) {
    return (
      <StatePage heading="Register of interests" says={`${register.reason} ${register.remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio
        crumbs={[{ label: "Your account", href: "/account" }]}
        current="Register of interests"
      />
      <Main>
        <Headline
          heading="Register of interests"
          standfirst={`Every interest that was declared in challenges of ${person.actingFor?.name}, with who decided what on it.`}
        />
        <Register register={register} />
      </Main>
    </>
  );
}
