import { database } from "@/lib/database";
import { byBody, FORM, type Load, NOWHERE, oneOfEach } from "./subject";

export const profiles: Load = async () => {
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
export const merges: Load = async () => {
  const slugs = ["skerrow-sensing-ltd", "unclaimed-ltd", "marlpit-data-co-operative"];
  const rows = await database().organisation.findMany({ where: { slug: { in: slugs } } });
  const id = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? NOWHERE;
  const keptId = id("skerrow-sensing-ltd");
  return slugs.slice(1).map((slug) => ({
    state: `${slug} into skerrow`,
    input: { ...FORM, keptId, goneId: id(slug), confirmed: false },
  }));
};

export const mergeRequests: Load = async () => {
  const rows = await database().mergeRequest.findMany({
    orderBy: [{ state: "asc" }, { gone: { slug: "asc" } }],
    include: { kept: true, gone: true },
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, kept, gone }) => ({
    state: `${state}: ${gone.slug} into ${kept.slug.split("-")[0]}`,
    input: { ...FORM, requestId: id, decision: "merge", confirmed: false },
  }));
};

export const organisations: Load = async () => {
  const rows = await database().organisation.findMany({
    where: {
      slug: {
        in: [
          "department-for-coasts-and-rivers",
          "skerrow-sensing-ltd",
          "unclaimed-ltd",
          "without-administrator",
        ],
      },
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
export const numbered: Load = async () =>
  (await organisations())
    .filter(({ state }) => state === "skerrow-sensing-ltd")
    .map(({ state, input }) => ({ state, input: { ...input, number: "99100214", entry: null } }));

export const joinRequests: Load = async () => {
  const rows = await database().joinRequest.findMany({
    orderBy: [{ kind: "asc" }, { state: "asc" }, { organisation: { slug: "asc" } }],
    include: { organisation: true },
  });
  return oneOfEach(rows, (one) => `${one.kind} ${one.state} ${one.organisation.kind}`).map(
    ({ id, kind, state, organisation }) => ({
      state: `${kind} ${state} to ${organisation.slug.split("-")[0]}`,
      input: { ...FORM, requestId: id, decision: "approve" },
    }),
  );
};

export const invitations: Load = async () => {
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

/** Two public bodies, whose people are asked about. */
export const bodies: Load = async () => {
  const rows = await database().organisation.findMany({
    where: { kind: "PUBLIC_BODY" },
    orderBy: { slug: "asc" },
  });
  return byBody(rows.map((row) => ({ ...row, body: row })))
    .slice(0, 2)
    .map(({ id, slug }) => ({ state: slug.split("-")[0] ?? "", input: { ...FORM, bodyId: id } }));
};

export const people: Load = async () => {
  const rows = await database().user.findMany({
    where: { email: { in: ["ines@skerrow.example", "stranger@example.org"] } },
    orderBy: { email: "asc" },
    include: { memberships: { take: 1 }, sessions: { take: 1, orderBy: { createdAt: "asc" } } },
  });
  return rows.map(({ id, email, example, memberships, sessions }) => ({
    state: example ? "example person" : "real person",
    input: {
      ...FORM,
      userId: id,
      email,
      membershipId: memberships[0]?.id ?? NOWHERE,
      sessionToken: sessions[0]?.sessionToken ?? "",
      answer: null,
      code: "000000",
    },
  }));
};

/** Somebody who is signed in, by what a device can be asked for. */
export const passkeyPurposes: Load = async () => {
  const [person] = await people();
  return ["ADD", "SIGN_IN", "CONFIRM"].map((purpose) => ({
    state: purpose,
    input: { ...person?.input, purpose },
  }));
};

export const passkeys: Load = async () => {
  const rows = await database().passkey.findMany({ include: { user: true } });
  return rows.map(({ id, user }) => ({
    state: `that of ${user.email}`,
    input: { passkeyId: id, name: "Work laptop", sessionToken: "" },
  }));
};

/** An empty import. */
export const imports: Load = async () => [
  { state: "–", input: { facts: { releaseId: NOWHERE, buyer: null, awards: [] }, bodies: [] } },
];

/** Of a supplier without one, of the number that Skerrow has: one that waits unanswered, one that was answered. */
export const numberClaims: Load = async () => {
  const rows = await database().numberClaim.findMany({
    orderBy: [{ answeredAt: { sort: "asc", nulls: "first" } }],
    include: { claimant: true, holder: true },
  });
  return rows.map(({ id, state, answeredAt, claimant, holder }) => ({
    state: `${state}${answeredAt ? ", answered" : ""} by ${claimant.slug.split("-")[0]} of ${holder.slug.split("-")[0]}`,
    input: { ...FORM, claimId: id, decision: "give" },
  }));
};

/** Suppliers, with the number of another. */
export const numberClaimants: Load = async () =>
  (await organisations()).map(({ state, input }) => ({
    state,
    input: { ...input, supplierId: input.organisationId, number: "99100214" },
  }));
