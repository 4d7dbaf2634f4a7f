import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { FRESH_MINUTES } from "@/domain/session/fresh";
import { ConfirmWays } from "@/features/passkeys/components/confirm-ways";
import { hasPasskey } from "@/features/passkeys/loaders";
import { DONE } from "@/features/passkeys/words";
import { requirePerson } from "@/features/session/framework/actor";
import { isTrial } from "@/features/session/framework/trial";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Confirm that it is you" };

export default async function ConfirmPage({ searchParams }: { searchParams: SearchParams }) {
  const { next, sent, done } = await single(searchParams);
  const query = next ? `?${new URLSearchParams({ next })}` : "";
  const person = await requirePerson(`/account/confirm${query}`);
  return (
    <>
      <Folio
        crumbs={[{ label: "Your account", href: "/account" }]}
        current="Confirm that it is you"
      />
      <Main>
        <Headline
          heading="Confirm that it is you"
          standfirst={`Some steps ask for that again. It counts for ${FRESH_MINUTES} minutes.`}
        />
        <div className="wrap gap-sm">
          <DoneNotice done={done} words={DONE} />
        </div>
        {done === "confirmed" ? null : (
          <ConfirmWays
            email={person.email}
            passkey={await hasPasskey(person)}
            sent={sent === "yes"}
            trial={await isTrial()}
            next={next}
          />
        )}
      </Main>
    </>
  );
}
