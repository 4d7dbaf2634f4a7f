import { z } from "zod";
import type { NoticeKind } from "@/domain/ocds/tags";
import { pageAsked } from "./filters/paging";

/** The kinds as they stand in an address, in the order of the list. */
export const KINDS = {
  planning: "PLANNING",
  tender: "TENDER",
  award: "AWARD",
  contract: "CONTRACT",
  cancellation: "CANCELLATION",
  other: "OTHER",
} as const satisfies Record<string, NoticeKind>;

export type KindParameter = keyof typeof KINDS;

export const KIND_PARAMETERS = Object.keys(KINDS) as KindParameter[];

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());

/** What the list of notices is asked for. What makes no sense is left out. */
export const noticeQuery = z.object({
  page: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(pageAsked),
  kind: oneOrMore.transform((kinds) => KIND_PARAMETERS.filter((kind) => kinds.includes(kind))),
  body: oneOrMore.transform(([slug]) => slug || undefined),
});
