import { formatWeekdayDate } from "../format/dates";
import { historyOf } from "../rules/procurement-rules";
import { londonDay } from "../timetable/london";
import { bankHoliday, isWorkingDay } from "../timetable/working-days";
import type { BuilderPart, Finding } from "./builder-parts";
import type { ChallengeContent, ChallengeDraft } from "./content";
import { namedProduct } from "./product-names";
import { socialValueTotal, weightText } from "./weights";

const NEUTRAL =
  "Procurement Act 2023, section 56: technical specifications name no trade mark or maker";
const OPEN_DATA = "Proven’s own rule: a supplier prices what it does not know";

/** What is allowed and still worth a second thought. */
export function thinkAgain(draft: ChallengeDraft): Finding[] {
  const { content } = draft;
  return [
    ...productFindings(content),
    ...dataFindings(content),
    ...deadlineDayFindings(content),
    ...socialValueFindings(draft),
    ...panelFindings(draft),
  ];
}

function productFindings(content: ChallengeContent): Finding[] {
  const texts: [BuilderPart, string, string][] = [
    ["users", [content.title, content.summary, content.users].join("\n"), "users"],
    ["problem", content.problem, "problem"],
    ["outcomes", content.outcomes.map((one) => `${one.statement}\n${one.measure}`).join("\n"), ""],
    ["conditions", content.conditions, "conditions"],
    ["criteria", content.criteria.map((one) => `${one.title}\n${one.question}`).join("\n"), ""],
  ];
  return texts.flatMap(([part, text, field]) => {
    const name = namedProduct(text);
    if (name === null) return [];
    const says = `Your text names a product, ${name}.`;
    const repair = "Say what it must do, so that others can offer it too";
    return [think(part, says, repair, NEUTRAL, { mark: name, field: field || undefined })];
  });
}

function dataFindings(content: ChallengeContent): Finding[] {
  if (content.dataSets.length === 0) {
    const says = "No data is described.";
    return [think("data", says, "Describe the data there is, good or bad", OPEN_DATA)];
  }
  const closed = content.dataSets.find(({ access }) => access.trim() === "");
  if (!closed) return [];
  const says = `${closed.name} does not say how a supplier gets it.`;
  return [think("data", says, "Say how and when", OPEN_DATA)];
}

function deadlineDayFindings({ closesAt }: ChallengeContent): Finding[] {
  if (!closesAt) return [];
  const day = londonDay(new Date(closesAt));
  if (isWorkingDay(day)) return [];
  const why = bankHoliday(day) ?? "a weekend";
  const says = `The deadline, ${formatWeekdayDate(day)}, falls on ${why}.`;
  const rule = "Proven’s own rule: somebody has to be there when a deadline passes";
  return [think("timetable", says, "Choose a working day", rule, { field: "closesOn" })];
}

function socialValueFindings({ content, centralGovernment }: ChallengeDraft): Finding[] {
  if (!centralGovernment || content.criteria.length === 0) return [];
  const rule = historyOf("socialValueMinimum").at(-1);
  const total = socialValueTotal(content);
  if (!rule || total.compare(rule.value) >= 0) return [];
  const says = `Social value has ${weightText(total)}. Central government gives it at least ${rule.value}.`;
  return [think("criteria", says, "Give social value more weight", rule.source)];
}

function panelFindings({ panel }: ChallengeDraft): Finding[] {
  const approvers = panel.filter(({ part }) => part === "APPROVER");
  const both = approvers.find(({ userId }) =>
    panel.some((one) => one.userId === userId && one.part !== "APPROVER" && one.part !== "LEAD"),
  );
  if (!both) return [];
  const says = `${both.name} would approve an evaluation that they took part in.`;
  const rule = "Proven’s own rule: the approver looks at the panel’s work from outside";
  return [think("panel", says, "Name an approver who is not on the panel", rule)];
}

function think(
  part: BuilderPart,
  says: string,
  repair: string,
  rule: string,
  more: { mark?: string; field?: string } = {},
): Finding {
  const { mark, field } = more;
  return { kind: "think", part, says, mark, rule, repair: { says: repair, part, field } };
}
