import { z } from "zod";
import type { Amendment } from "@/domain/challenge/amendment";
import { AMENDABLE_TEXTS } from "@/domain/challenge/fields";
import type { ProposalKind } from "@/domain/challenge/proposal";
import type { Proposal } from "@/generated/prisma/client";
import type { AmendmentInput } from "../schema";

const when = z.coerce.date();
const day = z.string().nullable();

/** An amendment as `proposeAmendment` kept it: what its form gave, read already. */
const kept = z.object({
  id: z.uuid(),
  version: z.int(),
  change: z.string(),
  otherMeaning: z.boolean().default(false),
  material: z.enum(["rules", "yes", "no"]),
  materialReason: z.string().default(""),
  ...(Object.fromEntries(Object.keys(AMENDABLE_TEXTS).map((name) => [name, z.string()])) as Record<
    keyof typeof AMENDABLE_TEXTS,
    z.ZodString
  >),
  insuranceBeforeAward: z.boolean(),
  accountsBeforeAward: z.boolean(),
  questionsCloseAt: when,
  closesAt: when,
  evaluationEndsOn: day,
  awardNoticeOn: day,
  startsOn: day,
});

/** What is proposed of the challenge itself; what is proposed of its award is decided on the pages of that. */
export const OF_CHALLENGE = ["AMENDMENT", "CANCELLATION"] as const satisfies ProposalKind[];

export type ChallengeProposal = Proposal & { kind: ProposalKind };

/** Whether it is one of the challenge itself. */
export function isOfChallenge(proposal: Proposal): proposal is ChallengeProposal {
  return OF_CHALLENGE.some((kind) => kind === proposal.kind);
}

type Kept = Pick<Proposal, "content">;

/** @throws where it is not one of an amendment */
export function amendmentOfProposal({ content }: Kept): AmendmentInput {
  return kept.parse(content) as unknown as AmendmentInput;
}

/** @throws where it is not one of a cancellation */
export function reasonOfProposal({ content }: Kept): string {
  return z.object({ reason: z.string() }).parse(content).reason;
}

/** An amendment as its rules read it. */
export function amendmentOf(input: AmendmentInput): Amendment {
  const { summary, users, problem, legacy, tried, conditions } = input;
  const { insuranceBeforeAward, accountsBeforeAward } = input;
  const { evaluationEndsOn, awardNoticeOn, startsOn } = input;
  return {
    texts: { summary, users, problem, legacy, tried, conditions },
    material: input.material,
    materialReason: input.materialReason ?? "",
    questionsCloseAt: new Date(input.questionsCloseAt),
    closesAt: new Date(input.closesAt),
    insuranceBeforeAward,
    accountsBeforeAward,
    evaluationEndsOn,
    awardNoticeOn,
    startsOn,
  };
}
