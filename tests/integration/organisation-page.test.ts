import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyList, bodyPage } from "@/features/organisations/loaders";
import { disconnect, type Transaction } from "@/lib/database";
import { arrange } from "./supplier-fixture";

const YEAR = 365 * 24 * 60 * 60 * 1000;
const now = Date.now();

interface Confirmed {
  state?: "DRAFT" | "PUBLISHED";
  verdict?: "CONFIRMED" | "DISPUTED";
  expiresAt?: Date;
  /** The edition that was confirmed; the claim is at its second. */
  edition?: number;
}

async function addCaseStudy(
  tx: Transaction,
  title: string,
  [supplierId, bodyId]: [string, string],
  given: Confirmed = {},
) {
  const { state = "PUBLISHED", verdict = "CONFIRMED", edition = 2 } = given;
  const study = await tx.caseStudy.create({
    data: { title, slug: title, state, supplierId, bodyId, publishedAt: new Date(now) },
  });
  const request = await tx.confirmationRequest.create({
    data: { caseStudyId: study.id, bodyId, state: "ANSWERED", requestedById: newId() },
  });
  const day = new Date("2026-01-01");
  const claim = { measure: "Minutes", result: 9, unit: "min", periodStart: day, periodEnd: day };
  const confirmation = {
    requestId: request.id,
    edition,
    verdict,
    referenceId: newId(),
    referencePost: "Harbour Engineer",
    givenAt: new Date(now - YEAR),
    expiresAt: given.expiresAt ?? new Date(now + YEAR),
  };
  await tx.claim.create({
    data: {
      caseStudyId: study.id,
      edition: 2,
      ...claim,
      confirmations: { create: confirmation },
    },
  });
}

async function addChallenge(tx: Transaction, bodyId: string, state: "DRAFT" | "PUBLISHED") {
  await tx.challenge.create({
    data: {
      slug: state,
      reference: state,
      title: state,
      state,
      bodyId,
      createdById: newId(),
      publishedAt: state === "DRAFT" ? null : new Date(now - YEAR),
      closesAt: new Date(now - 1000),
      phases: { create: [{ name: "Explore", valuePence: 6_000_000n }] },
    },
  });
}

beforeAll(() =>
  arrange(async (tx) => {
    const body = await tx.organisation.create({
      data: { kind: "PUBLIC_BODY", name: "Estuary Ports Authority", slug: "estuary" },
    });
    const supplier = await tx.organisation.create({
      data: { kind: "SUPPLIER", name: "Skerrow Sensing Ltd", slug: "skerrow" },
    });
    const both: [string, string] = [supplier.id, body.id];
    await addCaseStudy(tx, "holds", both);
    await addCaseStudy(tx, "lapsed", both, { expiresAt: new Date(now - 1000) });
    await addCaseStudy(tx, "changed-since", both, { edition: 1 });
    await addCaseStudy(tx, "disputed", both, { verdict: "DISPUTED" });
    await addCaseStudy(tx, "draft", both, { state: "DRAFT" });
    await addChallenge(tx, body.id, "DRAFT");
    await addChallenge(tx, body.id, "PUBLISHED");
  }),
);

afterAll(disconnect);

it("shows the case studies that the body stands behind today, and no others", async () => {
  const page = await bodyPage("estuary");
  expect(page?.caseStudies).toMatchObject([
    { slug: "holds", standing: "confirmed", confirmed: 1, claims: 1 },
  ]);
});

it("shows no draft challenge, and one whose deadline has passed as closed", async () => {
  const page = await bodyPage("estuary");
  expect(page?.challenges).toMatchObject([
    { slug: "PUBLISHED", state: "CLOSED", valuePence: 6_000_000n },
  ]);
});

it("lists public bodies by a part of the name, taken as it is typed, and no supplier", async () => {
  expect((await bodyList("PORTS", 1)).bodies).toMatchObject([
    { slug: "estuary", _count: { challenges: 1, notices: 0 } },
  ]);
  expect((await bodyList("%", 1)).total).toBe(0);
  expect((await bodyList("skerrow", 1)).total).toBe(0);
});

it("is not there under an address that nobody has", async () => {
  expect(await bodyPage("nowhere")).toBeNull();
});
