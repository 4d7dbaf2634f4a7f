import { createPublicKey, hkdfSync, verify } from "node:crypto";
import { Decrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  isSigned,
  lock,
  lockFile,
  newFileKey,
  newSealKey,
  receiptKey,
  seal,
  signed,
  unlock,
  unlockFile,
  unseal,
} from "./seal";

const KEY = "the key of this test, which is longer than 32 characters";
const SETTINGS = {
  DATABASE_URL: "postgresql://nobody:nothing@localhost:1/nothing",
  SMTP_URL: "smtp://localhost:1",
  MAIL_FROM: "nobody@example.org",
  BASE_URL: "http://localhost:1",
  AUTH_SECRET: KEY,
  SEAL_KEY: KEY,
};
const before = Object.keys(SETTINGS).map((name) => [name, process.env[name]] as const);
beforeAll(() => {
  Object.assign(process.env, SETTINGS);
});
afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const BLOCK = 32 * 1024;
/** What fits into one block beside its length, of four bytes. */
const FITS = BLOCK - 4;
const bytes = (length: number) => Uint8Array.from({ length }, (_, place) => place % 251);

/** The same box with one bit of its last byte turned. */
function changed(box: Uint8Array): Uint8Array {
  const other = new Uint8Array(box);
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  return other;
}

/** What is in a box, as age itself opens it with the key that the server derives for locking. */
async function inside(box: Uint8Array, passphrase?: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  const derived = Buffer.from(hkdfSync("sha256", KEY, "", "proven lock", 32)).toString("hex");
  decrypter.addPassphrase(passphrase ?? derived);
  return decrypter.decrypt(box);
}

describe("a seal", () => {
  test("is opened by the private half of its own key, whatever is in it", async () => {
    const key = await newSealKey();
    for (const length of [0, 1, FITS, FITS + 1]) {
      const sealed = await seal(key.recipient, bytes(length));
      expect(await unseal(key.identity, sealed)).toEqual(bytes(length));
    }
  });

  test("is opened by no other key, and not once a byte was changed", async () => {
    const [key, other] = [await newSealKey(), await newSealKey()];
    const sealed = await seal(key.recipient, bytes(10));
    await expect(unseal(other.identity, sealed)).rejects.toThrow();
    await expect(unseal(key.identity, changed(sealed))).rejects.toThrow();
    await expect(unseal(changed(key.identity), sealed)).rejects.toThrow();
  });

  test("keeps its private half locked, and gives the public one away", async () => {
    const key = await newSealKey();
    expect(key.recipient).toMatch(/^age1/);
    const identity = new TextDecoder().decode(await unlock(key.identity));
    expect(identity).toMatch(/^AGE-SECRET-KEY/);
    expect(Buffer.from(key.identity).includes(identity)).toBe(false);
    expect((await newSealKey()).recipient).not.toBe(key.recipient);
  });

  test("does not tell how much is in it", async () => {
    const { recipient } = await newSealKey();
    const length = async (of: number) => (await seal(recipient, bytes(of))).length;
    const least = await length(0);
    expect(await length(1000)).toBe(least);
    expect(await length(FITS)).toBe(least);
    expect(await length(FITS + 1)).toBeGreaterThan(least + BLOCK - 1);
  });
});

describe("what is locked with the server's key", () => {
  test("is unlocked again, and not once a byte was changed", async () => {
    for (const length of [0, 5, FITS + 1])
      expect(await unlock(await lock(bytes(length)))).toEqual(bytes(length));
    await expect(unlock(changed(await lock(bytes(5))))).rejects.toThrow();
  });

  test("stands behind its length in whole blocks, under a key for this purpose alone", async () => {
    const whole = await inside(await lock(bytes(5)));
    expect(whole.length).toBe(BLOCK);
    expect([...whole.slice(0, 10)]).toEqual([0, 0, 0, 5, 0, 1, 2, 3, 4, 0]);
    expect(whole.slice(9).every((one) => one === 0)).toBe(true);
    expect((await inside(await lock(bytes(FITS)))).length).toBe(BLOCK);
    expect((await inside(await lock(bytes(FITS + 1)))).length).toBe(2 * BLOCK);
  });
});

describe("a file", () => {
  test("is read by whoever knows its key, and by nobody else", async () => {
    const [key, other] = [newFileKey(), newFileKey()];
    expect(Buffer.from(key, "base64").length).toBe(32);
    expect(Buffer.from(key, "base64").toString("base64")).toBe(key);
    expect(key).not.toBe(other);
    const box = await lockFile(key, bytes(5000));
    expect(await unlockFile(key, box)).toEqual(bytes(5000));
    await expect(unlockFile(other, box)).rejects.toThrow();
    await expect(unlockFile(key, changed(box))).rejects.toThrow();
  });

  test.each([
    [0, 1],
    [FITS, 1],
    [FITS + 1, 2],
    [2 * BLOCK - 4, 2],
    [2 * BLOCK - 3, 4],
    [4 * BLOCK - 3, 8],
  ])("of %i bytes lies in a box of %i blocks", async (length, blocks) => {
    const key = newFileKey();
    expect((await inside(await lockFile(key, bytes(length)), key)).length).toBe(blocks * BLOCK);
  });
});

describe("a receipt", () => {
  const receipt = bytes(40);

  test("is signed by this server, byte for byte", () => {
    expect(isSigned(receipt, signed(receipt))).toBe(true);
    expect(isSigned(bytes(41), signed(receipt))).toBe(false);
    expect(isSigned(receipt, signed(bytes(41)))).toBe(false);
    expect(isSigned(receipt, "")).toBe(false);
    expect(signed(receipt)).toBe(signed(receipt));
  });

  test("is checked by anybody with the public key, which holds as long as the server's does", () => {
    expect(receiptKey()).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    const key = createPublicKey(receiptKey());
    expect(key.asymmetricKeyType).toBe("ed25519");
    const signature = Buffer.from(signed(receipt), "base64");
    expect(signature.length).toBe(64);
    expect(verify(null, receipt, key, signature)).toBe(true);
    // The seed is derived for receipts alone; the key of an installation must not change.
    expect(receiptKey()).toContain("MCowBQYDK2VwAyEA/+CMgEvZ8Nb2vCsdEfse+MeZMssdlSMnXbHT2n9hnWo=");
  });
});
