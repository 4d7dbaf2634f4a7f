import {
  challenges,
  clarifications,
  concerns,
  engagements,
  openings,
  pricesAsked,
  responses,
  wonChallenges,
} from "./subjects/challenges";
import {
  adoptions,
  attachedFiles,
  caseStudies,
  confirmations,
  files,
  requests,
  stories,
  storiesWhere,
} from "./subjects/evidence";
import {
  imports,
  invitations,
  joinRequests,
  mergeRequests,
  merges,
  numberClaimants,
  numberClaims,
  numbered,
  organisations,
  passkeyPurposes,
  passkeys,
  people,
  profiles,
} from "./subjects/organisations";
import { digests, failedJobs, follows, hidings, reported, taxonomy } from "./subjects/platform";
import { type Load, none, type Subject } from "./subjects/subject";

/** By the name of a command, else by its noun. */
const LOADS: Readonly<Record<string, Load>> = {
  adoption: adoptions,
  briefing: people,
  caseStudy: caseStudies,
  "caseStudy.describeFile": attachedFiles,
  "caseStudy.detachFile": attachedFiles,
  "caseStudy.moveFileUp": attachedFiles,
  "caseStudy.withdrawRequest": requests,
  challenge: challenges,
  clarification: clarifications,
  "clarification.ask": challenges,
  "confirmation.answer": requests,
  "confirmation.acceptInvitation": invitations,
  "confirmation.decline": requests,
  "confirmation.permit": requests,
  "confirmation.remind": requests,
  confirmation: confirmations,
  digest: digests,
  engagement: engagements,
  evaluation: challenges,
  contract: wonChallenges,
  "challenge.startNextPhase": wonChallenges,
  "evaluation.answerConcern": concerns,
  "evaluation.explainPrice": pricesAsked,
  "evaluation.raiseConcern": responses,
  file: files,
  "evaluation.readSummary": responses,
  merge: merges,
  "merge.decide": mergeRequests,
  "merge.withdraw": mergeRequests,
  moderation: reported,
  "moderation.answer": hidings,
  "moderation.keep": hidings,
  "moderation.restore": hidings,
  follow: follows,
  job: failedJobs,
  "notice.import": imports,
  organisation: organisations,
  companyNumber: numberClaims,
  "companyNumber.claim": numberClaimants,
  "organisation.acceptInvitation": invitations,
  "organisation.decideRequest": joinRequests,
  "organisation.import": imports,
  "organisation.recordRegister": numbered,
  "organisation.withdrawInvitation": invitations,
  passkey: people,
  "passkey.ask": passkeyPurposes,
  "passkey.remove": passkeys,
  "passkey.rename": passkeys,
  person: none,
  response: responses,
  "response.beginOpening": challenges,
  "response.open": openings,
  "response.start": challenges,
  session: people,
  story: stories,
  "story.removeBlocker": () => storiesWhere({ blockers: { some: {} } }),
  "story.start": async () => [...(await caseStudies()), ...(await challenges())],
  supplier: profiles,
  technology: taxonomy,
};

/** What a command is asked about: one of each state. */
export function subjectsOf(command: string): Promise<Subject[]> {
  const noun = command.slice(0, command.indexOf("."));
  const load = LOADS[command] ?? LOADS[noun];
  if (!load)
    throw new Error(`Say in tests/authorisation/subjects.ts what ${command} is asked about.`);
  return load();
}
