import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import type { SearchParams } from "@/domain/search/parameters";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
import { NextStep } from "@/features/suppliers/components/advice-notice";
import { NoProfile, OwnPage } from "@/features/suppliers/components/own-page";
import { ProfileDesk } from "@/features/suppliers/components/profile-desk";
import { ownProfile, supplierPage } from "@/features/suppliers/loaders";
import { DONE } from "@/features/suppliers/words";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage(props: { searchParams: Promise<SearchParams> }) {
  const own = await ownProfile("/account/profile");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  const page = await supplierPage(own.draft.organisation.slug, own.person, 1);
  const advice = page?.kind === "profile" ? page.advice : null;
  return (
    <OwnPage own={own} current="Your profile">
      <DoneNotice done={(await props.searchParams).done} words={DONE} />
      {own.draft.facts.state === "HIDDEN" ? (
        <HiddenNotice type="supplier" id={own.draft.organisation.id} />
      ) : null}
      <ProfileDesk draft={own.draft} asksRegister={own.asksRegister} />
      {advice ? <NextStep advice={advice} /> : null}
    </OwnPage>
  );
}
