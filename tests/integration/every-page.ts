import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import { listLetters } from "@/domain/letters/catalogue";
import { LENGTHS } from "@/domain/letters/letter";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { database } from "@/lib/database";
import { open, ROUTES, type Visit } from "../setup/pages";

/** Who looks at the pages that ask for somebody who is signed in. */
export interface Readers {
  /** An administrator of a supplier. */
  supplier: Person;
  /** A champion of a department. */
  champion: Person;
}

/** What is not opened, and why. All that is below a path goes with it. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  "/account": "for somebody who is signed in, of their own things",
  "/operator": "for operators",
  "/dev": "the mailbox of a trial installation",
  "/api/auth": "next-auth’s own",
  "/sign-in/oidc": "leads on to the provider",
  "/health": "tells of the services, of no row",
};

const isPublic = (route: string) =>
  !Object.keys(NOT_PUBLIC).some((path) => route === path || route.startsWith(`${path}/`));

/** The addresses of each public route, out of all that is public in the database. */
async function visits(readers: Readers): Promise<Record<string, Visit[]>> {
  const reader = database();
  const slugs = (found: { slug: string }[]): Visit[] =>
    found.map(({ slug }) => ({ params: { slug } }));
  const select = { slug: true } as const;
  const [
    technologies,
    bodies,
    profiles,
    records,
    caseStudies,
    stories,
    challenges,
    engagements,
    notices,
  ] = await Promise.all([
    reader.technology.findMany({ select }).then(slugs),
    reader.organisation.findMany({ where: { kind: "PUBLIC_BODY" }, select }).then(slugs),
    reader.organisation
      .findMany({ where: { profile: { state: "PUBLISHED" } }, select })
      .then(slugs),
    reader.organisation
      .findMany({ where: { kind: "SUPPLIER", claimed: false }, select })
      .then(slugs),
    reader.caseStudy.findMany({ where: { state: "PUBLISHED" }, select }).then(slugs),
    reader.story
      .findMany({ where: { state: { in: statesWhere(STORY, "public") } }, select })
      .then(slugs),
    reader.challenge
      .findMany({ where: { state: { in: statesWhere(CHALLENGE, "public") } }, select })
      .then(slugs),
    reader.challenge.findMany({ where: { engagement: { isNot: null } }, select }).then(slugs),
    reader.notice.findMany({ select }).then(slugs),
  ]);
  const suppliers = [...profiles, ...records];
  const badges = await reader.caseStudy.findMany({
    where: { requests: { some: { permissions: { has: "FACT" } } } },
    select,
  });
  const versions = await reader.profileVersion.findMany({
    select: { number: true, profile: { select: { organisation: { select } } } },
  });
  const amended = await reader.challengeVersion.findMany({
    select: { number: true, challenge: { select } },
  });
  const releases = await reader.ocdsRelease.findMany({
    select: { ocid: true, challenge: { select } },
  });
  const files = await reader.storedFile.findMany({ select: { id: true, name: true } });
  const invitations = await reader.invitation.findMany({ select: { id: true } });
  const [technology] = technologies;
  const filtered: Visit[] = [
    {},
    { query: { page: "2" } },
    { query: { region: "TLD", page: "1" } },
    { query: { technology: technology?.params?.slug ?? "" } },
  ];
  const each = (given: Visit[], more: Visit) => given.map((visit) => ({ ...visit, ...more }));
  const numbered = (slug: string, number: number): Visit => ({
    params: { slug, number: String(number) },
  });
  const reports = Object.entries({
    supplier: suppliers,
    "case-study": caseStudies,
    story: stories,
    challenge: challenges,
    notice: notices,
  }).flatMap(([type, of]) => of.map(({ params }): Visit => ({ params: { type, ...params } })));
  const once: Visit[] = [{}];
  const { supplier, champion } = readers;
  return {
    "/": once,
    "/accessibility": once,
    "/api/v1/audit/heads": once,
    "/api/v1/case-studies": once,
    "/api/v1/case-studies/[slug]": caseStudies,
    "/api/v1/challenges": once,
    "/api/v1/challenges/[slug]": challenges,
    "/api/v1/ocds/records/[ocid]": releases.map(({ ocid }) => ({ params: { ocid } })),
    "/api/v1/ocds/releases": once,
    "/api/v1/openapi.json": once,
    "/api/v1/search": SEARCHES,
    "/api/v1/stories": once,
    "/api/v1/stories/[slug]": stories,
    "/api/v1/suppliers": once,
    "/api/v1/suppliers/[slug]": profiles,
    "/blockers": filtered,
    "/blockers.csv": filtered,
    "/briefing": filtered,
    "/briefing/outcomes.csv": filtered,
    "/case-studies": filtered,
    "/case-studies/[slug]": caseStudies,
    "/case-studies/[slug]/badge.svg": slugs(badges),
    "/case-studies/[slug]/record": caseStudies,
    "/challenges": filtered,
    "/challenges/[slug]": challenges,
    "/challenges/[slug]/calendar.ics": challenges,
    "/challenges/[slug]/clarifications": challenges,
    "/challenges/[slug]/notices/[number]": releases.map(({ challenge }, place) =>
      numbered(
        challenge.slug,
        releases.slice(0, place).filter((one) => one.challenge.slug === challenge.slug).length + 1,
      ),
    ),
    "/challenges/[slug]/respond": each(challenges, { as: supplier }),
    "/challenges/[slug]/versions/[number]": amended.map(({ number, challenge }) =>
      numbered(challenge.slug, number),
    ),
    "/design": once,
    "/design/letters": once,
    "/design/letters/[name]/[length]": listLetters().flatMap(({ name }) =>
      LENGTHS.map((length) => ({ params: { name, length } })),
    ),
    "/digest/stop": once,
    "/digest/stop/[token]": [{ params: { token: "none" }, status: 307 }],
    "/engagements": filtered,
    "/engagements/[slug]": engagements,
    "/feeds/challenges.atom": once,
    "/feeds/stories.atom": once,
    "/files/[id]/[name]": files.flatMap((params) => [
      { params },
      { params, query: { size: "small" } },
    ]),
    "/how-it-works": once,
    "/invitations/[id]": invitations.map((params) => ({ params })),
    "/notices": filtered,
    "/notices/[slug]": notices,
    "/organisations": filtered,
    "/organisations/[slug]": bodies,
    "/receipts": once,
    "/receipts/key.pem": once,
    "/report/[type]/[slug]": reports,
    "/search": SEARCHES,
    "/sign-in": once,
    // Who has asked for no code is led to where one is asked for.
    "/sign-in/code": [{ status: 307 }],
    "/stories": filtered,
    "/stories/[slug]": stories,
    "/stories/[slug]/champion": each(stories, { as: champion }),
    "/stories/[slug]/reuse": each(stories, { as: champion }),
    "/stories/[slug]/versions": stories,
    "/suppliers": filtered,
    "/suppliers/[slug]": suppliers,
    "/suppliers/[slug]/claim": each(suppliers, { as: supplier }),
    "/suppliers/[slug]/same": each(suppliers, { as: supplier }),
    "/suppliers/[slug]/versions": profiles,
    "/suppliers/[slug]/versions/[number]": versions.map(({ number, profile }) =>
      numbered(profile.organisation.slug, number),
    ),
    "/technologies": once,
    "/technologies.json": once,
    "/technologies/[slug]": technologies,
    "/technologies/[slug]/figures.csv": technologies,
    "/technologies/[slug]/figures.json": technologies,
    "/technologies/[slug]/versions": technologies,
  };
}

const SEARCHES: Visit[] = [
  {},
  { query: { q: "letters" } },
  { query: { q: "leters", sort: "evidence" } },
  { query: { q: "", region: "TLD" } },
];

/** What a page says where something that is missing was put into words all the same. */
const GARBLED = /\bundefined\b|\bNaN\b|\[object \w+\]|Invalid Date/;

/** Opens every public page, feed, answer and file with what is in the database: each has to stand. */
export function opensEveryPage(readers: () => Readers): void {
  test("what is not opened is there, and has a reason", () => {
    for (const path of Object.keys(NOT_PUBLIC)) {
      expect([...ROUTES.keys()].some((route) => `${route}/`.startsWith(`${path}/`))).toBe(true);
    }
  });

  describe("opens", () => {
    let all: Record<string, Visit[]>;
    beforeAll(async () => {
      all = await visits(readers());
    });
    test("only what there is", () => {
      expect(Object.keys(all).filter((route) => !ROUTES.has(route) || !isPublic(route))).toEqual(
        [],
      );
    });
    test.each([...ROUTES.keys()].filter(isPublic).sort())("%s", async (route) => {
      const addresses = all[route];
      expect(addresses, "Say in `visits` which addresses this page has").toBeDefined();
      expect(addresses, "Nothing that is laid has this page").not.toHaveLength(0);
      for (const visit of addresses ?? []) {
        const { status, text } = await open(route, visit);
        expect([status, visit.params, visit.query]).toEqual([
          visit.status ?? 200,
          visit.params,
          visit.query,
        ]);
        expect(text.match(GARBLED)?.[0]).toBeUndefined();
      }
    });
  });
}
