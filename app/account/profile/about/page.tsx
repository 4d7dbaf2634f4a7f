import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { AboutForm } from "@/features/suppliers/components/about-form";
import { NoProfile, OwnPage, PROFILE_CRUMB } from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Who you are" };

export default async function AboutPage() {
  const own = await ownProfile("/account/profile/about");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB]} current="Who you are">
      <DeskHead
        heading="Who you are"
        standfirst="Save what you have. Publishing says what is missing."
      />
      <Prose>
        <AboutForm draft={own.draft} />
      </Prose>
    </OwnPage>
  );
}
