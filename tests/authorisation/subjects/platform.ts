import { stopToken } from "@/features/digest/records/stop-link";
import { database } from "@/lib/database";
import { challenges } from "./challenges";
import { caseStudies, stories } from "./evidence";
import { profiles } from "./organisations";
import { FORM, type Load, NOWHERE, oneOfEach } from "./subject";

/** What operators look at: of each type one, by what is reported of it and in which state it is. */
export const reported: Load = async () => {
  // By type first: which of them came first depends on the day on which the example data is laid.
  const reports = await database().report.findMany({
    orderBy: [{ subjectType: "asc" }, { reportedAt: "asc" }],
  });
  const open = reports.filter(({ state }) => state === "OPEN");
  const input = (type: string, id: string) => ({
    ...FORM,
    type,
    id,
    fault: "OTHER",
    says: "",
    note: "",
    email: null,
  });
  const rows = [
    ...(await caseStudies()).map((one) => ({ ...one, type: "case-study" })),
    ...(await stories()).map((one) => ({ ...one, type: "story" })),
    ...(await profiles()).map((one) => ({ ...one, type: "supplier" })),
    ...(await challenges()).map((one) => ({ ...one, type: "challenge" })),
  ];
  return [
    ...open.map(({ subjectType, subjectId }) => ({
      state: `reported ${subjectType}`,
      input: input(subjectType, subjectId),
    })),
    ...rows.map(({ state, type, input: { id, organisationId } }) => ({
      state: `${type} ${state}`,
      input: input(type, String(type === "supplier" ? organisationId : id)),
    })),
  ];
};

export const hidings: Load = async () => {
  const rows = await database().hiding.findMany({ orderBy: { state: "asc" } });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, subjectType }) => ({
    state: `${subjectType} ${state}`,
    input: { ...FORM, hidingId: id, says: "", note: "" },
  }));
};

/** One of each kind and state that can be followed, or not. */
export const follows: Load = async () => {
  const of = (subject: string, states: readonly { state: string; id: string }[]) =>
    states.map(({ state, id }) => ({
      state: `${subject}${state ? `: ${state}` : ""}`,
      input: { subject, id },
    }));
  const stateAndId = { select: { state: true, id: true }, orderBy: { id: "asc" } } as const;
  const [technology] = await database().technology.findMany({ orderBy: { slug: "asc" }, take: 1 });
  const owners = await database().supplierProfile.findMany({
    orderBy: { organisation: { slug: "asc" } },
    select: { state: true, organisationId: true },
  });
  const [body] = await database().organisation.findMany({
    where: { kind: "PUBLIC_BODY" },
    orderBy: { slug: "asc" },
    take: 1,
  });
  const one = <Row extends { state: string }>(rows: readonly Row[]) =>
    oneOfEach(
      rows.toSorted((a, b) => (a.state < b.state ? -1 : 1)),
      ({ state }) => state,
    );
  return [
    ...of("challenge", one(await database().challenge.findMany(stateAndId))),
    ...of("organisation", [
      { state: "public body", id: body?.id ?? NOWHERE },
      ...one(owners).map(({ state, organisationId }) => ({
        state: `supplier ${state}`,
        id: organisationId,
      })),
    ]),
    ...of("story", one(await database().story.findMany(stateAndId))),
    ...of("technology", [{ state: "", id: technology?.id ?? NOWHERE }]),
  ];
};

export const taxonomy: Load = async () => {
  const rows = await database().technology.findMany({ orderBy: { slug: "asc" } });
  const state = (row: { retiredAt: Date | null }) => (row.retiredAt ? "RETIRED" : "IN_USE");
  return oneOfEach(rows, state).map((row) => ({
    state: state(row),
    input: { ...FORM, id: row.id },
  }));
};

/** A person, by a link that is ours and one that is not; and a month that is over and one that is not. */
export const digests: Load = async () => {
  const { id: userId } = await database().user.findUniqueOrThrow({
    where: { email: "edith@coasts.example" },
  });
  const present = new Date().toISOString().slice(0, 7);
  const [token, past] = [stopToken(userId), "2026-01"];
  return [
    { state: "link of ours, month over", input: { ...FORM, userId, token, month: past } },
    {
      state: "link of somebody else, month not over",
      input: { ...FORM, userId, token: `${userId}.forged`, month: present },
    },
  ];
};

/** Who may does not hang on which it is. */
export const failedJobs: Load = async () => [
  { state: "–", input: { ...FORM, job: "files.remove", id: NOWHERE } },
];
