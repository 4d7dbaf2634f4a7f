import { z } from "zod";
import type { Proposal } from "@/generated/prisma/client";

const pence = z.string().transform((text) => BigInt(text));

/** A contract as it was written down, with what it differs from. */
const kept = z.object({
  responseId: z.uuid(),
  valuePence: pence,
  signedOn: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  indicators: z.array(z.object({ name: z.string(), target: z.string() })),
  reason: z.string(),
  awardPence: pence.nullable(),
});

export type ProposedContract = z.output<typeof kept>;

/** @throws where it is not one of a contract */
export function contractOfProposal({ content }: Pick<Proposal, "content"> | { content: unknown }) {
  return kept.parse(content);
}

/** As it is kept: a whole number of pence is text in JSON. */
export function proposalOfContract({ valuePence, awardPence, ...rest }: ProposedContract) {
  return {
    ...rest,
    valuePence: String(valuePence),
    awardPence: awardPence === null ? null : String(awardPence),
  };
}

/** Names and targets as a version keeps them. */
export const keptIndicators = z.array(z.object({ name: z.string(), target: z.string() }));
