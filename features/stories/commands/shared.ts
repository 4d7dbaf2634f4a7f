import type { Actor } from "@/domain/actor";
import { otherSide } from "@/domain/story/agreement";
import type { StoryContent } from "@/domain/story/content";
import { type AgreeFacts, sideOf } from "@/domain/story/policy";
import { addressesOf, followersOf, writersOf } from "@/features/letters/queries";
import { Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { lockStory, presentContent, type StoryRow } from "../records";
import { agreeFacts } from "../records/facts";

/** A story whose version one side decides on, and everybody who is told of it. */
export interface Shared {
  row: StoryRow;
  content: StoryContent;
  facts: AgreeFacts;
  /** When each side agreed to the version that the public reads; null before there is one. */
  publication: { supplierAgreedAt: Date | null; bodyAgreedAt: Date | null } | null;
  /** People of the other side. */
  others: string[];
  /** Who stands behind it. */
  champions: string[];
  /** Who follows it. */
  readers: string[];
}

export async function loadShared(
  tx: Transaction,
  id: string,
  actor: Actor,
): Promise<Shared | null> {
  const row = await lockStory(tx, { id });
  if (!row) return null;
  return {
    row,
    content: await presentContent(tx, row),
    facts: await agreeFacts(tx, row, actor),
    publication: await tx.storyPublication.findFirst({
      where: { storyId: row.id },
      orderBy: { number: "desc" },
      select: { supplierAgreedAt: true, bodyAgreedAt: true },
    }),
    others: await othersOf(tx, row, actor),
    champions: await addressesOf(
      tx,
      row.endorsements.map(({ userId }) => userId),
    ),
    readers: await followersOf(tx, "story", row.id),
  };
}

export const subjectOf = ({ row }: { row: StoryRow }) => ({ type: "story", id: row.id });

export function refresh(id: string): Job {
  return { name: "search.refresh", data: { type: "story", id } };
}

async function othersOf(tx: Transaction, row: StoryRow, actor: Actor): Promise<string[]> {
  const side = sideOf(actor, row);
  if (!side) return [];
  return writersOf(tx, otherSide(side) === "supplier" ? row.supplierId : row.bodyId);
}

/** @throws {Refused} if there is a later version than the person has read. */
export function refuseUnread(row: StoryRow, version: number): void {
  if (row.version === version) return;
  throw new Refused({
    allowed: false,
    reason: `You have read version ${version}, and there is version ${row.version} now.`,
    remedy: "Read what changed, then decide.",
  });
}
