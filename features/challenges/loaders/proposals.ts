import {
  amendedContent,
  isMaterial,
  materialChanges,
  saysOtherwise,
} from "@/domain/challenge/amendment";
import { changesBetween, type FieldChange } from "@/domain/challenge/changes";
import type { Proposal } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import {
  amendmentOf,
  amendmentOfProposal,
  type ChallengeProposal,
  isOfChallenge,
  OF_CHALLENGE,
  reasonOfProposal,
} from "../records/proposals";
import type { TeamChallenge } from "./team";

interface AmendmentView {
  changes: FieldChange[];
  why: string;
  material: boolean;
  /** What of it is material by the rules, in words. */
  byRules: string[];
  /** Why it is otherwise than the rules propose; null where it is not. */
  otherwise: string | null;
  /** A word that looks like a name is said to mean something else. */
  otherMeaning: boolean;
}

export type ProposalView = ChallengeProposal & {
  /** Of an amendment: what it changes from what is published now, and why. */
  amendment: AmendmentView | null;
  /** Of a cancellation: what everybody will read. */
  cancelReason: string | null;
  proposedBy: string;
  decidedBy: string | null;
};

/** Whether a change of a challenge waits for a second person. */
export async function changeWaits(challengeId: string): Promise<boolean> {
  const waiting = await database().proposal.count({
    where: { challengeId, state: "WAITING", kind: { in: [...OF_CHALLENGE] } },
  });
  return waiting > 0;
}

const MOST = 20;

/** What was proposed of a challenge, the newest first. */
export async function proposalsOf({ row, content }: TeamChallenge): Promise<ProposalView[]> {
  const rows = await database().proposal.findMany({
    where: { challengeId: row.id, kind: { in: [...OF_CHALLENGE] } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const ids = rows.flatMap(({ proposedById, decidedById }) =>
    decidedById ? [proposedById, decidedById] : [proposedById],
  );
  const users = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name || email]));
  return rows.filter(isOfChallenge).map((proposal) => ({
    ...proposal,
    ...(proposal.kind === "AMENDMENT"
      ? { amendment: amendmentView(content, proposal), cancelReason: null }
      : { amendment: null, cancelReason: reasonOfProposal(proposal) }),
    proposedBy: names.get(proposal.proposedById) ?? "Somebody",
    decidedBy: proposal.decidedById ? (names.get(proposal.decidedById) ?? "Somebody") : null,
  }));
}

function amendmentView(content: TeamChallenge["content"], proposal: Proposal): AmendmentView {
  const input = amendmentOfProposal(proposal);
  const amendment = amendmentOf(input);
  const changes = changesBetween(content, amendedContent(content, amendment));
  return {
    changes,
    why: input.change,
    material: isMaterial(content, amendment),
    byRules: materialChanges(content, amendment),
    otherwise: saysOtherwise(content, amendment) ? amendment.materialReason : null,
    otherMeaning: input.otherMeaning ?? false,
  };
}
