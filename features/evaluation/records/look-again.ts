import { z } from "zod";
import type { Proposal } from "@/generated/prisma/client";

/** Why a decision is looked at again, and which agreed scores are, as "A/c1". */
const kept = z.object({ reason: z.string(), scores: z.array(z.string()) });

/** @throws where it is not one of looking again */
export function lookAgainOfProposal({ content }: Pick<Proposal, "content">) {
  return kept.parse(content);
}
