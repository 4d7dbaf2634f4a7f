import type { ChallengeContent } from "@/domain/challenge/content";

/** The content of a stored version. Only `publishChallenge` and `amendChallenge` write it, from `ChallengeContent`. */
export function versionContent(stored: unknown): ChallengeContent {
  if (typeof stored !== "object" || stored === null || !("criteria" in stored)) {
    throw new Error("This version holds no challenge");
  }
  return withLaterFields(stored as ChallengeContent);
}

/** Versions from before there were samples, rights, attachments, places and what carries on say nothing of them. */
function withLaterFields(content: ChallengeContent): ChallengeContent {
  const { rights = null, rightsDetail = "", dataSets, phases } = content;
  const { attachments = 0, attachmentsFor = "" } = content;
  return {
    ...content,
    rights,
    rightsDetail,
    attachments,
    attachmentsFor,
    dataSets: dataSets.map((set) => ({ ...set, sample: set.sample ?? null })),
    phases: phases.map((phase) => ({
      ...phase,
      carriesOn: phase.carriesOn ?? "",
      suppliers: phase.suppliers ?? 1,
    })),
  };
}
