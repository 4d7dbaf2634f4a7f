import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Prose } from "@/components/frame/prose";
import { Notice } from "@/components/notices/notice";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { acceptReferenceInvitation } from "../actions";
import type { InvitationPage } from "../loaders/invitations";

interface Props {
  invitation: InvitationPage;
  signedIn: boolean;
}

/** Where the mail leads: who asks, for what, and the one next step. */
export function ReferenceInvitation({ invitation, signedIn }: Props) {
  const { supplier, body, title, claims, to, expiresAt } = invitation;
  return (
    <Main>
      <Headline
        kicker={supplier}
        heading="You are asked to confirm"
        standfirst={`${supplier} says what it did for ${body}: “${title}”.`}
      />
      <div className="wrap section section--tight">
        <Prose>
          <p>
            It claims {plural(claims, "outcome")}. You confirm, correct or dispute each, and say
            what the supplier may use of your answer. That takes about five minutes.
          </p>
          <NextStep invitation={invitation} signedIn={signedIn} />
          <p className="small muted mt-8">
            For {to} alone. It works once, and holds until {formatDate(expiresAt)}. If you do not
            know this work, do nothing.
          </p>
        </Prose>
      </div>
    </Main>
  );
}

function NextStep({ invitation: { id, body, to, may }, signedIn }: Props) {
  if (may.allowed) {
    return (
      <ActionForm action={acceptReferenceInvitation}>
        <HiddenFields values={{ invitationId: id }} />
        <p className="my-4">
          By going on you speak for {body} here, as a reference. Its administrators see that.
        </p>
        <Buttons>
          <SubmitButton>Read the outcomes and answer</SubmitButton>
        </Buttons>
      </ActionForm>
    );
  }
  if (!signedIn) {
    return (
      <>
        <p className="my-4">
          First show that the address is yours: we send six digits to {to}. There is no password,
          and nothing to register.
        </p>
        <Buttons>
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/invitations/${id}`)}`}>
            Sign in with your address
          </ButtonLink>
        </Buttons>
      </>
    );
  }
  return (
    <Notice kind="stop" heading={may.reason}>
      <p>{may.remedy}</p>
    </Notice>
  );
}
