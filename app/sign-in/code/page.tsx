import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { verifyCode } from "@/features/session/actions";
import { mailIsCaught } from "@/features/session/loaders";

export const metadata: Metadata = { title: "Enter your code" };

type Search = Promise<{ email?: string; next?: string }>;

export default async function CodePage({ searchParams }: { searchParams: Search }) {
  const { email, next = "/account" } = await searchParams;
  if (!email) redirect("/sign-in");
  return (
    <Main>
      <Headline
        heading="Enter your code"
        standfirst={`We sent six digits to ${email}. They hold for 10 minutes.`}
      />
      <div className="wrap section section--tight">
        <div className="prose">
          <ActionForm action={verifyCode}>
            <HiddenFields values={{ email, next }} />
            <TextField
              name="code"
              label="Six-digit code"
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
            />
            <p className="btns gap-sm">
              <SubmitButton>Sign in</SubmitButton>
            </p>
          </ActionForm>
          <p className="small">
            No mail? Look among unwanted mail, or{" "}
            <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>ask for a new code</Link>.
            {mailIsCaught() ? (
              <>
                {" "}
                This is a trial installation: mail is kept in{" "}
                <Link href="/dev/mailbox">the mailbox</Link>.
              </>
            ) : null}
          </p>
        </div>
      </div>
    </Main>
  );
}
