import { ButtonLink, Buttons } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";
import type { Subject } from "../queries/subjects";

/** After a report: what happens next. */
export function Reported({ subject, signedIn }: { subject: Subject; signedIn: boolean }) {
  return (
    <>
      <Notice heading="Thank you. Your report is with the operators" live>
        <p>
          An operator reads it and decides.{" "}
          {signedIn
            ? "You get a mail that says what came of it."
            : "If you left an address, you get a mail that says what came of it."}{" "}
          Who runs the page does not learn who you are.
        </p>
      </Notice>
      <Buttons>
        <ButtonLink href={subject.href} kind="hollow">
          Back to the page
        </ButtonLink>
      </Buttons>
    </>
  );
}
