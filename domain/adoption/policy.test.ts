import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../actor";
import { ANONYMOUS, member, person, SYSTEM, why } from "../actor.fixture";
import { STORY, type StoryState } from "../story/states";
import {
  type AdoptionFacts,
  mayConfirmAdoption,
  mayEndAdoption,
  mayReport,
  mayWish,
} from "./policy";
import type { AdoptionState } from "./states";

const ADOPTIONS: AdoptionState[] = ["WISHED", "REPORTED", "CONFIRMED", "ENDED"];
const STORIES = Object.keys(STORY.states) as StoryState[];
const BODY_ROLES: Role[] = ["ADMIN", "COMMERCIAL", "REFERENCE", "CHAMPION"];

const facts = (state: AdoptionState | null, story: StoryState = "PUBLISHED"): AdoptionFacts => ({
  story,
  doneForId: "first",
  adoption: state && { bodyId: "follower", state },
});
const follower = member("follower", "PUBLIC_BODY", ["COMMERCIAL"]);
const first = member("first", "PUBLIC_BODY", ["REFERENCE"]);
const third = member("third", "PUBLIC_BODY", ["ADMIN"]);
const supplier = member("supplier", "SUPPLIER", ["ADMIN"]);

test("a verified public body other than the first says that it wants to reuse a public story", () => {
  expect(why(mayWish(follower, facts(null)))).toBe("yes");
  expect(why(mayWish(follower, facts("ENDED")))).toBe("yes");
  expect(why(mayWish(follower, facts("WISHED")))).toMatch(/asked for/);
  expect(why(mayWish(first, facts(null)))).toMatch(/Your own public body/);
  expect(why(mayWish(supplier, facts(null)))).toMatch(/Public bodies reuse/);
  expect(why(mayWish(person("somebody"), facts(null)))).toMatch(/Public bodies reuse/);
  for (const actor of [ANONYMOUS, SYSTEM])
    expect(why(mayWish(actor, facts(null)))).toMatch(/not signed in/);
  const unchecked = member("follower", "PUBLIC_BODY", ["COMMERCIAL"], { verified: false });
  expect(why(mayWish(unchecked, facts(null)))).toMatch(/not been checked/);
});

describe.each<[string, (actor: Actor, facts: AdoptionFacts) => string, Actor, AdoptionState[]]>([
  ["report it", (a, f) => why(mayReport(a, f)), follower, ["WISHED", "REPORTED", "CONFIRMED"]],
  ["confirm it", (a, f) => why(mayConfirmAdoption(a, f)), first, ["REPORTED"]],
  ["end it", (a, f) => why(mayEndAdoption(a, f)), follower, ["WISHED", "REPORTED", "CONFIRMED"]],
])("to %s", (name, rule, actor, states) => {
  test("is for one of the two bodies, in some states", () => {
    expect(ADOPTIONS.filter((state) => rule(actor, facts(state)) === "yes")).toEqual(states);
    const other = actor === first ? follower : first;
    for (const one of [other, third, supplier, person("somebody"), ANONYMOUS, SYSTEM])
      expect(rule(one, facts("REPORTED"))).not.toBe("yes");
    expect(rule(actor, facts(null))).not.toBe("yes");
  });

  test("takes a role that speaks for the body", () => {
    const { organisationId } = (actor as typeof first).actingFor ?? { organisationId: "" };
    const roles: Role[] = ["ADMIN", "COMMERCIAL", "APPROVER", "REFERENCE", "CHAMPION"];
    const may = roles.filter(
      (role) => rule(member(organisationId, "PUBLIC_BODY", [role]), facts("REPORTED")) === "yes",
    );
    expect(may).toEqual(BODY_ROLES);
  });

  test("takes a public story, but for ending it", () => {
    const may = STORIES.filter((story) => rule(actor, facts("REPORTED", story)) === "yes");
    expect(may).toEqual(name === "end it" ? STORIES : ["PUBLISHED", "CHAMPIONED"]);
  });
});

test("who has no part in it is told so before anything else is", () => {
  expect(why(mayReport(third, facts("WISHED")))).toMatch(/has not asked/);
  expect(why(mayReport(follower, facts(null)))).toMatch(/has not asked/);
  expect(why(mayConfirmAdoption(follower, facts("REPORTED")))).toMatch(/that did this first/);
  const approver = member("follower", "PUBLIC_BODY", ["APPROVER"]);
  expect(why(mayReport(approver, facts("WISHED")))).toMatch(/Your role/);
  expect(why(mayWish(approver, facts(null)))).toMatch(/Your role/);
});
