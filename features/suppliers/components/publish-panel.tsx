import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, Buttons, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { NotYetButton } from "@/components/forms/not-yet-button";
import { Link } from "@/components/link";
import { Notice } from "@/components/notices/notice";
import { mayPublishProfile, mayUnpublishProfile } from "@/domain/supplier/policy";
import { missingForPublication } from "@/domain/supplier/profile";
import { publishProfile, unpublishProfile } from "../actions";
import type { Own } from "./own-page";
import { repairHref } from "./profile-desk";

const PUBLISH = {
  publish: "Publish this profile",
  renew: "Make this the next version",
} as const;

/** Above the preview: publishes what is seen, or says what is missing, each with the way to add it. */
export function PublishPanel({ own: { person, draft } }: { own: Own }) {
  const verdict = mayPublishProfile(person, draft.facts);
  const gaps = missingForPublication(draft.content);
  const hidden = draft.facts.state === "HIDDEN";
  return (
    <Notice kind="file" heading="A preview: only your people see this">
      <p>
        {draft.organisation.verifiedAt
          ? "This is how the public will see the profile, with the evidence of today."
          : "This is how the public will see the profile, with the evidence of today. The page says that Proven has not verified you yet: that stops nothing."}
      </p>
      {hidden ? (
        <p>
          An operator has hidden the profile. You can make the next version of it, which the
          operators read and the public does not. When they show it again, the versions before stay
          hidden.
        </p>
      ) : null}
      {verdict.allowed ? (
        <ActionForm action={publishProfile} label="Publish the profile">
          <HiddenFields values={{ revision: draft.revision }} />
          <Buttons>
            <SubmitButton>{PUBLISH[hidden ? "renew" : "publish"]}</SubmitButton>
            <Link href="/account/profile">Back to the profile</Link>
          </Buttons>
        </ActionForm>
      ) : (
        <>
          {gaps.length > 0 ? (
            <ul className="stops">
              {gaps.map((gap) => (
                <li key={gap.says}>
                  <Link href={repairHref(gap)}>{gap.says}</Link>
                </li>
              ))}
            </ul>
          ) : null}
          <Buttons>
            <NotYetButton
              label={PUBLISH[hidden ? "renew" : "publish"]}
              reason={verdict.reason}
              remedy={gaps.length > 0 ? "Each line above leads to its field." : verdict.remedy}
            />
            <Link href="/account/profile">Back to the profile</Link>
          </Buttons>
        </>
      )}
    </Notice>
  );
}

/** Takes the profile down, after saying what that means. */
export function UnpublishPanel({ own: { person, draft } }: { own: Own }) {
  const verdict = mayUnpublishProfile(person, draft.facts);
  return (
    <>
      <div className="prose">
        <p>
          The page, its versions, the list of suppliers, the API and the search stop showing it at
          once. Your draft stays as it is, every version is kept, and you can publish again.
        </p>
        <p>Case studies, confirmations and public awards are records of their own and stay.</p>
      </div>
      {verdict.allowed ? (
        <ActionForm action={unpublishProfile} label="Take the profile down">
          <Buttons>
            <SubmitButton kind="stop">Take the profile down</SubmitButton>
            <ButtonLink href="/account/profile" kind="hollow">
              Keep it public
            </ButtonLink>
          </Buttons>
        </ActionForm>
      ) : (
        <Buttons>
          <NotYetButton
            label="Take the profile down"
            reason={verdict.reason}
            remedy={verdict.remedy}
          />
        </Buttons>
      )}
    </>
  );
}
