import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/domain/actor";
import { commandNames } from "@/lib/command";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { allActors } from "../authorisation/actors";
import { askCommand, commandsIn } from "../authorisation/matrix";
import { rememberAnswers } from "../authorisation/remembering";
import { useExampleData } from "../setup/context";
import { layOrganisation, layStranger, write } from "../setup/lay";

const MATRIX = join(import.meta.dirname, "../authorisation/matrix.txt");
const modules = import.meta.glob("../../features/**/*commands*{.ts,/*.ts}", { eager: true });
const commands = commandsIn(modules);
let actors: Map<string, Actor>;

beforeAll(async () => {
  await useExampleData();
  await write((tx) =>
    tx.organisation.create({
      data: { name: "Unclaimed Ltd", slug: "unclaimed-ltd", kind: "SUPPLIER" },
    }),
  );
  await layBodyWithoutAdministrator();
  await layNumberClaims();
  await layBegunOpening();
  await layNotice();
  await layLettersReturned();
  await layClaims();
  await layReferenceInvitation();
  await layReports();
  await layLeftFile();
  await layPasskey();
  actors = await allActors();
  // From here on nothing is written: many commands load the same things of the same challenge.
  rememberAnswers();
}, 120_000);

/** A public body with somebody, an administrator not among them, and somebody who asks to join. */
async function layBodyWithoutAdministrator(): Promise<void> {
  const [one, other] = [await layStranger(), await layStranger()];
  await write((tx) =>
    tx.organisation.create({
      data: {
        name: "Without Administrator",
        slug: "without-administrator",
        kind: "PUBLIC_BODY",
        memberships: { create: { userId: one.userId, roles: ["REFERENCE"] } },
        joinRequests: { create: { userId: other.userId, kind: "JOIN", why: "" } },
      },
    }),
  );
}

/** A draft of the department about which somebody who is not asked about has written a notice. */
async function layNotice(): Promise<void> {
  const { bodyId, createdById } = await database().challenge.findFirstOrThrow({
    where: { state: "DRAFT", body: { slug: { startsWith: "department" } } },
    orderBy: { reference: "asc" },
  });
  const { userId: proposedById } = await layStranger();
  const closesAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const content = { content: { title: "Noticed" }, asks: "What holds?", closesAt };
  const notice = { kind: "ENGAGEMENT", version: 0, content, proposedById } as const;
  await write((tx) =>
    tx.challenge.create({
      data: {
        slug: "noticed",
        reference: "ZZ-noticed",
        title: "Noticed",
        bodyId,
        createdById,
        proposals: { create: { ...notice, proposedAt: new Date() } },
      },
    }),
  );
}

/** A challenge of which somebody who is not asked about has begun the opening, and proposes to cancel it. */
async function layBegunOpening(): Promise<void> {
  const { bodyId, createdById, id, technologies } = await database().challenge.findFirstOrThrow({
    where: { state: "CLOSED", body: { slug: { startsWith: "department" } } },
    include: { technologies: { select: { id: true } } },
  });
  const parts = await database().challengePart.findMany({ where: { challengeId: id } });
  const begunBy = await layStranger();
  await write((tx) =>
    tx.challenge.create({
      data: {
        slug: "begun",
        reference: "ZZ-begun",
        title: "Begun",
        state: "CLOSED",
        bodyId,
        createdById,
        closesAt: new Date(Date.now() - 60_000),
        technologies: { connect: technologies },
        parts: { create: parts.map(({ userId, part }) => ({ userId, part })) },
        opening: { create: { begunById: begunBy.userId, begunAt: new Date() } },
        proposals: {
          create: [false, true].map((byApprover) => ({
            kind: "CANCELLATION" as const,
            version: 1,
            content: { reason: "It is no longer needed." },
            proposedById: begunBy.userId,
            proposedAt: new Date(),
            byApprover,
          })),
        },
      },
    }),
  );
}

/** A challenge with a decision, a winner, and the parts of one that was decided. */
async function layDecided(slug: string, state: "DECIDED" | "STANDSTILL") {
  const like = await database().challenge.findFirstOrThrow({
    where: { state: "DECIDED" },
    orderBy: { reference: "asc" },
    include: { parts: true, recommendations: true, responses: { where: { label: "A" } } },
  });
  const decided = like.recommendations.find(({ approvedAt }) => approvedAt !== null);
  const [response] = like.responses;
  if (!decided || !response) throw new Error("What is decided was recommended.");
  const { input, result, reason, recommendedById, recommendedAt, approvedById, approvedAt } =
    decided;
  return write((tx) =>
    tx.challenge.create({
      data: {
        slug,
        reference: `ZZ-${slug}`,
        title: slug,
        state,
        bodyId: like.bodyId,
        createdById: like.createdById,
        parts: {
          create: like.parts.map(({ userId, part, conflict }) => ({ userId, part, conflict })),
        },
        responses: { create: { supplierId: response.supplierId, state: "EVALUATED", label: "A" } },
        recommendations: {
          create: {
            input: input ?? {},
            result: result ?? {},
            reason,
            recommendedById,
            recommendedAt,
            approvedById,
            approvedAt,
          },
        },
      },
      include: { responses: true, recommendations: true },
    }),
  );
}

/** A decision of which the approver has returned one letter, and released it, and returned it again. */
async function layLettersReturned(): Promise<void> {
  const { responses, recommendations } = await layDecided("letter-returned", "DECIDED");
  const [response, decided] = [responses[0], recommendations[0]];
  if (!response || !decided?.approvedById) throw new Error("There is a decision.");
  const returned = {
    recommendationId: decided.id,
    responseId: response.id,
    reason: "It names another page.",
    returnedById: decided.approvedById,
    returnedAt: new Date(),
  };
  const released = { releasedById: decided.approvedById, releasedAt: new Date() };
  await write((tx) =>
    tx.letterReturn.createMany({ data: [{ ...returned, ...released }, returned] }),
  );
}

/** A standstill in which somebody who is not asked about wrote down two claims, and proposes to look again. */
async function layClaims(): Promise<void> {
  const { id: challengeId } = await layDecided("claimed", "STANDSTILL");
  const { userId: byId } = await layStranger();
  const event = { challengeId, byId, at: new Date() };
  await layReplacements(challengeId, byId);
  await write(async (tx) => {
    await tx.claimEvent.create({ data: { ...event, kind: "ISSUED", says: "One that runs." } });
    const over = await tx.claimEvent.create({
      data: { ...event, kind: "ISSUED", says: "One that is over." },
    });
    await tx.claimEvent.create({
      data: { ...event, kind: "ENDED", says: "It was withdrawn.", endsId: over.id },
    });
    await tx.proposal.create({
      data: {
        challengeId,
        kind: "LOOK_AGAIN",
        version: 1,
        content: { reason: "It was scored on another page.", scores: [] },
        proposedById: byId,
        proposedAt: new Date(),
      },
    });
  });
}

/** Somebody who is not asked about proposes somebody else for each part that one person holds. */
async function layReplacements(challengeId: string, proposedById: string): Promise<void> {
  const { email } = await layStranger();
  const parts = await database().challengePart.findMany({
    where: { challengeId, part: { not: "EVALUATOR" } },
  });
  await write((tx) =>
    tx.proposal.createMany({
      data: parts.map(({ id: partId, userId: leavesId, part }) => ({
        challengeId,
        kind: "REPLACEMENT" as const,
        version: 1,
        content: { partId, part, leavesId, email, newPartId: newId(), reason: "Ill." },
        proposedById,
        proposedAt: new Date(),
      })),
    }),
  );
}

/** A supplier without a number says that Skerrow's is its own. */
async function layNumberClaims(): Promise<void> {
  const { id: holderId } = await database().organisation.findUniqueOrThrow({
    where: { slug: "skerrow-sensing-ltd" },
  });
  const { id: claimantId } = await layOrganisation("Claimant", "SUPPLIER");
  const requestedAt = new Date();
  const claim = { number: "99100214", why: "", requestedById: claimantId, requestedAt };
  const sides = { claimantId, holderId };
  await write((tx) =>
    tx.numberClaim.createMany({
      data: [
        { ...claim, ...sides },
        { ...claim, ...sides, answeredAt: requestedAt },
      ],
    }),
  );
}

/** Somebody who belongs nowhere is invited to answer a request that waits. */
async function layReferenceInvitation(): Promise<void> {
  const request = await database().confirmationRequest.findFirstOrThrow({
    where: { state: "REQUESTED" },
    orderBy: { caseStudy: { slug: "asc" } },
  });
  await write((tx) =>
    tx.invitation.create({
      data: {
        organisationId: request.bodyId,
        requestId: request.id,
        roles: ["REFERENCE"],
        email: "stranger@example.org",
        mailbox: "stranger@example.org",
        invitedById: request.requestedById,
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    }),
  );
}

/** Beside the hiding of the example data one that nobody has answered, and one report of each kind. */
async function layReports(): Promise<void> {
  const { subjectId, hiddenById, hiddenAt } = await database().hiding.findFirstOrThrow();
  const page = { subjectType: "case-study", subjectId, hiddenById, hiddenAt };
  const challenge = await database().challenge.findFirstOrThrow({
    where: { state: "PUBLISHED", body: { slug: { startsWith: "northmere" } } },
    orderBy: { reference: "asc" },
  });
  const reported = { fault: "OTHER", says: "", reportedAt: hiddenAt } as const;
  await write(async (tx) => {
    await tx.hiding.create({ data: { ...page, fault: "OTHER", reason: "" } });
    await tx.report.create({
      data: { ...reported, subjectType: "challenge", subjectId: challenge.id },
    });
  });
}

/** A file that has lost what it was attached to. */
async function layLeftFile(): Promise<void> {
  const { organisationId } = await database().storedFile.findFirstOrThrow();
  await write((tx) =>
    tx.storedFile.create({
      data: {
        organisationId,
        kind: "DOCUMENT",
        name: "left.txt",
        type: "text/plain",
        bytes: 1,
        sha256: "",
        key: "0".repeat(32),
        uploadedAt: new Date(),
      },
    }),
  );
}

/** Of somebody who is asked about; nobody signs with it. */
async function layPasskey(): Promise<void> {
  const owner = await database().user.findUniqueOrThrow({
    where: { email: "ines@skerrow.example" },
  });
  await write((tx) =>
    tx.passkey.create({
      data: {
        userId: owner.id,
        credentialId: "laid",
        publicKey: new Uint8Array(),
        counter: 0,
        name: "Work laptop",
        createdAt: new Date(),
      },
    }),
  );
}

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

test("every command is asked about", () => {
  const asked = commands.map(({ commandName }) => commandName);
  expect(asked).toEqual(commandNames().filter((name) => name !== "example.lay"));
});

test("who may do what, in every state, is as it was agreed", { timeout: 900_000 }, async () => {
  const blocks: string[] = [];
  for (const command of commands) blocks.push(await askCommand(command, actors));
  const matrix = `${blocks.join("\n\n")}\n`;
  if (process.env.UPDATE_MATRIX) writeFileSync(MATRIX, matrix);
  expect(
    matrix,
    "Somebody may do something else than before. Read the difference; when it is meant, write it down: UPDATE_MATRIX=1 npm test -- integration tests/integration/authorisation.test.ts",
  ).toBe(readFileSync(MATRIX, "utf8"));
});

test("asking changes nothing", async () => {
  const last = await database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(last.command).toBe("test.lay");
});
