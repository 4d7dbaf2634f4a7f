import type { AuthOptions } from "next-auth";
import EmailProvider from "next-auth/providers/email";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { isAddress } from "@/domain/membership/email-domain";
import { logger } from "@/lib/logger";
import { type Settings, settings } from "@/lib/settings";
import { adapterFor } from "./adapter";

const DAY = 24 * 60 * 60;

/** Seven days, pushed on by a day's use. */
export const SESSION_SECONDS = 7 * DAY;

interface OidcProfile {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

/**
 * next-auth: the e-mail provider redeems the token that `session.verifyCode` mints when the six
 * digits were right, or `passkey.signIn` when the device proved itself; an OpenID Connect provider is
 * there when the environment names one.
 * @param passkeyId the passkey by which the session begins, if it is by one
 */
export function authOptions(passkeyId: string | null = null): AuthOptions {
  const set = settings();
  process.env.NEXTAUTH_URL ??= set.BASE_URL;
  return {
    adapter: adapterFor(passkeyId),
    secret: set.AUTH_SECRET,
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: DAY },
    pages: {
      signIn: "/sign-in",
      signOut: "/account",
      error: "/sign-in",
      verifyRequest: "/sign-in/code",
    },
    logger: {
      error: (what, why) => logger().error({ err: why instanceof Error ? why : why.error }, what),
      warn: (what) => logger().warn(what),
      debug: () => undefined,
    },
    providers: [
      EmailProvider({
        maxAge: 60,
        // The code is sent by our own command; next-auth's sign-in by link is not offered.
        sendVerificationRequest: () => {
          throw new Error("Ask for a code on /sign-in.");
        },
      }),
      ...oidcProvider(set),
    ],
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.type === "email" || isVerified(profile as OidcProfile | undefined),
    },
  };
}

function oidcProvider(set: Settings): OAuthConfig<OidcProfile>[] {
  if (!set.OIDC_ISSUER || !set.OIDC_CLIENT_ID) return [];
  return [
    {
      id: "oidc",
      name: set.OIDC_NAME ?? "single sign-on",
      type: "oauth",
      wellKnown: `${set.OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: set.OIDC_CLIENT_ID,
      clientSecret: set.OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      // Only an address that the provider itself has verified gets this far: see the signIn callback.
      allowDangerousEmailAccountLinking: true,
      profile: ({ sub, name, email }) => ({ id: sub, name: name ?? "", email: email ?? "" }),
    },
  ];
}

function isVerified(profile: OidcProfile | undefined): boolean {
  return profile?.email_verified === true && isAddress(profile.email);
}

/** Where next-auth keeps the session's token: its own name, with the prefix that https allows. */
export function sessionCookie(): string {
  const secure = settings().BASE_URL.startsWith("https://");
  return `${secure ? "__Secure-" : ""}next-auth.session-token`;
}
