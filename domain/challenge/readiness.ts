import type { BuilderPart, Finding } from "./builder-parts";
import type { ChallengeContent, ChallengeDraft } from "./content";
import { criteriaFindings } from "./readiness-criteria";
import { timetableFindings } from "./readiness-timetable";
import { thinkAgain } from "./warnings";

const OURS = "Proven’s own rule: suppliers can price only what they are told";
const TWO_PEOPLE = "Proven’s own rule: nobody publishes what they wrote";
const CONFLICTS =
  "Procurement Act 2023, sections 81 to 83: conflicts of interest are identified, mitigated and assessed";

/**
 * Everything that stops publication and everything to think again about, in the order of the builder.
 * @param now the database's clock; publication is taken to be now.
 */
export function readiness(draft: ChallengeDraft, now: Date): Finding[] {
  return [
    ...textFindings(draft),
    ...placeFindings(draft.content),
    ...conditionFindings(draft.content),
    ...timetableFindings(draft, now),
    ...criteriaFindings(draft.content),
    ...panelFindings(draft),
    ...thinkAgain(draft),
  ];
}

/** What stops publication: everything that is missing or breaks a rule. */
export function stopping(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind }) => kind !== "think");
}

const CONDITIONS =
  "Procurement Act 2023, section 22(3): no condition of participation asks for audited accounts from who need have none, or for insurance to be in place before award";

/** What the law lets nobody ask for. */
export function conditionFindings(
  content: Pick<ChallengeContent, "insuranceBeforeAward" | "accountsBeforeAward">,
): Finding[] {
  const stop = (says: string, repair: string, field: string): Finding => ({
    kind: "stop",
    part: "conditions",
    says,
    rule: CONDITIONS,
    repair: { says: repair, part: "conditions", field },
  });
  return [
    ...(content.insuranceBeforeAward
      ? [
          stop(
            "Insurance is asked for before award.",
            "Ask for it from award on",
            "insuranceBeforeAward",
          ),
        ]
      : []),
    ...(content.accountsBeforeAward
      ? [
          stop(
            "Audited accounts are asked for.",
            "Take other proof: small firms need not have any",
            "accountsBeforeAward",
          ),
        ]
      : []),
  ];
}

function textFindings({ content, conflictAssessment }: ChallengeDraft): Finding[] {
  const unmeasured = content.outcomes.filter(({ measure }) => measure.trim() === "").length;
  return [
    ...need(content.title, "users", "There is no title.", "Give the challenge a title", "title"),
    ...need(content.summary, "users", "There is no summary.", "Write the summary", "summary"),
    ...need(content.users, "users", "It does not say who needs this.", "Say who needs it", "users"),
    ...need(
      content.problem,
      "problem",
      "It does not say what is wrong today.",
      "Describe the problem",
      "problem",
    ),
    ...(content.outcomes.length === 0
      ? [missing("outcomes", "There is no outcome yet.", "Add an outcome", OURS)]
      : []),
    ...(unmeasured > 0
      ? [missing("outcomes", "An outcome has no measure.", "Say how it will be measured", OURS)]
      : []),
    ...(content.phases.length === 0
      ? [missing("budget", "There is no budget yet.", "Add a phase with its value", OURS)]
      : []),
    ...need(
      content.rights ?? "",
      "rights",
      "It does not say who owns what is made.",
      "Say who owns it",
      "rights",
    ),
    ...need(
      conflictAssessment,
      "conflicts",
      "There is no assessment of conflicts of interest.",
      "Write the assessment",
      "conflictAssessment",
      CONFLICTS,
    ),
  ];
}

/**
 * Phases are told apart by their names, in prices and in what is written down when they end. Whoever takes part
 * in one has won the one before, so there can be no more of them.
 */
function placeFindings({ phases }: ChallengeContent): Finding[] {
  return phases.flatMap(({ name, suppliers }, place) => {
    const before = phases[place - 1];
    const twice = phases.slice(0, place).some((one) => one.name === name);
    return [
      ...(twice
        ? [stop(`Two phases are called ${name}.`, OURS, "Give each phase a name of its own")]
        : []),
      ...(before && suppliers > before.suppliers
        ? [
            stop(
              `${name} has room for more suppliers than ${before.name}.`,
              OURS_PHASES,
              `Lower it to ${before.suppliers}, or raise ${before.name}`,
            ),
          ]
        : []),
    ];
  });
}

function stop(says: string, rule: string, repair: string): Finding {
  return { kind: "stop", part: "budget", says, rule, repair: { says: repair, part: "budget" } };
}

const OURS_PHASES = "Proven’s own rule: suppliers come from the phase before";

function panelFindings({ panel }: ChallengeDraft): Finding[] {
  const holders = (part: string) => panel.filter((member) => member.part === part);
  const leads = holders("LEAD").map(({ userId }) => userId);
  const approvers = holders("APPROVER");
  const found: Finding[] = [];
  if (approvers.length === 0) {
    found.push(missing("panel", "There is no approver.", "Name a second person", TWO_PEOPLE));
  }
  if (approvers.some(({ userId }) => leads.includes(userId))) {
    found.push({
      kind: "stop",
      part: "panel",
      says: "The lead is also the approver.",
      rule: TWO_PEOPLE,
      repair: { says: "Name somebody else as approver", part: "panel" },
    });
  }
  if (holders("EVALUATOR").length === 0) {
    found.push(missing("panel", "Nobody evaluates.", "Add evaluators", OURS_PANEL));
  }
  if (holders("MODERATOR").length === 0) {
    found.push(missing("panel", "There is no moderator.", "Name a moderator", OURS_PANEL));
  }
  return found;
}

const OURS_PANEL = "Proven’s own rule: scores are given alone, then agreed under a moderator";

function need(
  text: string,
  part: BuilderPart,
  says: string,
  repair: string,
  field: string,
  rule = OURS,
): Finding[] {
  if (text.trim() !== "") return [];
  return [{ kind: "missing", part, says, rule, repair: { says: repair, part, field } }];
}

function missing(part: BuilderPart, says: string, repair: string, rule: string): Finding {
  return { kind: "missing", part, says, rule, repair: { says: repair, part } };
}
