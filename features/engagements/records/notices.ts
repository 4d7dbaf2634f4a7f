import { z } from "zod";
import type { EngagementContent } from "@/domain/engagement/content";
import { NOTICE_KINDS, type NoticeKind } from "@/domain/engagement/notice";
import type { Proposal } from "@/generated/prisma/client";

const content = z.custom<EngagementContent>((value) => typeof value === "object" && value !== null);

/** What a notice will say, as it was written: nothing that is changed in the draft later changes it. */
const KEPT = {
  ENGAGEMENT: z.object({ content, asks: z.string(), closesAt: z.coerce.date() }),
  CLOSING: z.object({ closesAt: z.coerce.date() }),
  LEARNED: z.object({ summary: z.string() }),
  PLAN: z.object({
    content,
    opensOn: z.string(),
    startsOn: z.string().nullable(),
    value: z.string(),
  }),
} as const satisfies Record<NoticeKind, z.ZodType>;

type Kept = { [Kind in NoticeKind]: { kind: Kind } & z.output<(typeof KEPT)[Kind]> }[NoticeKind];

/** What a kind of notice keeps, as JSON. */
export type KeptNotice<Kind extends NoticeKind> = z.input<(typeof KEPT)[Kind]>;

export function isNotice(proposal: Proposal): proposal is Proposal & { kind: NoticeKind } {
  return NOTICE_KINDS.some((kind) => kind === proposal.kind);
}

/** @throws where it is not what was kept of this kind */
export function noticeOf({ kind, content: kept }: { kind: NoticeKind; content: unknown }): Kept {
  return { kind, ...KEPT[kind].parse(kept) } as Kept;
}

/** The texts that everybody will read, for what has to be looked at in them. */
export function textsOf(notice: Kept): string[] {
  switch (notice.kind) {
    case "ENGAGEMENT":
      return [...contentTexts(notice.content), notice.asks];
    case "PLAN":
      return contentTexts(notice.content);
    case "LEARNED":
      return [notice.summary];
    case "CLOSING":
      return [];
  }
}

function contentTexts(said: EngagementContent): string[] {
  const { title, summary, users, problem, legacy, tried, outcomes } = said;
  const measured = outcomes.map(({ statement, measure }) => `${statement} ${measure}`);
  return [title, summary, users, problem, legacy, tried, ...measured];
}
