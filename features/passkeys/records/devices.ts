import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from "@simplewebauthn/server";
import { COSEALG } from "@simplewebauthn/server/helpers";
import type { Person } from "@/domain/actor";
import { CHALLENGE_MINUTES } from "@/domain/session/passkey";
import { logger } from "@/lib/logger";
import { settings } from "@/lib/settings";
import type { Made, Signed } from "../schema";

/** Which site a passkey is for: that of the address people see, and no other. */
function site() {
  const { origin, hostname } = new URL(settings().BASE_URL);
  return { expectedOrigin: origin, expectedRPID: hostname, rpID: hostname };
}

/** What every device and every version of Node.js knows. */
const supportedAlgorithmIDs = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];
const timeout = CHALLENGE_MINUTES * 60_000;

interface Known {
  credentialId: string;
  transports: string[];
}

const described = ({ credentialId: id, transports }: Known) => ({ id, transports });

/** What a device is asked so that it makes a passkey. @param held those that the person has, of which none is made again */
export function askToMake(challenge: string, person: Person, held: readonly Known[]) {
  return generateRegistrationOptions({
    rpName: "Proven",
    rpID: site().rpID,
    challenge: Buffer.from(challenge, "base64url"),
    timeout,
    supportedAlgorithmIDs,
    userID: handleOf(person.userId),
    userName: person.email,
    userDisplayName: person.name || person.email,
    excludeCredentials: held.map(described),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a device is asked so that it signs. @param held the passkeys that will do; any where there are none */
export function askToSign(challenge: string, held: readonly Known[]) {
  return generateAuthenticationOptions({
    rpID: site().rpID,
    challenge: Buffer.from(challenge, "base64url"),
    timeout,
    allowCredentials: held.map(described),
    userVerification: "required",
  });
}

/** The passkey that a device has made in answer to a challenge; null where that does not hold. */
export function passkeyMade({ said, challenge }: Made): Promise<WebAuthnCredential | null> {
  return orNull(async () => {
    const checked = await verifyRegistrationResponse({
      response: said,
      expectedChallenge: challenge,
      supportedAlgorithmIDs,
      ...site(),
    });
    return checked.verified ? checked.registrationInfo.credential : null;
  });
}

/** A passkey as it is kept. */
interface Kept extends Known {
  userId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
}

/** How often a device has used its passkey, by its answer; null where the answer is not by this passkey. */
export function counterSigned(
  { said, challenge }: Signed,
  { userId, credentialId, publicKey, counter, transports }: Kept,
): Promise<number | null> {
  return orNull(async () => {
    const handle = said.response.userHandle;
    if (handle && handle !== Buffer.from(handleOf(userId)).toString("base64url")) return null;
    const checked = await verifyAuthenticationResponse({
      response: said,
      expectedChallenge: challenge,
      credential: { id: credentialId, publicKey, counter: Number(counter), transports },
      ...site(),
    });
    return checked.verified ? checked.authenticationInfo.newCounter : null;
  });
}

/** What devices keep of whose a passkey is: nothing that says who that is. */
function handleOf(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll("-", ""), "hex"));
}

/** The library throws what does not hold: the log says it, since a wrong `BASE_URL` shows only there. */
async function orNull<Result>(check: () => Promise<Result>): Promise<Result | null> {
  try {
    return await check();
  } catch (error) {
    logger().info({ why: error instanceof Error ? error.message : "" }, "A passkey was refused.");
    return null;
  }
}
