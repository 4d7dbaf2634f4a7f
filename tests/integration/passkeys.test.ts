import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { MOST_PASSKEYS } from "@/domain/session/passkey";
import {
  addPasskey,
  askForPasskey,
  confirmByPasskey,
  removePasskey,
  renamePasskey,
  signInByPasskey,
} from "@/features/passkeys/commands";
import { ownPasskeys } from "@/features/passkeys/loaders";
import { askToMake } from "@/features/passkeys/records/devices";
import { actorOfSession } from "@/features/session/framework/actor";
import { adapterFor } from "@/features/session/framework/adapter";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { makePasskey } from "../setup/authenticator";
import { layStranger } from "../setup/lay";
import { done, why } from "./case-study-fixture";
import { mailedTo } from "./mailed";
import {
  addFor,
  BROWSER,
  makeFor,
  readMade,
  readSigned,
  signedIn,
  signWith,
} from "./passkey-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const signIn = (answer: Awaited<ReturnType<typeof signWith>>, browser = BROWSER) =>
  signInByPasskey(ANONYMOUS, { answer, browser });

describe("adding", () => {
  test("several, named, each with a letter to the owner; nobody else sees them", async () => {
    const person = await layStranger();
    await addFor(person, "Work laptop");
    await addFor(person, "Telephone");
    const own = await ownPasskeys(person);
    expect(own.map(({ name }) => name)).toEqual(["Work laptop", "Telephone"]);
    expect(own.every(({ lastUsedAt }) => lastUsedAt === null)).toBe(true);
    expect(await mailedTo(person.email)).toEqual(
      Array(2).fill("A passkey was added to your Proven account"),
    );
    expect(await ownPasskeys(await layStranger())).toEqual([]);
    const audit = await database().auditEvent.findMany({ where: { command: "passkey.add" } });
    expect(JSON.stringify(audit.map(({ data }) => data))).not.toMatch(/laptop|@/);
  });

  test("what was asked holds once, for one person, in one browser, for five minutes", async () => {
    const person = await layStranger();
    const add = async (answer: ReturnType<typeof readMade>, browser = BROWSER, actor = person) =>
      why(await addPasskey(actor, { name: "Work laptop", answer, browser }));
    const answer = readMade((await makeFor(person)).made);
    expect(await add(answer, "another browser")).toMatch(/another browser/);
    expect(await add(answer, BROWSER, await layStranger())).toMatch(/another browser/);
    expect(await add(answer)).toBe("done");
    expect(await add(answer), "once more").toMatch(/answered already/);

    const late = readMade((await makeFor(person)).made);
    await database().passkeyChallenge.updateMany({ data: { expiresAt: new Date() } });
    expect(await add(late)).toMatch(/five minutes ago/);
    expect(await add(null)).toMatch(/No device has answered/);
  });

  test("an answer that was made on another site, or for another purpose, adds nothing", async () => {
    const person = await layStranger();
    const challenge = done(await askForPasskey(person, { purpose: "ADD", browser: BROWSER }));
    const options = await askToMake(challenge, person, []);
    const add = async (made: string) =>
      why(await addPasskey(person, { name: "x", answer: readMade(made), browser: BROWSER }));
    expect(await add(makePasskey(options, { origin: "https://proven.invalid" }).made)).toMatch(
      /does not hold/,
    );
    const elsewhere = { ...options, rp: { ...options.rp, id: "proven.invalid" } };
    expect(await add(makePasskey(elsewhere).made)).toMatch(/does not hold/);
    const other = done(await askForPasskey(person, { purpose: "CONFIRM", browser: BROWSER }));
    expect(await add(makePasskey({ ...options, challenge: other }).made)).toMatch(
      /answered already/,
    );
    expect(await ownPasskeys(person)).toEqual([]);
  });

  test("one device is one passkey, and nobody has more than twenty", async () => {
    const person = await layStranger();
    const passkey = await addFor(person);
    const other = await layStranger();
    const challenge = done(await askForPasskey(other, { purpose: "ADD", browser: BROWSER }));
    const same = makePasskey(await askToMake(challenge, other, []), { id: passkey.id });
    const add = { name: "Key", browser: BROWSER };
    const taken = await addPasskey(other, { ...add, answer: readMade(same.made) });
    expect(why(taken)).toMatch(/has a passkey here already/);

    const answer = readMade((await makeFor(person)).made);
    for (let held = 1; held < MOST_PASSKEYS; held += 1) await addFor(person, `Key ${held}`);
    expect(why(await addPasskey(person, { ...add, answer }))).toMatch(/20 passkeys/);
  });
});

describe("signing in", () => {
  test("the device lets its owner in, and the session says by which passkey", async () => {
    const person = await layStranger();
    const passkey = await addFor(person);
    const { email, passkeyId } = done(await signIn(await signWith(passkey, ANONYMOUS, "SIGN_IN")));
    expect(email).toBe(person.email);
    const sessionToken = crypto.randomUUID();
    const expires = new Date(Date.now() + 60_000);
    await adapterFor(passkeyId).createSession?.({ sessionToken, userId: person.userId, expires });
    const session = await database().session.findUniqueOrThrow({ where: { sessionToken } });
    expect(session).toMatchObject({ passkeyId, passkeyAt: session.confirmedAt });
    expect((await ownPasskeys(person))[0]?.lastUsedAt).not.toBeNull();
  });

  test("what was asked holds once, in the browser that was asked, for this purpose", async () => {
    const person = await layStranger();
    const passkey = await addFor(person);
    const answer = await signWith(passkey, ANONYMOUS, "SIGN_IN");
    expect(why(await signIn(answer, "another browser"))).toMatch(/another browser/);
    done(await signIn(answer));
    expect(why(await signIn(answer)), "once more").toMatch(/answered already/);
    const confirming = await signWith(passkey, person, "CONFIRM");
    expect(why(await signIn(confirming))).toMatch(/another browser/);
  });

  test("a counter that goes back is a copy of the device, and lets nobody in", async () => {
    const passkey = await addFor(await layStranger());
    for (let uses = 0; uses < 3; uses += 1)
      done(await signIn(await signWith(passkey, ANONYMOUS, "SIGN_IN")));
    passkey.uses = 1;
    expect(why(await signIn(await signWith(passkey, ANONYMOUS, "SIGN_IN")))).toMatch(
      /does not hold/,
    );
  });

  test("neither another key nor a passkey that nobody has added lets anybody in", async () => {
    const person = await layStranger();
    const [known, unknown] = [await addFor(person), await makeFor(person)];
    expect(why(await signIn(await signWith(unknown, ANONYMOUS, "SIGN_IN")))).toMatch(/not known/);
    const forged = await signWith(unknown, ANONYMOUS, "SIGN_IN");
    if (forged) Object.assign(forged.said, { id: known.id, rawId: known.id });
    expect(why(await signIn(forged))).toMatch(/does not hold/);
    const mixed = await signWith(known, ANONYMOUS, "SIGN_IN");
    if (mixed) mixed.said.response.userHandle = Buffer.from("somebody else").toString("base64url");
    expect(why(await signIn(mixed)), "the device says that it is another’s").toMatch(/not hold/);
  });
});

describe("confirming", () => {
  test("somebody confirms by a passkey of theirs, and nobody by another’s", async () => {
    const [person, other] = [await layStranger(), await layStranger()];
    const [own, others] = [await addFor(person), await addFor(other)];
    const sessionToken = await signedIn(person, 30);
    const confirm = async (answer: Awaited<ReturnType<typeof signWith>>, actor = person) =>
      why(await confirmByPasskey(actor, { answer, browser: BROWSER, sessionToken }));
    const row = () => database().session.findUniqueOrThrow({ where: { sessionToken } });
    const before = (await row()).confirmedAt;

    expect(await confirm(await signWith(others, person, "CONFIRM"))).toMatch(/not yours/);
    expect(await confirm(await signWith(others, other, "CONFIRM"))).toMatch(/another browser/);
    expect(await confirm(await signWith(own, other, "CONFIRM"), other)).toMatch(/not yours/);
    expect((await row()).confirmedAt).toEqual(before);

    expect(await confirm(await signWith(own, person, "CONFIRM"))).toBe("done");
    const { confirmedAt, passkeyAt } = await row();
    expect(confirmedAt.getTime()).toBeGreaterThan(before.getTime());
    expect(passkeyAt).toEqual(confirmedAt);
  });
});

describe("renaming and removing", () => {
  test("only one’s own", async () => {
    const [person, other] = [await layStranger(), await layStranger()];
    await addFor(person);
    const [{ id: passkeyId } = { id: "" }] = await ownPasskeys(person);
    expect(why(await renamePasskey(other, { passkeyId, name: "Mine" }))).toMatch(/not yours/);
    expect(why(await removePasskey(other, { passkeyId, sessionToken: "" }))).toMatch(/not yours/);
    done(await renamePasskey(person, { passkeyId, name: "Old laptop" }));
    expect((await ownPasskeys(person)).map(({ name }) => name)).toEqual(["Old laptop"]);
  });

  test("a passkey that is removed lets nobody in, and ends the sessions that came by it", async () => {
    const person = await layStranger();
    const passkey = await addFor(person);
    const [{ id: passkeyId } = { id: "" }] = await ownPasskeys(person);
    const tokens = await Promise.all([signedIn(person), signedIn(person), signedIn(person)]);
    const [here = "", there = "", byCode = ""] = tokens;
    for (const sessionToken of [here, there]) {
      const answer = await signWith(passkey, person, "CONFIRM");
      done(await confirmByPasskey(person, { answer, browser: BROWSER, sessionToken }));
    }
    const late = await signWith(passkey, ANONYMOUS, "SIGN_IN");
    done(await removePasskey(person, { passkeyId, sessionToken: here }));
    expect(why(await signIn(late))).toMatch(/not known/);
    expect(await actorOfSession(there)).toEqual(ANONYMOUS);
    for (const left of [here, byCode])
      expect(await actorOfSession(left)).toMatchObject({ userId: person.userId });
    const row = await database().session.findUniqueOrThrow({ where: { sessionToken: here } });
    expect(row).toMatchObject({ passkeyId: null, passkeyAt: null });
    expect(await mailedTo(person.email)).toContain(
      "A passkey was removed from your Proven account",
    );
  });
});

test("what no browser would write proves nothing and breaks nothing", () => {
  for (const text of ["", "{", "[]", "null", '{"id":"x"}', "9".repeat(50_000)]) {
    expect(readMade(text)).toBeNull();
    expect(readSigned(text)).toBeNull();
  }
});
