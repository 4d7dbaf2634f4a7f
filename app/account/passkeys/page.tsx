import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { PasskeyList } from "@/features/passkeys/components/passkey-list";
import { ownPasskeys } from "@/features/passkeys/loaders";
import { DONE } from "@/features/passkeys/words";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Passkeys" };

export default async function PasskeysPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/passkeys");
  const { done } = await single(searchParams);
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Passkeys" />
      <Main>
        <Headline
          heading="Passkeys"
          standfirst="Sign in by your fingerprint, your face or the PIN of your device, without waiting for a mail. A passkey stays on your devices, and cannot be typed into a wrong site."
        />
        <div className="wrap gap-sm">
          <DoneNotice done={done} words={DONE} />
        </div>
        <PasskeyList passkeys={await ownPasskeys(person)} />
      </Main>
    </>
  );
}
