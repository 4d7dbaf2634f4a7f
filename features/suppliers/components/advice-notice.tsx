import { ButtonLink, Buttons } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";
import { plural } from "@/domain/format/numbers";
import type { Advice, AdvisedClaim } from "../queries/next-step";

/** The owner's next best step, on buff: nobody else sees it. */
export function AdviceNotice({ advice, name }: { advice: Advice; name: string }) {
  return (
    <div className="wrap section">
      <NextStep advice={advice} heading={`Only ${name}’s people see this: your next best step`} />
    </div>
  );
}

/** The same on the owner's own desk. */
export function NextStep({
  advice,
  heading = "Your next best step",
}: {
  advice: Advice;
  heading?: string;
}) {
  const { says, href, action } = stepOf(advice);
  return (
    <Notice kind="file" heading={heading}>
      <p>{says}</p>
      <Buttons>
        <ButtonLink href={href}>{action}</ButtonLink>
      </Buttons>
    </Notice>
  );
}

interface Step {
  says: string;
  href: string;
  action: string;
}

function stepOf(advice: Advice): Step {
  switch (advice.kind) {
    case "answer-dispute":
      return {
        says: `${bodyOf(advice.claim)} disputes “${advice.claim.measure}”. The public reads its reason, and no answer of yours.`,
        href: deskOf(advice.claim),
        action: "Answer the dispute",
      };
    case "publish-changes":
      return {
        says: "You have saved changes that nobody else sees. Look at them as the public will, then publish the next version.",
        href: "/account/profile/preview",
        action: "Preview the next version",
      };
    case "first-case-study":
      return {
        says: "Buyers read what you did before they read what you can do. Write down one piece of work, with figures from before and after.",
        href: "/account/case-studies/new",
        action: "Write your first case study",
      };
    case "renew-confirmation":
      return {
        says: `The confirmation of “${advice.claim.measure}” has lapsed. ${references(advice.claim)}`,
        href: deskOf(advice.claim),
        action: `Ask ${bodyOf(advice.claim)} again`,
      };
    case "ask-confirmation":
      return {
        says: `Your “${advice.claim.measure}: ${advice.claim.result}” is ${advice.claim.standing} and not confirmed. ${references(advice.claim)}`,
        href: deskOf(advice.claim),
        action: `Ask ${bodyOf(advice.claim)} to confirm the ${advice.claim.result}`,
      };
    case "add-body":
      return {
        says: `“${advice.claim.measure}” names no public body, so nobody can confirm it.`,
        href: deskOf(advice.claim),
        action: "Name the public body",
      };
    case "renew-certificate":
      return {
        says: `${advice.name} has lapsed, and your page says so. Renew it or remove it.`,
        href: "/account/profile/certifications",
        action: "Look at your certificates",
      };
    case "link-award":
      return {
        says: `A public notice says that you were awarded “${advice.title}”${advice.buyer ? ` by ${advice.buyer}` : ""}. It stands under none of your capabilities.`,
        href: "/account/profile/capabilities",
        action: "Link the award notice to a capability",
      };
    case "name-standards":
      return {
        says: `Buyers ask which standards “${advice.name}” implements, and your page does not say.`,
        href: `/account/profile/capabilities/${advice.id}#evidence`,
        action: `Name the standards that it implements`,
      };
    case "prove-capability":
      return {
        says: `No case study stands under “${advice.name}”. Say which one shows it, on the page of its technologies and capabilities, or write one.`,
        href: "/account/case-studies",
        action: "Look at your case studies",
      };
  }
}

function deskOf({ studyId }: AdvisedClaim): string {
  return `/account/case-studies/${studyId}`;
}

function bodyOf({ body }: AdvisedClaim): string {
  return body?.name ?? "the public body";
}

function references({ body }: AdvisedClaim): string {
  if (!body) return "";
  if (body.references === 0)
    return `${body.name} has nobody here yet who can confirm it: an invitation goes to it.`;
  return `${body.name} has ${plural(body.references, "reference")} here.`;
}
