/** The pages of an evaluation; without `page`, the first of them. */
export function evaluationPath(challengeId: string, page = ""): string {
  return `/account/challenges/${challengeId}/evaluation${page && `/${page}`}`;
}

/** The page of one response. */
export function responsePath(challengeId: string, label: string): string {
  return evaluationPath(challengeId, `responses/${label}`);
}

/** The evaluator's own pages: the list of answers, or one of them. */
export function scoringPath(challengeId: string, place?: { label: string; key: string }): string {
  return `/account/evaluations/${challengeId}${place ? `/${place.label}/${place.key}` : ""}`;
}

/** Where somebody proposes who takes over as lead, approver or moderator, and a second person agrees. */
export function replacePath(challengeId: string): string {
  return `/account/challenges/${challengeId}/replace`;
}
