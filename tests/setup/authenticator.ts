import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { settings } from "@/lib/settings";

/** A passkey on a device: a key pair, and how often it was used. */
export interface DevicePasskey {
  id: string;
  /** What the next answer counts to. Set it back for a copy of the device. */
  uses: number;
  /** What the browser would send of a new passkey. */
  made: string;
  /** What the browser would send when the device signs. */
  sign(options: PublicKeyCredentialRequestOptionsJSON): string;
}

/** The person touched the device, and it knew them. */
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/**
 * Makes a passkey as a browser and a device do it together: with a P-256 key of its own and no attestation.
 *
 * @param options what the device is asked
 * @param forged the site that the browser is on, where it is not ours, and what the device calls the passkey
 */
export function makePasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
  forged: { origin?: string; id?: string } = {},
): DevicePasskey {
  const { origin = new URL(settings().BASE_URL).origin } = forged;
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const key = coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url"));
  const credentialId = forged.id ? Buffer.from(forged.id, "base64url") : randomBytes(32);
  const id = credentialId.toString("base64url");
  const rpId = options.rp.id ?? "";
  const credential = [Buffer.alloc(16), uint(credentialId.length, 2), credentialId, key];
  const authData = Buffer.concat([head(rpId, PRESENT_AND_VERIFIED | WITH_KEY, 0), ...credential]);
  const attestation = new Map<string, Uint8Array | string | Map<string, string>>([
    ["fmt", "none"],
    ["attStmt", new Map()],
    ["authData", new Uint8Array(authData)],
  ]);
  const passkey: DevicePasskey = {
    id,
    uses: 0,
    made: answer(id, {
      clientDataJSON: clientData("webauthn.create", options.challenge, origin).toString(
        "base64url",
      ),
      attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString("base64url"),
      transports: ["internal"],
    }),
    sign({ challenge, rpId: asked = "" }) {
      passkey.uses += 1;
      const data = head(asked, PRESENT_AND_VERIFIED, passkey.uses);
      const client = clientData("webauthn.get", challenge, origin);
      const signed = Buffer.concat([data, sha256(client)]);
      return answer(id, {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
        userHandle: options.user.id,
      });
    },
  };
  return passkey;
}

/** What every answer of a device begins with: for which site, what the person did, how often it was used. */
function head(rpId: string, flags: number, uses: number): Buffer {
  return Buffer.concat([sha256(Buffer.from(rpId)), uint(flags, 1), uint(uses, 4)]);
}

/** A public key as COSE writes it: kty EC2, alg ES256, crv P-256, x and y. */
function coseKey(x: Buffer, y: Buffer): Uint8Array {
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(x)],
    [-3, new Uint8Array(y)],
  ]);
  return isoCBOR.encode(key);
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function answer(id: string, response: Record<string, unknown>): string {
  return JSON.stringify({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response,
  });
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
