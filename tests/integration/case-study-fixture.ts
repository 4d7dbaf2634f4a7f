import { v7 as newId } from "uuid";
import type { Person } from "@/domain/actor";
import {
  createCaseStudy,
  publishCaseStudy,
  saveBody,
  saveProblem,
  saveSummary,
  saveTechnologies,
  saveWork,
} from "@/features/case-studies/commands";
import { saveClaim } from "@/features/case-studies/commands/claims";
import { claimInputOf, lockCaseStudy, textOf, WHOLE } from "@/features/case-studies/records";
import { printOf } from "@/features/case-studies/records/revisions";
import { SECTIONS } from "@/features/case-studies/records/sections";
import type { AnswerFormInput } from "@/features/case-studies/schema";
import type { Outcome } from "@/lib/command";
import { database } from "@/lib/database";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

/** The result of what has to succeed. */
export function done<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.result;
  throw new Error(`Not done: ${JSON.stringify(outcome)}`);
}

/** Why something was refused, or what was wrong with the input. */
export function why(outcome: Outcome<unknown>): string {
  if (outcome.ok) return "done";
  if ("refusal" in outcome) return outcome.refusal.reason;
  return "errors" in outcome ? Object.values(outcome.errors).flat().join(" ") : "missing";
}

/** A verified public body with two references. */
export async function makeBody(name: string) {
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-${newId().slice(-6)}`;
  const organisation = await arrange((tx) =>
    tx.organisation.create({
      data: { kind: "PUBLIC_BODY", name, slug, claimed: true, verifiedAt: new Date() },
    }),
  );
  const reference = await makePerson(organisation, "Ines Harrow", ["REFERENCE"]);
  const second = await makePerson(organisation, "Owen Tarn", ["REFERENCE"]);
  return { organisation, reference, second };
}

export const CLAIM = {
  measure: "Handling time of a case",
  baseline: "50",
  result: "38",
  unit: "minutes",
  higherIsBetter: false,
  periodStart: "2025-01-01",
  periodEnd: "2025-06-30",
  method: "Timed by the casework system",
  endsConfirmation: false,
  original: "",
};

export async function caseStudyRow(id: string) {
  const row = await database().$transaction((tx) => lockCaseStudy(tx, id));
  if (!row) throw new Error("There is no such case study.");
  return row;
}

export async function claimRow(id: string, claimId: string) {
  const claim = (await caseStudyRow(id)).claims.find((one) => one.id === claimId);
  if (!claim) throw new Error("There is no such claim.");
  return claim;
}

/** The hidden field of a form that has just been opened. */
export async function originalOf(id: string, section: keyof typeof SECTIONS): Promise<string> {
  return printOf(SECTIONS[section].read(await caseStudyRow(id)));
}

export async function originalClaim(id: string, claimId: string): Promise<string> {
  return printOf(claimInputOf(await claimRow(id, claimId)));
}

/** Fills in all that publication asks for, but for the claim. */
export async function writeCaseStudy(actor: Person, technologyId: string, bodyId: string | null) {
  const { id } = done(await createCaseStudy(actor, { title: "Letters read sooner" }));
  const technology = await database().technology.findUniqueOrThrow({ where: { id: technologyId } });
  const summary = {
    title: "Letters read sooner",
    summary: "Replies are written while the letter is read.",
  };
  done(
    await saveSummary(actor, { id, original: await originalOf(id, "summary"), fields: summary }),
  );
  done(
    await saveProblem(actor, {
      id,
      original: await originalOf(id, "problem"),
      fields: { problem: "Replies took eleven days." },
    }),
  );
  done(
    await saveWork(actor, {
      id,
      original: await originalOf(id, "work"),
      fields: { approach: "A draft for each letter, checked by a person." },
    }),
  );
  done(
    await saveTechnologies(actor, {
      id,
      original: await originalOf(id, "technologies"),
      fields: { technologies: [technology.slug], capabilities: [] },
    }),
  );
  if (bodyId) done(await saveBody(actor, { id, bodyId }));
  return id;
}

/** A supplier, a body and a published case study with one claim. */
export async function publishedCaseStudy() {
  const supplier = await makeSupplier("Marlpit Data Co-operative", ["EDITOR"]);
  const body = await makeBody("Registry Services Agency");
  const technologyId = await makeTechnology("Language models");
  const id = await writeCaseStudy(supplier.actor, technologyId, body.organisation.id);
  const { id: claimId } = done(await saveClaim(supplier.actor, { ...CLAIM, id, claimId: null }));
  const { slug } = done(await publishCaseStudy(supplier.actor, { id }));
  return { supplier, body, technologyId, id, claimId, slug };
}

type ClaimAnswer = AnswerFormInput["claims"][number];

/** What a reference says of one claim, as the form sends it. */
export function wordOn(
  claimId: string,
  verdict: ClaimAnswer["verdict"],
  more: Partial<ClaimAnswer> = {},
): ClaimAnswer {
  return {
    claimId,
    edition: 1,
    verdict,
    accepted: [],
    correctBaseline: null,
    correctResult: verdict === "CORRECTED" ? "41" : null,
    reason: verdict === "CONFIRMED" || verdict === "NO_WORD" ? "" : "We count otherwise.",
    ...more,
  };
}

/** The print of the words that a request asks about, as its form carries it. */
export async function wordsAsked(requestId: string): Promise<string> {
  const { caseStudy } = await database().confirmationRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { caseStudy: { select: WHOLE } },
  });
  return printOf(textOf(caseStudy));
}

/** A reference's whole answer to what the case study says now, which permits nothing unless told. */
export async function answerForm(
  requestId: string,
  claims: ClaimAnswer[],
  more: Partial<AnswerFormInput> = {},
): Promise<AnswerFormInput> {
  return {
    requestId,
    words: await wordsAsked(requestId),
    claims,
    post: "Head of Registration",
    showName: false,
    scope: "The pilot office, January to June 2025",
    permissions: [],
    quote: "",
    ...more,
  };
}
