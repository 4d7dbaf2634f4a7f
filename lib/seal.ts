import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from "node:crypto";
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import { settings } from "./settings";

/** What comes out of a box has one of few lengths, so that a box does not tell how much is in it. */
const BLOCK = 32 * 1024;
const LENGTH = 4;

/** The bytes of a row; the database's client wants them on a buffer of their own. */
type Box = Uint8Array<ArrayBuffer>;

/** The two halves of a challenge's key: anybody seals with the first, the opening alone uses the second. */
export interface SealKey {
  recipient: string;
  /** Locked with the server's key. */
  identity: Box;
}

/** Makes the key for one challenge. Its private half never leaves this function unlocked. */
export async function newSealKey(): Promise<SealKey> {
  const identity = await generateHybridIdentity();
  return {
    recipient: await identityToRecipient(identity),
    identity: await lock(new TextEncoder().encode(identity)),
  };
}

/** Seals bytes so that only who has the private half of the key reads them. */
export async function seal(recipient: string, bytes: Uint8Array): Promise<Box> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return boxOf(await encrypter.encrypt(padded(bytes)));
}

/**
 * Opens what was sealed.
 * @param identity the private half, locked with this server's key
 * @throws Error when the server's key or the seal is another, or a byte of it was changed
 */
export async function unseal(identity: Uint8Array, sealed: Uint8Array): Promise<Box> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new TextDecoder().decode(await unlock(identity)));
  return unpadded(await decrypter.decrypt(sealed));
}

/** Locks bytes with the server's key: whoever has the database alone cannot read them. */
export function lock(bytes: Uint8Array): Promise<Box> {
  return lockWith(derived("lock").toString("hex"), padded(bytes));
}

/** @throws Error when it was locked with another key, or a byte of it was changed */
export function unlock(box: Uint8Array): Promise<Box> {
  return unlockWith(derived("lock").toString("hex"), box);
}

/** A key for one file, in base64: who knows it reads the file, and nobody else does. */
export function newFileKey(): string {
  return randomBytes(32).toString("base64");
}

/** Locks a file with its own key. Its length is doubled up, so that a box tells little of how long it is. */
export function lockFile(key: string, bytes: Uint8Array): Promise<Box> {
  const blocks = Math.ceil((LENGTH + bytes.length) / BLOCK);
  return lockWith(key, padded(bytes, BLOCK * 2 ** Math.ceil(Math.log2(blocks))));
}

/** @throws Error when it was locked with another key, or a byte of it was changed */
export function unlockFile(key: string, box: Uint8Array): Promise<Box> {
  return unlockWith(key, box);
}

async function lockWith(key: string, bytes: Uint8Array): Promise<Box> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(key);
  // The key is random and 256 bits long: stretching it as one does a password would only take time.
  encrypter.setScryptWorkFactor(1);
  return boxOf(await encrypter.encrypt(bytes));
}

async function unlockWith(key: string, box: Uint8Array): Promise<Box> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(key);
  return unpadded(await decrypter.decrypt(box));
}

/** A hash that only who has the server's key can make: HMAC with SHA-256, in hexadecimal. @param purpose one key each */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", derived(purpose)).update(text).digest("hex");
}

/** Signs a receipt: Ed25519, in base64. */
export function signed(bytes: Uint8Array): string {
  return sign(null, bytes, signingKey()).toString("base64");
}

/** Whether this server signed exactly these bytes. */
export function isSigned(bytes: Uint8Array, signature: string): boolean {
  return verify(null, bytes, createPublicKey(signingKey()), Buffer.from(signature, "base64"));
}

/** The public key with which anybody checks a receipt, as PEM. */
export function receiptKey(): string {
  return createPublicKey(signingKey()).export({ type: "spki", format: "pem" }).toString();
}

/** Ed25519 keys in PKCS #8 are these bytes (RFC 8410) and the seed. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

function signingKey(): KeyObject {
  const key = Buffer.concat([PKCS8, derived("receipts")]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

/** A key of its own for each purpose, from the one that the server keeps. */
function derived(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", settings().SEAL_KEY, "", `proven ${purpose}`, 32));
}

function padded(bytes: Uint8Array, length?: number): Uint8Array {
  const whole = new Uint8Array(length ?? Math.ceil((LENGTH + bytes.length) / BLOCK) * BLOCK);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(bytes, LENGTH);
  return whole;
}

function unpadded(whole: Uint8Array): Box {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  return boxOf(whole.slice(LENGTH, LENGTH + length));
}

function boxOf(bytes: Uint8Array): Box {
  return new Uint8Array(bytes);
}
