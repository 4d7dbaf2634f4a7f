import type { ReactNode } from "react";
import { Desk } from "@/components/desk/desk";
import { ButtonLink } from "@/components/forms/button";
import { FileBar } from "@/components/frame/file-bar";
import { type Crumb, Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { ROLE_WORDS } from "@/domain/actor";
import { listWords } from "@/domain/format/words";
import type { Refusal } from "@/domain/verdict";
import type { OwnProfile } from "../loaders";

export type Own = Extract<OwnProfile, { ok: true }>;

export const ACCOUNT_CRUMB: Crumb = { label: "Your account", href: "/account" };
export const PROFILE_CRUMB: Crumb = { label: "Your profile", href: "/account/profile" };
export const CAPABILITIES_CRUMB: Crumb = {
  label: "What you can do",
  href: "/account/profile/capabilities",
};
export const CERTIFICATIONS_CRUMB: Crumb = {
  label: "Certificates and standards",
  href: "/account/profile/certifications",
};

interface OwnPageProps {
  own: Own;
  /** The pages between the account and this one. */
  crumbs?: readonly Crumb[];
  current: string;
  children: ReactNode;
}

/** A page of the owner's desk: on buff, since nobody else sees it. */
export function OwnPage({ own, crumbs = [], current, children }: OwnPageProps) {
  return (
    <>
      <OwnBar own={own} />
      <Folio crumbs={[ACCOUNT_CRUMB, ...crumbs]} current={current} />
      <Main>
        <Desk>{children}</Desk>
      </Main>
    </>
  );
}

/** The buff bar: what is worked on, for whom. */
export function OwnBar({ own: { person, draft } }: { own: Own }) {
  const roles = person.actingFor?.roles ?? [];
  return (
    <FileBar
      title="Capability profile"
      actingFor={draft.organisation.name}
      youAre={listWords(roles.map((role) => ROLE_WORDS[role]))}
    />
  );
}

/** Said to who has no profile to edit: why, and what to do. */
export function NoProfile({ refusal }: { refusal: Refusal }) {
  return (
    <StatePage
      heading="There is no profile for you to edit"
      says={`${refusal.reason} ${refusal.remedy}`}
    >
      <ButtonLink href="/account">Go to your account</ButtonLink>
      <ButtonLink href="/account/register" kind="hollow">
        Register a supplier
      </ButtonLink>
    </StatePage>
  );
}
