import { z } from "zod";
import { BLOCKER_KINDS, blockerSlug } from "@/domain/blockers";
import { FIGURE_FIELDS } from "@/domain/case-study/fields";
import { GRADES, STANDING_WORDS } from "@/domain/evidence/grade";
import { shapesOf } from "@/domain/fields/derived";
import { DECIMAL, SLUG } from "@/domain/fields/kinds";
import { REGION_CODES } from "@/domain/regions";
import { EVIDENCE } from "@/domain/search/document";

/** What several answers are made of. */

export const id = z.uuid();
export const slug = SLUG;
export const url = z
  .string()
  .meta({ description: "A path on this site", example: "/stories/flash-floods" });
export const instant = z.iso.datetime().meta({ description: "ISO 8601, UTC" });
export const day = z.iso.date().meta({ example: "2026-11-23" });
export const decimal = DECIMAL;

export const grade = z.enum(GRADES).meta({
  description: "What the attachments carry today: asserted < documented < confirmed < measured",
});
export const standing = z
  .enum(Object.keys(STANDING_WORDS))
  .meta({ description: "What is shown: the grade, or that it is disputed or has lapsed" });
export const evidence = z
  .enum(EVIDENCE)
  .meta({ description: "The best standing among its claims; none where it claims nothing" });

export const named = z.object({ slug, name: z.string() });
export const technologies = z
  .array(slug)
  .meta({ description: "Slugs of the taxonomy of emerging technology" });
export const regions = z
  .array(z.enum(REGION_CODES))
  .meta({ description: "ITL level 1 regions of the United Kingdom" });
export const money = z
  .object({ amount: decimal, currency: z.string().meta({ example: "GBP" }) })
  .meta({
    description: "With VAT, where it is our own; as published, where it comes from a notice",
  });

/** The figures of an outcome. */
export const figures = {
  id,
  ...shapesOf(FIGURE_FIELDS),
  period: z.object({ start: day, end: day }),
};

export const blockers = z.array(
  z.object({
    kind: z.enum(BLOCKER_KINDS.map(blockerSlug)),
    what: z.string(),
    overcame_by: z.string().nullable(),
    who_can_change: z.string().nullable(),
  }),
);
