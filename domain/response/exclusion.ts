import { formatDateTime } from "../format/dates";

/** Why a response is out, before anything is scored. */
export const EXCLUSION_GROUNDS = ["CONDITIONS", "MANDATORY", "DISCRETIONARY", "DEBARRED"] as const;
/** A price that is too low is seen once prices are open, and its supplier explains it first. */
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number] | "LOW_PRICE";

interface GroundWords {
  label: string;
  hint: string;
  /** Begins the reason that the supplier reads. */
  says: string;
}

/** Procurement Act 2023, sections 19, 26, 57 and 58, and schedules 6 and 7. */
export const GROUND_WORDS: Readonly<Record<ExclusionGround, GroundWords>> = {
  CONDITIONS: {
    label: "It does not meet a condition of taking part",
    hint: "Section 19: say which, by the words that were published.",
    says: "It does not meet a condition of taking part",
  },
  MANDATORY: {
    label: "A mandatory ground: the supplier has to be excluded",
    hint: "Schedule 6, while the circumstances go on or are likely to occur again.",
    says: "A mandatory ground for exclusion applies",
  },
  DISCRETIONARY: {
    label: "A discretionary ground: the supplier may be excluded",
    hint: "Schedule 7. Say why you use it: it is a choice, and has to be proportionate.",
    says: "A discretionary ground for exclusion applies",
  },
  DEBARRED: {
    label: "The supplier is on the debarment list",
    hint: "Section 62: say when you looked at the list.",
    says: "The supplier is on the debarment list",
  },
  LOW_PRICE: {
    label: "Its price is abnormally low",
    hint: "Section 19: once its supplier was asked, and could not show how it would do it for that.",
    says: "Its price is considered abnormally low (Procurement Act 2023, section 19)",
  },
};

interface Excluded {
  exclusionGround: ExclusionGround | null;
  exclusionReason: string | null;
  /** Where its supplier was asked about its price. */
  priceQuestion: { answerBy: Date; answeredAt: Date | null } | null;
}

/** The ground, where there is one, and the reason: what supplier, approver and record read. */
export function exclusionWords({
  exclusionGround: ground,
  exclusionReason: reason,
  priceQuestion,
}: Excluded): string {
  const says = ground && GROUND_WORDS[ground].says;
  const asked = ground === "LOW_PRICE" && priceQuestion ? `, ${askedWords(priceQuestion)}` : "";
  return [says && `${says}${asked}`, reason].filter(Boolean).join(": ") || "Excluded";
}

/** What its supplier did when it was asked, and nothing that it did not. */
function askedWords({ answerBy, answeredAt }: NonNullable<Excluded["priceQuestion"]>): string {
  return answeredAt
    ? "and what its supplier answered was not found to show that it can be done for that"
    : `and its supplier did not answer the question about it by ${formatDateTime(answerBy)}`;
}
