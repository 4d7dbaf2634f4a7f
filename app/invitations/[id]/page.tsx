import type { Metadata } from "next";
import { ReferenceInvitation } from "@/features/case-studies/components/invitation-page";
import { referenceInvitation } from "@/features/case-studies/loaders/invitations";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = {
  title: "You are asked to confirm",
  robots: { index: false, follow: false },
};

export default async function Invitation({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const invitation = await referenceInvitation((await params).id, actor);
  if (!invitation) missing();
  return <ReferenceInvitation invitation={invitation} signedIn={actor.kind === "person"} />;
}
