import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink, SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import type { FollowSubject } from "@/domain/follow/subject";
import { currentActor } from "@/features/session/framework/actor";
import { startFollowing, stopFollowing } from "../actions";
import { isFollowing } from "../queries";

interface FollowButtonProps {
  subject: FollowSubject;
  id: string;
  /** The page that it stands on: whoever is signed out comes back here. */
  path: string;
  /** "Follow this technology" */
  label: string;
}

/** Follows what a page is about, or stops; leads whoever is signed out to sign in. */
export async function FollowButton({ subject, id, path, label }: FollowButtonProps) {
  const actor = await currentActor();
  if (actor.kind !== "person") {
    return (
      <ButtonLink kind="hollow" href={`/sign-in?next=${encodeURIComponent(path)}`}>
        {label}
      </ButtonLink>
    );
  }
  const follows = await isFollowing(actor, subject, id);
  return (
    <ActionForm action={follows ? stopFollowing : startFollowing} scope="follow" label={label}>
      <HiddenFields values={{ subject, id, from: "page" }} />
      <SubmitButton kind="hollow">{follows ? "Stop following" : label}</SubmitButton>
    </ActionForm>
  );
}
