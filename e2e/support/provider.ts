import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider from "oidc-provider";
import { CLIENT } from "./oidc-client";

/** An address that begins so belongs to somebody, but the provider has not verified it. */
export const UNVERIFIED = "unverified-";

/**
 * A real OpenID Connect provider on this machine. Its sign-in page takes any address, as a plain
 * form: it works without JavaScript too.
 *
 * @param port where it listens
 * @param app the origin of the app that people sign in to
 * @returns what ends it
 */
export async function startProvider(port: number, app: string): Promise<() => Promise<void>> {
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${app}/api/auth/callback/oidc`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    cookies: { keys: ["for-tests-only"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // The claims are in the identity token, as with most directories.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, email) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        email,
        email_verified: !email.startsWith(UNVERIFIED),
        name: "Dilys Moor",
      }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    void interact(provider, request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method === "POST") {
    const accountId = new URLSearchParams(await text(request)).get("email") ?? "";
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="en"><title>Staff Directory</title><h1>Staff Directory</h1>
    <form method="post"><label>Staff address <input name="email"></label><button>Let me in</button></form>`);
}
