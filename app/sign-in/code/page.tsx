import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import { CODE_MINUTES } from "@/domain/session/code";
import { verifyCode } from "@/features/session/actions";
import { isTrial } from "@/features/session/framework/trial";
import { codeSentTo } from "@/features/session/loaders";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Enter your code" };

export default async function CodePage({ searchParams }: { searchParams: SearchParams }) {
  const { sent, next = "/account" } = await single(searchParams);
  const email = await codeSentTo();
  if (!email) redirect("/sign-in");
  const trial = await isTrial();
  return (
    <Main>
      <Headline
        heading="Enter your code"
        standfirst={
          sent === "before"
            ? `We have sent several codes to ${email} just now. The last one still holds: type it in here.`
            : `We sent six digits to ${email}. They hold for ${CODE_MINUTES} minutes.`
        }
      />
      <div className="wrap section section--tight">
        <div className="prose">
          <ActionForm action={verifyCode}>
            <HiddenFields values={{ next }} />
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
            {trial ? (
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
