import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { FormAction } from "@/components/forms/action-form";
import type { Person } from "@/domain/actor";
import { ANONYMOUS } from "@/domain/actor";
import * as challenges from "@/features/challenges/actions";
import * as numbers from "@/features/company-numbers/actions";
import * as contracts from "@/features/contracts/actions";
import * as engagements from "@/features/engagements/actions";
import * as evaluation from "@/features/evaluation/actions";
import * as jobs from "@/features/jobs/actions";
import * as memberships from "@/features/memberships/actions";
import * as merges from "@/features/merges/actions";
import * as moderation from "@/features/moderation/actions";
import * as passkeys from "@/features/passkeys/actions";
import * as responses from "@/features/responses/actions";
import { requestCode } from "@/features/session/commands";
import { confirmByCode } from "@/features/session/commands/confirm";
import { sessionCookie } from "@/features/session/framework/auth-options";
import { isConfirmed } from "@/features/session/framework/fresh";
import { codeLetter } from "@/features/session/jobs/send-code";
import * as technologies from "@/features/technologies/actions";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layStranger, write } from "../setup/lay";
import { done, why } from "./case-study-fixture";
import { signedIn } from "./passkey-fixture";

/** Read by the first that asks for a setting: an installation for real. */
process.env.TRIAL = "0";

/** Whose browser asks: the cookie of their session. */
let cookie = "";

// What the framework tells of a request; everything behind it is the real thing.
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookie() ? { value: cookie } : undefined),
  }),
  headers: async () => new Headers({ host: "localhost:3000" }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));

const ID = "019ab3c4-5d6e-7f80-91a2-b3c4d5e6f708";
const OTHER = "019ab3c4-5d6e-7f80-91a2-b3c4d5e6f709";
const DAY = "2027-02-01";
const reason = "A reason that somebody typed.";
const AMENDMENT = {
  id: ID,
  version: "1",
  change: reason,
  material: "no",
  summary: reason,
  questionsCloseOn: DAY,
  questionsCloseTime: "12:00",
  closesOn: DAY,
  closesTime: "12:00",
};
const ENTRY = {
  name: "Radar",
  newFamily: "Sensing",
  summary: reason,
  questions: "Where is it used?",
  why: reason,
};
const about = { type: "story", id: ID };
const decision = (decision: string) => ({ challengeId: ID, decision, reason });

/** Every action that asks for a passkey or a code within five minutes, with a form that it reads. */
const ASKING: [name: string, action: FormAction, fields: Record<string, string>][] = [
  ["begin the opening", responses.beginOpening, { challengeId: ID }],
  ["open the responses", responses.openResponses, { challengeId: ID }],
  ["publish a challenge", challenges.publishChallenge, { id: ID }],
  ["return a challenge", challenges.returnChallenge, { id: ID, note: reason }],
  ["cancel a challenge", challenges.proposeCancellation, { id: ID, reason, sure: "yes" }],
  ["amend a challenge", challenges.proposeAmendment, AMENDMENT],
  ["decide on a change", challenges.decideProposal, { proposalId: ID, decision: "return", reason }],
  ["plan a challenge", engagements.proposePlan, { id: ID, opensOn: DAY }],
  [
    "ask the market",
    engagements.proposeEngagement,
    { id: ID, asks: reason, closesOn: DAY, closesTime: "12:00" },
  ],
  [
    "move the end of an engagement",
    engagements.proposeClosing,
    { id: ID, closesOn: DAY, closesTime: "12:00" },
  ],
  ["share what was learned", engagements.proposeSummary, { id: ID, summary: reason }],
  ["decide on a notice", engagements.decideNotice, { proposalId: ID, decision: "return", reason }],
  ["open the prices", evaluation.openPrices, { challengeId: ID }],
  ["send the letters", evaluation.sendLetters, { challengeId: ID }],
  ["publish the award notice", evaluation.publishNotice, { challengeId: ID }],
  ["award the contract", evaluation.awardContract, { challengeId: ID }],
  ["end a part", evaluation.leavePart, { challengeId: ID, partId: ID, reason }],
  [
    "propose who takes over",
    evaluation.proposeReplacement,
    { challengeId: ID, partId: ID, email: "a@example.org", reason },
  ],
  ["undo an exclusion", evaluation.undoExclusion, { challengeId: ID, responseId: ID, reason }],
  [
    "propose a deputy",
    evaluation.proposeDeputy,
    {
      challengeId: ID,
      partId: ID,
      email: "a@example.org",
      reason,
      from: "2026-12-21",
      until: "2027-01-08",
    },
  ],
  [
    "agree to who takes over",
    evaluation.decideReplacement,
    { challengeId: ID, proposalId: ID, decision: "return", reason },
  ],
  ["add an evaluator", evaluation.joinPanel, { challengeId: ID, email: "a@example.org" }],
  [
    "record a contract",
    contracts.recordContract,
    {
      challengeId: ID,
      responseId: ID,
      valuePence: "100",
      signedOn: DAY,
      startsOn: DAY,
      endsOn: DAY,
    },
  ],
  [
    "decide on a contract",
    contracts.decideContract,
    { challengeId: ID, proposalId: ID, decision: "return", reason },
  ],
  ["write down a claim", evaluation.claimIssued, { challengeId: ID, says: reason }],
  [
    "write down that a claim ended",
    evaluation.claimEnded,
    { challengeId: ID, claimId: ID, reason },
  ],
  ["propose to look again", evaluation.lookAgain, { challengeId: ID, reason }],
  [
    "decide to look again",
    evaluation.decideToLookAgain,
    { challengeId: ID, proposalId: ID, decision: "return", reason },
  ],
  ["approve an award", evaluation.decide, decision("approve")],
  ["return a recommendation", evaluation.decide, decision("return")],
  ["decide for no award", evaluation.decide, decision("none")],
  ["change roles", memberships.setRoles, { membershipId: ID }],
  ["remove a member", memberships.removeMember, { membershipId: ID }],
  ["invite", memberships.invite, { organisationId: ID, email: "a@example.org" }],
  ["restore an administrator", memberships.restoreAdministrator, { membershipId: ID, why: reason }],
  ["decide on a request", memberships.decideRequest, { requestId: ID, decision: "refuse", reason }],
  ["ask the register", memberships.askRegister, { organisationId: ID }],
  ["add a technology", technologies.addTechnology, ENTRY],
  ["change a technology", technologies.editTechnology, { ...ENTRY, id: ID, version: "1" }],
  ["take a technology out of use", technologies.retireTechnology, { id: ID, why: reason }],
  ["use a technology again", technologies.restoreTechnology, { id: ID, why: reason }],
  ["move a technology", technologies.moveTechnology, { id: ID, direction: "up" }],
  ["set details", memberships.setDetails, { organisationId: ID, address: "1 Quay Street" }],
  ["set domains", memberships.setDomains, { organisationId: ID, domains: "a.example" }],
  ["verify an organisation", memberships.verify, { organisationId: ID }],
  ["merge two suppliers", merges.mergeSuppliers, { keptId: ID, goneId: OTHER, reason }],
  ["decide on a merge", merges.decideMerge, { requestId: ID, decision: "refuse", reason }],
  ["decide whose a number is", numbers.decideClaim, { claimId: ID, decision: "refuse", reason }],
  ["try a job again", jobs.tryAgain, { job: "letter.send" }],
  ["put a job aside", jobs.putAside, { job: "letter.send", id: ID }],
  ["dismiss reports", moderation.dismissReports, { ...about, note: reason }],
  ["pass reports on", moderation.passOnReports, { ...about, note: reason }],
  ["hide a page", moderation.hidePage, { ...about, fault: "OTHER", reason }],
  ["keep a page hidden", moderation.keepHidden, { hidingId: ID, note: reason }],
  ["show a page again", moderation.restorePage, { hidingId: ID, note: reason }],
  ["add a passkey", passkeys.addPasskey, { name: "Work laptop" }],
  ["remove a passkey", passkeys.removePasskey, { passkeyId: ID }],
];

let operator: Person;

beforeAll(async () => {
  operator = await layStranger({ operator: true });
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** What comes back of a form; null where it led on, to another page or to none. */
async function send(action: FormAction, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  try {
    return await action({ attempt: 0 }, form);
  } catch (error) {
    if (String(Object(error).digest).startsWith("NEXT_REDIRECT")) return null;
    throw error;
  }
}

describe("a session that was confirmed more than five minutes ago is asked again", () => {
  test.each(ASKING)("to %s", async (_, action, fields) => {
    cookie = await signedIn(operator, 6);
    const before = await database().auditEvent.count();
    const reply = await send(action, fields);
    expect(reply?.beside?.path).toBe("/account/confirm");
    expect(reply?.errors?.[""]?.[0]).toContain("Confirm that it is you");
    expect(reply?.values).toEqual(fields);
    expect(await database().auditEvent.count(), "nothing was tried").toBe(before);

    cookie = await signedIn(operator, 4);
    expect((await send(action, fields))?.beside, "a fresh one is not").toBeUndefined();
  });
});

/** The pages that only operators read: of what is reported and hidden, and of what failed. */
const READ = {
  "/operator/jobs": () => import("@/app/operator/jobs/page"),
  "/operator/moderation": () => import("@/app/operator/moderation/page"),
  [`/operator/moderation/story/${ID}`]: () => import("@/app/operator/moderation/[type]/[id]/page"),
};

describe("an operator is asked again before reading", () => {
  test.each(Object.entries(READ))("%s", async (path, load) => {
    const { default: page } = await load();
    const params = Promise.resolve({ type: "story", id: ID });
    const open = async () => {
      try {
        await page({ params, searchParams: Promise.resolve({}) });
        return "read";
      } catch (error) {
        return String(Object(error).digest).split(";")[2];
      }
    };
    const confirm = `/account/confirm?next=${encodeURIComponent(path)}`;
    cookie = await signedIn(operator, 6);
    expect(await open()).toBe(confirm);
    cookie = await signedIn(operator, 4);
    expect(await open()).not.toBe(confirm);
    cookie = await signedIn(await layStranger(), 6);
    expect(await open(), "somebody else is told that it is for operators").not.toBe(confirm);
  });
});

test("an example person is asked too, where this is no trial installation", async () => {
  const { userId } = operator;
  await write((tx) => tx.user.update({ where: { id: userId }, data: { example: true } }));
  cookie = await signedIn(operator, 6);
  expect(await isConfirmed()).toBe(false);
  await write((tx) => tx.user.update({ where: { id: userId }, data: { example: false } }));
});

describe("a code confirms", () => {
  /** Has a code sent to an address in a browser. @returns the digits */
  async function codeTo(email: string, browser: string): Promise<string> {
    done(await requestCode(ANONYMOUS, { email, browser }));
    const { id } = await database().signInCode.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    return (await codeLetter(id))?.code ?? "";
  }

  test("where it was sent to this person, because this browser asked", async () => {
    const [person, other] = [await layStranger(), await layStranger()];
    const sessionToken = await signedIn(person, 30);
    cookie = sessionToken;
    const confirm = (code: string, browser: string, actor = person) =>
      confirmByCode(actor, { sessionToken, browser, code });
    const code = await codeTo(person.email, "own");
    expect(why(await confirm(code, "another"))).toMatch(/asked for no code/);
    expect(why(await confirm(code, "own", other))).toMatch(/not yours/);
    expect(why(await confirm(await codeTo(other.email, "mixed"), "mixed"))).toMatch(/no code/);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    expect(done(await confirm(wrong, "own"))).toMatchObject({ answer: "wrong", left: 4 });
    expect(await isConfirmed()).toBe(false);
    expect(done(await confirm(code, "own"))).toMatchObject({ answer: "right" });
    expect(await isConfirmed()).toBe(true);
    expect(done(await confirm(code, "own"))).toMatchObject({ answer: "used" });
    const row = await database().session.findUniqueOrThrow({ where: { sessionToken } });
    expect(row.passkeyAt, "a code is no passkey").toBeNull();
  });
});
