import { type Blocker, blockerSentence } from "../blockers";
import { type Change, changedLines } from "../fields/changes";
import { type Line, linesOf } from "../fields/derived";
import type { FileKind } from "../file/types";
import { STORY_BODY, STORY_END, STORY_HEAD, type StoryText } from "./fields";

/** An outcome as it was when a version was made: the figures themselves stay in the claim. */
export interface ChosenClaim {
  id: string;
  edition: number;
  statement: string;
}

/** Something that got in the way, known by its id through all versions. */
export interface StoryBlocker extends Blocker {
  id: string;
}

/** A picture or a document of a case study, with the words that this version says of it. */
export interface ChosenFile {
  /** By which it is attached to its case study. */
  id: string;
  kind: FileKind;
  /** What a document is; the caption of a picture. */
  title: string;
  /** What a picture shows. */
  alt: string;
}

/** What both sides edit, and what a version keeps. */
export interface StoryContent extends StoryText {
  claims: readonly ChosenClaim[];
  /** The story's own; those of its case study are read there. */
  blockers: readonly StoryBlocker[];
  files: readonly ChosenFile[];
}

/** The parts without which a reader cannot make sense of it, in words. */
export function missingParts(content: StoryContent): string[] {
  const { title, summary, problem, done, whyItWorked, stopped } = content;
  const wanted: [string, string][] = [
    [title, "the headline"],
    [summary, "the summary"],
    [problem, "the problem"],
    [done, "what was done"],
    ...(stopped ? [[whyItWorked, "what was learnt"] as [string, string]] : []),
  ];
  return wanted.filter(([text]) => text.trim() === "").map(([, words]) => words);
}

/** Whether two contents say the same, of outcomes in the same edition. */
export function sameContent(one: StoryContent, other: StoryContent): boolean {
  const print = (content: StoryContent) => [
    lines(content),
    content.claims.map(({ id, edition }) => [id, edition]),
  ];
  return JSON.stringify(print(one)) === JSON.stringify(print(other));
}

/** What changed from one version to the next, part by part, word by word. */
export function changesBetween(before: StoryContent, after: StoryContent): Change[] {
  return changedLines(lines(before), lines(after));
}

/** Outcomes that say something else now than in the version, or are gone. */
export function changedClaims(
  chosen: readonly ChosenClaim[],
  now: readonly { id: string; edition: number }[],
): ChosenClaim[] {
  const editions = new Map(now.map(({ id, edition }) => [id, edition]));
  return chosen.filter(({ id, edition }) => editions.get(id) !== edition);
}

/** Pictures and documents that are gone since, or are said of in other words. */
export function changedFiles(
  chosen: readonly ChosenFile[],
  now: readonly ChosenFile[],
): ChosenFile[] {
  const present = new Map(now.map((file) => [file.id, fileWords(file)]));
  return chosen.filter((file) => present.get(file.id) !== fileWords(file));
}

function fileWords({ title, alt }: ChosenFile): string {
  return [title, alt].filter(Boolean).join("\n");
}

/** A story as labelled lines: always the same labels, in the order of the page. */
function lines(content: StoryContent): Line[] {
  return [
    ...linesOf(STORY_HEAD, content),
    ["Outcomes", content.claims.map(({ statement }) => statement).join("\n")],
    ["Pictures", wordsOf(content, "PICTURE")],
    ["Documents", wordsOf(content, "DOCUMENT")],
    ...linesOf(STORY_BODY, content),
    ["What got in the way", content.blockers.map(blockerSentence).join("\n")],
    ...linesOf(STORY_END, content),
  ];
}

function wordsOf({ files }: StoryContent, kind: FileKind): string {
  return files
    .filter((file) => file.kind === kind)
    .map(fileWords)
    .join("\n");
}
