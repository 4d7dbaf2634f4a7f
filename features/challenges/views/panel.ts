import type { ParticipantPart } from "@/domain/challenge/content";

/** Whether one person alone takes somebody off the panel of a draft. */
export function mayTakeOff({ submittedAt }: { submittedAt: Date | null }, part: ParticipantPart) {
  return part === "EVALUATOR" || (part !== "LEAD" && submittedAt === null);
}
