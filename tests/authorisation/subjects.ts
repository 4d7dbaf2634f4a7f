import { placesOf } from "@/domain/challenge/content";
import { engagementState } from "@/domain/engagement/policy";
import { isCorrecting } from "@/domain/story/correction";
import { stopToken } from "@/features/digest/records/stop-link";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";

/** A thing in one of its states, and what a command needs to find it. */
export interface Subject {
  state: string;
  input: Record<string, unknown>;
}

type Load = () => Promise<Subject[]>;

/** A part of a form that has no bearing on who may send it. */
const FORM = {
  fields: {},
  seen: "",
  revision: 0,
  title: "A title",
  text: "",
  was: "",
  reason: "",
  roles: [],
  domains: [],
  upload: null,
  standards: [],
  awardOcids: [],
};
const NOWHERE = "00000000-0000-7000-8000-000000000000";

const none: Load = async () => [{ state: "–", input: FORM }];

/** An empty import. */
const imports: Load = async () => [
  { state: "–", input: { facts: { releaseId: NOWHERE, buyer: null, awards: [] }, bodies: [] } },
];

const challenges: Load = async () => {
  const rows = await database().challenge.findMany({
    orderBy: [{ state: "asc" }, { reference: "asc" }],
    include: {
      body: { select: { slug: true } },
      criteria: { orderBy: { order: "asc" }, take: 1 },
      parts: { orderBy: { user: { email: "asc" } }, take: 1 },
      blockers: { orderBy: { order: "asc" }, take: 1 },
      dataSets: { orderBy: { order: "asc" }, take: 1 },
      responses: {
        orderBy: { supplier: { slug: "asc" } },
        take: 1,
        include: { assessments: { orderBy: { part: { user: { email: "asc" } } }, take: 1 } },
      },
    },
  });
  const one = oneOfEach(byBody(rows), ({ state }) => state);
  return one.map(({ id, slug, state, body, criteria, parts, blockers, dataSets, responses }) => ({
    state: `${state} of ${body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id,
      slug,
      challengeId: id,
      item: dataSets[0]?.id ?? NOWHERE,
      partId: parts[0]?.id ?? NOWHERE,
      blockerId: blockers[0]?.id,
      criterionId: criteria[0]?.id ?? NOWHERE,
      responseId: responses[0]?.id ?? NOWHERE,
      assessmentId: responses[0]?.assessments[0]?.id ?? NOWHERE,
      email: "stranger@example.org",
      part: "EVALUATOR",
      from: "challenge",
    },
  }));
};

/** By how many can win: each with its first winner, where there is one. */
const wonChallenges: Load = async () => {
  const rows = await database().challenge.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ state: "asc" }, { reference: "asc" }],
    include: {
      body: { select: { slug: true } },
      phases: { orderBy: { order: "asc" } },
      recommendation: { include: { winners: { orderBy: { label: "asc" }, take: 1 } } },
      nextPhases: { select: { id: true }, take: 1 },
    },
  });
  const kind = ({ state, phases, nextPhases }: (typeof rows)[number]) =>
    `${state}, ${placesOf(phases)} to win${nextPhases.length > 0 ? ", next phase begun" : ""}`;
  return oneOfEach(byBody(rows), kind).map((row) => ({
    state: `${kind(row)} of ${row.body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id: row.id,
      challengeId: row.id,
      responseId: row.recommendation?.winners[0]?.id ?? NOWHERE,
    },
  }));
};

const clarifications: Load = async () => {
  const rows = await database().clarification.findMany({
    orderBy: [{ state: "asc" }, { challenge: { reference: "asc" } }, { question: "asc" }],
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, challengeId }) => ({
    state,
    input: { ...FORM, id, clarificationId: id, challengeId },
  }));
};

const responses: Load = async () => {
  const rows = await database().response.findMany({
    orderBy: [{ state: "asc" }, { supplier: { slug: "asc" } }, { challenge: { reference: "asc" } }],
    include: { challenge: { include: { criteria: { take: 1 } } }, supplier: true },
  });
  return oneOfEach(bySupplier(rows), ({ state }) => state).map(
    ({ id, state, challenge, supplier }) => ({
      state: `${state} by ${supplier.slug.split("-")[0]} in ${challenge.state}`,
      input: { ...FORM, responseId: id, criterionId: challenge.criteria[0]?.id ?? NOWHERE },
    }),
  );
};

/** A response of which the price was asked about. */
const pricesAsked: Load = async () => {
  const rows = await database().response.findMany({
    where: { priceQuestion: { isNot: null } },
    include: { challenge: true, supplier: true },
  });
  return rows.map(({ id, challenge, supplier }) => ({
    state: `of ${supplier.slug.split("-")[0]} in ${challenge.state}`,
    input: { ...FORM, challengeId: challenge.id, responseId: id },
  }));
};

/** One that waits for its answer in a standstill, and one that has it. */
const concerns: Load = async () => {
  const rows = await database().concern.findMany({ orderBy: { raisedAt: "asc" } });
  const state = ({ answeredAt }: (typeof rows)[number]) => (answeredAt ? "answered" : "waiting");
  return oneOfEach(rows, state).map((row) => ({
    state: state(row),
    input: { ...FORM, concernId: row.id },
  }));
};

const caseStudies: Load = async () => {
  const rows = await database().caseStudy.findMany({
    orderBy: [{ state: "asc" }, { slug: "asc" }],
    include: {
      supplier: true,
      claims: { orderBy: { order: "asc" }, include: { evidence: { take: 1 } } },
      blockers: { take: 1 },
    },
  });
  return oneOfEach(bySupplier(rows), ({ state }) => state).map(
    ({ id, slug, state, supplier, claims, blockers, bodyId }) => {
      const claim = claims.find(({ evidence }) => evidence.length > 0) ?? claims[0];
      return {
        state: `${state} of ${supplier.slug.split("-")[0]}`,
        input: {
          ...FORM,
          id,
          slug,
          bodyId,
          claimId: claim?.id,
          evidenceId: claim?.evidence[0]?.id,
          blockerId: blockers[0]?.id,
          from: "case-study",
        },
      };
    },
  );
};

const requests: Load = async () => {
  const rows = await database().confirmationRequest.findMany({
    orderBy: [{ state: "asc" }, { caseStudy: { slug: "asc" } }],
    include: { caseStudy: { include: { supplier: true, body: true } } },
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, caseStudy }) => ({
    state: `${state} by ${caseStudy.supplier.slug.split("-")[0]} of ${caseStudy.body?.slug.split("-")[0]}`,
    input: { ...FORM, requestId: id },
  }));
};

const confirmations: Load = async () => {
  const rows = await database().claimConfirmation.findMany({
    orderBy: [
      { verdict: "asc" },
      { claim: { caseStudy: { slug: "asc" } } },
      { claim: { order: "asc" } },
    ],
    include: { claim: { include: { caseStudy: { include: { supplier: true, body: true } } } } },
  });
  return oneOfEach(rows, ({ verdict }) => verdict).map(({ id, verdict, claim: { caseStudy } }) => ({
    state: `${verdict} by ${caseStudy.body?.slug.split("-")[0]} for ${caseStudy.supplier.slug.split("-")[0]}`,
    input: { ...FORM, confirmationId: id, reply: "" },
  }));
};

const stories: Load = () => storiesWhere({});

const storiesWhere = async (where: Prisma.StoryWhereInput): Promise<Subject[]> => {
  const rows = await database().story.findMany({
    where,
    orderBy: [{ state: "asc" }, { slug: "asc" }],
    include: { supplier: true, body: true, blockers: { take: 1 } },
  });
  const stage = (row: (typeof rows)[number]) =>
    isCorrecting(row) ? `${row.state} and being corrected` : row.state;
  return oneOfEach(rows, stage).map((row) => ({
    state: `${stage(row)} of ${row.supplier.slug.split("-")[0]} and ${row.body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id: row.id,
      slug: row.slug,
      version: row.version,
      claims: [],
      blockerId: row.blockers[0]?.id,
    },
  }));
};

const profiles: Load = async () => {
  const rows = await database().supplierProfile.findMany({
    orderBy: [{ state: "asc" }, { organisation: { slug: "asc" } }],
    include: {
      organisation: true,
      capabilities: { where: { versionId: null }, take: 1 },
      certifications: { where: { versionId: null }, take: 1 },
    },
  });
  const skerrow = rows.filter(({ organisation }) => organisation.slug.startsWith("skerrow"));
  return oneOfEach([...skerrow, ...rows], ({ state }) => state).map(
    ({ organisation, state, capabilities, certifications }) => ({
      state: `${state} of ${organisation.slug.split("-")[0]}`,
      input: {
        ...FORM,
        organisationId: organisation.id,
        id: capabilities[0]?.id ?? certifications[0]?.id ?? null,
        about: {},
        capability: { technologyId: NOWHERE },
        certification: {},
      },
    }),
  );
};

/** Skerrow with a supplier that nobody has claimed, and with one that has people. */
const merges: Load = async () => {
  const slugs = ["skerrow-sensing-ltd", "unclaimed-ltd", "marlpit-data-co-operative"];
  const rows = await database().organisation.findMany({ where: { slug: { in: slugs } } });
  const id = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? NOWHERE;
  const keptId = id("skerrow-sensing-ltd");
  return slugs.slice(1).map((slug) => ({
    state: `${slug} into skerrow`,
    input: { ...FORM, keptId, goneId: id(slug), confirmed: false },
  }));
};

const mergeRequests: Load = async () => {
  const rows = await database().mergeRequest.findMany({
    orderBy: [{ state: "asc" }, { gone: { slug: "asc" } }],
    include: { kept: true, gone: true },
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, kept, gone }) => ({
    state: `${state}: ${gone.slug} into ${kept.slug.split("-")[0]}`,
    input: { ...FORM, requestId: id, decision: "merge", confirmed: false },
  }));
};

const organisations: Load = async () => {
  const rows = await database().organisation.findMany({
    where: {
      slug: { in: ["department-for-coasts-and-rivers", "skerrow-sensing-ltd", "unclaimed-ltd"] },
    },
    orderBy: { slug: "asc" },
    include: { memberships: { orderBy: { user: { email: "asc" } }, take: 1 } },
  });
  return rows.map(({ id, slug, memberships }) => ({
    state: slug,
    input: {
      ...FORM,
      organisationId: id,
      membershipId: memberships[0]?.id ?? NOWHERE,
      email: "new@example.org",
      why: "",
    },
  }));
};

/** Skerrow, by the company number that it has. */
const numbered: Load = async () =>
  (await organisations())
    .filter(({ state }) => state === "skerrow-sensing-ltd")
    .map(({ state, input }) => ({ state, input: { ...input, number: "99100214", entry: null } }));

const joinRequests: Load = async () => {
  const rows = await database().joinRequest.findMany({
    orderBy: [{ kind: "asc" }, { state: "asc" }, { organisation: { slug: "asc" } }],
    include: { organisation: true },
  });
  return oneOfEach(rows, ({ kind, state }) => `${kind} ${state}`).map(
    ({ id, kind, state, organisation }) => ({
      state: `${kind} ${state} to ${organisation.slug.split("-")[0]}`,
      input: { ...FORM, requestId: id, decision: "approve" },
    }),
  );
};

const invitations: Load = async () => {
  const rows = await database().invitation.findMany({
    orderBy: [{ state: "asc" }, { organisation: { slug: "asc" } }],
    include: { organisation: true },
  });
  const kind = ({ requestId }: { requestId: string | null }) =>
    requestId ? "to answer" : "to join";
  const one = oneOfEach(rows, (row) => `${row.state} ${kind(row)}`);
  return one.map(({ id, state, organisation, requestId }) => ({
    state: `${state} ${kind({ requestId })} for ${organisation.slug.split("-")[0]}`,
    input: { ...FORM, invitationId: id },
  }));
};

const people: Load = async () => {
  const rows = await database().user.findMany({
    where: { email: { in: ["ines@skerrow.example", "stranger@example.org"] } },
    orderBy: { email: "asc" },
    include: { memberships: { take: 1 } },
  });
  return rows.map(({ id, email, example, memberships }) => ({
    state: example ? "example person" : "real person",
    input: {
      ...FORM,
      userId: id,
      email,
      membershipId: memberships[0]?.id ?? NOWHERE,
      sessionToken: "",
      code: "000000",
    },
  }));
};

const adoptions: Load = async () => {
  const rows = await database().adoption.findMany({
    orderBy: [{ state: "asc" }, { body: { slug: "asc" } }],
    include: { body: true, story: { include: { body: true } } },
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, body, story, storyId }) => ({
    state: `${state} by ${body.slug.split("-")[0]} of ${story.body.slug.split("-")[0]}`,
    input: { ...FORM, adoptionId: id, storyId },
  }));
};

/** A draft of which the market was not asked, and engagements by how far they are. */
const engagements: Load = async () => {
  const rows = await database().challenge.findMany({
    where: { OR: [{ engagement: { isNot: null } }, { state: "DRAFT" }] },
    orderBy: { reference: "asc" },
    include: { body: { select: { slug: true } }, engagement: true },
  });
  const stage = ({ engagement }: (typeof rows)[number]) =>
    engagement ? engagementState(engagement, new Date()) : "not asked";
  return oneOfEach(rows, stage).map((row) => ({
    state: `${stage(row)} by ${row.body.slug.split("-")[0]}`,
    input: { ...FORM, id: row.id, slug: row.slug },
  }));
};

/** What operators look at: of each type one, by what is reported of it and in which state it is. */
const reported: Load = async () => {
  const reports = await database().report.findMany({ orderBy: { reportedAt: "asc" } });
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

const hidings: Load = async () => {
  const rows = await database().hiding.findMany({ orderBy: { state: "asc" } });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, subjectType }) => ({
    state: `${subjectType} ${state}`,
    input: { ...FORM, hidingId: id, says: "", note: "" },
  }));
};

const attachedFiles: Load = async () => {
  const rows = await database().caseStudyFile.findMany({
    orderBy: [{ caseStudy: { slug: "asc" } }, { order: "asc" }],
    include: { file: true, caseStudy: { include: { supplier: true } } },
  });
  return oneOfEach(rows, ({ file }) => file.kind).map(({ id, file, caseStudy }) => ({
    state: `${file.kind} of ${caseStudy.supplier.slug.split("-")[0]}, ${caseStudy.state}`,
    input: { ...FORM, id: caseStudy.id, attachedId: id },
  }));
};

const files: Load = async () => {
  const rows = await database().storedFile.findMany({
    orderBy: { name: "asc" },
    include: { caseStudies: true, evidence: true },
  });
  const place = (row: (typeof rows)[number]) =>
    row.caseStudies.length + row.evidence.length > 0 ? "attached" : "not attached";
  return oneOfEach(rows, place).map((row) => ({
    state: place(row),
    input: { ...FORM, fileId: row.id },
  }));
};

/** One of each kind and state that can be followed, or not. */
const follows: Load = async () => {
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

const taxonomy: Load = async () => {
  const rows = await database().technology.findMany({ orderBy: { slug: "asc" } });
  const state = (row: { retiredAt: Date | null }) => (row.retiredAt ? "RETIRED" : "IN_USE");
  return oneOfEach(rows, state).map((row) => ({
    state: state(row),
    input: { ...FORM, id: row.id },
  }));
};

/** A person, by a link that is ours and one that is not; and a month that is over and one that is not. */
const digests: Load = async () => {
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
const failedJobs: Load = async () => [
  { state: "–", input: { ...FORM, job: "files.remove", id: NOWHERE } },
];

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
  "organisation.acceptInvitation": invitations,
  "organisation.decideRequest": joinRequests,
  "organisation.import": imports,
  "organisation.recordRegister": numbered,
  "organisation.withdrawInvitation": invitations,
  person: none,
  response: responses,
  "response.beginOpening": challenges,
  "response.open": challenges,
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

function oneOfEach<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row);
  return [...first.values()];
}

/** Skerrow's and Marlpit's first: their people are asked about. */
function bySupplier<Row extends { supplier: { slug: string } }>(rows: readonly Row[]): Row[] {
  return first(rows, ({ supplier }) => /^(skerrow|marlpit)/.test(supplier.slug));
}

/** The department's first, then Northmere's: their people are asked about. */
function byBody<Row extends { body: { slug: string } }>(rows: readonly Row[]): Row[] {
  const northmere = first(rows, ({ body }) => body.slug.startsWith("northmere"));
  return first(northmere, ({ body }) => body.slug.startsWith("department"));
}

function first<Row>(rows: readonly Row[], isFirst: (row: Row) => boolean): Row[] {
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
}
