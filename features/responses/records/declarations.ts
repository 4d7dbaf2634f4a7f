import type { Draft } from "@/domain/response/draft";

/** What the form of declarations holds, by the names that are saved. */
export function declarationFields(
  { aiUsed, aiDetail, interests }: Draft,
  { hours }: { hours: { toString(): string } | null },
) {
  return { aiUsed, aiDetail, interests, hours: hours?.toString() ?? null };
}

/** What the form of what it points to holds. */
export function pointedFields({ pointsTo }: Draft) {
  const of = (kind: Draft["pointsTo"][number]["kind"]) =>
    pointsTo.filter((one) => one.kind === kind).map(({ id }) => id);
  return { capabilities: of("capability"), caseStudies: of("case-study") };
}
