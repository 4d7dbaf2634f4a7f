import { blockerWords } from "@/domain/blockers";
import type { CaseStudyText, ClaimInput } from "@/domain/case-study/fields";
import {
  claimStatement,
  figureOf,
  figureWords,
  type ShownFigure,
} from "@/domain/case-study/figures";
import type { CaseStudyState } from "@/domain/case-study/states";
import { headingOf, type WordsOnRecord } from "@/domain/case-study/words-on-record";
import {
  BEST_FIRST,
  bestStanding,
  type Grade,
  isProven,
  type Standing,
} from "@/domain/evidence/grade";
import { type HeadlineClaim, toldIn } from "@/domain/evidence/headline";
import { type GivenPermission, latestPermission, permits } from "@/domain/evidence/permission";
import type { FileKind } from "@/domain/file/types";
import type { Day } from "@/domain/timetable/day";
import { dayOf } from "@/domain/timetable/day";
import type { BlockerView } from "@/features/blockers/components/met-table";
import { type FileView, fileView, type PictureView, pictureView } from "@/features/files/views";
import {
  type AttachedRow,
  type CaseStudyRow,
  type ClaimRow,
  type ConfirmationRow,
  cardHeading,
  claimInputOf,
  type EvidenceRow,
  gradeOfRow,
  isReplaced,
  type RequestRow,
  recordOf,
  speakerOf,
  standingAnswer,
  standingWord,
  textOf,
} from "./records";
import { headlineClaims } from "./records/heading";
import { type ClaimEvent, historyOf } from "./views/history";

export interface NamedRef {
  id: string;
  name: string;
  slug: string;
}

export interface EvidenceView {
  id: string;
  kind: EvidenceRow["kind"];
  title: string;
  url: string | null;
  file: FileView | null;
  /** Of an award notice: its OCID, and its page here. */
  ocid: string | null;
  noticeSlug: string | null;
  measuredBy: string | null;
  measuredOn: Day | null;
  accepted: boolean;
}

/** What the body said of a claim. */
export interface WordView {
  id: string;
  verdict: ConfirmationRow["verdict"];
  /** Of the present edition; else the claim has changed since. */
  present: boolean;
  statement: string;
  reason: string;
  /** The figures that the body gave instead, in words; null where it gave none. */
  correction: string | null;
  /** The result that it gave instead. */
  figure: ShownFigure | null;
  /** "Head of Flood Operations", with the name before it where they chose so. */
  by: string;
  scope: string;
  givenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** Taken back by a later answer to the same request, which counts instead. */
  replaced: boolean;
  /** What the supplier replied last, and what it had replied before, the newest first. */
  reply: string | null;
  earlierReplies: { says: string; repliedAt: Date }[];
}

export interface ClaimView extends ClaimInput {
  id: string;
  figure: ShownFigure;
  /** "48 min"; null without a baseline. */
  before: string | null;
  after: string;
  statement: string;
  /** The figures that it says: the supplier's, and those that the body gave instead. */
  tells: HeadlineClaim[];
  edition: number;
  claimedAt: Date;
  grade: Grade;
  standing: Standing;
  evidence: EvidenceView[];
  /** The body's present word, holding, lapsed or a dispute. */
  word: WordView | null;
  /** The body has answered a request since, and said nothing of this. */
  leftOut: boolean;
  /** All its words, newest first. */
  words: WordView[];
  history: ClaimEvent[];
}

/** A picture with what is said of it. */
export interface AttachedPicture extends PictureView {
  /** By which it is attached. */
  attachedId: string;
  alt: string;
  caption: string;
}

export interface AttachedDocument extends FileView {
  attachedId: string;
  title: string;
}

export interface CaseStudyView extends CaseStudyText {
  id: string;
  slug: string;
  state: CaseStudyState;
  publishedAt: Date | null;
  updatedAt: Date;
  supplier: NamedRef;
  body: NamedRef | null;
  technologies: NamedRef[];
  claims: ClaimView[];
  blockers: BlockerView[];
  pictures: AttachedPicture[];
  documents: AttachedDocument[];
  /** When the body was asked and has not answered. */
  askedAt: Date | null;
  withdrawnAt: Date | null;
  /** What the body read when it answered, and what has changed since; null where it has not answered. */
  record: (WordsOnRecord & { by: string }) | null;
  /** Over it wherever the body's word is shown. */
  heading: { title: string; summary: string };
  /** Over it in lists, and where others refer to it. */
  card: { title: string; summary: string };
  standing: Standing | null;
  /** Outcomes that are proven today; none of work that was stopped. */
  proven: number;
  corrected: number;
  disputed: number;
  /** What the body lets the supplier use outside of this. */
  permission: GivenPermission;
  /** The sentence that may be quoted, and whose it is; null where none may. */
  quote: { text: string; who: string } | null;
}

/**
 * A case study as pages show it, every claim with its grade at this moment.
 * @param notices the pages of award notices, by OCID.
 */
export function caseStudyView(
  row: CaseStudyRow,
  now: Date,
  notices: ReadonlyMap<string, string> = new Map(),
): CaseStudyView {
  const claims = row.claims.map((claim) => claimView(row, claim, now, notices));
  const standings = claims.map(({ standing }) => standing);
  const permission = latestPermission(row.requests);
  const record = recordView(row);
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    ...textOf(row),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    supplier: row.supplier,
    body: row.body,
    technologies: row.technologies,
    claims,
    blockers: row.blockers.map((blocker) => ({ ...blocker, kind: blockerWords(blocker.kind) })),
    pictures: attachedOf(row, "PICTURE").map(attachedPicture),
    documents: attachedOf(row, "DOCUMENT").map(attachedDocument),
    withdrawnAt: row.withdrawnAt,
    record,
    heading: headingOf(row, record),
    card: cardHeading(row),
    askedAt: row.requests.find(({ state }) => state === "REQUESTED")?.requestedAt ?? null,
    standing: bestStanding(standings),
    proven: claims.filter(({ standing }) => isProven({ standing, stopped: row.stopped })).length,
    corrected: standings.filter((standing) => standing === "corrected").length,
    disputed: standings.filter((standing) => standing === "disputed").length,
    permission,
    quote: quoteOf(row, permission),
  };
}

function recordView(row: CaseStudyRow): CaseStudyView["record"] {
  const record = recordOf(textOf(row), row.requests);
  const answer = standingAnswer(row.requests);
  return record && answer && { ...record, by: speakerOf(answer) };
}

type Attached = Pick<AttachedRow, "id" | "title" | "alt" | "file">;

export function attachedPicture({ id, alt, title, file }: Attached): AttachedPicture {
  return { ...pictureView(file), attachedId: id, alt, caption: title };
}

export function attachedDocument({ id, title, file }: Attached): AttachedDocument {
  return { ...fileView(file), attachedId: id, title };
}

function attachedOf(row: CaseStudyRow, kind: FileKind): AttachedRow[] {
  return row.files.filter(({ file }) => file.kind === kind);
}

/** Whose the quoted sentence is: whoever answered the request that permits it, while a word of theirs stands. */
function quoteOf(row: CaseStudyRow, permission: GivenPermission): CaseStudyView["quote"] {
  if (!permits(permission, "QUOTE")) return null;
  const request = row.requests.find((one) => one.permittedAt === permission.permittedAt);
  const word = row.claims
    .flatMap(({ confirmations }) => confirmations)
    .find(({ requestId, revokedAt }) => requestId === request?.id && !revokedAt);
  return word ? { text: permission.quote, who: speakerOf(word) } : null;
}

export function claimView(
  row: CaseStudyRow,
  claim: ClaimRow,
  now: Date,
  notices: ReadonlyMap<string, string>,
): ClaimView {
  const input = claimInputOf(claim);
  const word = standingWord(claim);
  return {
    id: claim.id,
    ...input,
    figure: figureOf(input.result, input.unit),
    before: input.baseline === null ? null : figureWords(input.baseline, input.unit),
    after: figureWords(input.result, input.unit),
    statement: claimStatement(input),
    tells: headlineClaims([claim]),
    edition: claim.edition,
    claimedAt: claim.createdAt,
    ...gradeOfRow(claim, now),
    evidence: claim.evidence.map((item) => evidenceView(item, notices)),
    word: word && wordView(word, claim, row.requests),
    leftOut: !word && row.requests.some((request) => answeredSince(request, claim.createdAt)),
    words: claim.confirmations.map((one) => wordView(one, claim, row.requests)),
    history: historyOf(row, claim, now),
  };
}

function answeredSince({ state, answeredAt }: RequestRow, since: Date): boolean {
  return state === "ANSWERED" && answeredAt !== null && answeredAt >= since;
}

export function evidenceView(
  item: EvidenceRow,
  notices: ReadonlyMap<string, string>,
): EvidenceView {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    url: item.url,
    file: item.file && fileView(item.file),
    ocid: item.ocid,
    noticeSlug: item.ocid === null ? null : (notices.get(item.ocid) ?? null),
    measuredBy: item.measuredBy,
    measuredOn: item.measuredOn && dayOf(item.measuredOn),
    accepted: item.acceptedAt !== null,
  };
}

export function wordView(
  word: ConfirmationRow,
  claim: ClaimRow,
  requests: readonly RequestRow[],
): WordView {
  return {
    id: word.id,
    verdict: word.verdict,
    present: word.edition === claim.edition,
    statement: word.statement,
    reason: word.reason,
    correction: correctionWords(word, claim),
    figure: word.correctResult && figureOf(word.correctResult.toString(), claim.unit),
    by: speakerOf(word),
    scope: word.scope,
    givenAt: word.givenAt,
    expiresAt: word.expiresAt,
    revokedAt: word.revokedAt,
    replaced: isReplaced(word, requests),
    reply: word.replies[0]?.says ?? null,
    earlierReplies: word.replies.slice(1).map(({ says, repliedAt }) => ({ says, repliedAt })),
  };
}

/** "from 31% to 14%", in the unit of the claim. */
function correctionWords(
  { correctBaseline, correctResult }: ConfirmationRow,
  { baseline, unit }: ClaimRow,
): string | null {
  if (correctResult === null) return null;
  const before = correctBaseline ?? baseline;
  const after = figureWords(correctResult.toString(), unit);
  return before === null ? after : `from ${figureWords(before.toString(), unit)} to ${after}`;
}

/**
 * The claim that stands beside a title: of those whose figures it tells, the one that is proven least;
 * otherwise, of the best standing, the first given.
 */
export function leadingClaim<Claim extends HeadlineClaim & { standing: Standing }>(
  title: string,
  claims: readonly Claim[],
): Claim | null {
  const told = toldIn(title, claims);
  const standings = told.map(({ standing }) => standing);
  const least = BEST_FIRST.findLast((standing) => standings.includes(standing));
  const shown = least ?? bestStanding(claims.map(({ standing }) => standing));
  const among = least ? told : claims;
  return among.find(({ standing }) => standing === shown) ?? null;
}
