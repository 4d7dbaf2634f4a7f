import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { OwnList } from "@/features/case-studies/components/own-list";
import { ownCaseStudies } from "@/features/case-studies/loaders/own";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Your case studies" };

export default async function OwnCaseStudies() {
  const person = await requirePerson("/account/case-studies");
  const lines = await ownCaseStudies(person);
  if (!lines) {
    return (
      <StatePage
        heading="Case studies are written by suppliers"
        says="You do not act for a supplier as an administrator or editor. Choose one in your account, or register one."
      >
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Case studies" />
      <Main>
        <Desk>
          <DeskHead
            heading="Your case studies"
            standfirst="Publish what you did as your word, then ask the public body to stand behind it."
          />
          <OwnList lines={lines} />
        </Desk>
      </Main>
    </>
  );
}
