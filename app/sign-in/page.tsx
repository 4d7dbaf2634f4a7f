import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Notice } from "@/components/notices/notice";
import { PasskeySignIn } from "@/features/passkeys/components/passkey-sign-in";
import { requestCode } from "@/features/session/actions";
import { ExamplePeople } from "@/features/session/components/example-people";
import { examplePeople, singleSignOn } from "@/features/session/loaders";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next = "/account", error } = await single(searchParams);
  const [people, provider] = [await examplePeople(), singleSignOn()];
  return (
    <Main>
      <Headline
        heading="Sign in"
        standfirst="We send six digits to your e-mail address. There is no password to forget."
      />
      <div className="wrap section section--tight">
        <div className="prose">
          {error ? (
            <Notice kind="stop" heading="You are not signed in" live>
              <p>{sayError(error)}</p>
            </Notice>
          ) : null}
          <ActionForm action={requestCode}>
            <HiddenFields values={{ next }} />
            <TextField
              name="email"
              type="email"
              autoComplete="email"
              label="E-mail address"
              hint="New here? The same: use the address you work with."
              width="mid"
            />
            <p className="btns gap-sm">
              <SubmitButton>Send me a code</SubmitButton>
              {provider ? (
                <ButtonLink kind="hollow" href={`/sign-in/oidc?next=${encodeURIComponent(next)}`}>
                  Sign in with {provider}
                </ButtonLink>
              ) : null}
            </p>
          </ActionForm>
          <PasskeySignIn next={next} />
        </div>
      </div>
      {people.length > 0 ? <ExamplePeople people={people} next={next} /> : null}
    </Main>
  );
}

/** What next-auth's errors mean to the person, and what they can do. */
function sayError(error: string): string {
  if (error === "Verification") return "Your code was used already. Ask for a new one below.";
  if (error === "AccessDenied")
    return "The provider has not verified your e-mail address. Use a code instead.";
  return "Something went wrong between us and the provider. Try again, or use a code instead.";
}
