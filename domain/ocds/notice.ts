import type { RegionCode } from "../regions";
import type { Day } from "../timetable/day";
import { type AwardFound, foundRelease, type ReleaseFound } from "./input";
import { buyerOf, type Party, suppliersOf } from "./parties";
import { cpvOf, regionsOf, sourceUrlOf } from "./subject";
import { type NoticeKind, stageOf } from "./tags";
import { repairLine, repairText } from "./text";
import { type Amount, amountOf, instantOf, londonDayOf, sumOf } from "./values";

export interface NoticeAward {
  reference: string;
  title: string;
  /** As published: "active", "cancelled" … */
  status: string;
  awardedOn: Day | null;
  value: Amount | null;
  suppliers: Party[];
}

/** A release, made even: what is stored of it beside the original. */
export interface NoticeFacts {
  ocid: string;
  releaseId: string;
  kind: NoticeKind;
  amendment: boolean;
  title: string;
  description: string;
  /** The tender's, as published. */
  status: string;
  publishedAt: Date;
  deadline: Date | null;
  /** What was awarded, or else what the tender is worth, or else the budget. VAT is not stated. */
  value: Amount | null;
  cpv: string[];
  regions: RegionCode[];
  sourceUrl: string | null;
  buyer: Party | null;
  awards: NoticeAward[];
}

export type Normalised =
  | { ok: true; notice: NoticeFacts }
  /** `id` is the release's own, or null if it has none. */
  | { ok: false; id: string | null; reason: string };

/**
 * Turns a release as found into a notice, or says why it cannot be one: it needs an ocid, an id, a
 * date, a tag and a title. Everything else may be missing.
 */
export function normaliseRelease(raw: unknown): Normalised {
  const parsed = foundRelease.safeParse(raw);
  if (!parsed.success) return { ok: false, id: null, reason: "It is no JSON object." };
  const release = parsed.data;
  const releaseId = lineOf(release.id);
  const reject = (reason: string): Normalised => ({ ok: false, id: releaseId || null, reason });

  const ocid = lineOf(release.ocid);
  if (ocid === "") return reject("It has no ocid.");
  if (releaseId === "") return reject("It has no id.");
  const publishedAt = instantOf(release.date);
  if (!publishedAt) {
    return reject(
      release.date ? `Its date "${lineOf(release.date)}" is no date.` : "It has no date.",
    );
  }
  const stage = stageOf(release.tag, release);
  if (!stage.ok) return reject(stage.reason);
  const title = repairLine(release.tender?.title ?? "") || repairLine(release.title ?? "");
  if (title === "") return reject("It has no title.");
  const { kind, amendment } = stage;
  return {
    ok: true,
    notice: { ocid, releaseId, kind, amendment, title, publishedAt, ...restOf(release, kind) },
  };
}

function restOf(release: ReleaseFound, kind: NoticeKind) {
  const awards = awardsOf(release);
  return {
    description: repairText(release.tender?.description ?? release.description ?? ""),
    status: lineOf(release.tender?.status),
    deadline: instantOf(release.tender?.tenderPeriod?.endDate),
    value: valueOfNotice(release, kind, awards),
    cpv: cpvOf(release),
    regions: regionsOf(release),
    sourceUrl: sourceUrlOf(release, kind),
    buyer: buyerOf(release),
    awards,
  };
}

function awardsOf(release: ReleaseFound): NoticeAward[] {
  const inRole = release.parties.filter(({ roles }) => roles.includes("supplier"));
  const taken = new Map<string, number>();
  return release.awards.map((award, place) => {
    const named = award.suppliers.length > 0 ? award.suppliers : [];
    // A single award that names nobody was made to whoever is listed as supplier.
    const references = named.length === 0 && release.awards.length === 1 ? inRole : named;
    const base = lineOf(award.id) || String(place + 1);
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return {
      reference: times === 1 ? base : `${base} (${times})`,
      ...factsOf(award),
      suppliers: suppliersOf(references, release.parties),
    };
  });
}

function factsOf(award: AwardFound) {
  return {
    title: repairLine(award.title ?? ""),
    status: lineOf(award.status),
    awardedOn: londonDayOf(award.date) ?? londonDayOf(award.datePublished),
    value: amountOf(award.value),
  };
}

function valueOfNotice(release: ReleaseFound, kind: NoticeKind, awards: readonly NoticeAward[]) {
  const awarded = sumOf(awards.map(({ value }) => value));
  const contracted = sumOf(release.contracts.map(({ value }) => amountOf(value)));
  const estimated = amountOf(release.tender?.value) ?? amountOf(release.planning?.budget?.amount);
  return kind === "AWARD" || kind === "CONTRACT" ? (awarded ?? contracted ?? estimated) : estimated;
}

function lineOf(text: string | number | null | undefined): string {
  return repairLine(String(text ?? ""));
}
