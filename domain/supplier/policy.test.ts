import { expect, test } from "vitest";
import type { Actor, OrganisationKind, Role } from "../actor";
import { ANONYMOUS } from "../actor";
import type { ProfileContent } from "./fields";
import { mayEditProfile, mayPublishProfile, mayUnpublishProfile, publishing } from "./policy";
import { ABOUT, CAPABILITY } from "./sample";
import type { ProfileState } from "./states";

const COMPLETE: ProfileContent = { ...ABOUT, capabilities: [CAPABILITY], certifications: [] };

function facts(state: ProfileState = "DRAFT", draft: Partial<ProfileContent> = {}, changed = true) {
  const content = { ...COMPLETE, ...draft };
  return { organisationId: "skerrow", name: "Skerrow Sensing Ltd", state, draft: content, changed };
}

function person(
  organisationId: string,
  roles: Role[],
  kind: OrganisationKind = "SUPPLIER",
  verified = false,
): Actor {
  const name = organisationId === "skerrow" ? "Skerrow Sensing Ltd" : "Quillmoor";
  const actingFor = { membershipId: "m", organisationId, kind, name, slug: "s", roles, verified };
  return { kind: "person", userId: "u", name: "Mara", email: "", operator: false, actingFor };
}

test.each<Role>(["ADMIN", "EDITOR"])(
  "%s of the supplier edits, publishes and unpublishes",
  (role) => {
    const actor = person("skerrow", [role]);
    expect(mayEditProfile(actor, facts())).toEqual({ allowed: true });
    expect(mayPublishProfile(actor, facts())).toEqual({ allowed: true });
    expect(mayUnpublishProfile(actor, facts("PUBLISHED"))).toEqual({ allowed: true });
  },
);

test("a supplier that is not verified may publish", () => {
  expect(mayPublishProfile(person("skerrow", ["ADMIN"]), facts()).allowed).toBe(true);
});

const OTHERS: [string, Actor][] = [
  ["nobody in particular", ANONYMOUS],
  ["the system", { kind: "system", as: "import" }],
  ["somebody without an organisation", { ...personWithout() }],
  ["another supplier", person("quillmoor", ["ADMIN"])],
  ["a public body", person("northmere", ["ADMIN", "COMMERCIAL"], "PUBLIC_BODY")],
  ["a member without a role", person("skerrow", [])],
];

test.each(OTHERS)("%s is refused, with a reason and a remedy", (_who, actor) => {
  for (const verdict of [
    mayEditProfile(actor, facts()),
    mayPublishProfile(actor, facts()),
    mayUnpublishProfile(actor, facts("PUBLISHED")),
  ]) {
    expect(verdict).toEqual({
      allowed: false,
      reason: expect.stringMatching(/\.$/),
      remedy: expect.stringMatching(/\.$/),
    });
  }
});

test("an operator has no say in a supplier's profile", () => {
  expect(mayEditProfile({ ...personWithout(), operator: true }, facts()).allowed).toBe(false);
});

test("what is missing stops publication and is said", () => {
  const verdict = mayPublishProfile(
    person("skerrow", ["EDITOR"]),
    facts("DRAFT", { standfirst: "", capabilities: [] }),
  );
  expect(verdict).toMatchObject({
    allowed: false,
    remedy: expect.stringMatching(/a sentence or two.*at least one capability/),
  });
});

test("nothing new is not published twice, and can be published again after it was taken down", () => {
  const actor = person("skerrow", ["ADMIN"]);
  expect(mayPublishProfile(actor, facts("PUBLISHED", {}, false)).allowed).toBe(false);
  expect(mayPublishProfile(actor, facts("PUBLISHED", {}, true)).allowed).toBe(true);
  expect(mayPublishProfile(actor, facts("UNPUBLISHED", {}, false)).allowed).toBe(true);
});

test.each<ProfileState>(["DRAFT", "UNPUBLISHED"])(
  "a profile that is %s cannot be taken down",
  (state) => {
    expect(mayUnpublishProfile(person("skerrow", ["ADMIN"]), facts(state)).allowed).toBe(false);
  },
);

function personWithout() {
  return {
    kind: "person",
    userId: "u",
    name: "Mara",
    email: "",
    operator: false,
    actingFor: null,
  } as const;
}

test("who may not edit is told what stands against it", () => {
  const why = (actor: Actor) => {
    const verdict = mayEditProfile(actor, facts());
    return verdict.allowed ? "yes" : verdict.reason;
  };
  expect(why(ANONYMOUS)).toMatch(/not signed in/);
  expect(why({ kind: "system", as: "import" })).toMatch(/not signed in/);
  expect(why(personWithout())).toMatch(/act for no organisation/);
  expect(why(person("northmere", ["ADMIN"], "PUBLIC_BODY"))).toMatch(/no capability profile/);
  expect(why(person("quillmoor", ["ADMIN"]))).toMatch(/and you act for Quillmoor/);
  expect(why(person("skerrow", []))).toMatch(/Only administrators and editors/);
});

test("a hidden profile is renewed, and stays hidden", () => {
  const editor = person("skerrow", ["EDITOR"]);
  expect(publishing("HIDDEN")).toBe("renew");
  for (const state of ["DRAFT", "PUBLISHED", "UNPUBLISHED"] as const)
    expect(publishing(state)).toBe("publish");
  expect(mayPublishProfile(editor, facts("HIDDEN", {}, true)).allowed).toBe(true);
  expect(mayPublishProfile(editor, facts("HIDDEN", {}, false))).toMatchObject({
    reason: expect.stringMatching(/the operator sees/),
  });
  expect(mayPublishProfile(editor, facts("PUBLISHED", {}, false))).toMatchObject({
    reason: expect.stringMatching(/public already/),
  });
  expect(mayPublishProfile(editor, facts("DRAFT", {}, false)).allowed).toBe(true);
});
