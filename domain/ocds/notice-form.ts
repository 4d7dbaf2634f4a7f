import { formatDate, formatDateTime } from "../format/dates";
import { formatMoney } from "../format/money";
import { toPence } from "../input";
import type { PlannedMark, PlanningTag } from "./planning";
import type { ReleaseTag } from "./release";
import type { Release } from "./release-parts";
import type { Json } from "./storable";

/** The form of a notice under the Procurement Regulations 2024. */
export interface NoticeForm {
  /** "UK4" */
  code: string;
  name: string;
}

const FORMS: Readonly<Record<PlanningTag | PlannedMark | ReleaseTag, NoticeForm>> = {
  planning: { code: "UK2", name: "Preliminary market engagement notice" },
  planningUpdate: { code: "UK2", name: "Preliminary market engagement notice, updated" },
  planned: { code: "UK3", name: "Planned procurement notice" },
  tender: { code: "UK4", name: "Tender notice" },
  tenderUpdate: { code: "UK4", name: "Tender notice, updated" },
  tenderAmendment: { code: "UK4", name: "Tender notice, amended" },
  tenderCancellation: { code: "UK12", name: "Procurement termination notice" },
  award: { code: "UK6", name: "Contract award notice" },
  awardUpdate: { code: "UK6", name: "Contract award notice, updated" },
  contract: { code: "UK7", name: "Contract details notice" },
  contractUpdate: { code: "UK7", name: "Contract details notice, updated" },
  implementation: { code: "UK9", name: "Contract performance notice" },
  implementationUpdate: { code: "UK9", name: "Contract performance notice, updated" },
  contractTermination: { code: "UK11", name: "Contract termination notice" },
};

/** Which form a public event makes. @throws {Error} for a tag that none of our events has */
export function noticeForm(tag: string): NoticeForm {
  const form = Object.hasOwn(FORMS, tag) ? FORMS[tag as keyof typeof FORMS] : undefined;
  if (!form) throw new Error(`No notice goes with a release tagged ${tag}`);
  return form;
}

export interface NoticeField {
  label: string;
  says: string;
}

/** A part of a notice; without fields it is left out. */
export interface NoticePart {
  heading: string;
  fields: NoticeField[];
}

/** What the notice says, in the order of its form, out of the release as it was published. */
export function noticeParts(release: Release): NoticePart[] {
  const buyer = partyWith(release, "buyer");
  const parts: NoticePart[] = [
    {
      heading: "The contracting authority",
      fields: fields([
        ["Name", text(buyer, "name")],
        ["Identifier", identifierOf(buyer)],
        ["Postal address", text(at(buyer, "address"), "streetAddress")],
      ]),
    },
    { heading: "The procurement", fields: procurementFields(release) },
    { heading: "The engagement", fields: engagementFields(release) },
    { heading: "Dates", fields: dateFields(release) },
    { heading: "How it is awarded", fields: choiceFields(release) },
    { heading: "Changes", fields: changeFields(release) },
    ...forEach(list(release, "awards"), "The award", (award) => awardFields(release, award)),
    ...forEach(list(release, "contracts"), "The contract", (one) => contractFields(release, one)),
    ...forEach(list(release, "contracts"), "How it is going", (one) =>
      performanceFields(release, one),
    ),
  ];
  return parts.filter((part) => part.fields.length > 0);
}

/** What the procurement was called when the release was published. */
export function noticeTitle(release: Release): string {
  return text(at(release, "tender"), "title");
}

/** A part for each of several, told apart by their numbers; one alone has none. */
function forEach(
  entries: readonly Json[],
  heading: string,
  read: (one: Json) => NoticeField[],
): NoticePart[] {
  return entries.map((one, place) => ({
    heading: entries.length === 1 ? heading : `${heading}, ${place + 1} of ${entries.length}`,
    fields: read(one),
  }));
}

function procurementFields(release: Release): NoticeField[] {
  const tender = at(release, "tender");
  return fields([
    ["Title", text(tender, "title")],
    ["Description", text(tender, "description")],
    ["Why", text(at(release, "planning"), "rationale")],
    ["Estimated value, VAT included", amount(at(tender, "value"))],
    ["Main category", CATEGORIES[text(tender, "mainProcurementCategory")] ?? ""],
    ["Procedure", text(tender, "procurementMethodDetails")],
    ["The phase before", phaseBefore(release)],
    ["Conditions of participation", text(tender, "eligibilityCriteria")],
    ["How to respond", text(tender, "submissionMethodDetails")],
    ["Suppliers that responded", text(tender, "numberOfTenderers")],
  ]);
}

function phaseBefore(release: Release): string {
  const [before] = list(release, "relatedProcesses");
  return [text(before, "title"), text(before, "identifier")].filter(Boolean).join(", ");
}

function engagementFields(release: Release): NoticeField[] {
  const planning = at(release, "planning");
  const [milestone] = list(planning, "milestones").filter(
    (one) => text(one, "type") === "engagement",
  );
  const [learned] = list(planning, "documents").filter(
    (one) => text(one, "documentType") === "marketStudies",
  );
  return fields([
    ["What the body wants to know", text(milestone, "description")],
    ["Replies close", moment(milestone, "dueDate")],
    [text(learned, "title") || "What was learned", text(learned, "description")],
  ]);
}

const CATEGORIES: Readonly<Record<string, string>> = { services: "Services", works: "Works" };

function dateFields(release: Release): NoticeField[] {
  const tender = at(release, "tender");
  return fields([
    ...(text(tender, "status") === "planned"
      ? [["Opens about", day(at(tender, "tenderPeriod"), "startDate")] as const]
      : []),
    ["Questions close", moment(at(tender, "enquiryPeriod"), "endDate")],
    ["Responses close", moment(at(tender, "tenderPeriod"), "endDate")],
    ["Award decision expected", day(at(tender, "awardPeriod"), "endDate")],
    ["Contract starts", day(at(tender, "contractPeriod"), "startDate")],
  ]);
}

function choiceFields(release: Release): NoticeField[] {
  return fields([["Award criteria", text(at(release, "tender"), "awardCriteriaDetails")]]);
}

function changeFields(release: Release): NoticeField[] {
  return list(at(release, "tender"), "amendments").map((change) => ({
    label: text(change, "rationale") ? "Terminated" : `Version ${text(change, "id")}`,
    says: [day(change, "date"), text(change, "description") || text(change, "rationale")]
      .filter(Boolean)
      .join(": "),
  }));
}

function awardFields(release: Release, award: Json): NoticeField[] {
  const supplier = supplierOf(release, award);
  return fields([
    ["Supplier", text(supplier, "name")],
    ["Identifier", identifierOf(supplier)],
    ["Price, VAT included", amount(at(award, "value"))],
    ["Notice published", moment(award, "date")],
    [
      text(award, "status") === "cancelled" ? "The award" : "Standstill",
      text(award, "description"),
    ],
  ]);
}

/** The organisation to which an award was made. */
function supplierOf(release: Release, award: Part): Part {
  const [supplier] = list(award, "suppliers");
  return list(release, "parties").find((one) => text(one, "id") === text(supplier, "id"));
}

/** With whom a contract is, where there are several. */
function withWhom(release: Release, contract: Json): readonly (readonly [string, string])[] {
  const awards = list(release, "awards");
  if (awards.length < 2) return [];
  const award = awards.find((one) => text(one, "id") === text(contract, "awardID"));
  return [["Supplier", text(supplierOf(release, award), "name")]];
}

function contractFields(release: Release, contract: Json): NoticeField[] {
  return fields([
    ...withWhom(release, contract),
    ["Value, VAT included", amount(at(contract, "value"))],
    ["Signed", day(contract, "dateSigned")],
    ["Starts", day(at(contract, "period"), "startDate")],
    ["Ends", day(at(contract, "period"), "endDate")],
  ]);
}

function performanceFields(release: Release, contract: Json): NoticeField[] {
  const rated = list(at(contract, "implementation"), "milestones").map(
    (one) =>
      [`${text(one, "title")}, until ${day(one, "dueDate")}`, text(one, "description")] as const,
  );
  return rated.length > 0 ? fields([...withWhom(release, contract), ...rated]) : [];
}

function fields(entries: readonly (readonly [string, string])[]): NoticeField[] {
  return entries.flatMap(([label, says]) => (says ? [{ label, says }] : []));
}

type Part = Json | undefined;

function at(part: Part, name: string): Part {
  return part !== null && typeof part === "object" && !Array.isArray(part)
    ? (part as Release)[name]
    : undefined;
}

function list(part: Part, name: string): Json[] {
  const found = at(part, name);
  return Array.isArray(found) ? found : [];
}

function text(part: Part, name: string): string {
  const found = at(part, name);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

function partyWith(release: Release, role: string): Part {
  return list(release, "parties").find((party) => list(party, "roles").includes(role));
}

function identifierOf(party: Part): string {
  return [at(party, "identifier"), ...list(party, "additionalIdentifiers")]
    .map((one) => [text(one, "scheme"), text(one, "id")].filter(Boolean).join(" "))
    .filter(Boolean)
    .join(", ");
}

function amount(value: Part): string {
  const pence = toPence(Number(text(value, "amount") || Number.NaN).toFixed(2));
  return pence === null ? "" : formatMoney(pence);
}

function moment(part: Part, name: string): string {
  const found = text(part, name);
  return found ? `${formatDateTime(new Date(found))}, London time` : "";
}

function day(part: Part, name: string): string {
  const found = text(part, name);
  return found ? formatDate(new Date(found)) : "";
}
